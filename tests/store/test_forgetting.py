"""Notes are kept while their writer comes by, and half a year longer; then they go, and nothing else does."""

from __future__ import annotations

from collections.abc import Awaitable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import create_engine, select, text

import core.store.migration as migration
from core.dialogs.desk import Desk
from core.dialogs.turn import Replace, Show, Turn
from core.domain.note import NOTES_KEPT
from core.domain.people_text import Named
from core.domain.person import Address, Platform, Scope
from core.services.drafts import drafts_of, keep_edit
from core.services.interviews import ToLog, log_interview, save_interview
from core.store import rows
from core.store.connect import read_url
from core.store.database import Store
from core.store.forgetting import _AWAY, AT_ONCE, FORGOTTEN, forget_notes
from core.store.keyring import Keyring
from core.store.person import HERE_WITHIN
from core.ui.action import Action
from tests.bench.databases import settle_down
from tests.store.test_outbox_size import counted

NOW = datetime(2026, 3, 4, 12, tzinfo=UTC)
ZOE, RAJ = Address(Platform.SLACK, "T1", "U1"), Address(Platform.SLACK, "T1", "U2")
LONG_AFTER = NOTES_KEPT + HERE_WITHIN + timedelta(seconds=1)


async def writes(store: Store, who: Address, now: datetime = NOW) -> None:
    """An interview, a note changed by hand, a form begun, something learned."""
    async with store.begin(who, now=now) as uow:
        told = ToLog("Acme", now - timedelta(hours=2), "Europe/Paris", people=(Named("Jane Doe"),))
        interview = await log_interview(uow, told, now)
        (draft,) = await drafts_of(uow, interview, await uow.person.get(), now)
        await uow.frames.record("Acme", ["thank.3"])
        await uow.fingerprints.record(draft.owed.id, "Acme", ["five words in a row"])
        await keep_edit(uow, draft.owed, "The barcode", "What I want to say to you, Jane.")
        await uow.drafts.keep("contact", "", 0, {"name": "Half a name"}, now)


async def kept(store: Store, who: Address = ZOE) -> dict[str, int]:
    async with store.read(who) as uow:
        return {name: held for name, held in (await uow.person.held()).items() if held}


async def does(store: Store, who: Address, line: str, now: datetime) -> str:
    turn = Turn(who, f"{line} {now}", now, None, None, "Europe/Paris")
    replies = await Desk(store).open(turn, line)
    return " ".join(str(r.card) for r in replies if isinstance(r, Show | Replace))


async def test_half_a_year_after_they_were_last_here_the_notes_go_and_nothing_else(store: Store) -> None:
    await writes(store, ZOE)
    before = await kept(store)
    gone = {table.name for table in FORGOTTEN}
    assert gone == {"notes", "drafts", "frames", "fingerprints"}
    assert gone <= before.keys()
    assert await forget_notes(store, NOW + NOTES_KEPT) == 0
    assert await kept(store) == before
    assert await forget_notes(store, NOW + LONG_AFTER) == 1
    assert await kept(store) == {name: count for name, count in before.items() if name not in gone}
    assert await forget_notes(store, NOW + 2 * LONG_AFTER) == 0, "and nobody is looked at twice"


async def test_who_comes_by_keeps_them_and_who_does_not_is_alone_in_losing_them(store: Store) -> None:
    await writes(store, ZOE)
    await writes(store, RAJ)
    later = NOW + timedelta(days=170)
    assert "Jane Doe" in await does(store, ZOE, "/contact list", later)
    assert await forget_notes(store, NOW + LONG_AFTER) == 1
    assert "notes" in await kept(store, ZOE)
    assert "notes" not in await kept(store, RAJ)
    assert await forget_notes(store, later + LONG_AFTER) == 1
    assert "notes" not in await kept(store, ZOE)


async def test_a_button_counts_and_a_reminder_does_not(store: Store) -> None:
    await writes(store, ZOE)
    at = NOW + timedelta(days=100)
    await Desk(store).press(Turn(ZOE, "pressed", at), Action("contact.list"))
    assert await forget_notes(store, NOW + LONG_AFTER) == 0
    async with store.read(ZOE) as uow:
        scope, reminders = uow.scope, await uow.reminders.planned()
    await Desk(store).compose([(scope, reminders[-1:])], at + timedelta(days=90))
    assert await forget_notes(store, at + LONG_AFTER) == 1


async def test_who_comes_back_finds_the_interview_and_nobody_is_owed_thanks_again(store: Store) -> None:
    await writes(store, ZOE)
    back = NOW + LONG_AFTER
    await forget_notes(store, back)
    assert "Jane Doe" in await does(store, ZOE, "/interview show Acme", back)
    assert "Nothing is owed after this interview" in await does(store, ZOE, "/interview draft Acme", back)
    async with store.read(ZOE) as uow:
        (interview,) = await uow.interviews.list()
    pressed = await Desk(store).press(
        Turn(ZOE, "no news", back), Action("outcome.record", interview.id, "silent")
    )
    assert "No news yet" in str(pressed)
    async with store.begin(ZOE, now=back) as uow:
        await save_interview(uow, interview, back)
        assert await uow.notes.list() == ()
    await writes(store, ZOE, back)
    assert "notes" in await kept(store)
    assert await forget_notes(store, back + NOTES_KEPT) == 0


