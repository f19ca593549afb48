"""`suivi rotate-keys`: everything sealed under older keys is sealed anew under the newest, a batch at a time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Row, Table, bindparam, func, select, tuple_, update
from sqlalchemy.ext.asyncio import AsyncConnection

from core.domain.person import Scope
from core.errors import KeyUnavailable, Tampered
from core.store import rows
from core.store.database import Store
from core.store.sealing import HEAD_BYTES, Seal, place
from core.store.vault import retire

BATCH = 500
"""Rows a transaction: people's turns wait for at most a few hundredths of a second."""


def _id(row: Row[Any]) -> str:
    return str(row.id)


_ROW: dict[str, Callable[[Row[Any]], str]] = {
    "persons": lambda row: str(row.person),
    "slack_installs": lambda row: str(row.tenant),
    "frames": lambda row: f"{row.cohort}:{row.frame}",
}
"""How a row is named in its seal, where that is not its id."""


@dataclass(frozen=True, slots=True)
class Rotation:
    """What was done. `damaged` rows open under no key and were left; `retired` keys' ids are no longer needed."""

    resealed: int
    damaged: int
    retired: tuple[str, ...]


async def rotate(
    store: Store, progress: Callable[[int, int], None] = lambda done, total: None, *, batch: int = BATCH
) -> Rotation:
    """Killed at any point it can be run again, and goes on. `progress` is told rows done and rows in all.

    Every running process must have the newest key first before this begins: what one seals under an old key after its
    table was passed would need that key still. Raises KeyUnavailable when such a key came into use meanwhile.
    """
    total = done = damaged = 0
    for table in rows.SEALED:
        async with store.upkeep() as connection:
            counted = select(func.count()).select_from(table).where(_is_old(table, store.seal))
            total += (await connection.execute(counted)).scalar_one()
    for table in rows.SEALED:
        last: Sequence[Any] | None = None
        while True:
            async with store.upkeep() as connection:
                found = await _next(connection, table, store.seal, last, batch)
                left = await _reseal(connection, table, store.seal, found)
            if not found:
                break
            last = tuple(getattr(found[-1], column.name) for column in table.primary_key)
            done, damaged = done + len(found) - left, damaged + left
            progress(done, total)
    async with store.upkeep() as connection:
        retired = await connection.run_sync(retire, store.seal)
    return Rotation(done, damaged, retired)


def _is_old(table: Table, seal: Seal) -> ColumnElement[bool]:
    return func.substr(table.c.body, 1, HEAD_BYTES) != seal.newest


async def _next(
    connection: AsyncConnection, table: Table, seal: Seal, last: Sequence[Any] | None, most: int
) -> Sequence[Row[Any]]:
    key = tuple(table.primary_key)
    statement = (
        select(table).where(_is_old(table, seal)).order_by(*key).limit(most).with_for_update(key_share=True)
    )
    if last is not None:
        statement = statement.where(tuple_(*key) > last)
    return (await connection.execute(statement)).all()


async def _reseal(connection: AsyncConnection, table: Table, seal: Seal, found: Sequence[Row[Any]]) -> int:
    """How many of them could not be opened."""
    key = [column.name for column in table.primary_key]
    name = _ROW.get(table.name, _id)
    changed = []
    for row in found:
        where = place(Scope(row.tenant, getattr(row, "person", "")), table.name, name(row))
        try:
            sealed = seal.close(seal.open(row.body, where), where)
        except (
            Tampered,
            KeyUnavailable,
        ):  # every key in use was looked for at the start: this head is damage
            continue
        changed.append({**{f"of_{column}": getattr(row, column) for column in key}, "body": sealed})
    if changed:
        one = update(table).where(*(table.c[column] == bindparam(f"of_{column}") for column in key))
        await connection.execute(one, changed)
    return len(found) - len(changed)
