"""The same burst by one worker process and by several: asleep until the one instant at which everything is due."""

from __future__ import annotations

import asyncio
import sys
import time
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import UTC, datetime, timedelta

import aiohttp

from bots.commands.beside import collect_seldom
from core.clock import SystemClock
from core.delivery.courier import Courier
from core.delivery.loop import Loop
from core.delivery.pacing import Pacing
from core.dialogs.desk import Desk
from core.domain.person import Platform
from core.store import rows
from core.store.database import Store
from core.store.instance import enlist
from core.store.keyring import Keyring
from core.store.outbox import Outbox
from tests.bench.databases import KEYS, emptied, fill, settle_down
from tests.bench.endpoint import ROOT, Endpoint
from tests.chaos.wire import SlackWire

STARTING = 8.0
"""Seconds that the workers have to start and to fall asleep."""
PATIENCE = 120.0


async def work(url: str, keys: str, base: str, name: str) -> None:
    """One process as `suivi run reminders` runs it, with real cards, until it is killed."""
    clock = SystemClock()
    store = await Store.open(url, keys=Keyring.parse(keys))
    place = await enlist(store, name)
    if place is None:
        raise SystemExit("another courier is at work here")
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0)) as http:
        messengers = {Platform.SLACK: SlackWire(http, base)}
        box = Outbox(store, place.owner, messengers)
        courier = Courier(box, Desk(store).compose, messengers, clock, Pacing())
        collect_seldom()
        await Loop(courier, store, clock, instance=place).run()


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
                await running.enter_async_context(_working(url, endpoint, f"w{n}"))
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


@asynccontextmanager
async def _working(url: str, endpoint: Endpoint, name: str) -> AsyncIterator[None]:
    program = (sys.executable, "-m", "tests.bench.processes", url, KEYS.text(), endpoint.base, name)
    process = await asyncio.create_subprocess_exec(*program, cwd=ROOT)
    try:
        yield
    finally:
        process.kill()
        await process.wait()


if __name__ == "__main__":
    asyncio.run(work(*sys.argv[1:5]))
