"""PostgreSQL itself is restarted in the midst of a burst, nobody having been asked to finish: it goes on by itself."""

from __future__ import annotations

import asyncio
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from core.clock import MovableClock
from core.delivery.courier import Courier
from core.delivery.loop import Loop
from core.delivery.messenger import Sending
from core.delivery.pacing import Pacing
from core.domain.contact import Contact
from core.domain.person import Address, Platform
from core.domain.reminder import Planned, ReminderKind, ReminderState, SubjectKind
from core.errors import NotSaved
from core.store.database import Store
from core.store.instance import enlist
from core.store.keyring import Keyring
from core.store.outbox import LEASE, SETTLING, Outbox
from core.store.outbox_view import OutboxView
from core.ui.card import Card
from tests import postgres_server
from tests.delivery.conftest import Letterbox, say_what
from tests.delivery.test_loop import until
from tests.delivery.test_trouble import heard, remind_many
from tests.one_by_one import each

ANN = Address(Platform.SLACK, "T9", "ANN")
MANY = 160
SOME = 40


@dataclass(slots=True)
class Halfway(Letterbox):
    """A platform that keeps its answers to itself, once some messages have come, until `go` is set."""

    go: asyncio.Event = field(default_factory=asyncio.Event)

    async def send(self, to: Address, card: Card, key: str) -> Sending:
        answer = await Letterbox.send(self, to, card, key)
        if len(self.arrived) > SOME:
            await self.go.wait()
        return answer


class Ann:
    """Somebody who logs one person after another, and remembers what she was told was kept."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.told_kept: list[str] = []
        self.refused = 0

    async def logs(self) -> None:
        while True:
            name = f"c{len(self.told_kept) + self.refused}"
            try:
                async with self._store.begin(ANN, now=datetime.now(UTC)) as uow:
                    await uow.contacts.add(Contact(name, "Somebody"))
            except NotSaved:
                self.refused += 1
                await asyncio.sleep(0.05)
            else:
                self.told_kept.append(name)
            await asyncio.sleep(0.002)

    async def kept(self) -> set[str]:
        async with self._store.read(ANN) as uow:
            return {contact.id for contact in await uow.contacts.list()}


async def settled(store: Store, count: int) -> bool:
    return len(await OutboxView(store).lines(ReminderState.SENT, most=count + 1)) == count


async def test_postgresql_restarted_in_the_midst_of_a_burst_loses_nothing_and_doubles_nothing(
    own_postgres_url: str, own_server: Path, keys: Keyring
) -> None:
    store = await Store.open(own_postgres_url, keys=keys)
    box, clock = Halfway(), MovableClock()
    wanted = await remind_many(store, MANY, datetime.now(UTC))
    instance = await enlist(store)
    assert instance is not None
    outbox = Outbox(store, instance.owner, {Platform.SLACK})
    courier = Courier(outbox, each(say_what), {Platform.SLACK: box}, clock, Pacing(slots=32, person_gap=0))
    loop, ann = Loop(courier, store, clock, 0.5, instance), Ann(store)
    running, logging = asyncio.create_task(loop.run()), asyncio.create_task(ann.logs())
    await until(lambda: len(box.arrived) > SOME and len(ann.told_kept) >= 10, 60)
    assert len(box.arrived) < MANY

    restarting = asyncio.create_task(asyncio.to_thread(postgres_server.restart, own_server))
    await asyncio.sleep(0)
    box.go.set()
    await restarting
    told = len(ann.told_kept)
    assert ann.refused
    await until(lambda: len(ann.told_kept) >= told + 10, 60)
    async with store.begin(ANN, now=datetime.now(UTC)) as uow:
        await uow.reminders.put(Planned(ReminderKind.NUDGE, SubjectKind.NOTE, "after", clock.now()))
    await until(lambda: "after" in " ".join(box.titles), 60)
    for _ in range(60):
        # What was claimed by a commit whose answer was lost is anybody's when its lease is over.
        if await settled(store, MANY + 1):
            break
        clock.move_to(clock.now() + LEASE + SETTLING + timedelta(seconds=1))
        loop.wake()
        await asyncio.sleep(0.5)
    logging.cancel()
    await asyncio.gather(logging, return_exceptions=True)
    loop.stop()
    await running
    await instance.leave()

    assert Counter(heard(box)) == Counter([*wanted, "after"])
    assert await settled(store, MANY + 1)
    assert set(ann.told_kept) <= await ann.kept()
    await store.close()
