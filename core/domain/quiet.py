"""Quiet hours: which instants are awake, and the nearest one that is."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from core.domain.person import QuietHours
from core.domain.wall_time import instant_at, wall_of

BEFORE_QUIET = timedelta(minutes=15)
"""What is moved out of quiet hours comes this long before they begin: time to read it."""
_DAY = timedelta(days=1)
_MOMENT = timedelta(minutes=1)


def is_quiet(at: datetime, quiet: QuietHours, zone: str) -> bool:
    """Whether the clocks of `zone` show a quiet time at aware `at`."""
    return quiet.covers(wall_of(at, zone).time())


def no_later(at: datetime, quiet: QuietHours, zone: str, floor: datetime) -> datetime | None:
    """`at` when it is awake, else the last waking moment before it, a quarter of an hour before quiet begins if it can be.

    Never before `floor`; None when there is none. Nudges only ever move this way (product.md, section 3).
    """
    if at < floor:
        return None
    if not is_quiet(at, quiet, zone):
        return at
    for edge in sorted(_edges(at, quiet.start, zone), reverse=True):
        if edge <= at and edge > floor and not is_quiet(edge - _MOMENT, quiet, zone):
            early = max(floor, edge - BEFORE_QUIET)
            return early if not is_quiet(early, quiet, zone) else max(floor, edge - _MOMENT)
    return None


def no_earlier(at: datetime, quiet: QuietHours, zone: str) -> datetime:
    """`at` when it is awake, else the first waking moment after it."""
    if not is_quiet(at, quiet, zone):
        return at
    ends = [edge for edge in _edges(at, quiet.end, zone) if edge >= at and not is_quiet(edge, quiet, zone)]
    return min(ends)


def in_daytime(day: date, wall: time, quiet: QuietHours, zone: str) -> datetime | None:
    """On `day` in `zone`: at `wall`, or when that is quiet the next waking moment of that day, or else the last one.

    For what has no deadline to miss (checks, contacts). None when the whole day is quiet.
    """
    wanted = instant_at(day, wall, zone)
    later = no_earlier(wanted, quiet, zone)
    if wall_of(later, zone).date() == day:
        return later
    return no_later(wanted, quiet, zone, instant_at(day, time(0), zone))


def _edges(at: datetime, wall: time, zone: str) -> Iterator[datetime]:
    """When the clocks of `zone` come to `wall`, on the days around `at`: both times where they show it twice."""
    here = wall_of(at, zone).date()
    where = ZoneInfo(zone)
    for step in range(-2, 3):
        day = here + step * _DAY
        yield instant_at(day, wall, zone)
        second = datetime.combine(day, wall, where).replace(fold=1)
        if second.utcoffset() != second.replace(fold=0).utcoffset():
            yield second.astimezone(UTC)
