"""Whether Discord takes what it was given: the token, the application's settings, the shards, told in plain words."""

from __future__ import annotations

from typing import Any

from bots.discord.installs import ONESELF, SERVER, WANTED, is_off, is_wanted
from bots.discord.rest import UNAUTHORISED, Doubtful, Json, Refused, Rest, connections
from bots.discord.settings import DiscordSettings
from bots.looked import Looked
from core.text.words import Words

VARIABLE = "DISCORD_TOKEN"
FULL_SHARD = 2_500
"""Servers on one shard: https://docs.discord.com/developers/events/gateway#sharding"""
NEARLY = 0.8
FEW_STARTS = 0.1
"""Of a day's; the front waits from there on (`bots.discord.starts`)."""
PRIVILEGED = {
    "Presence": 3 << 12,
    "Server Members": 3 << 14,
    "Message Content": 3 << 18,
}
"""Each of two bits, for large apps and small ones:
https://docs.discord.com/developers/resources/application#application-object-application-flags"""


async def look(settings: DiscordSettings, say: Words) -> tuple[Looked, ...]:
    """Everything about Discord, in the order in which one sets it up."""
    if settings.token is None:
        names = ", ".join(settings.missing())
        return (Looked("Discord", False, say("still to be set: {names}", names=names)),)
    async with connections() as session:
        rest = Rest(session, settings.api_base_url, settings.token.get_secret_value())
        seen = [await token(rest, settings.token.get_secret_value(), say)]
        if seen[0].is_ok:
            seen += await application(rest, say)
            seen += await gateway(rest, settings, say)
    return tuple(seen)


async def token(rest: Rest, given: str, say: Words) -> Looked:
    """Whose it is. Discord is not asked about what cannot be one: refused tokens count against the address."""
    if given.count(".") != 2 or " " in given:
        return Looked(
            VARIABLE,
            False,
            say("a bot token has three parts with dots between them (page Bot > Reset Token)"),
        )
    try:
        me = await rest.call("GET", "/users/@me")
    except Refused as refused:
        if refused.status != UNAUTHORISED:
            return Looked(VARIABLE, False, _silent(say))
        return Looked(
            VARIABLE,
            False,
            say("Discord refuses it: take a new one (page Bot > Reset Token) and set it here"),
        )
    except Doubtful:
        return Looked(VARIABLE, False, _silent(say))
    return Looked(VARIABLE, True, say("app {name}", name=me.get("username", "")))


async def application(rest: Rest, say: Words) -> list[Looked]:
    """What is set on the developer pages, as far as it stops somebody or asks for too much."""
    try:
        app = await rest.call("GET", "/applications/@me")
    except (Refused, Doubtful):
        return [Looked(say("application"), False, _silent(say))]
    return [
        *_installs(app.get("integration_types_config") or {}, say),
        *_ways_in(app, say),
        _intents(int(app.get("flags") or 0), say),
    ]


async def arrange(rest: Rest) -> None:
    """Sets both ways of installing as Suivi needs them. Raises Refused, Doubtful."""
    await rest.call("PATCH", "/applications/@me", {"integration_types_config": WANTED})


async def gateway(rest: Rest, settings: DiscordSettings, say: Words) -> list[Looked]:
    """Whether there are shards enough, and starts left."""
    try:
        given: Json = await rest.call("GET", "/gateway/bot")
        app: Json = await rest.call("GET", "/applications/@me")
    except (Refused, Doubtful):
        return [Looked("Gateway", False, _silent(say))]
    return [_shards(given, int(app.get("approximate_guild_count") or 0), settings, say), _starts(given, say)]


def _installs(config: Json, say: Words) -> list[Looked]:
    names = {SERVER: say("installing in a server"), ONESELF: say("installing for oneself")}
    seen = []
    for kind, name in names.items():
        if is_off(config, kind):
            told = say("off. Turn it on (page Installation), or run: suivi init discord")
        elif not is_wanted(config, kind):
            told = say(
                "its default settings are not those that Suivi needs (page Installation). Run: suivi init discord"
            )
        else:
            seen.append(Looked(name, True, say("on, and asks for no permission")))
            continue
        seen.append(Looked(name, False, told))
    return seen


def _ways_in(app: Json, say: Words) -> list[Looked]:
    seen = []
    if app.get("interactions_endpoint_url"):
        told = say("nothing reaches this program: empty Interactions Endpoint URL (page General Information)")
        seen.append(Looked("Interactions Endpoint URL", False, told))
    if app.get("bot_require_code_grant"):
        told = say("nobody can install it: turn Requires OAuth2 Code Grant off (page Bot)")
        seen.append(Looked("Requires OAuth2 Code Grant", False, told))
    if app.get("bot_public") is False:
        told = say("off: only its owner can install it in a server (page Bot)")
        seen.append(Looked("Public Bot", True, told))
    return seen


def _intents(flags: int, say: Words) -> Looked:
    on = [name for name, bits in PRIVILEGED.items() if flags & bits]
    if not on:
        return Looked(say("privileged intents"), True, say("none, and none is needed"))
    told = say("{names}: not needed, turn them off (page Bot)", names=", ".join(on))
    return Looked(say("privileged intents"), True, told)


def _shards(given: Json, servers: int, settings: DiscordSettings, say: Words) -> Looked:
    wanted = int(given.get("shards") or 1)
    if servers > NEARLY * FULL_SHARD * settings.shards and wanted > settings.shards:
        told = say(
            "{shards} are too few for {servers} servers: set DISCORD_SHARDS to {wanted}",
            servers=servers, shards=settings.shards, wanted=wanted,
        )  # fmt: skip
        return Looked(say("shards"), False, told)
    ours = f"{settings.shard_ids[0]}-{settings.shard_ids[-1]}"
    told = say("{ours} of {shards}; servers: {servers}", ours=ours, shards=settings.shards, servers=servers)
    return Looked(say("shards"), True, told)


def _starts(given: Json, say: Words) -> Looked:
    limit: dict[str, Any] = given.get("session_start_limit") or {}
    total, left = int(limit.get("total") or 0), int(limit.get("remaining") or 0)
    told = say("{left} of {total} are left today", left=left, total=total)
    return Looked(say("connections to Discord"), left > total * FEW_STARTS, told)


def _silent(say: Words) -> str:
    return say("Discord does not answer: look again in a minute")
