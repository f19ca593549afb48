"""When the database fails, nothing is half kept, the person can be told, and the next turn works."""

from __future__ import annotations

import asyncio
import sqlite3
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import make_url, text
from sqlalchemy.exc import DBAPIError

from core.domain.experience import Proof
from core.domain.interview import Encounter, Interview
from core.domain.note import NoteKind, OwedNote
from core.domain.person import Address, Platform
from core.errors import NotSaved
from core.store.database import Store
from core.store.keyring import Keyring

NOW = datetime(2026, 3, 4, 12, tzinfo=UTC)
ZOE = Address(Platform.SLACK, "T1", "U1")


async def begin_to_log(store: Store, number: int, words: str = "") -> None:
    async with store.begin(ZOE, now=NOW) as uow:
        people = (Encounter("c1", moment=words),)
        await uow.interviews.add(Interview(f"i{number}", "Acme", NOW, "UTC", people=people))
        await uow.notes.add(OwedNote(f"n{number}", f"i{number}", "c1", NoteKind.HALLWAY))


async def kept(store: Store) -> tuple[int, int]:
    async with store.read(ZOE) as uow:
        return len(await uow.interviews.list()), len(await uow.notes.list())


async def test_a_full_disk_keeps_no_half_interview(sqlite_url: str, keys: Keyring) -> None:
    store = await Store.open(sqlite_url, keys=keys)
    await begin_to_log(store, 0)
    async with store.engine.connect() as connection:
        pages = (await connection.execute(text("PRAGMA page_count"))).scalar_one()
        await connection.execute(text(f"PRAGMA max_page_count = {pages + 3}"))
    with pytest.raises(NotSaved):
        await begin_to_log(store, 1, "x" * 100_000)
    assert await kept(store) == (1, 1)
    await begin_to_log(store, 2)
    assert await kept(store) == (2, 2)
    await store.close()


