"""The person of the unit of work: who they are, where they can be reached, and forgetting them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, delete, func, insert, select, update

from core.domain.person import Address, Person, Platform
from core.errors import Problem
from core.store import rows
from core.store.transaction import Transaction, insert_or, mine

_A = rows.addresses
_GET = select(rows.persons.c.body).where(mine(rows.persons))
_ADD = insert(rows.persons)
_SAVE = update(rows.persons).where(mine(rows.persons))
HERE_WITHIN = timedelta(days=1)
"""What `here_at` may lag behind what they last did: it is not written with every turn."""
_ADDRESSES = select(_A).where(mine(_A)).order_by(_A.c.platform, _A.c.workspace, _A.c.user)
_AT = mine(_A, "platform", "workspace", "user")
_CHANGE = update(_A).where(_AT)
_TAKE = {engine: put.on_conflict_do_nothing() for engine, put in insert_or(_A).items()}
_HELD = tuple((t.name, select(func.count()).select_from(t).where(mine(t))) for t in rows.OWNED)
_FORGET = tuple(delete(table).where(mine(table)) for table in reversed(rows.OWNED))


class PersonRepo:
    def __init__(
        self,
        transaction: Transaction,
        body: bytes | None = None,
        here_at: datetime | None = None,
        *,
        was_reached: bool = False,
    ) -> None:
        self._in = transaction
        self._here_at = here_at
        self._body = body
        """The sealed person, where opening the unit of work has read it already."""
        self._opened: Person | None = None
        self.was_reached = was_reached
        """No message was refused at the address that the unit of work was opened for; False where that was not looked at."""

    async def get(self) -> Person:
        """Somebody never met, when the unit of work was opened to read for an unknown address.

        Raises Problem("not_found") for a person who was forgotten; Tampered.
        """
        if not self._in.scope.person:
            return Person(self._in.scope)
        if self._opened is None:
            if self._body is None:
                found = await self._in.rows(_GET)
                if not found:
                    raise Problem("not_found")
                self._body = found[0][0]
            self._opened = self._in.open(Person, rows.persons, self._in.scope.person, self._body)
        return self._opened

    async def save(self, person: Person) -> None:
        """Raises Problem("not_found") when there is nobody to change; ValueError for anybody else."""
        if person.scope != self._in.scope:
            raise ValueError("another person's unit of work")
        body = self._in.close(person, rows.persons, person.scope.person)
        if not await self._in.change(_SAVE, body=body):
            raise Problem("not_found")
        self._body, self._opened = body, None

    async def add(self, person: Person) -> None:
        """For the store, when an address is met for the first time."""
        self._body, self._opened = self._in.close(person, rows.persons, person.scope.person), None
        self._here_at = self._in.now
        await self._in.add(_ADD, {"body": self._body, "here_at": self._here_at})

    async def is_here(self) -> None:
        """They do something: what is kept until they have been away for long enough is kept from now on (see `forgetting`).

        Written once in HERE_WITHIN. For a unit of work opened by `Store.begin`.
        """
        now = self._in.now
        if self._here_at is None or now - self._here_at >= HERE_WITHIN:
            await self._in.change(_SAVE, here_at=now)
            self._here_at = now

    async def addresses(self) -> tuple[Address, ...]:
        return tuple(map(_address, await self._in.rows(_ADDRESSES)))

    async def add_address(self, address: Address) -> None:
        """Raises Problem("address_taken") when somebody else is reached there; theirs already: nothing happens."""
        if not await self.take(address) and address not in await self.addresses():
            raise Problem("address_taken")

    async def take(self, address: Address) -> bool:
        """Whether the address was free, and is now this person's."""
        return await self._in.add(_TAKE[self._in.engine], _columns(address)) == 1

    async def mark_unreachable(self, address: Address, why: str, at: datetime) -> None:
        """The first reason stands until `mark_reachable`."""
        self.was_reached = False
        await self._in.change(
            _CHANGE.where(_A.c.unreachable_at.is_(None)),
            **_of(address),
            unreachable_why=why,
            unreachable_at=at,
        )

    async def mark_reachable(self, address: Address) -> None:
        await self._in.change(_CHANGE, **_of(address), unreachable_why=None, unreachable_at=None)

    async def unreachable(self) -> tuple[tuple[Address, str, datetime], ...]:
        """Where the person could not be reached: the reason and since when."""
        found = await self._in.rows(_ADDRESSES)
        return tuple(
            (_address(row), row.unreachable_why, row.unreachable_at) for row in found if row.unreachable_at
        )

    async def set_channel(self, address: Address, channel: str | None) -> None:
        """The platform's id of the direct-message channel, once it has been opened (see `channels`)."""
        await self._in.change(_CHANGE, **_of(address), channel=channel)

    async def held(self) -> Mapping[str, int]:
        """How many rows of this person each table holds, by its name; none is left out."""
        return {name: (await self._in.rows(count))[0][0] for name, count in _HELD}

    async def forget(self) -> None:
        """Deletes every row of the person in every table. What is under way settles on nothing."""
        for statement in _FORGET:
            await self._in.change(statement)
        self._body = self._opened = None
        self._in.forgotten = True

    @property
    def is_forgotten(self) -> bool:
        """By this very transaction."""
        return self._in.forgotten


def _columns(address: Address) -> dict[str, str]:
    return {"platform": address.platform, "workspace": address.workspace, "user": address.user}


def _of(address: Address) -> dict[str, str]:
    return {f"of_{name}": value for name, value in _columns(address).items()}


def _address(row: Row[Any]) -> Address:
    return Address(Platform(row.platform), row.workspace, row.user)
