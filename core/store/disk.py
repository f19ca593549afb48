"""SQLite's writers: one at a time, and what they wrote is on the disk before anybody hears that it is kept.

A commit itself does not wait for the disk (`synchronous = NORMAL`); leaving `Writers` does, with the lock let go of, so
that all who wait at the same moment share one visit to it. What is committed later is never on the disk earlier.
"""

from __future__ import annotations

import asyncio
import os
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import TracebackType

from core.errors import NotSaved

CHECKPOINT_AFTER = 256
"""Transactions after which the write-ahead log is carried over into the database, where nobody waits for it."""
_flush = getattr(os, "fdatasync", os.fsync)  # as SQLite does; not every system has it


class Writers:
    """To be held around every transaction that writes. Leaving raises NotSaved when the disk does not take it."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._log = file.with_name(f"{file.name}-wal")
        self._lock = asyncio.Lock()
        self._thread = ThreadPoolExecutor(1, "disk")
        self._waiting: list[asyncio.Future[None]] = []
        self._is_away = False
        self._since_checkpoint = 0

    async def __aenter__(self) -> None:
        await self._lock.acquire()

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._lock.release()
        if error is None:
            await self.flushed()

    async def flushed(self) -> None:
        """Returns when all that was committed before this call is on the disk."""
        loop = asyncio.get_running_loop()
        waits = loop.create_future()
        self._waiting.append(waits)
        if not self._is_away:
            self._go(loop)
        await waits

    async def close(self) -> None:
        """What is under way ends first."""
        await asyncio.to_thread(self._thread.shutdown)

    def _go(self, loop: asyncio.AbstractEventLoop) -> None:
        """For everybody who waits now; whoever comes meanwhile goes with the next."""
        together, self._waiting = self._waiting, []
        self._is_away = True
        self._since_checkpoint += len(together)
        self._thread.submit(self._visit, loop, together)

    def _visit(self, loop: asyncio.AbstractEventLoop, together: list[asyncio.Future[None]]) -> None:
        failed = None
        try:
            self._to_disk()
        except OSError as error:
            failed = error
        loop.call_soon_threadsafe(self._back, loop, together, failed)

    def _back(
        self, loop: asyncio.AbstractEventLoop, together: list[asyncio.Future[None]], failed: OSError | None
    ) -> None:
        self._is_away = False
        for waits in together:
            if waits.done():  # broken off
                continue
            if failed is None:
                waits.set_result(None)
            else:
                waits.set_exception(NotSaved(type(failed).__name__))
        if self._since_checkpoint >= CHECKPOINT_AFTER:
            self._since_checkpoint = 0
            self._thread.submit(self._checkpoint)
        if self._waiting:
            self._go(loop)

    def _to_disk(self) -> None:
        try:
            log = os.open(self._log, os.O_RDWR)
        except FileNotFoundError:
            return  # the last connection that closed carried it over, and waited for that
        try:
            _flush(log)
        finally:
            os.close(log)

    def _checkpoint(self) -> None:
        """As much as can be without keeping anybody waiting; what fails is done the next time, or by SQLite itself."""
        try:
            with_database = sqlite3.connect(self._file, timeout=0, isolation_level=None)
        except sqlite3.Error:
            return
        try:
            with_database.execute("PRAGMA wal_checkpoint(PASSIVE)")
        except sqlite3.Error:
            return
        finally:
            with_database.close()
