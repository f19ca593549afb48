"""20,000 reminders due at once: deliveries a second, ours and the floors beside it."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import aiohttp
from sqlalchemy import text

from bots.commands.beside import collect_seldom
from bots.slack.calls import client, connections
from bots.slack.dms import Dms
from bots.slack.front import MOST_REMINDERS
from bots.slack.installed import Installed, OneWorkspace
from bots.slack.messenger import SlackMessenger
from core.clock import SystemClock
from core.delivery.carrier import Compose
from core.delivery.courier import Courier
from core.delivery.loop import Loop
from core.delivery.messenger import Messenger
from core.delivery.pacing import Pacing
from core.dialogs.desk import Desk
from core.domain.person import Address, Platform
from core.store.channels import Channels
from core.store.database import Store
from core.store.outbox import Outbox
from core.ui.card import Card
from tests.bench.databases import emptied, fill, settle_down
from tests.bench.endpoint import Endpoint
from tests.chaos.wire import SlackWire

Run = Callable[[Store, Endpoint, int], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Burst:
    """Deliveries a second, and microseconds of this process's own processor time for each: on a busy machine that says more."""

    rate: float
    processor: float


async def bare_wire(endpoint: Endpoint, count: int, at_once: int = 64) -> float:
    """aiohttp alone: postings a second, nothing else done."""
    numbers = iter(range(count))
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0)) as http:

        async def post() -> None:
            for n in numbers:
                body = {
                    "channel": "D1",
                    "text": "x",
                    "metadata": {"event_type": "r", "event_payload": {"id": f"w{n}"}},
                }
                async with http.post(f"{endpoint.base}/api/chat.postMessage", json=body) as answer:
                    await answer.json()

        before = time.perf_counter()
        await asyncio.gather(*(post() for _ in range(at_once)))
        return count / (time.perf_counter() - before)


async def by_hand(store: Store, endpoint: Endpoint, count: int) -> None:
    """An overlapped hand-written loop: takes 200, posts them without composing, marks them while it posts the next 200."""
    lock = "" if store.engine.dialect.name == "sqlite" else " FOR UPDATE SKIP LOCKED"
    take = text(
        "UPDATE reminders SET state = 'sending' WHERE id IN (SELECT id FROM reminders WHERE state = 'pending'"
        f" ORDER BY next_try_at LIMIT 200{lock}) RETURNING id, delivery_id"
    )
    mark = text(
        "UPDATE reminders SET state = 'sent', message_id = :message WHERE id = :id"
        if store.engine.dialect.name == "sqlite"
        else "UPDATE reminders SET state = 'sent', message_id = v.message FROM unnest(CAST(:ids AS text[]), CAST(:messages"
        " AS text[])) AS v(id, message) WHERE reminders.id = v.id"
    )

    async def settle(done: list[tuple[str, str]]) -> None:
        given: Any = (
            [{"id": i, "message": m} for i, m in done]
            if store.engine.dialect.name == "sqlite"
            else {"ids": [i for i, _ in done], "messages": [m for _, m in done]}
        )
        async with store.one_writer, store.courier_engine.begin() as connection:
            await connection.execute(mark, given)

    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0)) as http:

        async def post(row: str, key: str) -> tuple[str, str]:
            body = {
                "channel": "D1",
                "text": "x",
                "metadata": {"event_type": "r", "event_payload": {"id": key}},
            }
            async with http.post(f"{endpoint.base}/api/chat.postMessage", json=body) as answer:
                return row, (await answer.json())["ts"]

        settling: asyncio.Task[None] | None = None
        while True:
            async with store.one_writer, store.courier_engine.begin() as connection:
                taken = (await connection.execute(take)).all()
            if not taken:
                break
            done = await asyncio.gather(*(post(row, key) for row, key in taken))
            if settling is not None:
                await settling
            settling = asyncio.create_task(settle(list(done)))
        if settling is not None:
            await settling


async def say_little(due: Sequence[object], now: datetime) -> Sequence[Card]:
    return [Card("hello") for _ in due]


@asynccontextmanager
async def wire(store: Store, endpoint: Endpoint) -> AsyncIterator[Messenger]:
    """As thin as a messenger can be: what the others' jobs do too."""
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0)) as http:
        yield SlackWire(http, endpoint.base)


@asynccontextmanager
async def slack(store: Store, endpoint: Endpoint) -> AsyncIterator[Messenger]:
    """The program's own messenger, put together as its front does it, for people who were written to before."""

    async def keep(who: Address, channel: str | None) -> None:
        raise AssertionError("everybody's channel is known")

    everywhere = OneWorkspace(Installed("", "xoxb-bench", enterprise="E1"))
    async with connections(MOST_REMINDERS) as session:
        web = client(f"{endpoint.base}/api/", session)
        yield SlackMessenger(web, everywhere, Dms(web, Channels(store).of, keep))


def ours(
    compose_of: Callable[[Store], Compose],
    through: Callable[[Store, Endpoint], AbstractAsyncContextManager[Messenger]] = wire,
) -> Run:
    async def run(store: Store, endpoint: Endpoint, count: int) -> None:
        clock = SystemClock()
        async with through(store, endpoint) as messenger:
            messengers = {Platform.SLACK: messenger}
            box = Outbox(store, "bench", messengers)
            courier = Courier(box, compose_of(store), messengers, clock, Pacing())
            loop = Loop(courier, store, clock)
            running = asyncio.create_task(loop.run())
            await _until_all_are_there(courier, count)
            await courier.settled()
            loop.stop()
            await running

    return run


async def _until_all_are_there(courier: Courier, count: int) -> None:
    """Raises when nothing arrives for half a minute: something was skipped, or is in doubt."""
    last, since = 0, time.monotonic()
    while (done := courier.tally.delivered + courier.tally.found) < count:
        if done > last:
            last, since = done, time.monotonic()
        if time.monotonic() - since > 30:
            raise AssertionError(f"{done} of {count} delivered")
        await asyncio.sleep(0.02)


def real_cards(store: Store) -> Compose:
    """What people get: the nudge as the dialogs word it, from the person, the interview, the note owed and who was met."""
    return Desk(store).compose


async def measure(url: str, run: Run, endpoint: Endpoint, count: int) -> Burst:
    """From the start of the run to its last settling, on a fresh database. Raises when one is lost."""
    now = datetime.now(UTC)
    async with emptied(url) as store:
        await fill(store, count, now - timedelta(seconds=60), timedelta(0), now=now)
        await settle_down(store)
        endpoint.ask("/forget")
        collect_seldom()
        before, used = time.perf_counter(), time.process_time()
        await run(store, endpoint, count)
        took, used = time.perf_counter() - before, time.process_time() - used
        seen = endpoint.ask("/seen")
        if (seen["messages"], seen["twice"]) != (count, 0):
            raise AssertionError(f"{seen} of {count}")
        return Burst(count / took, used / count * 1e6)
