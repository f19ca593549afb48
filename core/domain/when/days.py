"""Which calendar day was meant."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from core.domain.person import Language
from core.domain.when.phrases import (
    Dated,
    Day,
    DayOfMonth,
    DaysAway,
    EndOfMonth,
    EndOfWeek,
    Figures,
    Weekday,
    Which,
)
from core.domain.when.understood import FIRST_YEAR, LAST_YEAR, Why
from core.domain.working_days import add_months
from core.errors import Problem

SOON = timedelta(days=31)
"""Where a past day is wanted and no year is typed, a day at most this far ahead is taken, and confirmed."""
JUST_PAST = timedelta(days=92)
"""Where a coming day is wanted and no year is typed, one that is so little past is asked about."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What the reading of a day depends on besides its words."""

    today: date
    past: bool
    """A past day is wanted (an interview that took place), or a coming one."""
    language: Language
    spelling: str | None
    typed: str
    minutes: int | None = None
    """Minutes since midnight of the hour typed beside it."""
    now_minutes: int = 0


def day_of(day: Day, asked: Asked) -> tuple[date, Why]:
    """Raises Problem: "date_ambiguous", "day_ambiguous" (values first, second: dates), "day_in_past", "time_out_of_range", "day_not_understood"."""
    match day:
        case DaysAway():
            return _checked(add_months(asked.today, day.months) + timedelta(days=day.days), asked), Why.PLAIN
        case Weekday():
            return _weekday(day, asked)
        case Dated():
            return _dated(day, asked)
        case Figures():
            return _dated(_figures(day, asked), asked)
        case DayOfMonth():
            return _day_of_month(day.day, asked), Why.PLAIN
        case EndOfWeek():
            friday = asked.today + timedelta(days=4 - asked.today.weekday() + 7 * day.weeks)
            if friday < asked.today:
                raise Problem(
                    "day_ambiguous", typed=asked.typed, first=asked.today, second=friday + timedelta(days=7)
                )
            return friday, Why.PLAIN
        case EndOfMonth():
            return _end_of_month(day, asked), Why.PLAIN


def agreed(days: list[Day], asked: Asked) -> tuple[date, Why]:
    """The one day that all of `days` name; a weekday beside a date must be that date's. Raises Problem "day_mismatch"."""
    named = [day for day in days if not (isinstance(day, Weekday) and day.which is Which.PLAIN)]
    weekdays = [day for day in days if isinstance(day, Weekday) and day.which is Which.PLAIN]
    if not named:
        found, why = day_of(weekdays[0], asked)
    else:
        found, why = day_of(named[0], asked)
        if any(day_of(other, asked)[0] != found for other in named[1:]):
            raise Problem("day_mismatch", typed=asked.typed, date=found)
    if any(day.number != found.weekday() for day in weekdays):
        raise Problem("day_mismatch", typed=asked.typed, date=found)
    return found, why


def _weekday(day: Weekday, asked: Asked) -> tuple[date, Why]:
    if day.name == "mar" and asked.language is Language.EN:
        raise Problem("day_not_understood", typed=asked.typed)
    today = asked.today
    monday = today - timedelta(days=today.weekday())
    back, ahead = (today.weekday() - day.number) % 7, (day.number - today.weekday()) % 7
    match day.which:
        case Which.LAST_WEEK:
            return monday + timedelta(days=day.number - 7), Why.PLAIN
        case Which.NEXT_WEEK:
            return monday + timedelta(days=day.number + 7), Why.PLAIN
        case Which.THIS:
            found = monday + timedelta(days=day.number)
            return found + timedelta(days=0 if asked.past or found >= today else 7), Why.PLAIN
        case Which.LAST:
            unsure = not day.french and 0 < back <= today.weekday()
            return today - timedelta(days=back or 7), Why.LAST_WEEKDAY if unsure else Why.PLAIN
        case Which.NEXT:
            coming = today + timedelta(days=ahead or 7)
            if not day.french and ahead and coming < monday + timedelta(days=7):
                raise Problem(
                    "day_ambiguous", typed=asked.typed, first=coming, second=coming + timedelta(days=7)
                )
            return coming, Why.PLAIN
        case Which.PLAIN if asked.past:
            if back == 0 and asked.minutes is not None and asked.minutes > asked.now_minutes:
                return today - timedelta(days=7), Why.WEEK_AGO
            return today - timedelta(days=back), Why.PLAIN
        case Which.PLAIN:
            if ahead == 0 and asked.minutes is None:
                raise Problem(
                    "day_ambiguous", typed=asked.typed, first=today, second=today + timedelta(days=7)
                )
            if ahead == 0 and asked.minutes is not None and asked.minutes <= asked.now_minutes:
                ahead = 7
            return today + timedelta(days=ahead), Why.PLAIN


