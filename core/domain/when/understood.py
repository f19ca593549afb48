"""What was understood of a typed time, and how sure it is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

LONGEST = 200
"""Characters of a typed time; more is refused before anything is read (T50)."""
LONG_AGO = timedelta(days=60)
"""An interview older than this is confirmed (T54): a mistyped month lands about there."""
FIRST_YEAR, LAST_YEAR = 2000, 2100


class Why(StrEnum):
    """What a person should be told, or asked, about the reading; "" when there is nothing to say."""

    PLAIN = ""
    ASSUMED_TODAY = "assumed_today"
    """A time without a day: today was taken."""
    ASSUMED_TOMORROW = "assumed_tomorrow"
    """A time without a day that is past today, where a time to come is wanted."""
    ASSUMED_MORNING = "assumed_morning"
    """English "9:30" without am or pm."""
    AT_NIGHT = "at_night"
    """French « 3 h 30 »: read as the 24-hour clock has it, though few interviews end then."""
    IN_FUTURE = "in_future"
    IN_PAST = "in_past"
    """Where a time to come is wanted."""
    LONG_AGO = "long_ago"
    DST_GAP = "dst_gap"
    DST_OVERLAP = "dst_overlap"
    LAST_WEEKDAY = "last_weekday"
    """English "last Monday" within the same week: some mean the Monday before."""
    WEEK_AGO = "week_ago"
    """"Monday 9am" typed on a Monday at eight."""
    NEAREST_YEAR = "nearest_year"
    """No year was typed, and last year's day was taken."""
    SEVERAL_TIMES = "several_times"
    """Free text with more than one time: the first was taken."""


TOLD_ONLY = frozenset({Why.PLAIN, Why.ASSUMED_TODAY, Why.ASSUMED_MORNING, Why.NEAREST_YEAR})
"""Reasons that the echo says and nobody need confirm."""


@dataclass(frozen=True, slots=True)
class Understood:
    """A moment as it was read. Instants are aware UTC, to the second."""

    start: datetime | None
    """Where a range was typed."""
    end: datetime
    certain: bool
    """False: the dialog asks before it goes on."""
    why: Why = Why.PLAIN
