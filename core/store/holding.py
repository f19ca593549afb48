"""Names that one process holds alone, for as long as it lives."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Any

from core.clock import monotonic
from core.store.connect import file_of, is_sqlite
from core.store.database import Store
from core.store.folder_lock import FolderLock

DYING = 2.0
"""Seconds for which a name is waited for: its last holder may be ending."""


class Holding:
    """Among all processes on one store. The system, or PostgreSQL, lets go of them when the process ends however it ends."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._files: list[FolderLock] = []
        self._connection: Any = None

    async def take(self, names: Sequence[str], patience: float = DYING) -> str | None:
        """Takes all of them; answers the first that another process holds. Names are letters, digits and hyphens."""
        until = monotonic() + patience
        for name in names:
            while not await self._take(name):
                if monotonic() >= until:
                    return name
                await asyncio.sleep(0.05)
        return None

    async def leave(self) -> None:
        for file in self._files:
            file.release()
        self._files.clear()
        if self._connection is not None:
            await self._connection.close()
            self._connection = None

    async def _take(self, name: str) -> bool:
        url = self._store.url
        if is_sqlite(url):
            database = file_of(url)
            file = FolderLock(database.with_name(f"{database.name}.{name}"))
            if taken := file.take():
                self._files.append(file)
            return taken
        if self._connection is None:
            from psycopg import AsyncConnection

            address = url.set(drivername="postgresql").render_as_string(hide_password=False)
            self._connection = await AsyncConnection.connect(address, autocommit=True)
        asked = await self._connection.execute(
            "SELECT pg_try_advisory_lock(hashtextextended(%s, 7263))", (f"suivi {name}",)
        )
        return bool((await asked.fetchone())[0])
