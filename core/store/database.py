"""The store: opened once a process, handing out one transaction at a time."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, aclosing, asynccontextmanager, nullcontext
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import URL, Executable, delete, func, select, text
from sqlalchemy.exc import DBAPIError, InterfaceError, InternalError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolExhausted
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine
from sqlalchemy.pool import QueuePool

from core.clock import monotonic
from core.domain.person import Address, Scope
from core.errors import NotSaved
from core.store import rows
from core.store.connect import connect, file_of, is_sqlite, read_url
from core.store.disk import Writers
from core.store.folder_lock import FolderLock
from core.store.keyring import Keyring
from core.store.listening import CHANNEL, listen
from core.store.opening import prepare
from core.store.scoping import look, meet, say
from core.store.sealing import Pepper, Seal
from core.store.sqlite_driver import LONG, READS
from core.store.transaction import Transaction
from core.store.unit_of_work import UnitOfWork

SEEN_FOR = timedelta(days=7)
"""How long what was acted on is remembered (hardening.md, section 1)."""
LAST_WORDS = 5.0
"""Seconds for which a closing store waits for what is under way; a courier's call to a platform is not among it."""
RETURNING = 0.005
_NO_TIME = datetime(1970, 1, 1, tzinfo=UTC)
_NOTIFY = select(func.pg_notify(CHANNEL, ""))
_HELD = text("SELECT NOT (rolsuper OR rolbypassrls) FROM pg_roles WHERE rolname = current_user")
_BROKEN = (OperationalError, InterfaceError, InternalError, PoolExhausted)


