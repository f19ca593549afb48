"""The Discord front put together: what listens, what answers, and what brings reminders."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import discord

from bots.discord.answers import Answers
from bots.discord.app import client
from bots.discord.commands import Tree
from bots.discord.dms import Dms, Keep, Recall
from bots.discord.elsewhere import AllowedBy, Elsewhere, Mentions, Unreached
from bots.discord.listeners import Listeners
from bots.discord.messenger import DiscordMessenger
from bots.discord.rest import Rest, connections
from bots.discord.settings import DiscordSettings
from bots.discord.syncing import sync
from core.clock import Clock
from core.dialogs.desk import Desk

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Kept:
    """What the store does for this front, as plain functions: platform folders do not know it."""

    recall_channel: Recall
    keep_channel: Keep
    unreached: Unreached
    allowed: AllowedBy


@dataclass(frozen=True, slots=True)
class DiscordFront:
    client: discord.Client
    messenger: DiscordMessenger
    listeners: Listeners


@asynccontextmanager
async def front(
    settings: DiscordSettings, desk: Desk, kept: Kept, clock: Clock, folder: Path
) -> AsyncIterator[DiscordFront]:
    """Everything but the way in (the Gateway): logged in, the commands told of where they changed.

    `folder` keeps which they were. Raises discord.LoginFailure when Discord does not take the token,
    discord.HTTPException and OSError when it does not answer. On leaving, what is under way is finished.
    """
    token = settings.token.get_secret_value() if settings.token else ""
    async with connections() as session, client(settings) as app:
        rest = Rest(session, settings.api_base_url, token)
        dms = Dms(rest, kept.recall_channel, kept.keep_channel)
        listeners = Listeners(desk, Answers(desk, Elsewhere(rest, dms, kept.unreached)), clock)
        tree = Tree(app, listeners)
        app.event(listeners.on_interaction)
        await app.login(token)
        await sync(tree, str(app.application_id), folder)
        try:
            yield DiscordFront(app, DiscordMessenger(rest, dms, Mentions(rest, kept.allowed)), listeners)
        finally:
            if late := await listeners.finish():
                _log.warning("discord.broken_off", extra={"tasks": late})


@asynccontextmanager
async def gateway(on: DiscordFront) -> AsyncIterator[asyncio.Task[None]]:
    """Connected, and connected again when the connection breaks. The task ends when Discord wants this process no more:
    with discord.ConnectionClosed, discord.PrivilegedIntentsRequired."""
    connecting = asyncio.create_task(on.client.connect())
    waiting = asyncio.create_task(on.client.wait_until_ready())
    try:
        await asyncio.wait((connecting, waiting), return_when=asyncio.FIRST_COMPLETED)
        if not connecting.done():
            _log.info("discord.connected")
        yield connecting
    finally:
        waiting.cancel()
        await on.client.close()
        await asyncio.gather(connecting, waiting, return_exceptions=True)
