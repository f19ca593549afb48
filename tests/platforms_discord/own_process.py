"""An app in a process of its own, knowing nothing but its environment: run as `python -m tests.platforms_discord.own_process`."""

from __future__ import annotations

import asyncio
import os
from typing import Any

import discord
import yarl
from discord import app_commands
from discord.gateway import DiscordWebSocket
from discord.http import Route


class French(app_commands.Translator):
    async def translate(
        self, string: app_commands.locale_str, locale: discord.Locale, context: Any
    ) -> str | None:
        return "entretien" if locale is discord.Locale.french and str(string) == "interview" else None


class Program(discord.Client):
    async def setup_hook(self) -> None:
        tree = app_commands.CommandTree(self)

        @tree.command(name=app_commands.locale_str("interview"), description="Interviews")
        async def answer(interaction: discord.Interaction[Any]) -> None:
            await interaction.response.send_message("You said nothing.", ephemeral=True)

        await tree.set_translator(French())
        await tree.sync()


async def main() -> None:
    Route.BASE = os.environ["DISCORD_API_BASE_URL"]
    DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(os.environ["DISCORD_GATEWAY_URL"])
    nobody = discord.AllowedMentions.none()
    async with Program(intents=discord.Intents(guilds=True), allowed_mentions=nobody) as program:
        await program.start(os.environ["DISCORD_TOKEN"])


if __name__ == "__main__":
    asyncio.run(main())
