"""`suivi run slack`: the front and the reminders in one process, until it is told to end."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from datetime import datetime, timedelta

from bots.calendars import calendars
from bots.commands.beside import collect_seldom, forget_old, on_signals, reminders
from bots.commands.slack_store import ByOAuth, kept
from bots.health import application, served
from bots.metrics import metrics
from bots.runtime import CALENDARS, Runtime, opened
from bots.settings import Settings
from bots.slack.front import SlackFront, front
from bots.slack.ingress import events
from bots.slack.link import socket
from bots.slack.settings import SlackSettings
from core.clock import Clock
from core.delivery.courier import Courier
from core.delivery.loop import Loop
from core.domain.person import Platform
from core.notes import rehearsal
from core.store.outbox_view import OutboxView

_log = logging.getLogger(__name__)
PORT = 3000
PURGE_AFTER = timedelta(days=30)
"""From when a workspace took Suivi out to when everything of it is forgotten (hardening.md, section 4)."""


async def slack(
    settings: Settings, own: SlackSettings, clock: Clock, began: Callable[[Courier], None] | None = None
) -> None:
    """Serves until SIGTERM or SIGINT, and is gone within ten seconds of it.

    `began` is told of the courier, by whoever moves the clock.

    Raises what `opened` raises, OSError for a port that is taken, Refused when Slack does not take a token.
    """
    stop = asyncio.Event()
    on_signals(stop)
    # Without it the slowest acknowledgement in a hundred takes 6 to 9 ms (tests/bench/slack.py, 50 a second).
    collect_seldom()
    async with opened(settings) as runtime:
        rehearsal.begin()
        many = ByOAuth(runtime, own, clock) if own.many_workspaces else None
        async with front(own, runtime.desk, kept(runtime, clock), clock, many) as slack_front:
            await serve(stop, runtime, own, slack_front, clock, many, began)


async def serve(
    stop: asyncio.Event,
    runtime: Runtime,
    own: SlackSettings,
    slack_front: SlackFront,
    clock: Clock,
    many: ByOAuth | None,
    began: Callable[[Courier], None] | None = None,
) -> None:
    """Until `stop`: then nothing more comes in, and what is under way is finished."""
    messengers = {Platform.SLACK: slack_front.messenger}
    async with reminders(runtime, messengers, clock) as (courier, loop), AsyncExitStack() as ways_in:
        if loop is not None:
            loop.give_way = slack_front.tasks.after_you
        if many is not None and courier is not None and loop is not None:
            many.on_installed = _back(courier, loop)
        if began is not None and courier is not None:
            began(courier)

        async def is_ready() -> bool:
            return not stop.is_set() and (link is None or await link.is_connected())

        link = await ways_in.enter_async_context(socket(slack_front, own)) if own.socket_mode else None
        port = own.port if own.port is not None or own.socket_mode else PORT
        if port is not None:
            app = application(
                is_ready, metrics(courier, lambda: len(slack_front.tasks), OutboxView(runtime.store), clock)
            )
            if not own.socket_mode:
                secret = own.signing_secret.get_secret_value() if own.signing_secret else ""
                app.router.add_post("/slack/events", events(slack_front.app, secret, clock))
            if many is not None and many.installing is not None:
                app.router.add_get("/slack/install", many.installing.begin)
                app.router.add_get("/slack/oauth_redirect", many.installing.end)
            app.router.add_get(f"{CALENDARS}{{secret}}.ics", calendars(runtime.desk.calendar, clock))
            await ways_in.enter_async_context(served(app, own.host, port))
        rounds = [runtime.forget_old, *([_uninstalled(many)] if many is not None else ())]
        forgetting = asyncio.create_task(forget_old(clock, *rounds))
        _log.info("slack.ready")
        await stop.wait()
        forgetting.cancel()
        if loop is not None:
            loop.stop()
        await ways_in.aclose()
        await slack_front.tasks.finish()
        await asyncio.gather(forgetting, return_exceptions=True)


def _back(courier: Courier, loop: Loop) -> Callable[[str | None], Awaitable[None]]:
    async def back(tenant: str | None) -> None:
        await courier.is_back(tenant)
        loop.wake()

    return back


def _uninstalled(many: ByOAuth) -> Callable[[datetime], Awaitable[None]]:
    async def forget(now: datetime) -> None:
        """Workspaces that are gone for good."""
        if many.installs is not None:
            gone = await many.installs.purge(now - PURGE_AFTER)
            if gone:
                _log.info("slack.purged", extra={"workspaces": gone})

    return forget
