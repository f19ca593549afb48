"""What waits in the table costs the courier nothing: each of its statements takes as many steps beside many rows as beside few."""

from __future__ import annotations

from collections.abc import Awaitable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import TextClause, event, text

from core.clock import SystemClock
from core.domain.person import Platform
from core.domain.reminder import ReminderState
from core.store.database import Store
from core.store.keyring import Keyring
from core.store.outbox import Outbox, Settling
from core.store.outbox_sql import BRING_ALL_FORWARD, BRING_FORWARD
from core.store.outbox_view import OutboxView
from tests.bench.databases import fill, flood, settle_down

FEW, MANY = 200, 20_000
AT_ONCE = 20
EACH = 10
"""SQLite tells after every ten instructions of its machine."""


class Steps:
    """Instructions of SQLite's own machine: they depend on the plan and on the rows met, not on who else is busy."""

    def __init__(self) -> None:
        self.taken = 0

    def __call__(self) -> int:
        self.taken += EACH
        return 0

    async def of(self, statement: Awaitable[Any]) -> int:
        self.taken = 0
        await statement
        return self.taken


@contextmanager
def counted(store: Store) -> Iterator[Steps]:
    steps = Steps()

    def listen(connection: Any, *_: object) -> None:
        connection.set_progress_handler(steps, EACH)

    event.listen(store.engine.sync_engine, "checkout", listen)
    yield steps
    event.remove(store.engine.sync_engine, "checkout", listen)


async def cost(url: str, keys: Keyring, waiting: int) -> dict[str, int]:
    """The steps of each statement with `waiting` reminders that are not due, the most of three tries."""
    now = SystemClock().now()
    store = await Store.open(url, keys=keys)
    try:
        await flood(store, waiting, now + timedelta(days=1), timedelta(seconds=1), now)
        await fill(store, 4 * AT_ONCE, now - timedelta(hours=1), timedelta(0), now=now)
        await settle_down(store)
        box, view = Outbox(store, "tests", {Platform.SLACK}), OutboxView(store)
        found: dict[str, int] = {}
        with counted(store) as steps:
            for _ in range(3):
                claimed = await box.claim(now, AT_ONCE)
                done = [
                    Settling(c.reminder.id, c.attempt, ReminderState.SENT, message_id="m", settled_at=now)
                    for c in claimed
                ]
                each = {
                    "settle": await steps.of(box.settle(done)),
                    "claim": await steps.of(box.claim(now, 1)),
                    "claim, some left out": await steps.of(box.claim(now, 1, frozenset({"slack:T1"}))),
                    "next due": await steps.of(box.next_due()),
                    "next due, some left out": await steps.of(box.next_due(full=frozenset({"slack:T1"}))),
                    "take over": await steps.of(box.take_over(now)),
                    "look for doubt": await steps.of(box.doubted(now, AT_ONCE)),
                    "bring one tenant's forward": await steps.of(
                        box.bring_forward("slack:T1", "uninstalled", now)
                    ),
                    "bring all forward": await steps.of(box.bring_forward(None, "uninstalled", now)),
                    "forget what is over": await steps.of(view.purge(now)),
                }
                found = {name: max(taken, found.get(name, 0)) for name, taken in each.items()}
        return found
    finally:
        await store.close()


async def test_twenty_thousand_that_wait_cost_no_more_than_two_hundred(
    sqlite_url: str, tmp_path_factory: pytest.TempPathFactory, keys: Keyring
) -> None:
    few = await cost(sqlite_url, keys, FEW)
    other = f"sqlite:///{tmp_path_factory.mktemp('many') / 'suivi.db'}"
    many = await cost(other, keys, MANY)
    dearer = {name: (few[name], many[name]) for name in few if many[name] > 1.2 * few[name] + 3 * EACH}
    assert not dearer, dearer


@pytest.mark.parametrize("statement", [BRING_FORWARD, BRING_ALL_FORWARD], ids=["one tenant's", "all"])
async def test_postgresql_finds_what_was_put_off_by_its_own_index(
    postgres_url: str, keys: Keyring, statement: TextClause
) -> None:
    now = SystemClock().now()
    store = await Store.open(postgres_url, keys=keys)
    try:
        await flood(store, 10 * FEW, now + timedelta(days=1), timedelta(seconds=1), now)
        given = {"now": now, "reason": "uninstalled", "tenant": "slack:T1"}
        asked = {name: given[name] for name in statement.compile().params}
        async with store.upkeep() as connection:
            # What the planner holds for likely depends on whether the server counted rows while they were being put in.
            await connection.execute(text("SET LOCAL enable_seqscan = off"))
            plan = "\n".join((await connection.execute(text(f"EXPLAIN {statement}"), asked)).scalars())
        assert "reminders_put_off" in plan, plan
        assert "Seq Scan" not in plan, plan
    finally:
        await store.close()
