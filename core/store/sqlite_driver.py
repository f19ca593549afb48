"""SQLite asked where we are: a statement takes microseconds, and a visit to a driver's thread two changes of thread.

On a busy machine each of those waits its turn for milliseconds, and everybody who wants to write behind it. So the driver is
the standard library's, without the greenlets by which SQLAlchemy otherwise waits for one; only a free connection and another
process's transaction are waited for. What may take long (the operator's work) still goes to a thread. Figures in
docs/decisions/storage.md.
"""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Callable
from contextlib import suppress
from time import sleep
from typing import Any, Concatenate, ParamSpec, TypeVar

from sqlalchemy import URL, Connection, CursorResult, Executable, Pool, Transaction
from sqlalchemy.dialects import registry
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.exc import MissingGreenlet, OperationalError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine
from sqlalchemy.pool import AsyncAdaptedQueuePool
from sqlalchemy.util import await_only

from core.clock import monotonic

T = TypeVar("T")
P = ParamSpec("P")

READS = "suivi_reads"
"""Execution option: the transaction only reads."""
LONG = "suivi_long"
"""Execution option: on SQLite the transaction may take long, and nobody else is to wait for it."""

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


class Raw(sqlite3.Connection):
    """The driver's connection. `patience`: seconds to wait for another process."""

    patience: float = 5.0

    def cursor(self, factory: Any = None) -> Any:
        return super().cursor(factory or Fetched)


class Fetched(sqlite3.Cursor):
    """All that a statement finds is fetched as it is run, in a thread where it runs in one: nothing is left open."""

    _found: list[Any]

    def execute(self, *given: Any) -> Fetched:
        super().execute(*given)
        self._found = super().fetchall()[::-1] if self.description else []
        return self

    def executemany(self, *given: Any) -> Fetched:
        super().executemany(*given)
        self._found = []
        return self

    def fetchone(self) -> Any:
        return self._found.pop() if self._found else None

    def fetchmany(self, size: int | None = 1) -> list[Any]:
        return [self._found.pop() for _ in range(min(size or 1, len(self._found)))]

    def fetchall(self) -> list[Any]:
        found, self._found = self._found[::-1], []
        return found


class Here(SQLiteDialect_pysqlite):
    """SQLAlchemy's own dialect for the standard library's driver, with a pool that is waited for without holding up others."""

    supports_statement_cache = True
    is_async = True

    @classmethod
    def get_pool_class(cls, url: URL) -> type[Pool]:
        return AsyncAdaptedQueuePool

    def connect(self, *given: Any, **options: Any) -> Any:
        return await_only(asyncio.to_thread(open_connection, *given, **options))


registry.register("sqlite.here", __name__, "Here")


def open_connection(database: str, *, timeout: float = 5.0, **options: Any) -> Raw:
    """`timeout`: seconds to wait for another process's transaction, now and later."""
    # No isolation level: a transaction begins where it is told to, not where the driver guesses.
    # One task at a time has a connection, be it here or on a thread.
    raw: Raw = sqlite3.connect(
        database,
        **{
            **options,
            "timeout": timeout,
            "isolation_level": None,
            "check_same_thread": False,
            "factory": Raw,
        },
    )
    raw.patience = timeout
    try:
        _log_ahead(raw, timeout)
        for pragma in PRAGMAS:
            raw.execute(f"PRAGMA {pragma}")
    except BaseException:
        raw.close()
        raise
    return raw


def _log_ahead(raw: sqlite3.Connection, timeout: float) -> None:
    """Readers never wait for writers (WAL); it is kept in the file, so that only the first one switches."""
    until = monotonic() + timeout
    while True:
        try:
            raw.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError:
            if monotonic() > until:
                raise
            sleep(PAUSE)  # on a thread
        else:
            return


class HereEngine(AsyncEngine):
    """Hands out connections that are asked in place."""

    def connect(self) -> HereConnection:
        return HereConnection(self)

    def execution_options(self, **options: Any) -> HereEngine:
        return HereEngine(self.sync_engine.execution_options(**options))


class HereConnection(AsyncConnection):
    """A transaction begins with the first statement: a writer's takes its place at once, since one that upgrades later can
    find another there first and fail."""

    _begun: Transaction | None = None
    """The transaction that has its place."""
    _is_long = False

    async def start(self, is_ctxmanager: bool = False) -> HereConnection:  # noqa: FBT001, FBT002 - SQLAlchemy's own
        if self.sync_engine.pool.checkedin():  # type: ignore[attr-defined] # it is a queue's
            with suppress(MissingGreenlet):  # what lay there was given up, and is to be made anew
                self.sync_connection = self._assign_proxied(self.sync_engine.connect())
                return self
        await super().start(is_ctxmanager)
        return self

    async def execute(
        self, statement: Executable, parameters: Any = None, *, execution_options: Any = None
    ) -> CursorResult[Any]:
        return await self.run_sync(
            Connection.execute, statement, parameters, execution_options=execution_options
        )

    async def exec_driver_sql(
        self, statement: str, parameters: Any = None, execution_options: Any = None
    ) -> CursorResult[Any]:
        return await self.run_sync(Connection.exec_driver_sql, statement, parameters, execution_options)

    async def run_sync(self, fn: Callable[Concatenate[Connection, P], T], *arg: P.args, **kw: P.kwargs) -> T:
        asked = self._proxied
        if self._begun is None or self._begun is not asked.get_transaction():
            await self._take_place(asked)
        if not self._is_long:
            return fn(asked, *arg, **kw)
        raw: Any = asked.connection.driver_connection
        return await _aside(lambda: fn(asked, *arg, **kw), raw.interrupt)

    async def commit(self) -> None:
        await self._end(Connection.commit)

    async def rollback(self) -> None:
        await self._end(Connection.rollback)

    async def close(self) -> None:
        self._proxied.close()

    async def _end(self, how: Callable[[Connection], None]) -> None:
        self._begun = None
        asked = self._proxied
        if self._is_long:
            await _aside(lambda: how(asked), _let_end)
        else:
            how(asked)

    async def _take_place(self, asked: Connection) -> None:
        """Waits for another process's transaction asleep. Raises OperationalError when that takes too long."""
        options = asked.get_execution_options()
        self._is_long = bool(options.get(LONG, False))
        begin = "BEGIN" if options.get(READS, False) else "BEGIN IMMEDIATE"
        raw: Any = asked.connection.driver_connection
        until = monotonic() + raw.patience
        while True:
            try:
                raw.execute(begin)
                break
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or monotonic() > until:
                    raise OperationalError(begin, None, error) from error
            await asyncio.sleep(PAUSE)
        self._begun = asked.get_transaction() or asked.begin()


async def _aside(do: Callable[[], T], stop: Callable[[], None]) -> T:
    """On a thread. Who is broken off leaves once it has stopped: a connection is asked by one at a time."""
    work = asyncio.ensure_future(asyncio.to_thread(do))
    try:
        return await asyncio.shield(work)
    except asyncio.CancelledError:
        while not work.done():
            stop()
            with suppress(asyncio.CancelledError):
                await asyncio.wait({work}, timeout=PAUSE)
        work.exception()  # seen: what stopped it is known
        raise


def _let_end() -> None:
    """What is being kept is not stopped half way."""
