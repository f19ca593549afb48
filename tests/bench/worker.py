"""A worker in a process of its own, as `suivi run reminders` runs it, until it is killed."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import aiohttp

from bots.commands.beside import collect_seldom
from core.clock import SystemClock
from core.delivery.courier import Courier
from core.delivery.loop import Loop
from core.delivery.pacing import Pacing
from core.domain.person import Platform
from core.store.database import Store
from core.store.instance import enlist
from core.store.keyring import Keyring
from core.store.outbox import Outbox
from tests.bench.databases import KEYS
from tests.bench.endpoint import ROOT, Endpoint
from tests.bench.throughput import real_cards, say_little
from tests.chaos.wire import SlackWire

FIXED, REAL = "fixed", "real"
"""What is said: one line to everybody, or what the dialogs word from today's facts."""


@asynccontextmanager
async def working(url: str, endpoint: Endpoint, name: str, cards: str) -> AsyncIterator[None]:
    """The instance `name` at work, killed on leaving."""
    program = (sys.executable, "-m", "tests.bench.worker", url, KEYS.text(), endpoint.base, name, cards)
    process = await asyncio.create_subprocess_exec(*program, cwd=ROOT)
    try:
        yield
    finally:
        process.kill()
        await process.wait()


async def work(url: str, keys: str, base: str, name: str, cards: str) -> None:
    clock = SystemClock()
    store = await Store.open(url, keys=Keyring.parse(keys))
    place = await enlist(store, name)
    if place is None:
        raise SystemExit("another courier is at work here")
    compose = real_cards(store) if cards == REAL else say_little
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0)) as http:
        messengers = {Platform.SLACK: SlackWire(http, base)}
        courier = Courier(Outbox(store, place.owner, messengers), compose, messengers, clock, Pacing())
        collect_seldom()
        await Loop(courier, store, clock, instance=place).run()


if __name__ == "__main__":
    asyncio.run(work(*sys.argv[1:6]))
