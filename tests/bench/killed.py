"""Killed in the middle of a burst and started again: what is lost, what comes twice, how soon it goes on."""

from __future__ import annotations

import asyncio
import signal
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import aiohttp

from core.clock import SystemClock
from core.delivery.courier import Courier
from core.delivery.loop import Loop
from core.delivery.pacing import Pacing
from core.domain.person import Platform
from core.store.database import Store
from core.store.instance import enlist
from core.store.keyring import Keyring
from core.store.outbox import Outbox
from tests.bench.databases import KEYS, emptied, fill, settle_down
from tests.bench.endpoint import ROOT, Endpoint
from tests.bench.throughput import say_little
from tests.chaos.wire import SlackWire


@dataclass(frozen=True, slots=True)
class Killed:
    """`resumed`: seconds from the restart to the first message after it; `whole`: to the last, those in doubt included."""

    lost: int
    twice: int
    resumed: float
    whole: float


async def work(url: str, keys: str, base: str, name: str) -> None:
    """One instance, until it is killed."""
    clock = SystemClock()
    store = await Store.open(url, keys=Keyring.parse(keys))
    place = await enlist(store, name)
    if place is None:
        raise SystemExit("another courier is at work here")
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0)) as http:
        messengers = {Platform.SLACK: SlackWire(http, base)}
        courier = Courier(Outbox(store, place.owner, messengers), say_little, messengers, clock, Pacing())
        await Loop(courier, store, clock, instance=place).run()


async def measure(url: str, endpoint: Endpoint, *, due: int, same: bool) -> Killed:
    """Kills one instance in mid-burst; starts it again, or another machine's instead."""
    now = datetime.now(UTC)
    async with emptied(url) as store:
        await fill(store, due, now - timedelta(seconds=60), timedelta(0), now=now)
        await settle_down(store)
        endpoint.ask("/forget")
        async with _working(url, endpoint, "one"):
            await _until(endpoint, due // 3)
        before = endpoint.ask("/seen")["messages"]
        restarted = time.time()
        async with _working(url, endpoint, "one" if same else "two"):
            await _until(endpoint, due)
            await asyncio.sleep(1)
        times = endpoint.ask("/times")
        seen = endpoint.ask("/seen")
        first_after = min((at for _, at in times[before:]), default=float("inf"))
        return Killed(
            due - seen["messages"], seen["twice"], first_after - restarted, times[-1][1] - restarted
        )


async def _until(endpoint: Endpoint, messages: int, seconds: float = 200.0) -> None:
    """Returns when that many have arrived, or the time is over."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if endpoint.ask("/seen")["messages"] >= messages:
            return
        await asyncio.sleep(0.05)


@asynccontextmanager
async def _working(url: str, endpoint: Endpoint, name: str) -> AsyncIterator[None]:
    """A process at work, killed on leaving."""
    program = (sys.executable, "-m", "tests.bench.killed", url, KEYS.text(), endpoint.base, name)
    process = await asyncio.create_subprocess_exec(*program, cwd=ROOT)
    try:
        yield
    finally:
        process.send_signal(signal.SIGKILL)
        await process.wait()


if __name__ == "__main__":
    asyncio.run(work(*sys.argv[1:5]))
