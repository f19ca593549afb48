"""`suivi run slack`: the front and the reminders in one process, until it is told to end."""

from __future__ import annotations

import asyncio
import gc
import logging
import signal
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from datetime import timedelta

from bots.commands.slack_store import ByOAuth, kept
from bots.health import application, served
from bots.metrics import metrics
from bots.runtime import Runtime, opened
from bots.settings import Settings
from bots.slack.front import SlackFront, front, socket
from bots.slack.ingress import events
from bots.slack.settings import SlackSettings
from core.clock import Clock
from core.delivery.courier import Courier
from core.delivery.loop import Loop
from core.domain.person import Platform
from core.store.instance import enlist

_log = logging.getLogger(__name__)
PORT = 3000
PURGE_AFTER = timedelta(days=30)
"""From when a workspace took Suivi out to when everything of it is forgotten (hardening.md, section 4)."""
UPKEEP = 6 * 3600.0
"""Seconds between two rounds of forgetting."""


async def slack(settings: Settings, own: SlackSettings, clock: Clock) -> None:
    """Serves until SIGTERM or SIGINT, and is gone within ten seconds of it.

    Raises what `opened` raises, OSError for a port that is taken, Refused when Slack does not take a token.
    """
    stop = asyncio.Event()
    _on_signals(stop)
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)
    async with opened(settings) as runtime:
        many = ByOAuth(runtime, own, clock) if own.many_workspaces else None
        async with front(own, runtime.desk, kept(runtime, clock), clock, many) as slack_front:
            await serve(stop, runtime, own, slack_front, clock, many)


async def serve(
    stop: asyncio.Event,
    runtime: Runtime,
    own: SlackSettings,
    slack_front: SlackFront,
    clock: Clock,
    many: ByOAuth | None,
) -> None:
    """Until `stop`: then nothing more comes in, and what is under way is finished."""
    async with _reminders(runtime, slack_front, clock, many) as (courier, loop), AsyncExitStack() as ways_in:

        async def is_ready() -> bool:
            return not stop.is_set() and (handler is None or await handler.client.is_connected())

        handler = await ways_in.enter_async_context(socket(slack_front, own)) if own.socket_mode else None
        port = own.port if own.port is not None or own.socket_mode else PORT
        if port is not None:
            app = application(is_ready, metrics(courier, lambda: len(slack_front.tasks)))
            if not own.socket_mode:
                secret = own.signing_secret.get_secret_value() if own.signing_secret else ""
                app.router.add_post("/slack/events", events(slack_front.app, secret, clock))
            if many is not None and many.installing is not None:
                app.router.add_get("/slack/install", many.installing.begin)
                app.router.add_get("/slack/oauth_redirect", many.installing.end)
            await ways_in.enter_async_context(served(app, own.host, port))
        forgetting = asyncio.create_task(_forget_old(runtime, clock, many))
        _log.info("slack.ready")
        await stop.wait()
        forgetting.cancel()
        if loop is not None:
            loop.stop()
        await ways_in.aclose()
        await slack_front.tasks.finish()
        await asyncio.gather(forgetting, return_exceptions=True)


@asynccontextmanager
async def _reminders(
    runtime: Runtime, slack_front: SlackFront, clock: Clock, many: ByOAuth | None
) -> AsyncIterator[tuple[Courier | None, Loop | None]]:
    """The courier at work beside the front; nobody, where another process has that place already."""
    instance = await enlist(runtime.store)
    if instance is None:
        _log.warning("delivery.elsewhere")
        yield None, None
        return
    courier = runtime.courier(instance, {Platform.SLACK: slack_front.messenger}, clock)
    loop = Loop(courier, runtime.store, clock, runtime.settings.poll_seconds, instance)

    def back(tenant: str) -> None:
        courier.pacing.open_tenant(tenant)
        loop.wake()

    if many is not None:
        many.on_installed = back
    running = asyncio.create_task(loop.run())
    try:
        yield courier, loop
    finally:
        loop.stop()
        await running
        await instance.leave()


async def _forget_old(runtime: Runtime, clock: Clock, many: ByOAuth | None) -> None:
    """What was acted on long ago, and workspaces that are gone for good."""
    while True:
        try:
            now = clock.now()
            await runtime.store.purge_seen(now)
            if many is not None and many.installs is not None:
                gone = await many.installs.purge(now - PURGE_AFTER)
                if gone:
                    _log.info("slack.purged", extra={"workspaces": gone})
        except Exception:  # noqa: BLE001 - it is tried again; people are served meanwhile
            _log.error("upkeep.failed", exc_info=True)
        await asyncio.sleep(UPKEEP)


def _collect_seldom() -> None:
    """What is loaded once is never looked through again: a full collection stopped everybody for 40 ms and more, and with
    this the slowest acknowledgement in a hundred takes 6 to 9 ms instead of 39 to 94 (tests/bench/slack.py, 50 a second)."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)


def _on_signals(stop: asyncio.Event) -> None:
    loop = asyncio.get_running_loop()
    with suppress(NotImplementedError):  # Windows: Ctrl-C ends the program
        for number in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(number, stop.set)
