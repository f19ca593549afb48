"""A person who asks to be forgotten is, everywhere and at once."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import select

from core.domain.contact import Contact, Touch, TouchKind
from core.domain.experience import Proof
from core.domain.feedback import Feedback
from core.domain.follow_plan import FollowChoice, FollowState, FollowStep, Network
from core.domain.interview import Encounter, Interview
from core.domain.note import NoteKind, OwedNote
from core.domain.person import Address, Platform
from core.domain.reminder import Planned, ReminderKind, SubjectKind
from core.errors import Problem
from core.store import rows
from core.store.database import Store
from core.store.keyring import Keyring

NOW = datetime(2026, 3, 4, 12, tzinfo=UTC)
ZOE = Address(Platform.DISCORD, "", "1001")
ZOE_AT_WORK = Address(Platform.SLACK, "T1", "U1")
RAJ = Address(Platform.DISCORD, "", "1002")


async def live(store: Store, who: Address) -> None:
    async with store.begin(who, now=NOW) as uow:
        await uow.interviews.add(Interview("i1", "Acme", NOW, "Europe/Paris", people=(Encounter("c1"),)))
        await uow.contacts.add(Contact("c1", "Jane Doe"))
        await uow.notes.add(OwedNote("n1", "i1", "c1", NoteKind.HALLWAY))
        await uow.touches.add(Touch("t1", "c1", NOW, TouchKind.MET))
        await uow.proofs.add(Proof("p1", "Cut costs", NOW))
        await uow.follows.put(FollowChoice("i1", "c1", Network.X, FollowStep.FOLLOW, FollowState.DONE, NOW))
        await uow.feedback.add(Feedback("f1", "i1", "Acme", "More depth", NOW))
        await uow.feeds.renew()
        await uow.drafts.keep("log", "", 0, {"company": "Acme"}, NOW)
        await uow.frames.record("Acme", ["thank.3"])
        await uow.fingerprints.record("n1", "Acme", ["five words in a row"])
        await uow.seen.first_time("discord", "e1")
        await uow.reminders.put(Planned(ReminderKind.NUDGE, SubjectKind.NOTE, "n1", NOW))


async def people_in(store: Store) -> dict[str, set[str]]:
    async with store.upkeep() as connection:
        return {t.name: set((await connection.execute(select(t.c.person))).scalars()) for t in rows.OWNED}


async def test_not_one_row_is_left_and_nobody_else_loses_one(store: Store) -> None:
    await live(store, ZOE)
    await live(store, RAJ)
    async with store.read(RAJ) as uow:
        raj = uow.scope.person
    async with store.begin(ZOE, now=NOW) as uow:
        await uow.person.add_address(ZOE_AT_WORK)
        zoe = uow.scope.person
    assert await people_in(store) == {table.name: {zoe, raj} for table in rows.OWNED}
    async with store.begin(ZOE_AT_WORK, now=NOW) as uow:
        await uow.person.forget()
        with pytest.raises(Problem, match="not_found"):
            await uow.person.get()
    assert await people_in(store) == {table.name: {raj} for table in rows.OWNED}


async def test_whoever_was_forgotten_begins_anew(store: Store) -> None:
    await live(store, ZOE)
    async with store.begin(ZOE, now=NOW) as uow:
        before = uow.scope
        await uow.person.forget()
    with pytest.raises(Problem, match="not_found"):
        async with store.begin(before, now=NOW):
            pass
    async with store.read(before) as uow:
        assert await uow.interviews.list() == ()
        with pytest.raises(Problem, match="not_found"):
            await uow.person.get()
    async with store.begin(ZOE, now=NOW) as uow:
        assert uow.scope.person != before.person
        assert (await uow.person.get()).is_new


async def test_a_turn_that_waited_for_the_forgetting_leaves_nothing_behind(store: Store) -> None:
    await live(store, ZOE)
    async with store.read(ZOE) as uow:
        scope = uow.scope
    forgetting, waiting = asyncio.Event(), asyncio.Event()

    async def forget() -> None:
        async with store.begin(scope, now=NOW) as uow:
            forgetting.set()
            await waiting.wait()
            await uow.person.forget()

    async def plan() -> None:
        await forgetting.wait()
        waiting.set()
        async with store.begin(scope, now=NOW) as uow:
            await uow.reminders.put(Planned(ReminderKind.NUDGE, SubjectKind.NOTE, "n2", NOW))

    _, refused = await asyncio.gather(forget(), plan(), return_exceptions=True)
    assert isinstance(refused, Problem)
    assert await people_in(store) == {table.name: set() for table in rows.OWNED}


async def test_what_was_deleted_is_overwritten_in_the_file(
    sqlite_url: str, keys: Keyring, tmp_path: Path
) -> None:
    """Sealed as it was, not even the ciphertext is left."""
    store = await Store.open(sqlite_url, keys=keys)
    await live(store, ZOE)
    async with store.upkeep() as connection:
        body = (await connection.execute(select(rows.interviews.c.body))).scalar_one()
    async with store.begin(ZOE, now=NOW) as uow:
        await uow.person.forget()
    await store.close()
    assert body[21:] not in (tmp_path / "suivi.db").read_bytes()
