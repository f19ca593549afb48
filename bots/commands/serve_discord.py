"""`suivi run discord`: the front and the reminders in one process, until it is told to end."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager

from bots.calendars import calendars
from bots.commands.beside import collect_seldom, forget_old, on_signals, reminders
from bots.commands.discord_store import kept
from bots.discord.front import DiscordFront, front, gateway
from bots.discord.settings import DiscordSettings
from bots.health import application, served
from bots.metrics import metrics
from bots.runtime import CALENDARS, Runtime, opened
from bots.settings import Settings
from core.clock import Clock
from core.delivery.courier import Courier
from core.domain.person import Platform
from core.notes import rehearsal
from core.store.holding import Holding
from core.store.outbox_view import OutboxView

_log = logging.getLogger(__name__)


class ShardTaken(Exception):  # noqa: N818 - nothing is wrong with this process
    """Another process on the same data keeps this shard."""

    def __init__(self, shard: str) -> None:
        super().__init__(shard)
        self.shard = shard


class Disconnected(Exception):  # noqa: N818 - Discord's doing
    """Discord ended the connection without a reason."""


async def discord(
    settings: Settings, own: DiscordSettings, clock: Clock, began: Callable[[Courier], None] | None = None
) -> None:
    """Serves until SIGTERM or SIGINT, and is gone within ten seconds of it.

    `began` is told of the courier, by whoever moves the clock.

    Raises what `opened`, `front` and `gateway` raise, OSError for a port that is taken, ShardTaken, Disconnected.
    """
    stop = asyncio.Event()
    collect_seldom()
    async with AsyncExitStack() as on:
        runtime = await on.enter_async_context(opened(settings))
        rehearsal.begin()
        await on.enter_async_context(_shards(runtime, own))
        discord_front = await on.enter_async_context(
            front(own, runtime.desk, kept(runtime, clock), clock, settings.data_dir)
        )
        on_signals(stop)  # until here nothing is in hand: the process may simply be ended
        messengers = {Platform.DISCORD: discord_front.messenger}
        courier, loop = await on.enter_async_context(reminders(runtime, messengers, clock))
        if loop is not None:
            loop.give_way = discord_front.room.after_you
        if began is not None and courier is not None:
            began(courier)

        async def is_ready() -> bool:
            return not stop.is_set() and discord_front.client.is_ready()

        if own.port is not None:
            app = application(
                is_ready,
                metrics(courier, lambda: len(discord_front.listeners), OutboxView(runtime.store), clock),
            )
            app.router.add_get(f"{CALENDARS}{{secret}}.ics", calendars(runtime.desk.calendar, clock))
            await on.enter_async_context(served(app, own.host, own.port))
        connection = await on.enter_async_context(gateway(discord_front))
        forgetting = asyncio.create_task(forget_old(clock, runtime.forget_old))
        stopping = asyncio.create_task(stop.wait())
        try:
            await _until(stopping, connection, discord_front)
        finally:
            for task in (forgetting, stopping):
                task.cancel()
            await asyncio.gather(forgetting, stopping, return_exceptions=True)
            if loop is not None:
                loop.stop()


async def _until(
    stopping: asyncio.Task[bool], connection: asyncio.Task[None], discord_front: DiscordFront
) -> None:
    ready = asyncio.create_task(discord_front.client.wait_until_ready())
    try:
        await asyncio.wait((stopping, connection, ready), return_when=asyncio.FIRST_COMPLETED)
        if not connection.done() and not stopping.done():
            _log.info("discord.ready")
        await asyncio.wait((stopping, connection), return_when=asyncio.FIRST_COMPLETED)
    finally:
        ready.cancel()
    if not stopping.done():
        connection.result()
        raise Disconnected


@asynccontextmanager
async def _shards(runtime: Runtime, own: DiscordSettings) -> AsyncIterator[None]:
    """This process's shards, held so that no other on the same data answers for them too."""
    holding = Holding(runtime.store)
    try:
        names = {f"discord-{shard}-of-{own.shards}": shard for shard in own.shard_ids}
        if (taken := await holding.take(tuple(names))) is not None:
            raise ShardTaken(str(names[taken]))
        yield
    finally:
        await holding.leave()