async def test_a_database_locked_by_another_program_says_so(
    sqlite_url: str, keys: Keyring, tmp_path: Path
) -> None:
    store = await Store.open(sqlite_url + "?timeout=0.1", keys=keys)
    await begin_to_log(store, 0)
    other = sqlite3.connect(tmp_path / "suivi.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(NotSaved):
        await begin_to_log(store, 1)
    assert await kept(store) == (1, 1), "and can still be read"
    other.execute("COMMIT")
    other.close()
    await begin_to_log(store, 1)
    assert await kept(store) == (2, 2)
    await store.close()


def end_connections(postgres: dict[str, str], url: str) -> None:
    """As a restart or a failover does."""
    with psycopg.connect(postgres["admin"].replace("+psycopg", ""), autocommit=True) as admin:
        theirs = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s"
        admin.execute(theirs, (make_url(url).database,))


async def test_a_failover_in_the_middle_of_a_turn_keeps_nothing_of_it(
    postgres_url: str, postgres: dict[str, str], keys: Keyring
) -> None:
    store = await Store.open(postgres_url, keys=keys)
    await begin_to_log(store, 0)
    with pytest.raises(NotSaved):
        async with store.begin(ZOE, now=NOW) as uow:
            await uow.interviews.add(Interview("i1", "Acme", NOW, "UTC"))
            await asyncio.to_thread(end_connections, postgres, postgres_url)
            await uow.notes.add(OwedNote("n1", "i1", "c1", NoteKind.HALLWAY))
    assert await kept(store) == (1, 1)
    await store.close()


async def test_nobody_notices_a_failover_between_two_turns(
    postgres_url: str, postgres: dict[str, str], keys: Keyring
) -> None:
    store = await Store.open(postgres_url, keys=keys)
    await asyncio.gather(*(kept(store) for _ in range(4)))
    await begin_to_log(store, 0)
    await asyncio.to_thread(end_connections, postgres, postgres_url)
    await begin_to_log(store, 1)
    assert await kept(store) == (2, 2)
    assert await store.purge_seen(NOW) == 0
    await store.close()


async def test_a_database_that_is_away_is_not_a_wrong_key(tmp_path: Path, keys: Keyring) -> None:
    with pytest.raises(NotSaved):
        await Store.open(f"postgresql://nobody@/nothing?host={tmp_path}", keys=keys)


async def test_an_error_of_the_database_repeats_nothing_typed(store: Store) -> None:
    async with store.begin(ZOE, now=NOW) as uow:
        await uow.proofs.add(Proof("p1", "Cut costs by 30 %", NOW))
    with pytest.raises(DBAPIError) as clash:
        async with store.begin(ZOE, now=NOW) as uow:
            await uow.proofs.add(Proof("p1", "Cut costs by 30 %", NOW))
    assert "30 %" not in str(clash.value)
    assert "hide_parameters" in str(clash.value)


KILLED = """
import asyncio, os, signal, sys
from dataclasses import replace
from datetime import UTC, datetime
from core.domain.interview import Interview
from core.domain.person import Address, Platform
from core.store.database import Store
from core.store.keyring import Keyring

async def main(url, keys):
    store = await Store.open(url, keys=Keyring.parse(keys))
    zoe = Address(Platform.SLACK, "T1", "U1")
    now = datetime(2026, 3, 4, 12, tzinfo=UTC)
    async with store.begin(zoe, now=now) as uow:
        await uow.interviews.add(Interview("confirmed", "Acme", now, "UTC"))
    print("confirmed", flush=True)
    async with store.begin(zoe, now=now) as uow:
        await uow.interviews.add(Interview("not yet", "Acme", now, "UTC"))
        os.kill(os.getpid(), signal.SIGKILL)

asyncio.run(main(*sys.argv[1:]))
"""


def test_what_was_confirmed_survives_a_kill_and_what_was_not_leaves_no_trace(
    database_url: str, keys: Keyring
) -> None:
    command = [sys.executable, "-c", KILLED, database_url, keys.text()]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (ran.stdout, ran.returncode) == ("confirmed\n", -9), ran.stderr

    async def look() -> list[str]:
        store = await Store.open(database_url, keys=keys)
        async with store.begin(ZOE, now=NOW) as uow:
            found = [interview.id for interview in await uow.interviews.list()]
        await store.close()
        return found

    assert asyncio.run(look()) == ["confirmed"]


async def test_one_courier_at_a_time_on_an_sqlite_file(sqlite_url: str, keys: Keyring) -> None:
    one, other = await Store.open(sqlite_url, keys=keys), await Store.open(sqlite_url, keys=keys)
    assert one.take_courier_lock()
    assert one.take_courier_lock()
    assert not other.take_courier_lock()
    await begin_to_log(other, 0)  # the rest of its work goes on
    await one.close()
    assert other.take_courier_lock()
    await other.close()


async def test_any_number_of_couriers_on_postgresql(postgres_url: str, keys: Keyring) -> None:
    one, other = await Store.open(postgres_url, keys=keys), await Store.open(postgres_url, keys=keys)
    assert one.take_courier_lock()
    assert other.take_courier_lock()
    await one.close()
    await other.close()


async def test_two_programs_on_one_sqlite_file_take_turns(sqlite_url: str, keys: Keyring) -> None:
    """`suivi reminders` beside `suivi run`: each reads before it writes, and neither is refused."""
    one, other = await Store.open(sqlite_url, keys=keys), await Store.open(sqlite_url, keys=keys)
    await begin_to_log(one, 0)

    async def say(store: Store, letter: str) -> None:
        async with store.begin(ZOE, now=NOW) as uow:
            interview = await uow.interviews.get("i0")
            await uow.interviews.save(replace(interview, role=interview.role + letter))

    await asyncio.gather(*(say(store, letter) for letter in "abcdefgh" for store in (one, other)))
    async with one.read(ZOE) as uow:
        assert sorted((await uow.interviews.get("i0")).role) == sorted("abcdefgh" * 2)
    await one.close()
    await other.close()
