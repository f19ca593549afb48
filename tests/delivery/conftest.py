"""A courier with a place to deliver to, on each engine, and a clock that the test moves."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest

from core.delivery.courier import Courier
from core.delivery.messenger import Delivered, Sending, TryLater
from core.delivery.pacing import Pacing
from core.domain.person import Address, Platform, Scope
from core.domain.reminder import Planned, Reminder, ReminderKind, ReminderState, SubjectKind
from core.store.database import Store
from core.store.outbox import Outbox
from core.ui.card import Card
from tests.one_by_one import Say, each

NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)
ZOE = Address(Platform.SLACK, "T1", "U1")
MAX = Address(Platform.SLACK, "T2", "U2")


@dataclass(slots=True)
class StillClock:
    """Stands where it was put."""

    at: datetime = NOON

    def now(self) -> datetime:
        return self.at


async def say_what(scope: Scope, reminders: tuple[Reminder, ...], now: datetime) -> Card:
    """A card that tells which reminders it is made of, and which of them come late."""
    return Card(" + ".join(f"{r.subject_id}{' late' if r.is_late(now) else ''}" for r in reminders))


@dataclass(slots=True)
class Letterbox:
    """A platform that takes every message, unless `answers` holds something else to say, in order."""

    answers: list[Sending | Exception] = field(default_factory=list)
    arrived: list[tuple[Address, str, str]] = field(default_factory=list)
    asked: int = 0
    looks: int = 0
    blind: bool = False
    """It cannot be asked whether something arrived."""
    silent: str = ""
    """A workspace for which no answer comes before it `speaks`."""
    speaks: asyncio.Event = field(default_factory=asyncio.Event)

    async def send(self, to: Address, card: Card, key: str) -> Sending:
        self.asked += 1
        if to.workspace == self.silent:
            await self.speaks.wait()
        if self.answers:
            answer = self.answers.pop(0)
            if isinstance(answer, Exception):
                raise answer
            if not isinstance(answer, Delivered):
                return answer
        self.arrived.append((to, card.title, key))
        return Delivered(key)

    async def look(self, to: Address, key: str, since: datetime) -> Delivered | TryLater | None:
        self.looks += 1
        if self.blind:
            return TryLater(reason="closed for looking")
        there = any(k == key and a == to for a, _, k in self.arrived)
        return Delivered(key) if there else None

    @property
    def titles(self) -> list[str]:
        return [title for _, title, _ in self.arrived]


@dataclass(slots=True)
class Round:
    """Everything a story about delivery needs."""

    store: Store
    clock: StillClock
    box: Letterbox
    courier: Courier

    async def remind(
        self,
        who: Address,
        *subjects: str,
        due: datetime = NOON,
        expires: datetime | None = None,
        community: str = "",
    ) -> None:
        """Plans one nudge for each subject."""
        plan = [Planned(ReminderKind.NUDGE, SubjectKind.NOTE, s, due, expires) for s in subjects]
        async with self.store.begin(who, now=self.clock.at) as uow:
            await uow.reminders.put_all(plan, community=community)

    async def states(self, who: Address) -> dict[str, tuple[ReminderState, str]]:
        """What became of each subject's reminder: its state and the reason."""
        async with self.store.read(who) as uow:
            return {r.subject_id: (r.state, r.reason) for r in await uow.reminders.planned()}

    async def pass_time(self, **by: float) -> int:
        """Moves the clock and delivers what is due then."""
        self.clock.at += timedelta(**by)
        return await self.courier.deliver_due(self.clock.at)

    def hire(self, compose: Say = say_what, owner: str = "tests", pacing: Pacing | None = None) -> Courier:
        """Another courier on the same rows."""
        outbox = Outbox(self.store, owner, {Platform.SLACK})
        pace = pacing or Pacing(person_gap=0)
        return Courier(outbox, each(compose), {Platform.SLACK: self.box}, self.clock, pace)


@pytest.fixture
def round_(store: Store) -> Round:
    clock, box = StillClock(), Letterbox()
    outbox = Outbox(store, "tests", {Platform.SLACK})
    return Round(
        store, clock, box, Courier(outbox, each(say_what), {Platform.SLACK: box}, clock, Pacing(person_gap=0))
    )
