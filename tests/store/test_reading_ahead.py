"""What was read ahead for many cards at a time is what each would have found by itself."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import psycopg
import pytest
from sqlalchemy import Engine, event, make_url

from core.domain.contact import Contact
from core.domain.interview import Interview
from core.domain.note import NoteKind, OwedNote
from core.domain.person import Address, Platform, Scope
from core.errors import NotSaved, Problem
from core.store import reading_ahead
from core.store.database import Store
from core.store.glances import Glances
from core.store.keyring import Keyring
from core.store.unit_of_work import UnitOfWork

NOW = datetime(2026, 3, 4, 12, tzinfo=UTC)
WHO = [Address(Platform.SLACK, f"T{n % 3}", f"U{n}") for n in range(12)]
BOTH = ["i1", "i2"]


async def told(uow: UnitOfWork) -> tuple[object, ...]:
    """What a card asks, by ids that are the same for everybody; a contact and an interview that nobody read ahead."""
    owed = [*await uow.notes.of_interview("i1"), *await uow.notes.of_interview("i2")]
    found: list[object] = [await uow.person.get(), owed, await uow.notes.of_interview("i3")]
    for interview in ("i1", "i2", "i3"):
        try:
            found.append(await uow.interviews.get(interview))
        except Problem as problem:
            found.append(problem.key)
    people = [note.contact_id for note in owed]
    return (*found, await uow.contacts.of(people), await uow.contacts.of(["c9", *people, "nobody"]))


@pytest.fixture
async def people(store: Store) -> list[Scope]:
    """Twelve people with up to three interviews; what is owed goes to one, to several, or twice to the same."""
    scopes = []
    for n, who in enumerate(WHO):
        async with store.begin(who, now=NOW) as uow:
            scopes.append(uow.scope)
            for i in ("i1", "i2", "i3")[: n % 4]:
                ended = NOW - timedelta(hours=n)
                await uow.interviews.add(Interview(i, f"Company {n} {i}", ended, "Europe/Paris"))
                for c in range(n % 3):
                    kind = NoteKind.THANK_YOU_PEER
                    await uow.notes.add(OwedNote(f"{i}n{n - c}", i, f"c{c % 2}", kind))
            for met in ("c0", "c1", "c9"):
                await uow.contacts.add(Contact(met, f"Contact {n} {met}"))
    return scopes


async def test_each_finds_exactly_their_own_as_if_they_had_read_alone(
    store: Store, people: list[Scope]
) -> None:
    async def alone(scope: Scope) -> tuple[object, ...]:
        async with store.read(scope, now=NOW) as uow:
            return await told(uow)

    ahead = await Glances(store).ahead([(scope, [*BOTH, "i1"]) for scope in people], now=NOW)
    assert [await told(uow) for uow in ahead] == [await alone(scope) for scope in people]


async def test_what_everybody_needs_is_one_statement(store: Store, people: list[Scope]) -> None:
    said = list[str]()

    def note(connection: object, cursor: object, statement: str, *more: object) -> None:
        said.append(statement)

    event.listen(Engine, "before_cursor_execute", note)
    for uow in await Glances(store).ahead([(scope, ["i1"]) for scope in people], now=NOW):
        await uow.person.get()
        await uow.contacts.of([note.contact_id for note in await uow.notes.of_interview("i1")])
    event.remove(Engine, "before_cursor_execute", note)
    assert len(said) == 1


async def test_more_than_are_read_about_in_one_statement_all_find_their_own(
    store: Store, people: list[Scope], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading_ahead, "AT_ONCE", 5)
    ahead = await Glances(store).ahead([(scope, BOTH) for scope in people], now=NOW)
    assert [(await uow.person.get()).scope for uow in ahead] == people


async def test_somebody_with_nothing_to_read_ahead_is_still_known(store: Store, people: list[Scope]) -> None:
    (uow,) = await Glances(store).ahead([(people[0], [])], now=NOW)
    assert (await uow.person.get()).scope == people[0]
    assert [c.name for c in await uow.contacts.of(["c9"])] == ["Contact 0 c9"]


async def test_who_was_forgotten_meanwhile_is_not_found(store: Store, people: list[Scope]) -> None:
    async with store.begin(people[3], now=NOW) as uow:
        await uow.person.forget()
    (uow,) = await Glances(store).ahead([(people[3], BOTH)], now=NOW)
    with pytest.raises(Problem, match="not_found"):
        await uow.person.get()
    with pytest.raises(Problem, match="not_found"):
        await uow.interviews.get("i1")


async def test_what_was_changed_before_somebody_asks_is_what_they_find(
    store: Store, people: list[Scope]
) -> None:
    glances = Glances(store)
    await glances.ahead([(people[3], BOTH)], now=NOW)
    async with store.begin(people[3], now=NOW) as uow:
        await uow.interviews.save(Interview("i1", "Renamed", NOW, "Europe/Paris"))
    (after,) = await glances.ahead([(people[3], BOTH)], now=NOW)
    assert (await after.interviews.get("i1")).company == "Renamed"


async def test_whoever_asks_hears_that_the_store_is_away(store: Store, people: list[Scope]) -> None:
    await store.close()
    with pytest.raises(NotSaved):
        await Glances(store).ahead([(scope, BOTH) for scope in people], now=NOW)


async def test_connections_that_died_while_nothing_was_due_are_replaced(
    postgres_url: str, keys: Keyring
) -> None:
    store = await Store.open(postgres_url, keys=keys)
    async with store.begin(WHO[0], now=NOW) as uow:
        scope = uow.scope
    glances = Glances(store)
    await glances.ahead([(scope, BOTH)], now=NOW)
    url = make_url(postgres_url)
    plain = url.set(drivername="postgresql").render_as_string(hide_password=False)
    # Not the server's own, which may be tidying up there and is nobody's to end.
    theirs = (
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
        " WHERE datname = %s AND usename = current_user AND pid <> pg_backend_pid()"
    )
    async with await psycopg.AsyncConnection.connect(plain, autocommit=True) as operator:
        await operator.execute(theirs, (url.database,))
    (uow,) = await glances.ahead([(scope, BOTH)], now=NOW)
    assert (await uow.person.get()).scope == scope
    await store.close()
