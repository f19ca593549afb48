"""Hearing from other processes, over PostgreSQL, that reminders came or moved."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncGenerator
from contextlib import aclosing

from sqlalchemy import URL

CHANNEL = "suivi_reminders"
PATIENCE = (1.0, 2.0, 5.0, 10.0)
"""Seconds between attempts to reach a database that is away; the last one stays."""
_log = logging.getLogger(__name__)


async def listen(url: URL) -> AsyncGenerator[None]:
    """Yields once as soon as it listens, and again after every commit that touched reminders.

    It yields too each time the connection had to be made again, because something may have been said meanwhile.
    """
    from psycopg import AsyncConnection, OperationalError, sql

    address = url.set(drivername="postgresql").render_as_string(hide_password=False)
    failures = 0
    while True:
        try:
            async with await AsyncConnection.connect(address, autocommit=True) as connection:
                await connection.execute(sql.SQL("LISTEN {}").format(sql.Identifier(CHANNEL)))
                failures = 0
                yield
                async with aclosing(connection.notifies()) as heard:
                    async for _ in heard:
                        yield
        except OperationalError as error:
            _log.warning("store.listening_lost", extra={"error": type(error).__name__})
        await asyncio.sleep(PATIENCE[min(failures, len(PATIENCE) - 1)])
        failures += 1
