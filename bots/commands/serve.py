"""`suivi run slack`: the front and the reminders in one process, until it is told to end."""

from __future__ import annotations

import asyncio
import logging
import signal
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager, suppress

from bots.health import application, served
from bots.metrics import metrics
from bots.runtime import Runtime, opened
from bots.settings import Settings
from bots.slack.front import Kept, SlackFront, front, socket
from bots.slack.settings import SlackSettings
from core.clock import Clock
from core.delivery.courier import Courier
from core.delivery.loop import Loop
from core.domain.person import Address, Platform
from core.store.instance import enlist

_log = logging.getLogger(__name__)
PORT = 3000


async def slack(settings: Settings, own: SlackSettings, clock: Clock) -> None:
    """Serves until SIGTERM or SIGINT, and is gone within ten seconds of it.

    Raises what `opened` raises, OSError for a port that is taken, Refused when Slack does not take a token.
    """
    stop = asyncio.Event()
    _on_signals(stop)
    async with (
        opened(settings) as runtime,
        front(own, runtime.desk, kept(runtime, clock), clock) as served_front,
    ):
        await _until(stop, runtime, own, served_front, clock)


def kept(runtime: Runtime, clock: Clock) -> Kept:
    """The store's part in the Slack front."""

    async def recall(who: Address) -> str | None:
        async with runtime.store.read(who) as uow:
            return await uow.person.channel(who)

    async def keep(who: Address, channel: str | None) -> None:
        async with runtime.store.begin(who, now=clock.now()) as uow:
            await uow.person.set_channel(who, channel)

    return Kept(recall, keep)


async def _until(
    stop: asyncio.Event, runtime: Runtime, own: SlackSettings, slack_: SlackFront, clock: Clock
) -> None:
    async with _reminders(runtime, slack_, clock) as (courier, loop), AsyncExitStack() as ways_in:

        async def is_ready() -> bool:
            return not stop.is_set() and (handler is None or await handler.client.is_connected())

        handler = await ways_in.enter_async_context(socket(slack_, own)) if own.socket_mode else None
        port = own.port if own.port is not None or own.socket_mode else PORT
        if port is not None:
            app = application(is_ready, metrics(courier, lambda: len(slack_.tasks)))
            await ways_in.enter_async_context(served(app, own.host, port))
        _log.info("slack.ready")
        await stop.wait()
        if loop is not None:
            loop.stop()
        await ways_in.aclose()
        await slack_.tasks.finish()


@asynccontextmanager
async def _reminders(
    runtime: Runtime, slack_: SlackFront, clock: Clock
) -> AsyncIterator[tuple[Courier | None, Loop | None]]:
    """The courier at work beside the front; nobody, where another process has that place already."""
    instance = await enlist(runtime.store)
    if instance is None:
        _log.warning("delivery.elsewhere")
        yield None, None
        return
    courier = runtime.courier(instance, {Platform.SLACK: slack_.messenger}, clock)
    loop = Loop(courier, runtime.store, clock, runtime.settings.poll_seconds, instance)
    running = asyncio.create_task(loop.run())
    try:
        yield courier, loop
    finally:
        loop.stop()
        await running
        await instance.leave()


def _on_signals(stop: asyncio.Event) -> None:
    loop = asyncio.get_running_loop()
    with suppress(NotImplementedError):  # Windows: Ctrl-C ends the program
        for number in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(number, stop.set)
