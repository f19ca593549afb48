"""What one person gets as one message, and the instant at which it was taken in hand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from core.clock import Clock, monotonic
from core.domain.person import Scope
from core.store.outbox import Claimed


@dataclass(frozen=True, slots=True)
class Moment:
    """The instant of a claim, on three clocks: the courier's own, the machine's, and one that never steps."""

    at: datetime
    clock: Clock
    wall: datetime
    mono: float

    @classmethod
    def of(cls, at: datetime, clock: Clock) -> Moment:
        return cls(at, clock, clock.now(), monotonic())

    def now(self) -> datetime:
        """The courier's present instant (aware UTC)."""
        return self.at + timedelta(seconds=monotonic() - self.mono)

    def elapsed(self, mono: float) -> float:
        """Seconds since the claim by whichever clock saw more: one stops in a suspended machine, one can be set back.

        `mono`: what the one that never steps shows now.
        """
        return max(mono - self.mono, (self.clock.now() - self.wall).total_seconds())


@dataclass(frozen=True, slots=True)
class Parcel:
    """One or more claimed rows of one person under one delivery id."""

    scope: Scope
    community: str
    key: str
    rows: tuple[Claimed, ...]
    moment: Moment


def parcels(rows: Iterable[Claimed], moment: Moment) -> list[Parcel]:
    together: dict[tuple[str, str, str], list[Claimed]] = defaultdict(list)
    for row in rows:
        scope = row.reminder.scope
        together[scope.tenant, scope.person, row.delivery_id].append(row)
    return [
        Parcel(theirs[0].reminder.scope, theirs[0].community, key, tuple(theirs), moment)
        for (*_, key), theirs in together.items()
    ]