class Store:
    """Made by `open`. `begin` to change, `read` to look; the courier has a door of its own (`outbox`)."""

    def __init__(self, url: URL, engine: AsyncEngine, seal: Seal, pepper: Pepper) -> None:
        self.url = url
        self.engine = engine
        self.seal = seal
        self.pepper = pepper
        self._writers = Writers(file_of(url)) if is_sqlite(url) else None
        self.one_writer: AbstractAsyncContextManager[object] = self._writers or nullcontext()
        """To be held around every transaction that writes: on SQLite writers queue here, not by failing and retrying, and
        on leaving it what they wrote is on the disk."""
        self._reading = engine.execution_options(**{READS: True, "postgresql_readonly": True})
        self._long = engine.execution_options(**{LONG: True})
        self._courier: AsyncEngine | None = None
        self._looking: AsyncEngine | None = None
        self._lock = FolderLock(file_of(url)) if is_sqlite(url) else None
        self._wakes: list[Callable[[], None]] = []
        self._forgotten: list[Callable[[], None]] = []
        self._closed = False

    @classmethod
    async def open(cls, url: str, *, keys: Keyring, migrate: bool | None = None) -> Store:
        """Opens sqlite:///path or postgresql://…, with its schema and keys checked.

        `migrate`: bring an old schema up to date; when not said, on SQLite only. Raises StoreOutdated, KeyUnavailable
        (nothing has been changed then), NotSaved when the database cannot be reached.
        """
        target = read_url(url)
        seal = Seal.of(keys)
        engine = connect(target)
        try:
            pepper = await prepare(
                engine, target, seal, migrate=is_sqlite(target) if migrate is None else migrate
            )
        except BaseException as error:
            await engine.dispose()
            if isinstance(error, _BROKEN):
                raise NotSaved(_cause(error)) from error
            raise
        store = cls(target, engine, seal, pepper)
        if store._writers is not None:
            await store._writers.flushed()  # what `prepare` wrote
        return store

    @asynccontextmanager
    async def begin(
        self, who: Scope | Address, *, now: datetime, written: Callable[[], Awaitable[None]] | None = None
    ) -> AsyncIterator[UnitOfWork]:
        """One transaction for one person: commits on leaving, rolls back on any error.

        `written` is awaited when it is committed, on SQLite before it is on the disk: nothing is to be called kept yet.

        An address not met before makes a new person, created at `now` (aware UTC). Raises Problem("not_found") for a
        scope that is nobody's (any more), NotSaved when the database could not do it.
        """
        async with self._place(written), self._transaction(self.engine, who) as connection:

            def of(scope: Scope) -> Transaction:
                return Transaction(connection, scope, self.seal, self.pepper, now)

            found = await meet(connection, who, of)
            transaction = of(found.scope)
            yield UnitOfWork(transaction, found.body, found.here_at, was_reached=found.was_reached)
            if transaction.planned and transaction.engine == "postgresql":
                await connection.execute(_NOTIFY)
        if transaction.planned:
            for wake in self._wakes:
                wake()
        if transaction.forgotten:
            for told in self._forgotten:
                told()

    @asynccontextmanager
    async def read(self, who: Scope | Address, *, now: datetime = _NO_TIME) -> AsyncIterator[UnitOfWork]:
        """The same to look only; writers are not waited for. An address not met before finds nothing, makes nobody."""
        async with self._transaction(self._reading, who) as connection:
            found = await look(connection, who)
            transaction = Transaction(connection, found.scope, self.seal, self.pepper, now, reads=True)
            yield UnitOfWork(transaction, found.body, found.here_at, was_reached=found.was_reached)

    def on_reminders(self, wake: Callable[[], None]) -> None:
        """`wake` is called after each commit of this process in which reminders came or moved."""
        self._wakes.append(wake)

    def on_forgotten(self, told: Callable[[], None]) -> None:
        """`told` is called after each commit of this process in which somebody was forgotten: what a front keeps of them
        outside the store goes as well."""
        self._forgotten.append(told)

    async def listen(self) -> AsyncGenerator[None]:
        """The same from other processes, over PostgreSQL, until it is closed; on SQLite it ends at once.

        The first word comes as soon as it listens. Use it in `contextlib.aclosing`: it holds a connection.
        """
        if not is_sqlite(self.url):
            async with aclosing(listen(self.url)) as heard:
                async for _ in heard:
                    yield

    @property
    def courier_engine(self) -> AsyncEngine:
        """For the outbox: on PostgreSQL its connections see every person's reminders and addresses, and nothing else."""
        if self._courier is None:
            self._courier = self.engine if is_sqlite(self.url) else connect(self.url, reach="courier")
        return self._courier

    def take_courier_lock(self) -> bool:
        """Whether this process may be the courier: on SQLite one at a time, until `close` or death; else always."""
        return self._lock is None or self._lock.take()

    @asynccontextmanager
    async def upkeep(self) -> AsyncIterator[AsyncConnection]:
        """A transaction that reaches every row, for the operator's work. What it finds is sealed all the same."""
        async with self.one_writer, self._transaction(self._long, None) as connection:
            yield connection

    @asynccontextmanager
    async def overview(self) -> AsyncIterator[AsyncConnection]:
        """The same to look only: what many people ask in one breath is read in one (see `gathering`)."""
        async with self._transaction(self._reading, None) as connection:
            yield connection

    async def look_over(self, statement: Executable, values: Mapping[str, Any]) -> Sequence[Any]:
        """What one SELECT finds among everybody's rows: the same, on connections that can do nothing else and say so once."""
        if is_sqlite(self.url):
            async with self.overview() as connection:
                return (await connection.execute(statement, values)).all()
        if self._closed:
            raise NotSaved("Closed")
        if self._looking is None:
            self._looking = connect(self.url, reach="upkeep", looks=True)
        try:
            return await _look(self._looking, statement, values)
        except _BROKEN as error:
            raise NotSaved(_cause(error)) from error

    async def is_guarded(self) -> bool:
        """Whether the database itself keeps people apart: PostgreSQL, as a role that its row policies hold."""
        if is_sqlite(self.url):
            return False
        async with self._transaction(self._reading, None) as connection:
            return bool((await connection.execute(_HELD)).scalar_one())

    async def purge_seen(self, now: datetime) -> int:
        """Forgets what was acted on more than seven days ago; how many."""
        async with self.upkeep() as connection:
            old = delete(rows.seen).where(rows.seen.c.at < now - SEEN_FOR)
            return (await connection.execute(old)).rowcount

    async def close(self, patience: float = LAST_WORDS) -> None:
        """Lets go of every connection and of the folder's lock; nothing is begun any more.

        What is under way gets `patience` seconds: an engine closes what lies in its pool only, and a connection that comes
        back later would stay open.
        """
        self._closed = True
        made = (self.engine, self._courier, self._looking)
        engines = {id(engine): engine for engine in made if engine}.values()
        until = monotonic() + patience
        while any(lent(engine) for engine in engines) and monotonic() < until:  # noqa: ASYNC110 - the pool tells nobody
            await asyncio.sleep(RETURNING)
        for engine in engines:
            await engine.dispose()
        if self._writers is not None:
            await self._writers.close()
        if self._lock is not None:
            self._lock.release()

    @asynccontextmanager
    async def _transaction(
        self, engine: AsyncEngine, who: Scope | Address | None
    ) -> AsyncIterator[AsyncConnection]:
        """Begun, and said whom it is for; committed on leaving, else rolled back."""
        if self._closed:
            raise NotSaved("Closed")
        try:
            connection = await self._begun(engine, who)
            try:
                yield connection
                await connection.commit()
            finally:
                await self._let_go(connection)
        except _BROKEN as error:
            raise NotSaved(_cause(error)) from error

    def _place(self, written: Callable[[], Awaitable[None]] | None) -> AbstractAsyncContextManager[object]:
        """Where a writer waits for its turn, and on leaving for the disk."""
        if written is None:
            return self.one_writer
        return self._writers.telling(written) if self._writers else _told(written)

    async def _let_go(self, connection: AsyncConnection) -> None:
        """On SQLite that happens here and now; PostgreSQL may have to be waited for, whoever breaks us off."""
        if is_sqlite(self.url):
            await connection.close()
        else:
            await asyncio.shield(asyncio.ensure_future(connection.close()))

    async def _begun(self, engine: AsyncEngine, who: Scope | Address | None) -> AsyncConnection:
        """A connection that answers: one that died while it lay in the pool is replaced, since nothing was said on it yet."""
        for last in (False, True):
            connection = await engine.connect()
            if is_sqlite(self.url):
                return connection
            try:
                await connection.execute(*say(who))
            except BaseException as error:
                await asyncio.shield(asyncio.ensure_future(connection.close()))
                if last or not (isinstance(error, DBAPIError) and error.connection_invalidated):
                    raise
            else:
                return connection
        raise AssertionError("unreachable")


async def _look(engine: AsyncEngine, statement: Executable, values: Mapping[str, Any]) -> Sequence[Any]:
    """On a connection that answers: one that died while it lay in the pool tells of all the others, and is replaced."""
    for last in (False, True):
        try:
            async with engine.connect() as connection:
                return (await connection.execute(statement, values)).all()
        except DBAPIError as error:
            if last or not error.connection_invalidated:
                raise
    raise AssertionError("unreachable")


def _cause(error: Exception) -> str:
    return type(error.orig if isinstance(error, DBAPIError) else error).__name__


@asynccontextmanager
async def _told(written: Callable[[], Awaitable[None]]) -> AsyncIterator[None]:
    yield
    await written()


def lent(engine: AsyncEngine) -> int:
    """How many of its connections are out of the pool, those being made included."""
    pool = engine.pool
    return pool.checkedout() if isinstance(pool, QueuePool) else 0
