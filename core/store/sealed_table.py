"""What most repositories do with their table: keep a value under its id, find it, list it, let it go."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Generic, TypeVar

from sqlalchemy import ColumnElement, Table, bindparam, delete, insert, select, update

from core.errors import Problem
from core.store.transaction import Transaction, Values, mine

V = TypeVar("V")


class SealedTable(Generic[V]):
    """The statements of one table whose rows are (id, columns in the clear, sealed body); made once, at import."""

    def __init__(
        self, table: Table, kind: type[V], clear: Sequence[str], order: Sequence[ColumnElement[Any]]
    ) -> None:
        self.table = table
        self.kind = kind
        self._clear = tuple(clear)
        """Columns in the clear, named like the value's own attributes."""
        self.select = select(table.c.id, table.c.body).where(mine(table)).order_by(*order, table.c.id)
        self._insert = insert(table)
        self._update = update(table).where(mine(table, "id"))
        self.one = select(table.c.body).where(mine(table, "id"))
        self.several = select(table.c.id, table.c.body).where(
            mine(table), table.c.id.in_(bindparam("of_ids", expanding=True))
        )
        self._delete = delete(table).where(mine(table, "id"))

    def where(self, column: str) -> Any:
        """`select`, for one value of a column given as `of_<column>`."""
        return self.select.where(self.table.c[column] == bindparam(f"of_{column}"))

    async def add(self, transaction: Transaction, value: V, **more: Any) -> None:
        await transaction.add(self._insert, {"id": _id(value), **self._values(transaction, value), **more})

    async def add_all(self, transaction: Transaction, values: Sequence[V]) -> None:
        """Many at once, in one statement's preparation."""
        await transaction.add(
            self._insert, *({"id": _id(value), **self._values(transaction, value)} for value in values)
        )

    async def save(self, transaction: Transaction, value: V, **more: Any) -> None:
        """Raises Problem("not_found") when it is not there to be changed."""
        values = {**self._values(transaction, value), **more}
        if not await transaction.change(self._update, of_id=_id(value), **values):
            raise Problem("not_found")

    async def get(self, transaction: Transaction, row: str) -> V:
        """Raises Problem("not_found"), the same for another's row as for none; Tampered."""
        found = await transaction.rows(self.one, of_id=row)
        if not found:
            raise Problem("not_found")
        return transaction.open(self.kind, self.table, row, found[0][0])

    async def of(self, transaction: Transaction, rows: Sequence[str]) -> tuple[V, ...]:
        """Those that exist, in the order asked."""
        if not rows:
            return ()
        wanted = list(dict.fromkeys(rows))
        found = dict(await transaction.rows(self.several, of_ids=wanted))
        there = [(row, found[row]) for row in wanted if row in found]
        return transaction.open_all(self.kind, self.table, there)

    async def list(self, transaction: Transaction, statement: Any = None, **values: Any) -> tuple[V, ...]:
        chosen = self.select if statement is None else statement
        return transaction.open_all(self.kind, self.table, await transaction.rows(chosen, **values))

    async def delete(self, transaction: Transaction, row: str) -> None:
        """Raises Problem("not_found") when it is not there."""
        if not await transaction.change(self._delete, of_id=row):
            raise Problem("not_found")

    def _values(self, transaction: Transaction, value: V) -> Values:
        clear = {name: getattr(value, name) for name in self._clear}
        return {**clear, "body": transaction.close(value, self.table, _id(value))}


def _id(value: object) -> str:
    return str(value.id)  # type: ignore[attr-defined]
