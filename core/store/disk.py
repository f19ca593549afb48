"""SQLite's writers: one at a time, and what they wrote is on the disk before anybody hears that it is kept.

A commit itself does not wait for the disk (`synchronous = NORMAL`); leaving `Writers` does, with the lock let go of, so
that all who wait at the same moment share one visit to it. What is committed later is never on the disk earlier.
"""

from __future__ import annotations

import asyncio
import os
import sqlite3
from collections.abc import AsyncIterator, Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager, closing, suppress
from pathlib import Path
from types import TracebackType

from core.errors import NotSaved

CHECKPOINT_AFTER = 256
"""Transactions after which the write-ahead log is carried over into the database, where nobody waits for it."""
LAST_TRY = 2.0
"""Seconds to wait for those who read from a log that is to be emptied."""
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
        self._is_doubtful = False
        """The disk refused once: what it was given then may be missing in the middle of the log."""

    async def __aenter__(self) -> None:
        await self._lock.acquire()

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._lock.release()
        if error is None:
            await self.flushed()

    @asynccontextmanager
    async def telling(self, written: Callable[[], Awaitable[None]]) -> AsyncIterator[None]:
        """The same; `written` is awaited once it is committed, before the disk has it: a kill does not lose it, a power cut
        would. For an acknowledgement that says no more than that something came in.

        The disk is gone to afterwards: on a busy machine the thread that goes there, once woken, may run first.
        """
        async with self._lock:
            yield
        await written()
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
        """Whoever waits hears first."""
        while self._is_away:
            with suppress(NotSaved):
                await self.flushed()
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
            if self._is_doubtful:
                self._carry_all_over()
            else:
                self._to_disk()
        except OSError as error:
            failed = error
        self._is_doubtful = failed is not None
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

    def _carry_all_over(self) -> None:
        """Into the database, and the log is begun anew. A disk takes what it refused for taken when it is asked again, and
        what comes after a gap in the log would be lost with it."""
        try:
            with closing(sqlite3.connect(self._file, timeout=LAST_TRY, isolation_level=None)) as database:
                is_busy, *_ = database.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        except sqlite3.Error as error:
            raise OSError(str(error)) from error
        if is_busy:
            raise OSError("somebody reads from the log")

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
