"""Planning is idempotent, never revives what is settled, and wakes whoever delivers."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import aclosing
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import update

from core.domain.person import Address, Platform
from core.domain.reminder import Planned, Reminder, ReminderKind, ReminderState, SubjectKind
from core.store import rows
from core.store.database import Store
from core.store.keyring import Keyring

NOW = datetime(2026, 3, 4, 12, tzinfo=UTC)
LATER = NOW + timedelta(hours=5)
ZOE = Address(Platform.SLACK, "T1", "U1")


def nudge(due: datetime, expires: datetime | None = None, note: str = "n1") -> Planned:
    return Planned(ReminderKind.NUDGE, SubjectKind.NOTE, note, due, expires)


async def plan(store: Store, *planned: Planned) -> None:
    async with store.begin(ZOE, now=NOW) as uow:
        for one in planned:
            await uow.reminders.put(one)


async def only(store: Store) -> Reminder:
    async with store.read(ZOE) as uow:
        (reminder,) = await uow.reminders.planned()
    return reminder


async def become(store: Store, state: ReminderState) -> None:
    """As the courier would."""
    async with store.upkeep() as connection:
        await connection.execute(update(rows.reminders).values(state=state))


async def test_planned_twice_is_planned_once(store: Store) -> None:
    await plan(store, nudge(NOW), nudge(NOW))
    before = await only(store)
    await plan(store, nudge(NOW))
    assert await only(store) == before
    assert before.state is ReminderState.PENDING
    assert len(before.delivery_id) == 24


async def test_a_pending_one_moves(store: Store) -> None:
    await plan(store, nudge(LATER))
    before = await only(store)
    await plan(store, nudge(NOW, LATER))
    after = await only(store)
    assert (after.due_at, after.expires_at) == (NOW, LATER)
    assert (after.id, after.delivery_id) == (before.id, before.delivery_id)
    await plan(store, nudge(NOW))
    assert (await only(store)).expires_at is None


@pytest.mark.parametrize("state", [state for state in ReminderState if state is not ReminderState.PENDING])
async def test_one_that_is_settled_or_under_way_neither_moves_nor_goes(
    store: Store, state: ReminderState
) -> None:
    await plan(store, nudge(NOW))
    await become(store, state)
    before = await only(store)
    await plan(store, nudge(LATER))
    async with store.begin(ZOE, now=NOW) as uow:
        await uow.reminders.cancel(before.key)
    assert await only(store) == before


async def test_a_cancelled_one_is_gone_and_the_others_stay(store: Store) -> None:
    await plan(store, nudge(NOW), nudge(NOW, note="n2"), nudge(NOW, note="n3"))
    async with store.begin(ZOE, now=NOW) as uow:
        await uow.reminders.cancel(nudge(NOW).key)
        await uow.reminders.cancel_all([nudge(NOW, note="n2").key, "never planned"])
        await uow.reminders.cancel_all([])
    assert (await only(store)).subject_id == "n3"


async def test_the_courier_is_woken_by_a_commit_that_planned_something(store: Store) -> None:
    woken: list[int] = []
    store.on_reminders(lambda: woken.append(1))
    await plan(store, nudge(LATER))
    assert len(woken) == 1
    await plan(store, nudge(LATER))
    assert len(woken) == 1, "nothing changed"
    await plan(store, nudge(NOW))
    assert len(woken) == 2
    with pytest.raises(ZeroDivisionError):
        async with store.begin(ZOE, now=NOW) as uow:
            await uow.reminders.put(nudge(NOW, note="n2"))
            raise ZeroDivisionError
    assert len(woken) == 2, "nothing was committed"


@pytest.fixture
async def two_machines(postgres_url: str, keys: Keyring) -> AsyncIterator[tuple[Store, Store]]:
    here, there = await Store.open(postgres_url, keys=keys), await Store.open(postgres_url, keys=keys)
    yield here, there
    await here.close()
    await there.close()


async def test_another_machine_hears_of_it(two_machines: tuple[Store, Store]) -> None:
    here, there = two_machines
    async with aclosing(there.listen()) as heard, asyncio.timeout(20):
        await anext(heard)  # it listens
        await plan(here, nudge(NOW))
        await anext(heard)


async def test_other_machines_are_left_in_peace_when_nothing_changed(
    two_machines: tuple[Store, Store],
) -> None:
    here, there = two_machines
    await plan(here, nudge(NOW))
    async with aclosing(there.listen()) as heard, asyncio.timeout(20):
        await anext(heard)
        await plan(here, nudge(NOW))
        next_word = asyncio.ensure_future(anext(heard))
        await plan(here, nudge(NOW))  # by now the first would have been heard
        await asyncio.sleep(0.1)
        assert not next_word.done()
        await plan(here, nudge(LATER))
        await next_word


async def test_listening_goes_on_after_the_database_was_restarted(
    two_machines: tuple[Store, Store], postgres: dict[str, str]
) -> None:
    import psycopg

    here, there = two_machines
    async with aclosing(there.listen()) as heard, asyncio.timeout(20):
        await anext(heard)
        with psycopg.connect(postgres["admin"].replace("+psycopg", ""), autocommit=True) as admin:
            theirs = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s AND query LIKE 'LISTEN%%'"
            admin.execute(theirs, (here.url.database,))
        await anext(heard)  # something may have been missed: look
        await plan(here, nudge(NOW))
        await anext(heard)


async def test_sqlite_has_nobody_to_listen_to(sqlite_url: str, keys: Keyring) -> None:
    store = await Store.open(sqlite_url, keys=keys)
    assert [said async for said in store.listen()] == []
    await store.close()
