"""The same burst by one worker process and by several: asleep until the one instant at which everything is due."""

from __future__ import annotations

import asyncio
import time
from contextlib import AsyncExitStack
from datetime import UTC, datetime, timedelta

from core.store import rows
from core.store.database import Store
from tests.bench.databases import emptied, fill, settle_down
from tests.bench.endpoint import Endpoint
from tests.bench.worker import REAL, working

STARTING = 8.0
"""Seconds that the workers have to start and to fall asleep."""
PATIENCE = 120.0


async def measure(url: str, endpoint: Endpoint, *, due: int, processes: int) -> float:
    """Deliveries a second, from the instant at which all were due to the last message. Raises when one is lost or doubled."""
    now = datetime.now(UTC)
    async with emptied(url) as store:
        first = now + timedelta(days=1)
        await fill(store, due, first, timedelta(0), now=now)
        at = datetime.now(UTC) + timedelta(seconds=STARTING)
        await _all_due(store, at)
        await settle_down(store)
        endpoint.ask("/forget")
        async with AsyncExitStack() as running:
            for n in range(processes):
                await running.enter_async_context(working(url, endpoint, f"w{n}", REAL))
            deadline = time.monotonic() + STARTING + PATIENCE
            while endpoint.ask("/seen")["messages"] < due and time.monotonic() < deadline:  # noqa: ASYNC110 - another process counts
                await asyncio.sleep(0.25)
            await asyncio.sleep(1)
        seen = endpoint.ask("/seen")
        if (seen["messages"], seen["twice"]) != (due, 0) or seen["first"] < at.timestamp():
            raise AssertionError(f"{seen} of {due}")
        last: float = seen["last"]
        return due / (last - at.timestamp())


async def _all_due(store: Store, at: datetime) -> None:
    async with store.upkeep() as connection:
        await connection.execute(rows.reminders.update().values(due_at=at, next_try_at=at))
