"""A stretch of one person's search, day by day: the real desk and courier on SQLite, the clock moved, every message kept."""

from __future__ import annotations

import heapq
from collections.abc import Awaitable, Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from itertools import count
from pathlib import Path
from random import Random
from unittest.mock import patch
from zoneinfo import ZoneInfo

from core.clock import MovableClock
from core.delivery.courier import Courier
from core.delivery.messenger import Delivered, Sending
from core.delivery.pacing import Pacing
from core.dialogs.desk import Desk
from core.dialogs.reminding import Due, Said
from core.domain.contact import Contact, Touch
from core.domain.interview import Interview
from core.domain.note import OwedNote
from core.domain.person import Address, Language, Person, Platform
from core.domain.reminder import Reminder, ReminderState
from core.store.database import Store
from core.store.instance import enlist
from core.store.keyring import new_file_keyring
from core.store.outbox import Outbox
from core.ui.card import Card
from tests.simulation.user import User

WHO = Address(Platform.TERMINAL, "local", "me")


@dataclass(frozen=True, slots=True)
class Plot:
    """Who it is about, and how much happens."""

    seed: int
    zone: str = "Europe/London"
    language: Language = Language.EN
    days: int = 365
    processes: int = 25
    acquaintances: int = 85
    digest: str = "off"
    starts: date = date(2026, 1, 5)
    """At eight in the morning there."""
    is_away: date | None = date(2026, 7, 20)
    """From when no word is wanted for two weeks; None, or a day that does not come: never."""


@dataclass(frozen=True, slots=True)
class Known:
    """What was so at the moment a message came."""

    person: Person
    interviews: tuple[Interview, ...]
    notes: tuple[OwedNote, ...]
    contacts: tuple[Contact, ...]
    touches: tuple[Touch, ...]


@dataclass(frozen=True, slots=True)
class Message:
    at: datetime
    card: Card
    reminders: tuple[Reminder, ...]
    known: Known


@dataclass(slots=True)
class Told:
    """All that came of it."""

    plot: Plot
    messages: list[Message] = field(default_factory=list)
    overdue: list[Reminder] = field(default_factory=list)
    interviews: int = 0
    contacts: int = 0
    outcomes: list[str] = field(default_factory=list)


class _Still:
    """Stands still, so that the same plot gives the same instants."""

    def now(self) -> datetime:
        return datetime(2026, 1, 1, tzinfo=UTC)


Act = Callable[[], Awaitable[object]]


class World:
    """The clock, what is to happen, and what came. `react` is told of each message as it arrives."""

    def __init__(self, plot: Plot, store: Store) -> None:
        self.plot, self.store = plot, store
        self.random = Random(plot.seed)
        self.zone = ZoneInfo(plot.zone)
        self.clock = MovableClock(base=_Still())
        self.clock.move_to(datetime.combine(plot.starts, time(8), self.zone).astimezone(UTC))
        self.desk = Desk(store)
        self.user = User(self.desk, WHO, plot.zone, plot.language, self.clock)
        self.ends = self.clock.now() + timedelta(days=plot.days)
        self.told = Told(plot)
        self.react: Callable[[Message], None] = lambda _: None
        self._composed: tuple[tuple[Reminder, ...], Said] = ((), None)
        self._acts: list[tuple[datetime, int, Act]] = []
        self._order = count()

    def later(self, at: datetime, act: Act) -> None:
        """`act` is done at aware `at`, once every message due before it has come."""
        heapq.heappush(self._acts, (max(at.astimezone(UTC), self.clock.now()), next(self._order), act))

    async def known(self) -> Known:
        async with self.store.read(WHO, now=self.clock.now()) as uow:
            return Known(
                await uow.person.get(),
                tuple(await uow.interviews.list()),
                tuple(await uow.notes.list()),
                tuple(await uow.contacts.list()),
                tuple(await uow.touches.list()),
            )

    async def compose(self, due: Sequence[Due], now: datetime) -> Sequence[Said]:
        ((_, reminders),) = due
        cards = await self.desk.compose(due, now)
        self._composed = (reminders, cards[0])
        return cards

    async def send(self, to: Address, card: Card, key: str) -> Sending:
        assert to == WHO
        reminders, composed = self._composed
        assert composed is card
        message = Message(self.clock.now(), card, reminders, await self.known())
        self.told.messages.append(message)
        self.react(message)
        return Delivered(key)

    async def look(self, to: Address, key: str, since: datetime) -> Delivered | None:
        return None

    async def live(self) -> None:
        """Until the end: what is due comes at its instant, what is to happen happens in between."""
        instance = await enlist(self.store)
        assert instance is not None
        messengers = {Platform.TERMINAL: self}
        courier = Courier(
            Outbox(self.store, instance.owner, messengers),
            self.compose,
            messengers,
            self.clock,
            Pacing(person_gap=0),
        )
        await courier.resume(self.clock.now())
        while True:
            due, act = await courier.next_due(), self._acts[0][0] if self._acts else self.ends
            at = min(due or self.ends, act, self.ends)
            self.clock.move_to(max(at, self.clock.now()))
            if due is not None and due <= self.clock.now():
                assert await courier.deliver_due(self.clock.now()), "something due cannot go"
            elif at >= self.ends:
                break
            else:
                await heapq.heappop(self._acts)[2]()
        await courier.stop()
        await instance.leave()
        await self._end()

    async def _end(self) -> None:
        known = await self.known()
        self.told.interviews, self.told.contacts = len(known.interviews), len(known.contacts)
        self.told.outcomes = sorted(i.outcome.kind.value for i in known.interviews if i.outcome)
        async with self.store.read(WHO, now=self.clock.now()) as uow:
            settled = (ReminderState.SENT, ReminderState.SKIPPED)
            self.told.overdue = [
                r
                for r in await uow.reminders.planned()
                if r.state not in settled and r.due_at <= self.clock.now()
            ]


async def play(plot: Plot, folder: Path, prepare: Callable[[World], object]) -> Told:
    """The plot on a new database in `folder`. Ids are drawn from the seed as well: they break ties."""
    ids = Random(plot.seed)
    with ExitStack() as stack:
        store = await Store.open(f"sqlite:///{folder / 'suivi.db'}", keys=new_file_keyring(folder))
        stack.enter_context(patch("core.domain.ids.secrets.token_bytes", ids.randbytes))
        try:
            world = World(plot, store)
            prepare(world)
            await world.live()
        finally:
            await store.close()
    return world.told
