"""Whether Slack takes what it was given: each token and scope tried, and told in plain words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from slack_sdk.web.async_client import AsyncWebClient

from bots.looked import Looked
from bots.slack.calls import NO_WAY, Doubtful, Refused, call, client, connections
from bots.slack.scopes import SCOPES
from bots.slack.settings import SlackSettings
from core.text.words import Words


async def look(settings: SlackSettings, say: Words) -> tuple[Looked, ...]:
    """Everything about Slack, in the order in which one sets it up."""
    if missing := settings.missing():
        return (Looked("Slack", False, say("still to be set: {names}", names=", ".join(missing))),)
    found = [_way(settings, say)]
    async with connections(4) as session:
        web = client(settings.api_base_url, session)
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


async def _with_scopes(web: AsyncWebClient, token: str, granted: set[str]) -> Any:
    answer = await web.auth_test(token=token)
    headers: Mapping[str, str] = answer.headers
    listed = next((v for k, v in headers.items() if k.lower() == "x-oauth-scopes"), "")
    granted |= {scope.strip() for scope in listed.split(",") if scope.strip()}
    return answer
