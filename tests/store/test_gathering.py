"""What many people ask in the same breath is answered as if each had asked alone."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import event
from sqlalchemy.pool import QueuePool

from core.domain.contact import Contact
from core.domain.interview import Interview
from core.domain.note import NoteKind, OwedNote
from core.domain.person import Address, Platform, Scope
from core.errors import NotSaved, Problem
from core.store.database import Store
from core.store.glances import Glances
from core.store.unit_of_work import UnitOfWork

NOW = datetime(2026, 3, 4, 12, tzinfo=UTC)
WHO = [Address(Platform.SLACK, f"T{n % 3}", f"U{n}") for n in range(12)]


async def told(uow: UnitOfWork) -> tuple[object, ...]:
    """Reads of every shape: one row, a list by ids, all of them, in order."""
    person = await uow.person.get()
    interviews = await uow.interviews.list()
    contacts = await uow.contacts.of([e.id for e in await uow.contacts.list()])
    notes = await uow.notes.of_interview("i1")
    one = await uow.interviews.get("i1")
    return (
        person,
        interviews,
        contacts,
        notes,
        one,
        await uow.person.addresses(),
        await uow.reminders.planned(),
    )


@pytest.fixture
async def people(store: Store) -> list[Scope]:
    """Twelve people, each with interviews, contacts and a note whose ids are the same for all."""
    scopes = []
    for n, who in enumerate(WHO):
        async with store.begin(who, now=NOW) as uow:
            scopes.append(uow.scope)
            for i in ("i1", "i2", "i3")[: 1 + n % 3]:
                await uow.interviews.add(
                    Interview(i, f"Company {n} {i}", NOW - timedelta(hours=n), "Europe/Paris")
                )
            for c in range(n % 4):
                await uow.contacts.add(Contact(f"c{c}", f"Contact {n} {c}"))
            if n % 4:
                await uow.notes.add(OwedNote("n1", "i1", "c0", NoteKind.THANK_YOU_PEER))
    return scopes


async def test_asked_together_each_gets_exactly_their_own(store: Store, people: list[Scope]) -> None:
    glances = Glances(store)

    async def alone(scope: Scope) -> tuple[object, ...]:
        async with store.read(scope, now=NOW) as uow:
            return await told(uow)

    async def together(scope: Scope) -> tuple[object, ...]:
        uow = glances.of(scope, now=NOW)
        return await told(uow)

    assert await asyncio.gather(*map(together, people)) == [await alone(scope) for scope in people]


async def test_asked_together_it_is_a_handful_of_statements(store: Store, people: list[Scope]) -> None:
    said: list[str] = []
    event.listen(store.engine.sync_engine, "before_cursor_execute", lambda c, cur, sql, *_: said.append(sql))
    glances = Glances(store)

    async def ask(scope: Scope) -> None:
        uow = glances.of(scope, now=NOW)
        await told(uow)

    await asyncio.gather(*map(ask, people))
    assert len([sql for sql in said if "set_config" not in sql]) <= 12


async def test_what_is_not_there_is_not_found_for_them_alone(store: Store, people: list[Scope]) -> None:
    glances = Glances(store)

    async def third(scope: Scope) -> str:
        uow = glances.of(scope, now=NOW)
        try:
            return (await uow.interviews.get("i3")).company
        except Problem as problem:
            return problem.key

    found = await asyncio.gather(*map(third, people))
    assert found == [f"Company {n} i3" if n % 3 == 2 else "not_found" for n in range(12)]


async def test_a_reader_does_not_write(store: Store, people: list[Scope]) -> None:
    uow = Glances(store).of(people[0], now=NOW)
    with pytest.raises(RuntimeError):
        await uow.contacts.add(Contact("c9", "Nobody"))


async def test_a_store_closes_once_what_was_asked_together_is_over(store: Store, people: list[Scope]) -> None:
    pool = store.engine.pool
    assert isinstance(pool, QueuePool)
    uow = Glances(store).of(people[0], now=NOW)
    await uow.person.get()
    assert pool.checkedout() == 1, "who asked has their answer before the connection is given back"
    await store.close()
    assert pool.checkedout() == 0


async def test_a_closed_store_is_not_opened_again_by_who_still_asks(
    store: Store, people: list[Scope]
) -> None:
    await store.close()
    uow = Glances(store).of(people[0], now=NOW)
    with pytest.raises(NotSaved):
        await uow.person.get()


async def test_who_is_interrupted_gives_their_connection_back_before_the_store_closes(
    store: Store, people: list[Scope]
) -> None:
    pool = store.engine.pool
    assert isinstance(pool, QueuePool)

    inside = asyncio.Event()

    async def linger() -> None:
        async with store.begin(people[0], now=NOW):
            inside.set()
            await asyncio.Event().wait()

    task = asyncio.create_task(linger())
    await inside.wait()
    task.cancel()
    await store.close()
    assert pool.checkedout() == 0
    with pytest.raises(asyncio.CancelledError):
        await task