def _figures(day: Figures, asked: Asked) -> Dated:
    """French is always day/month; English by spelling, and asked when it is not known and both can be."""
    day_first = Dated(day.year, day.second, day.first)
    month_first = Dated(day.year, day.first, day.second)
    if asked.language is Language.FR or asked.spelling == "en-GB":
        return (
            day_first
            if _exists(day_first) or not _exists(month_first) or asked.language is Language.FR
            else month_first
        )
    if asked.spelling is not None or not _exists(day_first):
        return month_first if _exists(month_first) else day_first
    if day.first == day.second or not _exists(month_first):
        return day_first
    raise Problem(
        "date_ambiguous",
        typed=asked.typed,
        first=_dated(day_first, asked)[0],
        second=_dated(month_first, asked)[0],
    )


def _exists(day: Dated) -> bool:
    return 1 <= day.month <= 12 and 1 <= day.day <= monthrange(day.year or 2000, day.month)[1]


def _dated(day: Dated, asked: Asked) -> tuple[date, Why]:
    if day.year is not None and not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise Problem("time_out_of_range", typed=asked.typed, first=FIRST_YEAR, last=LAST_YEAR)
    if not _exists(day):
        raise Problem("day_not_understood", typed=asked.typed)
    if day.year is not None:
        return date(day.year, day.month, day.day), Why.PLAIN
    today = asked.today
    years = [y for y in range(today.year - 8, today.year + 9) if day.day <= monthrange(y, day.month)[1]]
    dates = [date(y, day.month, day.day) for y in years]
    if asked.past:
        found = max(day for day in dates if day <= today + SOON)
    else:
        coming = [d for d in dates if d >= today]
        gone = [d for d in dates if d < today]
        if today - gone[-1] <= JUST_PAST:
            raise Problem("day_in_past", typed=asked.typed, first=gone[-1], second=coming[0])
        found = coming[0]
    return found, Why.PLAIN if found.year == today.year or not asked.past else Why.NEAREST_YEAR


def _day_of_month(number: int, asked: Asked) -> date:
    if not 1 <= number <= 31:
        raise Problem("day_not_understood", typed=asked.typed)
    first = asked.today.replace(day=1)
    for step in range(4):
        month = add_months(first, -step if asked.past else step)
        if number <= monthrange(month.year, month.month)[1]:
            found = month.replace(day=number)
            if (found <= asked.today) if asked.past else (found >= asked.today):
                return found
    raise Problem("day_not_understood", typed=asked.typed)


def _end_of_month(day: EndOfMonth, asked: Asked) -> date:
    today = asked.today
    if day.month is None:
        month = add_months(today.replace(day=1), day.ahead)
    else:
        month = date(today.year + (1 if not asked.past and day.month < today.month else 0), day.month, 1)
    return month.replace(day=monthrange(month.year, month.month)[1])


def _checked(day: date, asked: Asked) -> date:
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise Problem("time_out_of_range", typed=asked.typed, first=FIRST_YEAR, last=LAST_YEAR)
    return day
