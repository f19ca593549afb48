"""An engine for a database address: SQLite in one file, or PostgreSQL."""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any, Literal

from sqlalchemy import URL, event, make_url
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from core.store.sqlite_driver import HereEngine

BUSY = 10
"""Seconds to wait for another process's transaction (`suivi reminders` beside `suivi run`)."""
POOL = 10
"""Connections kept to PostgreSQL, and as many again at a peak."""
PATIENCE = 5.0
"""Seconds for which a turn waits for a connection when all are taken; then the person is told that nothing was saved."""
_COUNTS = {"preserve_rowcount": True}
"""How many rows an INSERT made is asked for too, and otherwise not kept."""

_DRIVERS = {
    "sqlite": "sqlite+here",
    "sqlite+aiosqlite": "sqlite+here",
    "sqlite+here": "sqlite+here",
    "postgresql": "postgresql+psycopg",
    "postgresql+psycopg": "postgresql+psycopg",
    "postgres": "postgresql+psycopg",
}


def read_url(text: str) -> URL:
    """Raises ValueError on any other kind of database, without repeating an address that may hold a password."""
    url = make_url(text)
    if url.drivername not in _DRIVERS:
        raise ValueError("the database is sqlite:///path/to/file or postgresql://user@host/name")
    if url.drivername.startswith("sqlite") and not url.database:
        raise ValueError("an SQLite database needs a file: sqlite:///path/to/file")
    return url.set(drivername=_DRIVERS[url.drivername])


def is_sqlite(url: URL) -> bool:
    return url.get_backend_name() == "sqlite"


def file_of(url: URL) -> Path:
    """The SQLite database's file."""
    return Path(url.database or "").absolute()


def make_private(file: Path) -> None:
    """The file and its folder, before SQLite would make it readable by others; what is there already stays as it is.

    A file that is there is not even opened: closing it again would let go of every lock this process has on it (POSIX),
    and another process would then take away the write-ahead log that ours goes on writing to.
    """
    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    with suppress(FileExistsError):
        os.close(os.open(file, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))


Reach = Literal["courier", "upkeep"]
"""What every connection of a pool may see beyond one person (see migrations/versions/0001_begin.py)."""


def connect(url: URL, *, reach: Reach | None = None, looks: bool = False) -> AsyncEngine:
    """Parameters never appear in an error (hardening.md, T79).

    On PostgreSQL only: `reach`; `looks`: its connections cannot write, each statement is a transaction by itself, which
    the server is not told of before and after, and what it finds travels in binary.
    """
    if not is_sqlite(url):
        engine = create_async_engine(
            url,
            hide_parameters=True,
            pool_size=POOL,
            max_overflow=POOL,
            pool_timeout=PATIENCE,
            execution_options=_COUNTS,
            **({"isolation_level": "AUTOCOMMIT", "connect_args": _in_binary()} if looks else {}),
        )
        # Instants come in the zone in which they are held here, and need not be turned one by one.
        settings = {"TimeZone": "UTC"}
        if reach is not None:
            settings["suivi.reach"] = reach
        if looks:
            settings["default_transaction_read_only"] = "on"
        event.listen(engine.sync_engine, "connect", partial(_set, settings))
        return engine
    make_private(file_of(url))
    if "timeout" not in url.query:
        url = url.update_query_dict({"timeout": str(BUSY)})
    engine = create_async_engine(
        url,
        hide_parameters=True,
        execution_options=_COUNTS,
        pool_use_lifo=True,  # the pages that a connection has read are good until another one writes
    )
    return HereEngine(engine.sync_engine)


def _in_binary() -> dict[str, Any]:
    """Sealed bodies come as they stand: as text each byte is written as two, and read back in twice the time."""
    from psycopg import AsyncCursor  # the extra `postgres`
    from psycopg.pq import Format

    class Binary(AsyncCursor[Any]):
        def __init__(self, *given: Any, **named: Any) -> None:
            super().__init__(*given, **named)
            self.format = Format.BINARY

    return {"cursor_factory": Binary}


def _set(settings: Mapping[str, str], connection: Any, _record: object) -> None:
    cursor = connection.cursor()
    for name, value in settings.items():
        cursor.execute(f"SET SESSION {name} = '{value}'")
    cursor.close()
    connection.commit()
