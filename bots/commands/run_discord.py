"""`suivi run discord`, told in plain words when it cannot be."""

from __future__ import annotations

import asyncio
import sys

import aiohttp
import discord

from bots.commands.failing import FAILED, explained
from bots.discord.settings import DiscordSettings
from bots.logs import to_standard_error
from bots.settings import Settings, private_folder
from core.clock import SystemClock
from core.text.words import Words


def main(say: Words) -> int:
    """Answers the exit code."""
    with explained(say) as outcome:
        settings = Settings()
        own = DiscordSettings.read(settings.data_dir)
        if missing := own.missing():
            names = ", ".join(missing)
            return _failed(
                say(
                    "suivi: for Discord these are still to be set: {names}. Run: suivi init discord",
                    names=names,
                )
            )
        private_folder(settings.data_dir)
        to_standard_error(settings.log_level)
        from bots.commands.serve_discord import discord as serve

        try:
            asyncio.run(serve(settings, own, SystemClock()))
        except discord.LoginFailure:
            outcome.code = _failed(say("suivi: Discord does not take the token. Run: suivi doctor"))
        except discord.ConnectionClosed as closed:
            outcome.code = _failed(say("suivi: Discord closed the connection ({code}).", code=closed.code))
        except (discord.DiscordException, aiohttp.ClientError) as error:
            outcome.code = _failed(say("suivi: Discord does not answer ({code}).", code=type(error).__name__))
    return outcome.code


def _failed(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return FAILED
