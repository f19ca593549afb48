"""The day it is where somebody lives, at one moment."""

from __future__ import annotations

from datetime import date, datetime
from functools import lru_cache
from zoneinfo import ZoneInfo


def local_day(at: datetime, zone: str) -> date:
    """The date of `at` (aware) in `zone`, an IANA name."""
    return at.astimezone(_zone(zone)).date()


def local_hour(at: datetime, zone: str) -> int:
    """The hour of `at` (aware) in `zone`."""
    return at.astimezone(_zone(zone)).hour


@lru_cache(maxsize=512)
def _zone(name: str) -> ZoneInfo:
    """The library itself keeps eight zones only, and reads the ninth from its file each time."""
    return ZoneInfo(name)
