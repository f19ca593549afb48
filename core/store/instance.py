"""Who claims are made as: a name that the same machine takes up again after a crash, and that nobody else has meanwhile."""

from __future__ import annotations

import asyncio
import os
import socket
from typing import Any

from core.clock import monotonic
from core.store.connect import is_sqlite
from core.store.database import Store

PLACES = 64
"""Processes of one name at a time: roles beside each other on one machine."""
DYING = 2.0
"""Seconds for which the first place is waited for: PostgreSQL may still be noticing that its last holder was killed."""
ONLY = "here"
"""On SQLite there is one place: the folder's lock proves that whoever had it is dead."""


class Instance:
    """`owner` is ours alone until `leave`, by a lock that PostgreSQL lets go when our connection ends, however it ends."""

    def __init__(self, store: Store, name: str) -> None:
        self._store = store
        self._name = name
        self._connection: Any = None
        self.owner = ONLY

    async def is_ours(self) -> bool:
        """Whether the lock still holds; once it does not, another process may be this instance: settle, then `join`."""
        if is_sqlite(self._store.url):
            return True
        if self._connection is None:
            return False
        try:
            await self._connection.execute("SELECT 1")
        except Exception:  # noqa: BLE001 - in whatever way the connection was lost, the lock was lost with it
            return False
        return True

    async def join(self, patience: float = DYING) -> bool:
        """Takes the first free place, waiting `patience` seconds for the very first; whether there was one."""
        if is_sqlite(self._store.url):
            return self._store.take_courier_lock()
        from psycopg import AsyncConnection

        await self.leave()
        address = self._store.url.set(drivername="postgresql").render_as_string(hide_password=False)
        connection = await AsyncConnection.connect(address, autocommit=True)
        try:
            owner = await _place(connection, self._name, patience)
        except BaseException:
            await connection.close()
            raise
        if owner is None:
            await connection.close()
            return False
        self.owner, self._connection = owner, connection
        return True

    async def leave(self) -> None:
        if self._connection is not None:
            await self._connection.close()
            self._connection = None


async def enlist(store: Store, name: str | None = None) -> Instance | None:
    """A place as the courier, or None where another process has the only one (SQLite: one courier a folder).

    `name`: SUIVI_INSTANCE; else the host's. What an earlier process of that name had under way can be taken up at once.
    """
    instance = Instance(store, name or os.environ.get("SUIVI_INSTANCE") or socket.gethostname())
    return instance if await instance.join() else None


async def _place(connection: Any, name: str, patience: float) -> str | None:
    """The first of the name's places that is free, now ours; None when none is."""
    until, place = monotonic() + patience, 1
    while place <= PLACES:
        owner = f"{name}/{place}"
        if await _lock(connection, owner):
            return owner
        if place == 1 and monotonic() < until:
            await asyncio.sleep(0.05)
        else:
            place += 1
    return None


async def _lock(connection: Any, owner: str) -> bool:
    taken = await connection.execute(
        "SELECT pg_try_advisory_lock(hashtextextended(%s, 7262))", (f"suivi {owner}",)
    )
    return bool((await taken.fetchone())[0])
