"""The disk is full, the database held by another, every connection taken, the platform slow: nothing is lost, nobody is left
without an answer, and it goes on by itself."""

from __future__ import annotations

import asyncio
import resource
import sqlite3
from collections import Counter
from collections.abc import Awaitable, Callable, Iterator
from contextlib import AsyncExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import pytest

from core.clock import MovableClock
from core.delivery.courier import Courier
from core.delivery.loop import Loop
from core.delivery.messenger import Sending
from core.delivery.pacing import Pacing
from core.domain.contact import Contact
from core.domain.person import Address, Platform, Scope
from core.domain.reminder import Reminder, ReminderState
from core.errors import NotSaved
from core.store import connect
from core.store.connect import POOL
from core.store.database import Store
from core.store.keyring import Keyring
from core.store.outbox import Outbox
from core.store.outbox_view import OutboxView
from core.ui.card import Card
from tests.delivery.conftest import NOON, Letterbox, Round, say_what
from tests.delivery.test_loop import until
from tests.delivery.test_trouble import heard, remind_many
from tests.one_by_one import each

ANN = Address(Platform.SLACK, "T9", "ANN")


@dataclass(slots=True)
class Trouble(Letterbox):
    """A platform during whose first answer something else breaks; messages to `slow` workspaces are answered when `go` is set."""

    breaks: Callable[[], Awaitable[None]] | None = None
    slow: str = ""
    go: asyncio.Event = field(default_factory=asyncio.Event)

    async def send(self, to: Address, card: Card, key: str) -> Sending:
        breaks, self.breaks = self.breaks, None
        if breaks is not None:
            await breaks()
        answer = await Letterbox.send(self, to, card, key)
        if to.workspace == self.slow:
            await self.go.wait()
        return answer


async def log_somebody(store: Store, name: str) -> None:
    async with store.begin(ANN, now=datetime.now(UTC)) as uow:
        await uow.contacts.add(Contact(name, "Somebody"))


async def known(store: Store) -> int:
    async with store.read(ANN) as uow:
        return len(await uow.contacts.list())


async def all_settled(store: Store, count: int) -> bool:
    return len(await OutboxView(store).lines(ReminderState.SENT, most=count + 1)) == count


async def weather(store: Store, box: Trouble, ends: Callable[[], None]) -> None:
    """Forty reminders, in the midst of which `box` breaks something that `ends` puts right."""
    wanted = await remind_many(store, 40, datetime.now(UTC))
    await log_somebody(store, "before")
    clock, served = MovableClock(), {Platform.SLACK: box}
    courier = Courier(
        Outbox(store, "tests", served), each(say_what), served, clock, Pacing(slots=8, person_gap=0)
    )
    loop = Loop(courier, store, clock, 0.2)
    running = asyncio.create_task(loop.run())
    await until(lambda: bool(box.arrived))
    with pytest.raises(NotSaved):
        await log_somebody(store, "during")
    assert await known(store) == 1
    ends()
    for _ in range(300):
        if await all_settled(store, len(wanted)):
            break
        await asyncio.sleep(0.1)
    loop.stop()
    await running
    assert Counter(heard(box)) == Counter(wanted)
    assert await all_settled(store, len(wanted))
    await log_somebody(store, "after")
    assert await known(store) == 2


@contextmanager
def no_room_beyond(file: Path) -> Iterator[tuple[Callable[[], None], Callable[[], None]]]:
    """Fills the disk as far as `file` goes, and clears it: no file of this process may grow longer than it is now."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)

    def clear() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))

    try:
        yield lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (file.stat().st_size, hard)), clear
    finally:
        clear()


async def test_a_disk_that_fills_up_while_reminders_go_out(
    sqlite_url: str, keys: Keyring, tmp_path: Path
) -> None:
    store = await Store.open(sqlite_url, keys=keys)
    with no_room_beyond(tmp_path / "suivi.db-wal") as (fill, clear):

        async def break_it() -> None:
            fill()

        await weather(store, Trouble(breaks=break_it), clear)
    await store.close()


async def test_another_program_holds_the_database_while_reminders_go_out(
    sqlite_url: str, keys: Keyring, tmp_path: Path
) -> None:
    store = await Store.open(f"{sqlite_url}?timeout=0.1", keys=keys)
    other = sqlite3.connect(tmp_path / "suivi.db", isolation_level=None, timeout=10)

    async def hold() -> None:
        async with store.one_writer:  # nothing of ours is open: it is had at once
            other.execute("BEGIN IMMEDIATE")

    await weather(store, Trouble(breaks=hold), lambda: other.execute("COMMIT").close())
    other.close()
    await store.close()


async def test_with_every_connection_taken_people_are_told_and_reminders_wait(
    postgres_url: str, keys: Keyring, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connect, "PATIENCE", 0.5)  # nobody gives one back while it is waited for
    store = await Store.open(postgres_url, keys=keys)
    box, served = Letterbox(), {Platform.SLACK}

    async def compose(scope: Scope, reminders: tuple[Reminder, ...], now: datetime) -> Card:
        async with store.read(scope) as uow:
            await uow.person.get()
        return await say_what(scope, reminders, now)

    clock = MovableClock()
    wanted = await remind_many(store, 10, datetime.now(UTC))
    courier = Courier(Outbox(store, "tests", served), each(compose), {Platform.SLACK: box}, clock)
    async with AsyncExitStack() as held:
        for _ in range(2 * POOL):
            await held.enter_async_context(store.engine.connect())
        async with asyncio.timeout(20):
            with pytest.raises(NotSaved):
                await log_somebody(store, "during")
            await courier.deliver_due(clock.now())
        assert box.arrived == []
    await log_somebody(store, "after")
    while len(box.arrived) < len(wanted):
        due = await courier.next_due()
        assert due is not None
        await courier.deliver_due(due)
    assert Counter(heard(box)) == Counter(wanted)
    await store.close()


async def test_a_platform_that_takes_long_holds_up_neither_other_communities_nor_commands(
    round_: Round,
) -> None:
    for n in range(40):
        await round_.remind(Address(Platform.SLACK, "SLOW", f"U{n}"), f"slow{n}", due=NOON)
    await round_.remind(Address(Platform.SLACK, "FAST", "U0"), "fast", due=NOON)
    box = Trouble(slow="SLOW")
    served = {Platform.SLACK: box}
    outbox = Outbox(round_.store, "tests", served)
    courier = Courier(outbox, each(say_what), served, round_.clock, Pacing(slots=16, person_gap=0))
    async with asyncio.timeout(10):
        while "fast" not in box.titles:
            await courier.start_due(NOON)
            await asyncio.sleep(0.01)
        await log_somebody(round_.store, "during")
    assert await known(round_.store) == 1
    assert len(box.titles) < 41
    box.go.set()
    while await courier.deliver_due(NOON):
        pass
    await courier.settled()
    assert Counter(box.titles) == Counter([*(f"slow{n}" for n in range(40)), "fast"])
