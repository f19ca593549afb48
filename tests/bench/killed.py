"""Killed in the middle of a burst and started again: what is lost, what comes twice, how soon it goes on."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from tests.bench.databases import emptied, fill, settle_down
from tests.bench.endpoint import Endpoint
from tests.bench.worker import FIXED, working


@dataclass(frozen=True, slots=True)
class Killed:
    """`resumed`: seconds from the restart to the first message after it; `whole`: to the last, those in doubt included."""

    lost: int
    twice: int
    resumed: float
    whole: float


async def measure(url: str, endpoint: Endpoint, *, due: int, same: bool) -> Killed:
    """Kills one instance in mid-burst; starts it again, or another machine's instead."""
    now = datetime.now(UTC)
    async with emptied(url) as store:
        await fill(store, due, now - timedelta(seconds=60), timedelta(0), now=now)
        await settle_down(store)
        endpoint.ask("/forget")
        async with working(url, endpoint, "one", FIXED):
            await _until(endpoint, due // 3)
        before = endpoint.ask("/seen")["messages"]
        restarted = time.time()
        async with working(url, endpoint, "one" if same else "two", FIXED):
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
