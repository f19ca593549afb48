"""Reading for many people at a time: what they ask in the same breath goes to the database as one statement.

A reminder's card takes half a dozen small reads. When thousands are due at once, asking one person at a time costs more
than everything else together; asked together, each read costs what its rows cost.
"""

from __future__ import annotations

import asyncio
from collections import namedtuple
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Dialect, Executable, Integer, Select, Text, bindparam, cast, column, func, select
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.engine.result import Result
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.sql import operators, visitors
from sqlalchemy.sql.elements import BinaryExpression, BindParameter

from core.store.database import Store
from core.store.json_table import encode
from core.store.transaction import Values

REMEMBERED = 256
"""Statements whose gathered form is kept; repositories have some dozens."""
AT_ONCE = 512
"""Askers of one statement at a time."""

BREATHS = 8
"""Rounds of questions in one transaction: on SQLite the facts are then those of its beginning, some milliseconds ago."""


Make = Callable[[Sequence[Any]], tuple[Any, ...]]
"""A row with its columns' names, from their values in order."""
_new_row_type: Any = namedtuple
"""With names that only the statement knows."""


@dataclass(slots=True)
class Answer:
    """What was found for one asker. A `Result` would say the same and cost more than the row."""

    found: list[tuple[Any, ...]]

    def all(self) -> list[tuple[Any, ...]]:
        return self.found


@dataclass(slots=True)
class Asked:
    statement: Executable
    values: Values
    answer: asyncio.Future[Answer | Result[Any]]


class Gathering:
    """Stands where a `Transaction` has its connection. What it sees was committed some milliseconds ago at most.

    It reaches every person's rows, as the operator's upkeep does; whose they are is in each statement's conditions, and a
    body opens only for the person it was sealed for.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._asked: list[Asked] = []
        self._running: asyncio.Task[None] | None = None
        self._many: dict[int, tuple[Executable, Select[Any] | None, Make]] = {}

    @property
    def dialect(self) -> Dialect:
        return self._store.engine.dialect

    async def execute(self, statement: Executable, values: Values) -> Answer | Result[Any]:
        """As a connection's: what a SELECT finds for `values`."""
        answer: asyncio.Future[Answer | Result[Any]] = asyncio.get_running_loop().create_future()
        self._asked.append(Asked(statement, values, answer))
        if self._running is None:
            self._running = asyncio.create_task(self._run())
        return await answer

    async def _run(self) -> None:
        """Asks until nobody asks any more; what comes up meanwhile is asked together next."""
        try:
            while self._asked:
                asked: list[Asked] = []
                try:
                    async with self._store.overview() as connection:
                        for _ in range(BREATHS):
                            asked, self._asked = self._asked, []
                            await self._ask(connection, asked)
                            await asyncio.sleep(0)  # who was answered asks on
                            if not self._asked:
                                break
                except Exception as error:  # noqa: BLE001 - each asker gets to know
                    if not asked:  # it did not even begin: nobody waits for a database that is away
                        asked, self._asked = self._asked, []
                    for one in asked:
                        if not one.answer.done():
                            one.answer.set_exception(error)
        finally:
            self._running = None

    async def _ask(self, connection: AsyncConnection, asked: Sequence[Asked]) -> None:
        alike: dict[int, list[Asked]] = {}
        for one in asked:
            alike.setdefault(id(one.statement), []).append(one)
        for each in alike.values():
            many, made = self._gathered(each[0].statement)
            if len(each) == 1 or many is None or not all(_is_plain(one.values) for one in each):
                for one in each:
                    _tell(one, await connection.execute(one.statement, one.values))
                continue
            for start in range(0, len(each), AT_ONCE):
                await self._ask_together(connection, many, made, each[start : start + AT_ONCE])

    async def _ask_together(
        self, connection: AsyncConnection, many: Select[Any], made: Make, asked: list[Asked]
    ) -> None:
        values = encode([{"n": n, **one.values} for n, one in enumerate(asked)])
        found: list[list[tuple[Any, ...]]] = [[] for _ in asked]
        for row in (await connection.execute(many, {"gathered": values})).all():
            found[row[-1]].append(made(row[:-1]))
        for one, rows in zip(asked, found, strict=True):
            _tell(one, Answer(rows))

    def _gathered(self, statement: Executable) -> tuple[Select[Any] | None, Make]:
        """The statement for many askers, which tells last whose each row is, or None where there is none; what makes its rows."""
        known = self._many.get(id(statement))
        if known is None:
            if len(self._many) >= REMEMBERED:
                self._many.clear()
            many: Select[Any] | None = None
            made: Make = tuple
            if isinstance(statement, Select):
                made = _rows_of(statement)
                many = gathered(statement, self.dialect.name) if _has_conditions(statement) else None
            known = self._many[id(statement)] = (
                statement,
                many,
                made,
            )  # kept too, so that its id stays its own
        return known[1], known[2]


