"""On PostgreSQL the database itself shows a transaction only what it said it is for."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import func, select, text
from sqlalchemy.exc import ProgrammingError

from core.domain.person import Address, Platform, Scope
from core.domain.reminder import Planned, ReminderKind, SubjectKind
from core.errors import NotSaved
from core.store import rows
from core.store.connect import connect, read_url
from core.store.database import Store
from core.store.keyring import Keyring

NOW = datetime(2026, 3, 4, 12, tzinfo=UTC)
ZOE = Address(Platform.SLACK, "T1", "U1")
RAJ = Address(Platform.SLACK, "T1", "U2")
LIN = Address(Platform.DISCORD, "", "9")


@pytest.fixture
async def store(postgres_url: str, keys: Keyring) -> Store:
    opened = await Store.open(postgres_url, keys=keys)
    for who in (ZOE, RAJ, LIN):
        async with opened.begin(who, now=NOW) as uow:
            await uow.reminders.put(Planned(ReminderKind.DIGEST, SubjectKind.PERSON, "me", NOW))
            await uow.frames.record("Acme", ["thank.3"], "a cohort")
            await uow.fingerprints.record("n1", "Acme", ["five words in a row"], "a cohort")
            await uow.seen.first_time("slack", "e1")
    return opened


async def seen_by(store: Store, settings: dict[str, str], *, courier: bool = False) -> dict[str, int]:
    """How many rows of each table a transaction sees that said `settings`; empty tables left out."""
    engine = store.courier_engine if courier else store.engine
    async with engine.connect() as connection:
        for name, value in settings.items():
            await connection.execute(select(func.set_config(f"suivi.{name}", value, True)))
        found = {
            table.name: (await connection.execute(select(func.count()).select_from(table))).scalar_one()
            for table in rows.OWNED
        }
        return {table: count for table, count in found.items() if count}


async def test_a_transaction_that_said_nothing_sees_nothing(store: Store) -> None:
    assert await seen_by(store, {}) == {}
    assert await seen_by(store, {"tenant": "slack:T1"}) == {}
    assert await seen_by(store, {"tenant": "", "person": "", "address": "", "cohort": ""}) == {}
    await store.close()


async def test_a_person_s_transaction_sees_that_person(store: Store) -> None:
    async with store.read(RAJ) as uow:
        scope = uow.scope
    one_each = dict.fromkeys(("addresses", "persons", "reminders", "frames", "fingerprints", "seen"), 1)
    assert await seen_by(store, {"tenant": scope.tenant, "person": scope.person}) == one_each
    assert await seen_by(store, {"tenant": "discord", "person": scope.person}) == {}
    await store.close()


async def test_an_address_shows_who_is_reached_there_and_no_more(store: Store) -> None:
    assert await seen_by(store, {"address": "slack\x1fT1\x1fU1"}) == {"addresses": 1}
    assert await seen_by(store, {"address": "slack\x1fT1\x1f"}) == {}
    await store.close()


async def test_a_cohort_shows_its_hashes_and_no_other_s(store: Store) -> None:
    cohort = store.pepper.hash("cohort", "a cohort", "acme")
    assert await seen_by(store, {"cohort": cohort}) == {"frames": 3, "fingerprints": 3}
    async with store.read(ZOE) as uow:
        assert await uow.frames.used("ACME", "a cohort") == {"thank.3"}
        assert await uow.frames.used("Acme", "another") == frozenset()
    await store.close()


async def test_the_courier_sees_reminders_and_where_they_go(store: Store) -> None:
    assert await seen_by(store, {}, courier=True) == {"reminders": 3, "addresses": 3}
    async with store.courier_engine.begin() as connection:
        await connection.execute(text("UPDATE addresses SET workspace = 'T2'"))
        await connection.execute(text("DELETE FROM addresses"))
    assert await seen_by(store, {"reach": "courier"}) == {"reminders": 3, "addresses": 3}
    await store.close()


async def test_nobody_can_write_a_row_for_somebody_else(store: Store) -> None:
    async with store.read(ZOE) as uow:
        scope = uow.scope
    async with store.engine.connect() as connection:
        for name, value in (("tenant", scope.tenant), ("person", scope.person)):
            await connection.execute(select(func.set_config(f"suivi.{name}", value, True)))
        with pytest.raises(ProgrammingError, match="row-level security"):
            await connection.execute(
                text("INSERT INTO proofs VALUES ('slack:T1', 'somebody', 'p1', :now, '')"), {"now": NOW}
            )
    await store.close()


async def test_the_program_owns_no_table_and_cannot_turn_the_guard_off(store: Store) -> None:
    async with store.engine.connect() as connection:
        owned = text("SELECT count(*) FROM pg_class WHERE pg_get_userbyid(relowner) = current_user")
        assert (await connection.execute(owned)).scalar_one() == 0
        with pytest.raises(ProgrammingError, match="must be owner"):
            await connection.execute(text("ALTER TABLE proofs DISABLE ROW LEVEL SECURITY"))
    await store.close()


async def test_a_superuser_is_told_apart_from_a_role_that_is_held(
    store: Store, empty_postgres_url: str, sqlite_url: str, keys: Keyring
) -> None:
    assert await store.is_guarded()
    for url in (empty_postgres_url, sqlite_url):
        other = await Store.open(url, keys=keys, migrate=True)
        assert not await other.is_guarded()
        await other.close()
    await store.close()


async def test_every_table_of_a_person_is_guarded_from_its_owner_too(store: Store) -> None:
    guarded = text("SELECT relname FROM pg_class WHERE relrowsecurity AND relforcerowsecurity")
    async with store.engine.connect() as connection:
        found = set((await connection.execute(guarded)).scalars())
    assert found == {table.name for table in rows.OWNED}
    await store.close()


async def test_the_guard_does_not_cost_the_courier_its_index(store: Store, postgres_url: str) -> None:
    async with store.begin(ZOE, now=NOW) as uow:
        later = NOW + timedelta(days=9)
        await uow.reminders.put_all(
            Planned(ReminderKind.CUSTOM, SubjectKind.CONTACT, "c1", later, occurrence=str(i))
            for i in range(5000)
        )
    engine = connect(read_url(postgres_url), reach="courier")
    async with engine.connect() as connection:
        # What the planner holds for likely depends on whether the server counted rows while they were being put in.
        await connection.execute(text("SET LOCAL enable_seqscan = off"))
        due = "SELECT id FROM reminders WHERE state = 'pending' AND next_try_at <= :now ORDER BY next_try_at LIMIT 50"
        plan = (await connection.execute(text(f"EXPLAIN {due}"), {"now": NOW})).scalars().all()
    await engine.dispose()
    assert any("reminders_due" in line for line in plan), plan
    await store.close()


async def test_a_transaction_leaves_nothing_said_behind_on_its_connection(store: Store) -> None:
    async with store.begin(ZOE, now=NOW) as uow:
        assert uow.scope != Scope("", "")
    for _ in range(3):  # whichever connection of the pool it was
        assert await seen_by(store, {}) == {}
    await store.close()


async def test_what_looks_over_everybody_sees_all_and_can_change_nothing(store: Store) -> None:
    assert len(await store.look_over(select(rows.persons.c.person), {})) == 3
    with pytest.raises(NotSaved):
        await store.look_over(rows.persons.delete().returning(rows.persons.c.person), {})
    assert len(await store.look_over(select(rows.persons.c.person), {})) == 3
    assert await seen_by(store, {}) == {}, "what it may see is said on its own connections only"
    await store.close()


async def test_what_looks_over_everybody_reads_the_same_in_half_the_bytes(store: Store) -> None:
    asked = (
        select(rows.persons.c.body, rows.reminders.c.due_at, rows.reminders.c.attempts)
        .join_from(rows.persons, rows.reminders, rows.persons.c.person == rows.reminders.c.person)
        .order_by(rows.persons.c.person)
    )
    found, binary = [], []
    for looks in (False, True):
        engine = connect(store.url, reach="upkeep", looks=looks)
        async with engine.connect() as connection:
            found.append((await connection.execute(asked)).all())
            driver: Any = (await connection.get_raw_connection()).driver_connection
            async with driver.cursor() as cursor:
                await cursor.execute("SELECT '\\x00ff'::bytea")
                binary.append(bool(cursor.pgresult.fformat(0)))
        await engine.dispose()
    assert found[0] == found[1]
    assert len(found[0]) == 3
    assert binary == [False, True]
    await store.close()
