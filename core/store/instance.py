"""Who claims are made as: a name that the same machine takes up again after a crash, and that nobody else has meanwhile."""

from __future__ import annotations

import asyncio
import os
import socket
from dataclasses import dataclass
from typing import Any

from core.clock import monotonic
from core.store.connect import is_sqlite
from core.store.database import Store

PLACES = 64
"""Processes of one name at a time: roles beside each other on one machine."""
DYING = 2.0
"""Seconds for which the first place is waited for: PostgreSQL may still be noticing that its last holder was killed."""


@dataclass(slots=True)
class Instance:
    """`owner` is ours alone, by a lock that ends with this process, until `leave`."""

    owner: str
    _connection: Any = None

    async def is_ours(self) -> bool:
        """Whether the lock still holds; once it does not, another process may be this instance, and claiming must end."""
        if self._connection is None:
            return True
        try:
            await self._connection.execute("SELECT 1")
        except Exception:  # noqa: BLE001 - in whatever way the connection was lost, the lock was lost with it
            return False
        return True

    async def leave(self) -> None:
        if self._connection is not None:
            await self._connection.close()


async def enlist(store: Store, name: str | None = None) -> Instance | None:
    """A place as the courier, or None where another process has the only one (SQLite: one courier a folder).

    `name`: SUIVI_INSTANCE; else the host's. What an earlier process of that name had under way can be taken up at once.
    """
    if is_sqlite(store.url):
        return Instance("here") if store.take_courier_lock() else None
    from psycopg import AsyncConnection

    address = store.url.set(drivername="postgresql").render_as_string(hide_password=False)
    connection = await AsyncConnection.connect(address, autocommit=True)
    called = name or os.environ.get("SUIVI_INSTANCE") or socket.gethostname()
    first_until = monotonic() + DYING
    place = 1
    while place <= PLACES:
        owner = f"{called}/{place}"
        taken = await connection.execute(
            "SELECT pg_try_advisory_lock(hashtextextended(%s, 7262))", (f"suivi {owner}",)
        )
        row = await taken.fetchone()
        if row is not None and row[0]:
            return Instance(owner, connection)
        if place == 1 and monotonic() < first_until:
            await asyncio.sleep(0.05)
        else:
            place += 1
    await connection.close()
    return None