def gathered(statement: Select[Any], engine: str) -> Select[Any]:
    """`statement` for every element of the JSON array `gathered`, its number n as the last column."""
    value, n = (_sqlite if engine == "sqlite" else _postgresql)(_parameters(statement))

    def replace(element: Any, **_: Any) -> Any:
        if isinstance(element, BinaryExpression) and _is_list(element):
            return element.left.in_(value(str(element.right.key), True))
        if isinstance(element, BindParameter) and element.key.startswith("of_"):
            return value(element.key, False)
        return None

    together: Any = visitors.replacement_traverse(statement, {}, replace)
    made: Select[Any] = together.add_columns(n)
    return made


Value = Callable[[str, bool], Any]


def _sqlite(names: Mapping[str, bool]) -> tuple[Value, Any]:
    asked = func.json_each(bindparam("gathered", type_=Text)).table_valued("value", name="asked")

    def value(name: str, is_list: bool) -> Any:  # noqa: FBT001
        found = func.json_extract(asked.c.value, f"$.{name}")
        return select(func.json_each(found).table_valued("value", name="each").c.value) if is_list else found

    return value, func.json_extract(asked.c.value, "$.n").label("n_asked")


def _postgresql(names: Mapping[str, bool]) -> tuple[Value, Any]:
    columns = [column(name, JSONB if is_list else Text) for name, is_list in names.items()]
    array = cast(bindparam("gathered", type_=Text), JSONB)
    asked = (
        func.jsonb_to_recordset(array)
        .table_valued(column("n", Integer), *columns, name="asked")
        .render_derived(with_types=True)
    )

    def value(name: str, is_list: bool) -> Any:  # noqa: FBT001
        return select(func.jsonb_array_elements_text(asked.c[name])) if is_list else asked.c[name]

    return value, asked.c.n.label("n_asked")


def _parameters(statement: Select[Any]) -> dict[str, bool]:
    """The conditions' parameters, and which of them are lists."""
    found: dict[str, bool] = {}
    for element in visitors.iterate(statement):
        if isinstance(element, BindParameter) and element.key.startswith("of_"):
            found[element.key] = bool(element.expanding)
    return found


def _has_conditions(statement: Select[Any]) -> bool:
    """Whether it selects from tables, by nothing but conditions named as a repository names them."""
    if not statement.get_final_froms():
        return False
    limited = statement._limit_clause is not None or statement._group_by_clauses or statement._distinct
    named = [e for e in visitors.iterate(statement) if isinstance(e, BindParameter) and e.required]
    return bool(named) and not limited and all(e.key.startswith("of_") for e in named)


def _is_list(element: BinaryExpression[Any]) -> bool:
    return (
        element.operator is operators.in_op
        and isinstance(element.right, BindParameter)
        and element.right.expanding
    )


def _is_plain(values: Values) -> bool:
    """Whether JSON says them as they are."""
    kinds = set(map(type, values.values()))
    if kinds == _TEXTS:
        return True
    lists = [v for v in values.values() if isinstance(v, list)]
    return kinds <= _TEXTS_AND_LISTS and all(isinstance(i, str) for each in lists for i in each)


_TEXTS = {str}
_TEXTS_AND_LISTS = {str, list}


def _rows_of(statement: Select[Any]) -> Make:
    row: Any = _new_row_type("Row", list(statement.selected_columns.keys()), rename=True)
    made: Make = row._make
    return made


def _tell(asked: Asked, found: Answer | Result[Any]) -> None:
    if not asked.answer.done():
        asked.answer.set_result(found)