async def test_many_are_forgotten_some_at_a_time(store: Store) -> None:
    many = 2 * AT_ONCE + 1
    async with store.upkeep() as connection:
        people = [{"tenant": "slack:T1", "person": f"p{n}", "body": b"", "here_at": NOW} for n in range(many)]
        await connection.execute(rows.persons.insert(), people)
    assert await forget_notes(store, NOW + LONG_AFTER) == many
    async with store.overview() as connection:
        left = select(rows.persons.c.person).where(rows.persons.c.here_at.is_not(None))
        assert (await connection.execute(left)).all() == []


async def test_who_is_doing_something_just_then_is_here_and_is_not_waited_for(
    postgres_url: str, keys: Keyring
) -> None:
    store = await Store.open(postgres_url, keys=keys)
    try:
        await writes(store, ZOE)
        back = NOW + LONG_AFTER
        async with store.begin(ZOE, now=back) as uow:
            assert await forget_notes(store, back) == 0
            await uow.person.is_here()
        assert await forget_notes(store, back) == 0
        assert "notes" in await kept(store)
    finally:
        await store.close()


async def steps(url: str, keys: Keyring, people: int) -> int:
    """What a round with nothing to forget takes on SQLite's own machine, beside so many people and their notes."""
    store = await Store.open(url, keys=keys)
    try:
        await settled(store, people)
        await settle_down(store)
        with counted(store) as taken:
            forgetting: Awaitable[int] = forget_notes(store, NOW + NOTES_KEPT)
            return await taken.of(forgetting)
    finally:
        await store.close()


async def settled(store: Store, people: int) -> None:
    async with store.upkeep() as connection:
        whose = [Scope("slack:T1", f"p{n}") for n in range(people)]
        mine = [{"tenant": who.tenant, "person": who.person, "body": b""} for who in whose]
        await connection.execute(rows.persons.insert(), [one | {"here_at": NOW} for one in mine])
        about = {"id": "i", "ended_at": NOW}
        await connection.execute(rows.interviews.insert(), [one | about for one in mine])
        owed = {"id": "n", "interview_id": "i", "contact_id": "c", "state": "owed"}
        await connection.execute(rows.notes.insert(), [one | owed for one in mine])


async def test_a_round_with_nothing_to_forget_costs_the_same_beside_few_and_beside_many(
    sqlite_url: str, tmp_path: Path, keys: Keyring
) -> None:
    few = await steps(sqlite_url, keys, 200)
    many = await steps(f"sqlite:///{tmp_path / 'many.db'}", keys, 20_000)
    assert many <= 1.2 * few + 30, (few, many)


async def test_postgresql_finds_them_by_the_index_and_each_one_s_notes_by_their_key(
    postgres_url: str, keys: Keyring
) -> None:
    store = await Store.open(postgres_url, keys=keys)
    try:
        await settled(store, 2_000)
        async with store.upkeep() as connection:
            # What the planner holds for likely depends on whether the server counted rows while they were being put in.
            await connection.execute(text("SET LOCAL enable_seqscan = off"))
            away = str(_AWAY.compile(dialect=connection.dialect, compile_kwargs={"literal_binds": False}))
            given = {"before": NOW - timedelta(days=1), "param_1": AT_ONCE}
            plan = "\n".join((await connection.exec_driver_sql(f"EXPLAIN {away}", given)).scalars())
            one = "DELETE FROM notes WHERE tenant = 'slack:T1' AND person = 'p7'"
            deleting = "\n".join((await connection.execute(text(f"EXPLAIN {one}"))).scalars())
        assert "persons_last_here" in plan, plan
        assert "Seq Scan" not in plan + deleting, plan + deleting
    finally:
        await store.close()


@pytest.mark.parametrize("engine_url", ["sqlite_url", "empty_postgres_url"])
def test_for_those_who_were_there_before_the_half_year_begins_with_the_migration(
    engine_url: str, request: pytest.FixtureRequest
) -> None:
    url: str = request.getfixturevalue(engine_url)
    migration.upgrade(url)
    engine = create_engine(migration._blocking(read_url(url)))
    with engine.begin() as connection:
        connection.execute(text("DROP INDEX reminders_settled"))
        connection.execute(text("DROP INDEX persons_last_here"))
        connection.execute(text("ALTER TABLE persons DROP COLUMN here_at"))
        connection.execute(text("UPDATE alembic_version SET version_num = '0004'"))
        connection.execute(rows.vault.insert(), {"name": "any", "body": b""})
        insert = text("INSERT INTO persons (tenant, person, body) VALUES ('slack:T1', 'p', :body)")
        connection.execute(insert, {"body": b""})
    began = datetime.now(UTC)
    assert migration.upgrade(url) == ("0004", migration.HEAD)
    with engine.begin() as connection:
        (here_at,) = connection.execute(select(rows.persons.c.here_at)).scalars()
        assert abs(here_at - began) < timedelta(minutes=5)
        insert = text("INSERT INTO persons (tenant, person, body) VALUES ('slack:T1', 'q', :body)")
        connection.execute(insert, {"body": b""})
        left = select(rows.persons.c.here_at).where(rows.persons.c.person == "q")
        assert connection.execute(left).scalar_one() is None
    engine.dispose()
