"""Whose data a transaction is for: said to PostgreSQL before anything is read, and found from an address."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import ColumnElement, Executable, and_, bindparam, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from core.domain.ids import new_id
from core.domain.person import Address, Person, Scope
from core.errors import NotSaved, Problem
from core.store import rows
from core.store.person import PersonRepo
from core.store.transaction import Transaction, mine

Open = Callable[[Scope], Transaction]


@dataclass(frozen=True, slots=True)
class Found:
    """Whose a transaction is; their sealed row and when they were last here, where it was read; whether no message was refused
    at the address asked for."""

    scope: Scope
    body: bytes | None = None
    here_at: datetime | None = None
    was_reached: bool = False


def _local(name: str, value: str) -> ColumnElement[str]:
    """A setting that the end of the transaction takes back."""
    return func.set_config(f"suivi.{name}", bindparam(value), True)


_SAY_SCOPE = select(_local("tenant", "of_tenant"), _local("person", "of_person"))
_SAY_ADDRESS = select(_local("address", "address"))
_SAY_REACH = select(_local("reach", "reach"))
_SEPARATOR = "\x1f"

_A = rows.addresses
_HERE = and_(
    _A.c.platform == bindparam("platform"),
    _A.c.workspace == bindparam("workspace"),
    _A.c.user == bindparam("user"),
)
_FIND = {
    "postgresql": select(
        _A.c.tenant,
        _A.c.person,
        _A.c.unreachable_at,
        func.set_config("suivi.tenant", _A.c.tenant, True),
        func.set_config("suivi.person", _A.c.person, True),
    ).where(_HERE),
    "sqlite": select(
        _A.c.tenant, _A.c.person, _A.c.unreachable_at, rows.persons.c.body, rows.persons.c.here_at
    )
    .join(rows.persons, and_(rows.persons.c.tenant == _A.c.tenant, rows.persons.c.person == _A.c.person))
    .where(_HERE),
}
"""PostgreSQL says the scope in the same breath; SQLite brings the person along."""
_PERSON = select(rows.persons.c.body, rows.persons.c.here_at).where(mine(rows.persons))
_LOCKED = _PERSON.with_for_update(key_share=True)
"""FOR NO KEY UPDATE: on PostgreSQL one person's turns go one after another, so that no page overwrites another's."""
ATTEMPTS = 5


def say(who: Scope | Address | None) -> tuple[Executable, dict[str, str]]:
    """What a transaction on PostgreSQL says before anything else: whom it is for, or None for everybody's upkeep."""
    if who is None:
        return _SAY_REACH, {"reach": "upkeep"}
    if isinstance(who, Scope):
        return _SAY_SCOPE, {"of_tenant": who.tenant, "of_person": who.person}
    return _SAY_ADDRESS, {"address": _SEPARATOR.join((who.platform, who.workspace, who.user))}


async def find(connection: AsyncConnection, address: Address, *, reads: bool) -> Found | None:
    """Who is reached there, entered, once the address has been said."""
    engine = connection.dialect.name
    parts = {"platform": address.platform, "workspace": address.workspace, "user": address.user}
    found = (await connection.execute(_FIND[engine], parts)).first()
    if found is None:
        return None
    scope = Scope(found.tenant, found.person)
    was_reached = found.unreachable_at is None
    if engine == "sqlite":
        return Found(scope, found.body, found.here_at, was_reached)
    there = await enter(connection, scope, reads=reads, said=True)
    return replace(there or Found(scope), was_reached=was_reached)


async def enter(
    connection: AsyncConnection, scope: Scope, *, reads: bool, said: bool = False
) -> Found | None:
    """From here on the transaction is that person's; None when there is nobody."""
    statement, whose = say(scope)
    if not said and connection.dialect.name == "postgresql":
        await connection.execute(statement, whose)
    found = (await connection.execute(_PERSON if reads else _LOCKED, whose)).first()
    return None if found is None else Found(scope, bytes(found.body), found.here_at)


async def look(connection: AsyncConnection, who: Scope | Address) -> Found:
    """To read: a person, or a scope in which nothing is found. `who` has been said."""
    if isinstance(who, Scope):
        return await enter(connection, who, reads=True, said=True) or Found(who)
    return await find(connection, who, reads=True) or Found(Scope(who.tenant, ""))


async def meet(connection: AsyncConnection, who: Scope | Address, open_: Open) -> Found:
    """To write: the person, made when the address is new. `who` has been said.

    Raises Problem("not_found") for a scope that is nobody's.
    """
    if isinstance(who, Scope):
        there = await enter(connection, who, reads=False, said=True)
        if there is None:
            raise Problem("not_found")
        return there
    for _ in range(ATTEMPTS):
        found = await find(connection, who, reads=False)
        if found is not None and found.body is not None:
            return found
        if found is None:
            scope = Scope(who.tenant, new_id())
            await enter(connection, scope, reads=False)
            repo = PersonRepo(open_(scope))
            if await repo.take(who):
                now = open_(scope).now
                await repo.add(Person(scope, created_at=now))
                return Found(scope, here_at=now)
        # somebody else met, or forgot, this person at the same moment: look again
    raise NotSaved("the address keeps changing hands")
