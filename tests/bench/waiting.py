"""Beside a million reminders that are not due: how late the due ones are, and what waiting costs."""

from __future__ import annotations

import asyncio
import os
import statistics
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import aiohttp

from core.clock import SystemClock
from core.delivery.courier import Courier
from core.delivery.loop import Loop
from core.delivery.pacing import Pacing
from core.domain.person import Platform
from core.store.database import Store
from core.store.outbox import Outbox
from core.store.rows import reminders
from tests.bench.databases import emptied, fill, flood, settle_down
from tests.bench.endpoint import Endpoint
from tests.bench.throughput import say_little
from tests.chaos.wire import SlackWire

TICK = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True, slots=True)
class Lateness:
    """Milliseconds between a reminder's due instant and the endpoint's having it."""

    median: float
    p99: float
    worst: float


@dataclass(frozen=True, slots=True)
class Idle:
    """Percent of one core: this process, and every PostgreSQL process on the machine (run it with no other server up)."""

    worker: float
    database: float


@asynccontextmanager
async def at_work(store: Store, endpoint: Endpoint) -> AsyncIterator[Courier]:
    clock = SystemClock()
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0)) as http:
        messengers = {Platform.SLACK: SlackWire(http, endpoint.base)}
        courier = Courier(Outbox(store, "bench", messengers), say_little, messengers, clock, Pacing())
        loop = Loop(courier, store, clock)
        running = asyncio.create_task(loop.run())
        try:
            yield courier
        finally:
            loop.stop()
            await running


async def lateness(url: str, endpoint: Endpoint, *, due: int, over: float, waiting: int) -> Lateness:
    """`due` reminders spread evenly over `over` seconds."""
    now = datetime.now(UTC)
    async with emptied(url) as store:
        await flood(store, waiting, now + timedelta(days=1), timedelta(seconds=1), now)
        every = timedelta(seconds=over / due)
        first = datetime.now(UTC) + timedelta(seconds=12)
        await fill(store, due, first, every, now=now)
        await settle_down(store)
        endpoint.ask("/forget")
        keys = await _keys(store)
        async with at_work(store, endpoint) as courier:
            while courier.tally.delivered < due:  # noqa: ASYNC110 - a poll disturbs what is measured less than a hook
                await asyncio.sleep(0.25)
        late = sorted((at - keys[key]) * 1000 for key, at in endpoint.ask("/times"))
        return Lateness(statistics.median(late), late[int(len(late) * 0.99)], late[-1])


async def idle(url: str, endpoint: Endpoint, *, waiting: int, seconds: float) -> Idle:
    now = datetime.now(UTC)
    async with emptied(url) as store:
        await flood(store, waiting, now + timedelta(days=1), timedelta(seconds=1), now)
        await settle_down(store)
        async with at_work(store, endpoint):
            await asyncio.sleep(3)
            ours, theirs, started = time.process_time(), _postgres_seconds(), time.perf_counter()
            await asyncio.sleep(seconds)
            took = time.perf_counter() - started
            worker = (time.process_time() - ours) / took * 100
            return Idle(worker, (_postgres_seconds() - theirs) / took * 100)


async def _keys(store: Store) -> dict[str, float]:
    """Each due reminder's delivery id and due instant."""
    soon = datetime.now(UTC) + timedelta(hours=1)
    async with store.upkeep() as connection:
        found = await connection.execute(
            reminders.select()
            .with_only_columns(reminders.c.delivery_id, reminders.c.due_at)
            .where(reminders.c.due_at < soon)
        )
        return {key: due.timestamp() for key, due in found}


def _postgres_seconds() -> float:
    """Processor seconds of every PostgreSQL process on this machine, background ones included."""
    total = 0
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            name, _, rest = stat.read_text().partition(") ")
        except OSError:
            continue
        if "postgres" in name:
            fields = rest.split()
            total += int(fields[11]) + int(fields[12])
    return total / TICK
