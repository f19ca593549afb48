"""The Discord front put together: what listens, what answers, and what brings reminders."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import discord

from bots.channels import Keep, Recall
from bots.discord.answers import Answers
from bots.discord.app import client, hush
from bots.discord.commands import Tree
from bots.discord.dms import Dms
from bots.discord.elsewhere import AllowedBy, Elsewhere, Mentions, Unreached
from bots.discord.listeners import Listeners
from bots.discord.messenger import DiscordMessenger
from bots.discord.painting import painter
from bots.discord.rest import Rest, connections
from bots.discord.room import Room
from bots.discord.settings import DiscordSettings
from bots.discord.starts import AT_ONCE, Allowance, Starts
from bots.discord.syncing import keep_told
from core.clock import Clock
from core.dialogs.desk import Desk

_log = logging.getLogger(__name__)

TELLING = 10.0
"""Seconds for which the first try to tell Discord of the commands is waited for; then people are served, and it goes on beside."""


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
    starts: Starts
    messenger: DiscordMessenger
    listeners: Listeners
    room: Room


@asynccontextmanager
async def front(
    settings: DiscordSettings, desk: Desk, kept: Kept, clock: Clock, folder: Path, room: Room | None = None
) -> AsyncIterator[DiscordFront]:
    """Everything but the way in (the Gateway): logged in, the commands told of where they changed.

    `folder` keeps which they were, and how often the Gateway was entered. `room`: how much is in hand at once.
    Raises discord.LoginFailure when Discord does not take the token, discord.HTTPException and OSError when it does not answer.
    """
    token = settings.token.get_secret_value() if settings.token else ""
    async with connections() as session:
        rest = Rest(session, settings.api_base_url, token)
        dms = Dms(rest, kept.recall_channel, kept.keep_channel)
        allowance = Allowance(folder, clock, max(AT_ONCE, 2 * len(settings.shard_ids)))
        starts = Starts(allowance, rest)
        async with client(settings, starts.enter) as app, painter() as charts:
            room = room or Room()
            answers = Answers(desk, Elsewhere(rest, dms, kept.unreached), charts)
            listeners = Listeners(desk, answers, clock, room)
            tree = Tree(app, listeners)
            app.event(listeners.on_interaction)
            await app.login(token)
            tried = asyncio.Event()
            telling = asyncio.create_task(keep_told(tree, str(app.application_id), folder, tried.set))
            if 0 not in settings.shard_ids:  # one process tells for all
                telling.cancel()
                tried.set()
            try:
                with suppress(TimeoutError):
                    await asyncio.wait_for(tried.wait(), TELLING)
                messenger = DiscordMessenger(rest, dms, Mentions(rest, kept.allowed))
                yield DiscordFront(app, starts, messenger, listeners, room)
            finally:
                telling.cancel()
                await asyncio.gather(telling, return_exceptions=True)


@asynccontextmanager
async def gateway(on: DiscordFront) -> AsyncIterator[asyncio.Task[None]]:
    """Connecting, and connected again when the connection breaks. The task ends when Discord wants this process no more:
    with discord.ConnectionClosed, discord.PrivilegedIntentsRequired. On leaving nothing more comes in, and what is under
    way is finished."""
    connecting = asyncio.create_task(_connect(on))
    try:
        yield connecting
    finally:
        connecting.cancel()
        await asyncio.gather(connecting, return_exceptions=True)
        await hush(on.client)
        await asyncio.sleep(0)  # what was read last begins
        if late := await on.listeners.finish():
            _log.warning("discord.broken_off", extra={"tasks": late})
        await on.client.close()


async def _connect(on: DiscordFront) -> None:
    while True:
        await on.starts.until_allowed()
        try:
            await on.client.connect()
        except AttributeError:
            # discord.py asks the connection for its session even when the very first one never came about
            if isinstance(on.client, discord.AutoShardedClient) or getattr(on.client, "ws", None):
                raise
            _log.warning("discord.gateway_away")
            continue
        return
