"""Which hour was meant: am or pm, and when to ask."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from core.domain.person import Language
from core.domain.when.phrases import Clock, Part, Style
from core.domain.when.understood import Why
from core.errors import Problem


@dataclass(frozen=True, slots=True)
class Hour:
    """Minutes since the midnight with which the typed day begins; 1440 and more is the day after."""

    minutes: int
    second: int = 0
    why: Why = Why.PLAIN


def settle(clock: Clock, part: Part | None, language: Language, *, days_named: bool, typed: str) -> Hour:
    """The one hour that `clock` can mean.

    Raises Problem "time_ambiguous" (values first, second: since midnight) or "time_contradictory". Without a part of the day:
    hours written in full, from 13, with a leading zero, or with am or pm are exact; "9:30" in English is taken for the
    morning and says so; "3:30" in English, "3h" and "at 3" are asked about.
    """
    if clock.style is Style.MIDNIGHT:
        return _midnight(part, days_named=days_named, typed=typed)
    if part is not None:
        return _within(clock, part, typed)
    minutes = clock.hour * 60 + clock.minute
    early = 1 <= clock.hour <= 6
    match clock.style:
        case Style.EXACT | Style.MERIDIEM:
            return Hour(minutes, clock.second)
        case Style.LETTER if early:
            return Hour(minutes, clock.second, Why.AT_NIGHT)
        case Style.LETTER:
            return Hour(minutes, clock.second)
        case Style.LETTER_ALONE if not early:
            return Hour(minutes, clock.second)
        case Style.COLON if language is Language.FR:
            return Hour(minutes, clock.second, Why.AT_NIGHT if early else Why.PLAIN)
        case Style.COLON if not early:
            return Hour(minutes, clock.second, Why.ASSUMED_MORNING)
        case _:
            raise _ambiguous(clock, typed)


def settle_range(
    start: Clock, end: Clock, part: Part | None, language: Language, *, typed: str
) -> tuple[Hour, Hour]:
    """Both ends of a range; "2 to 3pm" lends its pm, "11 to 1pm" does not. The end may fall after midnight, once.

    Raises Problem "time_range_backwards" when the end is not within twelve hours of the start.
    """
    last = settle(end, part, language, days_named=True, typed=typed)
    if start.style is Style.BARE and part is None:
        if end.style is Style.BARE:
            raise _ambiguous(end, typed)
        first = Hour(_lent(start, last.minutes))
    elif start.style is Style.LETTER_ALONE and 1 <= start.hour <= 6 and last.minutes <= 7 * 60 + 59:
        raise _ambiguous(start, typed)
    else:
        first = settle(start, part, language, days_named=True, typed=typed)
    if last.minutes <= first.minutes and first.minutes >= 18 * 60:
        last = Hour(last.minutes + 24 * 60, last.second, last.why)
    if not 0 < last.minutes - first.minutes <= 12 * 60:
        raise Problem("time_range_backwards", typed=typed)
    return first, last


def _lent(start: Clock, last: int) -> int:
    """The latest hour before `last` that a bare start can mean."""
    morning = start.hour % 12 * 60 + start.minute
    afternoon = morning + 12 * 60
    return afternoon if afternoon < last else morning


def _midnight(part: Part | None, *, days_named: bool, typed: str) -> Hour:
    if part in (Part.EVENING, Part.NIGHT):
        return Hour(24 * 60)
    if part is not None:
        raise Problem("time_contradictory", typed=typed)
    if days_named:
        raise Problem("time_ambiguous", typed=typed, first=timedelta(0), second=timedelta(hours=24))
    return Hour(0)


def _within(clock: Clock, part: Part, typed: str) -> Hour:
    """The hour of `clock` that lies in `part`: morning to noon, afternoon 12 to 19, evening and night from 16."""
    hour = clock.hour
    fits = False
    open_to_pm = clock.style is not Style.MERIDIEM and 1 <= hour <= 11
    match part:
        case Part.MORNING:
            fits = 0 <= hour <= 11
        case Part.AFTERNOON:
            hour = hour + 12 if open_to_pm and hour <= 7 else hour
            fits = 12 <= hour <= 19
        case Part.EVENING | Part.NIGHT:
            hour = hour + 12 if open_to_pm and hour >= 4 else hour
            if hour < 4 or hour == 12:
                raise Problem("time_not_understood", typed=typed)
            fits = 16 <= hour <= 23
    if not fits:
        raise Problem("time_contradictory", typed=typed)
    return Hour(hour * 60 + clock.minute, clock.second)


def _ambiguous(clock: Clock, typed: str) -> Problem:
    hour = clock.hour % 12
    return Problem(
        "time_ambiguous",
        typed=typed,
        first=timedelta(hours=hour, minutes=clock.minute),
        second=timedelta(hours=hour + 12, minutes=clock.minute),
    )
