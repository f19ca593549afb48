"""What one person gets as one message, the instant at which it was taken in hand, and how far it has come."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from core.clock import Clock, monotonic
from core.domain.person import Address, Platform, Scope
from core.store.outbox import Claimed, Settling
from core.ui.card import Card

NOWHERE = Address(Platform.TERMINAL, "", "")
"""Where what goes no further was to go."""


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


@dataclass(slots=True)
class Trip:
    """One parcel on its way. `rows` are still to be delivered; `settled` is what has become of the others."""

    parcel: Parcel
    rows: tuple[Claimed, ...]
    settled: list[Settling] = field(default_factory=list)
    to: Address = NOWHERE
    wait: float = 0.0
    """Seconds until its turn."""
    card: Card | None = None

    def end(self, verdict: Callable[[Claimed], Settling]) -> None:
        """It goes no further."""
        self.settled += [verdict(row) for row in self.rows]
        self.rows = ()


def parcels(rows: Iterable[Claimed], moment: Moment) -> list[Parcel]:
    together: dict[tuple[str, str, str], list[Claimed]] = defaultdict(list)
    for row in rows:
        scope = row.reminder.scope
        together[scope.tenant, scope.person, row.delivery_id].append(row)
    return [
        Parcel(theirs[0].reminder.scope, theirs[0].community, key, tuple(theirs), moment)
        for (*_, key), theirs in together.items()
    ]
