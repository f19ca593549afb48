"""SQLite asked where we are: a statement takes microseconds, and a visit to the driver's thread two changes of thread.

On a busy machine each of those waits its turn for milliseconds, and everybody who wants to write behind it. What may take
long (the operator's work) still goes to the thread. A transaction's BEGIN travels with its first statement. SQLAlchemy
drives this through its aiosqlite dialect (`connect_args={"async_creator_fn": open_connection}`); figures in
docs/decisions/storage.md.
"""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Iterable, Sequence
from time import sleep
from typing import Any

import aiosqlite

from core.clock import monotonic

Found = tuple[Any, list[Any], int, int | None]
"""Description, rows, rowcount and lastrowid."""


PRAGMAS = (
    "synchronous = NORMAL",
    "wal_autocheckpoint = 8000",
    "busy_timeout = 0",
    "foreign_keys = ON",
    "secure_delete = ON",
)
"""A commit survives a kill; `disk.Writers` waits for the disk, and carries the log over, long before SQLite would. Another
process's transaction is waited for without holding up this one's other work."""
PAUSE = 0.02
"""Seconds between attempts to take a lock that another process has."""


def open_connection(database: str, *, timeout: float = 5.0, **options: Any) -> Connection:
    """To be awaited, like `aiosqlite.connect`; `timeout` is seconds to wait for another's transaction."""

    def make() -> sqlite3.Connection:
        # No isolation level: a transaction begins where it is told to, not where the driver guesses.
        # One task at a time has a connection, be it here or on its thread.
        given = {**options, "timeout": timeout, "isolation_level": None, "check_same_thread": False}
        raw: sqlite3.Connection = sqlite3.connect(database, **given)
        try:
            _log_ahead(raw, timeout)
            for pragma in PRAGMAS:
                raw.execute(f"PRAGMA {pragma}")
        except BaseException:
            raw.close()
            raise
        return raw

    connection = Connection(make, iter_chunk_size=64)
    connection.patience = timeout
    connection._thread.daemon = True  # as SQLAlchemy does: an open connection never keeps a process alive
    return connection


def _log_ahead(raw: sqlite3.Connection, timeout: float) -> None:
    """Readers never wait for writers (WAL); it is kept in the file, so that only the first one switches."""
    until = monotonic() + timeout
    while True:
        try:
            raw.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError:
            if monotonic() > until:
                raise
            sleep(PAUSE)  # on the connection's own thread
        else:
            return


class Connection(aiosqlite.Connection):
    """`begin_with` is what the next statement is to be preceded by; `is_long`: this transaction goes to the thread."""

    begin_with: str = ""
    is_long: bool = False
    patience: float = 5.0
    """Seconds to wait for another process."""

    def cursor(self) -> Cursor:  # type: ignore[override]
        return Cursor(self)

    async def visit(self, statement: str, parameters: Any, *, many: bool) -> Found:
        begin, self.begin_with = self.begin_with, ""
        until = monotonic() + self.patience
        while True:
            try:
                if self.is_long:
                    found: Found = await self._execute(self._run, begin, statement, parameters, many)  # type: ignore[no-untyped-call]
                    return found
                return self._run(begin, statement, parameters, many)
            except sqlite3.OperationalError as error:
                is_busy = error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY
                if not (begin and is_busy) or monotonic() > until:
                    raise
                if self._conn.in_transaction:
                    self._conn.rollback()
            await asyncio.sleep(PAUSE)

    def _run(self, begin: str, statement: str, parameters: Any, many: bool) -> Found:  # noqa: FBT001 - for `_execute`
        raw = self._conn
        if begin:
            raw.execute(begin)
        cursor = raw.executemany(statement, parameters) if many else raw.execute(statement, parameters)
        return cursor.description, cursor.fetchall(), cursor.rowcount, cursor.lastrowid

    async def commit(self) -> None:
        await self._end(self._conn.commit)

    async def rollback(self) -> None:
        await self._end(self._conn.rollback)

    async def _end(self, how: Any) -> None:
        self.begin_with = ""
        if not self._conn.in_transaction:
            return
        if self.is_long:
            await self._execute(how)  # type: ignore[no-untyped-call]
        else:
            how()


class Cursor:
    """What SQLAlchemy asks of a cursor, answered from what the one visit brought back."""

    arraysize = 1

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.description: Any = None
        self.rowcount = -1
        self.lastrowid: int | None = None
        self._rows: list[Any] = []

    async def __aenter__(self) -> Cursor:
        return self

    async def execute(self, statement: str, parameters: Sequence[Any] = ()) -> Cursor:
        return self._take(await self._connection.visit(statement, parameters, many=False))

    async def executemany(self, statement: str, parameters: Iterable[Sequence[Any]]) -> Cursor:
        return self._take(await self._connection.visit(statement, parameters, many=True))

    def _take(self, found: Found) -> Cursor:
        self.description, self._rows, self.rowcount, self.lastrowid = found
        return self

    async def fetchall(self) -> list[Any]:
        return self._rows

    async def close(self) -> None:
        self._rows = []
