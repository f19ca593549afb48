"""The pieces that typed times are made of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from core.domain.when.vocabulary import FRENCH_WEEKDAYS, WEEKDAYS


class Style(StrEnum):
    """How an hour was written, which decides how sure it is."""

    EXACT = "exact"
    """15:00, 09:30, noon: one reading."""
    MERIDIEM = "meridiem"
    """3pm, already turned into 24 hours."""
    COLON = "colon"
    """9:30, 3:30: up to 12 and without a leading zero."""
    LETTER = "letter"
    """9h30, 3 h 00."""
    LETTER_ALONE = "letter_alone"
    """9h, 3 h."""
    BARE = "bare"
    """at 3, half past three, 3 o'clock."""
    MIDNIGHT = "midnight"


@dataclass(frozen=True, slots=True)
class Clock:
    hour: int
    minute: int
    style: Style
    second: int = 0


class Part(StrEnum):
    """A part of the day, typed beside a time or instead of one."""

    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"
    NIGHT = "night"


class Which(StrEnum):
    PLAIN = "plain"
    LAST = "last"
    THIS = "this"
    NEXT = "next"
    LAST_WEEK = "last_week"
    NEXT_WEEK = "next_week"


@dataclass(frozen=True, slots=True)
class DaysAway:
    """Days from today: yesterday is -1. Months are calendar months, cut to the month's last day."""

    days: int
    months: int = 0


@dataclass(frozen=True, slots=True)
class Weekday:
    name: str
    """As typed: a key of WEEKDAYS."""
    which: Which

    @property
    def number(self) -> int:
        """Monday is 0."""
        return WEEKDAYS[self.name]

    @property
    def french(self) -> bool:
        return self.name in FRENCH_WEEKDAYS


@dataclass(frozen=True, slots=True)
class Dated:
    year: int | None
    month: int
    day: int


@dataclass(frozen=True, slots=True)
class Figures:
    """03/04 or 03/04/2026: which is the month depends on who writes."""

    first: int
    second: int
    year: int | None


@dataclass(frozen=True, slots=True)
class DayOfMonth:
    day: int


@dataclass(frozen=True, slots=True)
class EndOfWeek:
    weeks: int
    """0: this week's Friday; 1: next week's."""


@dataclass(frozen=True, slots=True)
class EndOfMonth:
    month: int | None
    """None: counted from this month by `ahead`."""
    ahead: int = 0


Day = DaysAway | Weekday | Dated | Figures | DayOfMonth | EndOfWeek | EndOfMonth


@dataclass(frozen=True, slots=True)
class Elapsed:
    """Real time from now; "2h ago" is negative."""

    delta: timedelta


@dataclass(frozen=True, slots=True)
class Offset:
    """Z, UTC, +02:00: the time says its own distance from UTC."""

    delta: timedelta


@dataclass(frozen=True, slots=True)
class OtherZone:
    """EST, Europe/London: a zone is named."""

    name: str


@dataclass(frozen=True, slots=True)
class Number:
    """One or two digits that are an hour only if something says so."""

    value: int


class Joint(StrEnum):
    COMMA = ","
    AT = "at"
    """at, à: an hour follows."""
    ON = "on"
    TO = "to"
    """-, to, until, and, et: the end of a range follows, when it stands between two hours."""
    UNTIL = "until"
    """until, jusqu’à: the same, or the end alone."""
    FROM = "from"
    VAGUE = "vague"
    """next week, last week, tout à l'heure: understood, and not enough."""
    UNKNOWN = "?"


Phrase = Clock | Part | Day | Elapsed | Offset | OtherZone | Number | Joint


@dataclass(frozen=True, slots=True)
class Token:
    phrases: tuple[Phrase, ...]
    start: int
    end: int
    """In the plain text."""
    weak: bool = False
    """In free text it may be a name or a fraction: counts only beside a time."""
