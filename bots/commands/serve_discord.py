"""`suivi run discord`: the front and the reminders in one process, until it is told to end."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from contextlib import AsyncExitStack

from bots.commands.beside import forget_old, on_signals, reminders
from bots.commands.discord_store import kept
from bots.discord.front import front, gateway
from bots.discord.settings import DiscordSettings
from bots.health import application, served
from bots.metrics import metrics
from bots.runtime import opened
from bots.settings import Settings
from core.clock import Clock
from core.delivery.courier import Courier
from core.domain.person import Platform

_log = logging.getLogger(__name__)


async def discord(
    settings: Settings, own: DiscordSettings, clock: Clock, began: Callable[[Courier], None] | None = None
) -> None:
    """Serves until SIGTERM or SIGINT, and is gone within ten seconds of it.

    `began` is told of the courier, by whoever moves the clock.

    Raises what `opened`, `front` and `gateway` raise, OSError for a port that is taken.
    """
    stop = asyncio.Event()
    on_signals(stop)
    async with AsyncExitStack() as on:
        runtime = await on.enter_async_context(opened(settings))
        discord_front = await on.enter_async_context(
            front(own, runtime.desk, kept(runtime, clock), clock, settings.data_dir)
        )
        messengers = {Platform.DISCORD: discord_front.messenger}
        courier, loop = await on.enter_async_context(reminders(runtime, messengers, clock))

        if began is not None and courier is not None:
            began(courier)

        async def is_ready() -> bool:
            return not stop.is_set() and discord_front.client.is_ready()

        if own.port is not None:
            app = application(is_ready, metrics(courier, lambda: len(discord_front.listeners)))
            await on.enter_async_context(served(app, own.host, own.port))
        connection = await on.enter_async_context(gateway(discord_front))
        forgetting = asyncio.create_task(forget_old(clock, runtime.forget_old))
        stopping = asyncio.create_task(stop.wait())
        if not connection.done():
            _log.info("discord.ready")
        await asyncio.wait((stopping, connection), return_when=asyncio.FIRST_COMPLETED)
        for task in (forgetting, stopping):
            task.cancel()
        if loop is not None:
            loop.stop()
        if connection.done():
            connection.result()
        await discord_front.listeners.finish()
        await asyncio.gather(forgetting, stopping, return_exceptions=True)
