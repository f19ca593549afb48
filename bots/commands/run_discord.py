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

NOT_AGAIN = 78
"""Exit code where starting once more cannot help (EX_CONFIG of sysexits.h): a supervisor should not."""
WRONG_TOKEN, DISALLOWED_INTENTS = 4004, 4014
FATAL = frozenset({4004, 4010, 4011, 4012, 4013, 4014})
"""https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes"""


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
        from bots.commands.serve_discord import Disconnected, ShardTaken
        from bots.commands.serve_discord import discord as serve

        try:
            asyncio.run(serve(settings, own, SystemClock()))
        except discord.LoginFailure:
            outcome.code = _failed(_reason(say, WRONG_TOKEN), NOT_AGAIN)
        except discord.PrivilegedIntentsRequired:
            outcome.code = _failed(_reason(say, DISALLOWED_INTENTS), NOT_AGAIN)
        except discord.ConnectionClosed as closed:
            outcome.code = _failed(_reason(say, closed.code), NOT_AGAIN if closed.code in FATAL else FAILED)
        except Disconnected:
            outcome.code = _failed(_reason(say, 1000))
        except ShardTaken as taken:
            outcome.code = _failed(
                say("suivi: another process keeps shard {shard} on this data already.", shard=taken.shard)
            )
        except (discord.DiscordException, aiohttp.ClientError) as error:
            outcome.code = _failed(say("suivi: Discord does not answer ({code}).", code=type(error).__name__))
    return outcome.code


def _reason(say: Words, code: int) -> str:
    """Why Discord wants this process no more, and what helps."""
    match code:
        case 4004:
            return say("suivi: Discord does not take the token. Run: suivi doctor")
        case 4010:
            return say(
                "suivi: Discord knows no such shard: DISCORD_SHARDS and DISCORD_SHARD_RANGE do not fit ({code}).",
                code=code,
            )
        case 4011:
            return say(
                "suivi: too few shards for so many servers ({code}). suivi doctor tells how many to set in DISCORD_SHARDS.",
                code=code,
            )
        case 4012:
            return say(
                "suivi: Discord no longer speaks this version of its Gateway ({code}). Update Suivi.",
                code=code,
            )
        case 4013 | 4014:
            return say("suivi: Discord does not allow the intents ({code}). Run: suivi doctor", code=code)
        case _:
            return say("suivi: Discord closed the connection ({code}).", code=code)


def _failed(sentence: str, code: int = FAILED) -> int:
    print(sentence, file=sys.stderr)
    return code
