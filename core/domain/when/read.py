"""Typed times read in a person's zone: exactly, or not at all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from core.domain.person import Language
from core.domain.wall_time import Landing, land, wall_of
from core.domain.when.days import Asked, agreed
from core.domain.when.hours import Hour, settle, settle_range
from core.domain.when.lexer import lex
from core.domain.when.phrases import Clock, Dated, Elapsed, Number, Style, Token
from core.domain.when.plain import plain
from core.domain.when.shape import Shape, Unread, shape_of
from core.domain.when.understood import FIRST_YEAR, LAST_YEAR, LONG_AGO, LONGEST, TOLD_ONLY, Understood, Why
from core.errors import Problem

_LANDED = {Landing.PLAIN: Why.PLAIN, Landing.GAP: Why.DST_GAP, Landing.OVERLAP: Why.DST_OVERLAP}


def read_instant(
    text: str,
    *,
    zone: str,
    now: datetime,
    language: Language,
    past: bool = True,
    spelling: str | None = None,
) -> Understood:
    """The moment that `text` names on the clocks of `zone` (IANA); a typed range gives both its ends.

    `past`: an interview that took place is wanted, so "Monday 9am" is the last one; False: a time to come.
    `spelling` (en-US, en-GB, fr-FR, fr-CA) decides 03/04/2026 in English; None: asked when both can be.
    Raises Problem, with the text in `typed`: see `PROBLEMS`.
    """
    typed, tokens = _tokens(text, empty="time_empty", unread="time_not_understood")
    try:
        shape = shape_of(tokens)
    except Unread as unread:
        if unread.key == "time_ambiguous":
            early, late = _both(tokens)
            raise Problem(unread.key, typed=typed, first=early, second=late) from None
        raise Problem(unread.key, typed=typed) from None
    return place(shape, typed=typed, zone=zone, now=now, language=language, past=past, spelling=spelling)


def read_day(
    text: str,
    *,
    zone: str,
    now: datetime,
    language: Language,
    past: bool = False,
    spelling: str | None = None,
) -> date:
    """The day that `text` names in `zone`, without an hour: "Friday" is the coming one unless `past`.

    "end of the week" is its Friday. Raises Problem as `read_instant` does, and "day_ambiguous" (values first, second).
    """
    typed, tokens = _tokens(text, empty="day_empty", unread="day_not_understood")
    try:
        shape = shape_of(tokens)
    except Unread as unread:
        raise Problem(
            "day_not_understood" if unread.key != "day_too_vague" else unread.key, typed=typed
        ) from None
    if shape.end is not None or shape.part is not None or not (shape.days or shape.elapsed):
        raise Problem("day_not_understood", typed=typed)
    here = wall_of(now, zone)
    if shape.elapsed is not None:
        return wall_of(now + shape.elapsed.delta, zone).date()
    asked = Asked(here.date(), past, language, spelling, typed)
    return agreed(shape.days, asked)[0]


def place(
    shape: Shape,
    *,
    typed: str,
    zone: str,
    now: datetime,
    language: Language,
    past: bool,
    spelling: str | None,
) -> Understood:
    """`shape` on the calendar of `zone`. Raises Problem."""
    if shape.elapsed is not None:
        return _elapsed(shape.elapsed, typed, now, past=past)
    if shape.end is None:
        raise Problem("time_missing" if shape.days or shape.part else "time_not_understood", typed=typed)
    first: Hour | None = None
    if shape.start is None:
        last = settle(
            _as_dated(shape.end, shape), shape.part, language, days_named=bool(shape.days), typed=typed
        )
    else:
        first, last = settle_range(shape.start, shape.end, shape.part, language, typed=typed)
    here = wall_of(now, zone)
    now_minutes = here.hour * 60 + here.minute
    asked = Asked(here.date(), past, language, spelling, typed, last.minutes, now_minutes)
    if shape.days:
        day, why = agreed(shape.days, asked)
    elif not past and last.minutes <= now_minutes:
        day, why = here.date() + timedelta(days=1), Why.ASSUMED_TOMORROW
    else:
        day, why = here.date(), Why.ASSUMED_TODAY
    end, landed = _instant(day, last, zone, shape)
    start = _instant(day, first, zone, shape)[0] if first is not None else None
    if shape.zone is not None and not _is_own(shape.zone, end, zone):
        raise Problem("time_other_zone", typed=typed, zone=shape.zone)
    return _judged(start, end, now, landed, why or last.why, past=past, exact=bool(shape.offset))


def _as_dated(clock: Clock, shape: Shape) -> Clock:
    """« 1er mars 2026 à 3 h »: who writes the year writes the hour of the 24-hour clock, as our own words do."""
    dated = any(isinstance(day, Dated) and day.year is not None for day in shape.days)
    return replace(clock, style=Style.LETTER) if dated and clock.style is Style.LETTER_ALONE else clock


def _instant(day: date, hour: Hour, zone: str, shape: Shape) -> tuple[datetime, Why]:
    wall = datetime(day.year, day.month, day.day) + timedelta(minutes=hour.minutes, seconds=hour.second)  # noqa: DTZ001 - a wall time
    if shape.offset is not None:
        return wall.replace(tzinfo=UTC) - shape.offset.delta, Why.PLAIN
    landed = land(wall, zone)
    return landed.instant, _LANDED[landed.how]


def _is_own(named: str, at: datetime, zone: str) -> bool:
    """Whether the zone or abbreviation typed shows, at `at`, the same time as the person's own."""
    own = at.astimezone(ZoneInfo(zone))
    return own.tzname() == named or (
        "/" in named and own.utcoffset() == at.astimezone(ZoneInfo(named)).utcoffset()
    )


def _elapsed(elapsed: Elapsed, typed: str, now: datetime, *, past: bool) -> Understood:
    try:
        end = (now + elapsed.delta).astimezone(UTC).replace(second=0, microsecond=0)
    except OverflowError:
        raise Problem("time_out_of_range", typed=typed, first=FIRST_YEAR, last=LAST_YEAR) from None
    return _judged(None, end, now, Why.PLAIN, Why.PLAIN, past=past, exact=False)


def _judged(
    start: datetime | None, end: datetime, now: datetime, landed: Why, why: Why, *, past: bool, exact: bool
) -> Understood:
    reason: Why
    if past and end > now:
        reason = Why.IN_FUTURE
    elif past and now - end > LONG_AGO:
        reason = Why.LONG_AGO
    elif not past and end <= now - timedelta(minutes=1):
        reason = Why.IN_PAST
    else:
        reason = landed if landed is not Why.PLAIN and not exact else why
    return Understood(start, end, reason in TOLD_ONLY, reason)


def _tokens(text: str, *, empty: str, unread: str) -> tuple[str, tuple[Token, ...]]:
    if len(text) > LONGEST:
        raise Problem("time_too_long", limit=LONGEST)
    read = plain(text)
    if read is None:
        raise Problem(unread, typed="")
    typed = text.strip()
    if not read.text.strip():
        raise Problem(empty)
    trimmed = plain(typed.rstrip(" .!;\t"))
    if trimmed is None or not trimmed.text:
        raise Problem(unread, typed=typed)
    return typed, lex(trimmed)


def _both(tokens: Sequence[Token]) -> tuple[timedelta, timedelta]:
    """The two hours that a bare number may be, since midnight."""
    number = next((p.value for t in tokens for p in t.phrases if isinstance(p, Number)), 0)
    return timedelta(hours=number % 12), timedelta(hours=number % 12 + 12)
