"""An open transaction of one person: every statement of a repository goes through here, scoped and sealed."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol, TypeVar

from sqlalchemy import ColumnElement, CursorResult, Executable, Table, and_, bindparam
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import StatementError
from sqlalchemy.ext.asyncio import AsyncConnection

from core.domain.person import Scope
from core.errors import Problem, Tampered
from core.store.body import from_body, to_body
from core.store.sealing import Pepper, Seal, whose, within

V = TypeVar("V")
Values = Mapping[str, Any]
_log = logging.getLogger(__name__)


def mine(table: Table, *columns: str) -> ColumnElement[bool]:
    """The rows of `table` that are this person's, and whose `columns` equal the parameters named `of_<column>`."""
    return and_(*(table.c[name] == bindparam(f"of_{name}") for name in ("tenant", "person", *columns)))


def insert_or(table: Table) -> dict[str, Any]:
    """INSERT as each engine spells it, to be completed with what happens when the row is there."""
    return {"postgresql": postgresql.insert(table), "sqlite": sqlite.insert(table)}


class Known(Protocol):
    """What was read for a transaction before it asks (see `reading_ahead`)."""

    def find(self, statement: Executable, values: Values) -> Sequence[Any] | None:
        """The rows that `statement` would find, or None where that was not read."""


@dataclass(slots=True)
class Transaction:
    """The only way to the tables. Values of a statement are named by column; those of a condition by `of_<column>`."""

    connection: AsyncConnection
    scope: Scope
    seal: Seal
    pepper: Pepper
    now: datetime
    reads: bool = False
    known: Known | None = None
    planned: bool = False
    """Reminders came or moved: the courier is to be woken once this is committed."""
    forgotten: bool = False
    """The person is gone, and everything of theirs: nothing more may be written, and fronts are told of it."""
    _whose: bytes = b""
    """The part of every sealed value's place that is the same for all of this person's."""

    def __post_init__(self) -> None:
        self._whose = whose(self.scope)

    @property
    def engine(self) -> str:
        """The engine's name: sqlite or postgresql."""
        return self.connection.dialect.name

    async def rows(self, statement: Executable, **values: Any) -> Sequence[Any]:
        """What a SELECT finds, scoped to this person."""
        if self.known is not None and (found := self.known.find(statement, values)) is not None:
            return found
        return (await self._run(statement, self._conditions(values))).all()

    async def change(self, statement: Executable, **values: Any) -> int:
        """Runs an UPDATE or DELETE scoped to this person; how many rows it touched."""
        self._must_write()
        return (await self._run(statement, self._conditions(values))).rowcount

    async def add(self, statement: Executable, *rows: Values) -> int:
        """Runs an INSERT for each of `rows`, owned by this person, in one go; how many it touched."""
        self._must_write()
        owner = {"tenant": self.scope.tenant, "person": self.scope.person}
        given = [{**owner, **row} for row in rows]
        return (await self._run(statement, given[0] if len(given) == 1 else given)).rowcount if given else 0

    async def drive(self, sql: str, values: Any) -> int:
        """Runs a statement in the driver's own words and values; how many rows it touched. It names its own scope."""
        self._must_write()
        return (await self.connection.exec_driver_sql(sql, values)).rowcount

    def close(self, value: object, table: Table, row: str) -> bytes:
        """The sealed body of `value` for one row; raises Problem when a text in it cannot be kept."""
        return self.seal.close(to_body(value), self._whose + within(table.name, row))

    def open(self, kind: type[V], table: Table, row: str, body: bytes) -> V:
        """Raises Tampered when the body was not sealed for that row of this person."""
        return from_body(kind, self.seal.open(body, self._whose + within(table.name, row)))

    def open_all(self, kind: type[V], table: Table, rows: Iterable[Any]) -> tuple[V, ...]:
        """Each row is (id, body). One that was tampered with is left out and reported, so that the rest is served."""
        opened = []
        for row, body in rows:
            try:
                opened.append(self.open(kind, table, row, body))
            except Tampered:
                self.report_tampered(table, row)
        return tuple(opened)

    def report_tampered(self, table: Table, row: str) -> None:
        """For the operator: where, never what."""
        _log.error("store.tampered", extra={"table": table.name, "row": row, "tenant": self.scope.tenant})

    def _conditions(self, values: Values) -> dict[str, Any]:
        return {"of_tenant": self.scope.tenant, "of_person": self.scope.person, **values}

    def _must_write(self) -> None:
        if self.reads:
            raise RuntimeError("this unit of work only reads")

    async def _run(self, statement: Executable, values: Any) -> CursorResult[Any]:
        try:
            return await self.connection.execute(statement, values)
        except StatementError as error:
            if isinstance(error.orig, Problem):  # raised by a column's type
                raise error.orig from None
            raise
