"""Days in English words, as they are at the moment of sending."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime

from core.notes.fragment import Fragment, Shape
from core.notes.local_day import local_day, local_hour

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


NOON, AFTER_NOON, EVENING = 12, 14, 18
"""Hours. What was over between the first two may have begun in the morning; what was over in the evening, in the afternoon."""


NAMED_ALONE = 5
"""Days ahead up to which a weekday says it all: on a Wednesday "on Tuesday" may be taken for yesterday."""
NAMED_TOO = 45
"""Days ahead up to which a date has its weekday: later than that nobody thinks in weekdays."""


def _part_of_day(hour: int) -> str:
    return "this morning" if hour < NOON else "this afternoon" if AFTER_NOON <= hour < EVENING else "today"


def day_words(
    when: date, *, sending_at: datetime, zone: str, spelling: str, over: datetime | None = None
) -> Fragment:
    """This morning or afternoon (`over` says which), yesterday, today and tomorrow; a weekday up to five days ahead or six back; else a date, with its weekday when it is near and with its year when it is another one.

    OF is offered only where English has one ("Tuesday’s"), never for a date.
    """
    today = local_day(sending_at, zone)
    away = (when - today).days
    near = {-1: "yesterday", 0: "today", 1: "tomorrow"}.get(away)
    if away == 0 and over is not None:
        near = _part_of_day(local_hour(over, zone))
    if near:
        return Fragment(raw=when.isoformat(), shapes={Shape.ADV: near, Shape.OF: f"{near}’s", Shape.NP: near})
    if abs(away) <= NAMED_ALONE or -6 <= away < 0:
        name = _WEEKDAYS[when.weekday()]
        return Fragment(
            raw=when.isoformat(), shapes={Shape.ADV: f"on {name}", Shape.OF: f"{name}’s", Shape.NP: name}
        )
    month = _MONTHS[when.month - 1]
    said = f"{when.day} {month}" if spelling != "en-US" else f"{month} {when.day}"
    if 0 < away <= NAMED_TOO:
        named = _WEEKDAYS[when.weekday()]
        said = f"{named} {said}" if spelling != "en-US" else f"{named}, {said}"
    if when.year != today.year:
        said += f" {when.year}" if spelling != "en-US" else f", {when.year}"
    return Fragment(raw=when.isoformat(), shapes={Shape.ADV: f"on {said}", Shape.NP: said})


_NEWS = re.compile(
    r"your |(?:.* )?(?:decision|answer|reply|feedback|response|news|results?|verdict|outcome|offer|letter|contract|description|message|e-?mail) |.* from "
)
""" "Your call", "the decision": news. "The call" that was agreed has its day."""


def by_then(day: Fragment, step: Fragment) -> Fragment:
    """ "On Friday" and "at the end of the week" as "by Friday" and "by the end of the week": news has a last day, and no other."""
    when, news = day.shapes.get(Shape.ADV, ""), f"{step.shapes.get(Shape.NP, '')} "
    first, _, rest = when.partition(" ")
    if first not in ("on", "at") or " after " in news or not _NEWS.match(news):
        return day
    return replace(day, shapes={**day.shapes, Shape.ADV: f"by {rest}"})
