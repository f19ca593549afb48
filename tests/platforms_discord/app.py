"""The real discord.py, pointed at the local Discord: what Suivi's front stands on, with a few answers of its own."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

import discord
import yarl
from discord import app_commands
from discord.gateway import DiscordWebSocket
from discord.http import Route

from tests.platforms.discord.server import Discord

Answer = Callable[[discord.Interaction[Any]], Awaitable[None]]


class App(discord.AutoShardedClient):
    """`answers`: what is done for each command's qualified name, button's custom_id or modal's custom_id."""

    def __init__(self, intents: discord.Intents | None = None, **more: Any) -> None:
        guilds = discord.Intents(guilds=True)
        more = {"guild_ready_timeout": 0.1, **more}
        nobody = discord.AllowedMentions.none()
        super().__init__(intents=intents or guilds, allowed_mentions=nobody, **more)
        self.tree = app_commands.CommandTree(self)
        self.answers: dict[str, Answer] = {}

    async def on_interaction(self, interaction: discord.Interaction[Any]) -> None:
        if interaction.type in (discord.InteractionType.component, discord.InteractionType.modal_submit):
            data: Any = interaction.data
            answer = self.answers.get(data["custom_id"])
            if answer is not None:
                await answer(interaction)


def points_at(server: Discord) -> None:
    Route.BASE = server.api_url
    DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(server.gateway_url)


@asynccontextmanager
async def running(server: Discord, app: App, *, sync: bool = True) -> AsyncIterator[App]:
    """The app connected, its commands registered."""
    points_at(server)
    async with app:
        await app.login(server.token)
        if sync:
            await app.tree.sync()
        task = asyncio.get_running_loop().create_task(app.connect())
        try:
            await app.wait_until_ready()
            yield app
        finally:
            await app.close()
            await task
