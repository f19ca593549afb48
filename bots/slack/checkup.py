"""Whether Slack takes what it was given: each token and scope tried, and told in plain words."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from email.utils import parsedate_to_datetime
from typing import Any

import aiohttp
from slack_sdk.errors import SlackClientError
from slack_sdk.web.async_client import AsyncWebClient

from bots.looked import Looked
from bots.slack.calls import NO_WAY, Doubtful, Refused, call, client, connections
from bots.slack.scopes import SCOPES
from bots.slack.settings import SlackSettings
from core.clock import Clock
from core.text.words import Words

ADRIFT = timedelta(minutes=1)
"""Slack's requests are refused from five on; a reminder that is a minute off is noticed by nobody."""


async def look(settings: SlackSettings, say: Words, clock: Clock) -> tuple[Looked, ...]:
    """Everything about Slack, in the order in which one sets it up; `clock` is held against Slack's own."""
    if missing := settings.missing():
        return (Looked("Slack", False, say("still to be set: {names}", names=", ".join(missing))),)
    found = [_way(settings, say)]
    async with connections(4) as session:
        web = client(settings.api_base_url, session)
        found += await _clock(web, clock, say)
        if settings.bot_token is not None and not settings.many_workspaces:
            found += await bot_token(web, settings.bot_token.get_secret_value(), say)
        if settings.socket_mode and settings.app_token is not None:
            found.append(await app_token(web, settings.app_token.get_secret_value(), say))
    return tuple(found)


async def bot_token(web: AsyncWebClient, token: str, say: Words) -> list[Looked]:
    """The workspace that it opens, and whether it may do all that Suivi does."""
    name = "SLACK_BOT_TOKEN"
    if token.startswith("xapp-"):
        return [Looked(name, False, say("this is the app-level token: the two are swapped"))]
    if not token.startswith(("xoxb-", "xoxe.xoxb-")):
        return [
            Looked(
                name, False, say("a bot token begins with xoxb- (OAuth & Permissions > Bot User OAuth Token)")
            )
        ]
    try:
        granted: set[str] = set()
        answer = await call(_with_scopes(web, token, granted))
    except Refused as refused:
        if refused.code == NO_WAY:
            return [
                Looked(
                    name,
                    False,
                    say(
                        "Slack cannot be reached from this machine: is it connected, and is a proxy or firewall in between?"
                    ),
                )
            ]
        return [
            Looked(
                name,
                False,
                say(
                    "Slack refuses it ({code}): install the app again and copy the new token",
                    code=refused.code,
                ),
            )
        ]
    except Doubtful:
        return [Looked(name, False, say("Slack does not answer: look again in a minute"))]
    seen = [Looked(name, True, say("workspace {name}", name=answer.get("team", "")))]
    lacking = [scope for scope in SCOPES if granted and scope not in granted]
    if lacking:
        told = say(
            "missing: {names}. Add them under OAuth & Permissions, then install the app again",
            names=", ".join(lacking),
        )
        seen.append(Looked(say("scopes"), False, told))
    elif granted:
        seen.append(Looked(say("scopes"), True, say("all that Suivi needs")))
    return seen


async def app_token(web: AsyncWebClient, token: str, say: Words) -> Looked:
    name = "SLACK_APP_TOKEN"
    if token.startswith("xoxb-"):
        return Looked(name, False, say("this is the bot token: the two are swapped"))
    if not token.startswith("xapp-"):
        return Looked(
            name, False, say("an app-level token begins with xapp- (Basic Information > App-Level Tokens)")
        )
    try:
        await call(web.apps_connections_open(app_token=token))
    except Refused as refused:
        if refused.code == NO_WAY:
            return Looked(
                name,
                False,
                say(
                    "Slack cannot be reached from this machine: is it connected, and is a proxy or firewall in between?"
                ),
            )
        told = say(
            "Slack refuses it ({code}): make one with the scope connections:write, and turn Socket Mode on",
            code=refused.code,
        )
        return Looked(name, False, told)
    except Doubtful:
        return Looked(name, False, say("Slack does not answer: look again in a minute"))
    return Looked(name, True, say("Socket Mode opens"))


def _way(settings: SlackSettings, say: Words) -> Looked:
    if settings.many_workspaces:
        return Looked("Slack", True, say("many workspaces, by OAuth over HTTP"))
    if settings.socket_mode:
        return Looked("Slack", True, say("one workspace, in Socket Mode"))
    return Looked("Slack", True, say("one workspace, over HTTP"))


async def _clock(web: AsyncWebClient, clock: Clock, say: Words) -> list[Looked]:
    """How far this machine's clock is from Slack's; nothing where Slack did not answer, which is told elsewhere."""
    before = clock.now()
    try:
        answer: Any = await web.api_test()
        theirs = parsedate_to_datetime(_header(answer.headers, "date"))
    except (SlackClientError, aiohttp.ClientError, TimeoutError, OSError, ValueError):
        return []
    off = before - theirs
    minutes = round(abs(off) / timedelta(minutes=1))
    if abs(off) <= ADRIFT:
        return [Looked(say("clock"), True, say("as Slack’s"))]
    if off > timedelta(0):
        told = say(
            "{minutes} minutes fast: reminders come too early, and what Slack sends is refused. Let the machine set it by itself (NTP)",
            minutes=minutes,
        )
    else:
        told = say(
            "{minutes} minutes slow: reminders come too late, and what Slack sends is refused. Let the machine set it by itself (NTP)",
            minutes=minutes,
        )
    return [Looked(say("clock"), False, told)]


def _header(headers: Mapping[str, str], name: str) -> str:
    return next((v for k, v in headers.items() if k.lower() == name), "")


async def _with_scopes(web: AsyncWebClient, token: str, granted: set[str]) -> Any:
    answer = await web.auth_test(token=token)
    listed = _header(answer.headers, "x-oauth-scopes")
    granted |= {scope.strip() for scope in listed.split(",") if scope.strip()}
    return answer
