"""Local wall times and UTC instants: the one rule for the hour that a clock change skips or repeats."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from functools import lru_cache
from zoneinfo import ZoneInfo

_SECOND = timedelta(seconds=1)


class Landing(StrEnum):
    """How a wall time met the calendar of its zone."""

    PLAIN = "plain"
    GAP = "dst_gap"
    """The clocks skipped it: the first valid later instant was taken."""
    OVERLAP = "dst_overlap"
    """The clocks showed it twice: the first was taken."""


@dataclass(frozen=True, slots=True)
class Landed:
    instant: datetime
    """Aware UTC."""
    how: Landing


@lru_cache(maxsize=8192)
def land(wall: datetime, zone: str) -> Landed:
    """The UTC instant at which the clocks of `zone` (IANA) show naive `wall` (hardening.md, section 2).

    Skipped: the first valid later instant. Shown twice: the first.
    """
    first = wall.replace(tzinfo=ZoneInfo(zone), fold=0)
    second = first.replace(fold=1)
    before, after = first.utcoffset(), second.utcoffset()
    if before == after or before is None or after is None:
        return Landed(first.astimezone(UTC), Landing.PLAIN)
    if before < after:
        return Landed(_change_between(second.astimezone(UTC), first.astimezone(UTC), zone), Landing.GAP)
    return Landed(first.astimezone(UTC), Landing.OVERLAP)


def instant_at(day: date, wall: time, zone: str) -> datetime:
    """`land` for a day and a wall time, without asking how it landed."""
    return land(datetime.combine(day, wall), zone).instant


def wall_of(instant: datetime, zone: str) -> datetime:
    """What the clocks of `zone` show at aware `instant`: naive, with `fold` set on the second of two."""
    return instant.astimezone(ZoneInfo(zone)).replace(tzinfo=None)


def _change_between(low: datetime, high: datetime, zone: str) -> datetime:
    """The instant, to the second, after `low` and not after `high`, at which the offset of `zone` changes."""
    where = ZoneInfo(zone)
    old = low.astimezone(where).utcoffset()
    low, high = low.replace(microsecond=0), high.replace(microsecond=0)
    while high - low > _SECOND:
        middle = low + timedelta(seconds=(high - low) // _SECOND // 2)
        if middle.astimezone(where).utcoffset() == old:
            low = middle
        else:
            high = middle
    return high
