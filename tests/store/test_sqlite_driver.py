"""SQLite asked in place: nobody is held up by another process, by a full pool, or by what takes long."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Awaitable
from contextlib import AsyncExitStack
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import Connection, text

from core.domain.person import Address, Platform
from core.store.database import Store, lent
from core.store.keyring import Keyring

NOW = datetime(2026, 3, 4, 12, tzinfo=UTC)
ZOE = Address(Platform.SLACK, "T1", "U1")
COUNT = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {}) SELECT count(*) FROM n"
AT_ONCE = 20
"""More than are kept in the pool, and as many again at a peak (SQLAlchemy's own figures: 5 and 10)."""


@pytest.fixture
async def store(sqlite_url: str, keys: Keyring) -> AsyncIterator[Store]:
    store = await Store.open(sqlite_url, keys=keys)
    yield store
    await store.close()


async def turns_while(work: Awaitable[object]) -> int:
    """How often the event loop came round before `work` was over."""
    task, turns = asyncio.ensure_future(work), 0
    while not task.done():
        await asyncio.sleep(0.001)
        turns += 1
    await task
    return turns


async def meet(store: Store) -> None:
    async with store.begin(ZOE, now=NOW) as uow:
        await uow.person.get()


async def test_another_program_that_writes_is_waited_for_asleep(store: Store, tmp_path: Path) -> None:
    other = sqlite3.connect(tmp_path / "suivi.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    waits = asyncio.create_task(meet(store))
    assert await turns_while(asyncio.sleep(0.1)) > 10
    assert not waits.done()
    other.execute("COMMIT")
    other.close()
    await waits


async def test_more_readers_than_connections_wait_for_one_another_asleep(store: Store) -> None:
    await meet(store)

    async def linger() -> None:
        async with store.read(ZOE) as uow:
            await uow.person.get()
            await asyncio.sleep(0.02)

    assert await turns_while(asyncio.gather(*(linger() for _ in range(3 * AT_ONCE)))) > 10


async def test_what_takes_long_holds_nobody_up(store: Store) -> None:
    async def count() -> None:
        async with store.upkeep() as connection:
            assert (await connection.execute(text(COUNT.format(3_000_000)))).scalar_one() == 3_000_000

    assert await turns_while(count()) > 10


async def test_what_takes_long_and_is_broken_off_has_stopped_when_it_is_left(store: Store) -> None:
    async def for_ever() -> None:
        async with store.upkeep() as connection:
            await connection.execute(text(COUNT.format(10**12)))

    task = asyncio.create_task(for_ever())
    await asyncio.sleep(0.05)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    await meet(store)


async def test_a_transaction_that_the_database_gave_up_by_itself_is_not_begun_again_in_the_middle(
    store: Store,
) -> None:
    """As it does when the disk is full: what follows would otherwise be kept without what came before."""
    async with store.engine.connect() as connection:
        await connection.execute(text("CREATE TABLE kept (n)"))
        await connection.commit()

        def give_up(asked: Connection) -> None:
            raw = asked.connection.driver_connection
            assert isinstance(raw, sqlite3.Connection)
            raw.execute("ROLLBACK")

        await connection.execute(text("INSERT INTO kept VALUES (1)"))
        await connection.run_sync(give_up)
        assert not await connection.run_sync(_is_begun)


def _is_begun(asked: Connection) -> bool:
    raw = asked.connection.driver_connection
    assert isinstance(raw, sqlite3.Connection)
    return raw.in_transaction


async def test_nothing_that_was_read_stays_open(store: Store) -> None:
    """A statement that is not read to its end would keep the log from being carried over."""
    async with AsyncExitStack() as held:
        connection = await held.enter_async_context(store.engine.connect())
        found = await connection.execute(text(COUNT.replace("count(*)", "i").format(100)))
        assert found.fetchmany(2) == [(1,), (2,)]
        await connection.commit()
        assert found.fetchone() == (3,)
        assert [i for (i,) in found.fetchall()] == list(range(4, 101))


async def test_a_connection_that_was_given_up_is_replaced_by_whoever_comes_next(store: Store) -> None:
    async with store.engine.connect() as connection:
        await connection.execute(text("SELECT 1"))
        await connection.invalidate()
    await meet(store)
    assert lent(store.engine) == 0
