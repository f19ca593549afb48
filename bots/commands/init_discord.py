"""`suivi init discord`: the steps in the browser, the token tried, the application set, both links to install it."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from bots.commands.failing import FAILED, explained
from bots.commands.setting_up import Question, ask, take_tokens, tell
from bots.discord import checkup
from bots.discord.installs import ONESELF, SERVER, link
from bots.discord.rest import Doubtful, Refused, Rest, connections
from bots.discord.settings import SETTINGS_FILE, DiscordSettings
from bots.looked import Looked, all_ok
from core.text.words import Words

PORTAL = "https://discord.com/developers/applications"


def main(say: Words) -> int:
    """Answers 0 when the app can be run. Over a pipe it only tells the steps."""
    with explained(say) as outcome:
        tokens = take_tokens(say, SETTINGS_FILE, steps(say), _ask)
        if tokens is None:
            return FAILED
        if not asyncio.run(_set(tokens[checkup.VARIABLE], say)):
            print(say("Put right what is marked, then run: suivi doctor"))
            return FAILED
        print()
        print(say("Everything is in order. Start it with: suivi run discord"))
    return outcome.code


def steps(say: Words) -> list[str]:
    """What to do in the browser: two clicks; the rest is set from here."""
    return [
        say("Suivi on Discord, in five minutes."),
        "",
        say("1. Open this page, press New Application, and name it:"),
        f"   {PORTAL}",
        say("2. Page Bot: press Reset Token and copy the token. Leave the three privileged intents off."),
        "",
    ]


def links(application: str, say: Words) -> list[str]:
    return [
        say("Install it in a server (it joins, with no permission in any channel):"),
        f"   {link(application, SERVER)}",
        say("Or for yourself, everywhere on Discord:"),
        f"   {link(application, ONESELF)}",
    ]


async def set_up(rest: Rest, say: Words) -> tuple[list[Looked], str]:
    """Sets the application as Suivi needs it; what is to be told of it, and its id."""
    try:
        await checkup.arrange(rest)
        app = await rest.call("GET", "/applications/@me")
    except (Refused, Doubtful):
        told = say("Discord does not answer: look again in a minute")
        return [Looked(say("application"), False, told)], ""
    return await checkup.application(rest, say), str(app["id"])


async def _ask(say: Words) -> dict[str, str] | None:
    async with connections() as session:

        async def attempt(token: str) -> Sequence[Looked]:
            rest = Rest(session, DiscordSettings().api_base_url, token)
            return [await checkup.token(rest, token, say)]

        return await ask((Question(checkup.VARIABLE, say("Bot token: "), attempt),))


async def _set(token: str, say: Words) -> bool:
    async with connections() as session:
        seen, application = await set_up(Rest(session, DiscordSettings().api_base_url, token), say)
    tell(seen)
    if application:
        print()
        for line in links(application, say):
            print(line)
    return all_ok(seen)
