"""The only place that asks what time it is."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    """Tells the present instant as an aware UTC datetime."""

    def now(self) -> datetime: ...


@dataclass(frozen=True, slots=True)
class SystemClock:
    """The machine's own clock."""

    def now(self) -> datetime:
        return datetime.now(UTC)


@dataclass(slots=True)
class MovableClock:
    """A clock that a front may move for itself: real time plus an offset, still ticking."""

    base: Clock = field(default_factory=SystemClock)
    offset: timedelta = timedelta(0)

    def now(self) -> datetime:
        return self.base.now() + self.offset

    @property
    def is_moved(self) -> bool:
        return self.offset != timedelta(0)

    def move_to(self, instant: datetime) -> None:
        """Make `now()` answer `instant` (aware) from here on, ticking."""
        self.offset = instant - self.base.now()

    def be_real(self) -> None:
        self.offset = timedelta(0)


def monotonic() -> float:
    """Seconds on a clock that never steps: for leases, fences and noticing that the wall clock jumped."""
    return time.monotonic()
