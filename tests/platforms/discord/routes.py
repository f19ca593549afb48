"""Every request that Suivi may make, and what it is called in the journal; anything else is a violation."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from tests.platforms.discord.api import commands, interactions, messages, users
from tests.platforms.discord.api.call import Call


@dataclass(frozen=True, slots=True)
class Route:
    name: str
    path: str
    act: Callable[[Call], Any]
    document: str
    """The path as the OpenAPI document names it."""
    by_token: bool = False
    """Whoever knows the interaction's token may ask; no bot token is looked at."""

    @property
    def method(self) -> str:
        return self.name.split()[0]


_APP = "/applications/{application_id}"
_GUILD = f"{_APP}/guilds/{{guild_id}}"
_HOOK = "/webhooks/{webhook_id}/{webhook_token}"
_OWN = "/applications/{app}/commands"
_OWN_GUILD = "/applications/{app}/guilds/{guild}/commands"
_REPLY = "/webhooks/{app}/{token}/messages/{message}"
_ONE = "/channels/{channel}/messages/{message}"
_ONE_DOCUMENT = "/channels/{channel_id}/messages/{message_id}"

ROUTES = (
    Route("GET gateway", "/gateway/bot", users.gateway, "/gateway/bot"),
    Route("GET me", "/users/@me", users.me, "/users/@me"),
    Route("GET application", "/oauth2/applications/@me", users.application, "/oauth2/applications/@me"),
    Route("GET own application", "/applications/@me", users.application, "/applications/@me"),
    Route("PATCH application", "/applications/@me", users.set_application, "/applications/@me"),
    Route("POST dm", "/users/@me/channels", users.open_dm, "/users/@me/channels"),
    Route("GET user", "/users/{user}", users.user, "/users/{user_id}"),
    Route("GET guild", "/guilds/{guild}", users.guild, "/guilds/{guild_id}"),
    Route("GET channel", "/channels/{channel}", users.channel, "/channels/{channel_id}"),
    Route("GET commands", _OWN, commands.listed, f"{_APP}/commands"),
    Route("PUT commands", _OWN, commands.overwrite, f"{_APP}/commands"),
    Route("POST command", _OWN, commands.add, f"{_APP}/commands"),
    Route("GET command", f"{_OWN}/{{command}}", commands.one, f"{_APP}/commands/{{command_id}}"),
    Route("DELETE command", f"{_OWN}/{{command}}", commands.remove, f"{_APP}/commands/{{command_id}}"),
    Route("GET guild commands", _OWN_GUILD, commands.listed, f"{_GUILD}/commands"),
    Route("PUT guild commands", _OWN_GUILD, commands.overwrite, f"{_GUILD}/commands"),
    Route(
        "POST callback",
        "/interactions/{interaction}/{token}/callback",
        interactions.answer,
        "/interactions/{interaction_id}/{interaction_token}/callback",
        by_token=True,
    ),
    Route("POST follow-up", "/webhooks/{app}/{token}", interactions.follow_up, _HOOK, by_token=True),
    Route("GET reply", _REPLY, interactions.reply, f"{_HOOK}/messages/{{message_id}}", by_token=True),
    Route("PATCH reply", _REPLY, interactions.edit_reply, f"{_HOOK}/messages/{{message_id}}", by_token=True),
    Route(
        "DELETE reply", _REPLY, interactions.delete_reply, f"{_HOOK}/messages/{{message_id}}", by_token=True
    ),
    Route("POST message", "/channels/{channel}/messages", messages.create, "/channels/{channel_id}/messages"),
    Route("GET messages", "/channels/{channel}/messages", messages.some, "/channels/{channel_id}/messages"),
    Route("GET message", _ONE, messages.one, _ONE_DOCUMENT),
    Route("PATCH message", _ONE, messages.edit, _ONE_DOCUMENT),
    Route("DELETE message", _ONE, messages.delete, _ONE_DOCUMENT),
    Route("POST typing", "/channels/{channel}/typing", messages.typing, "/channels/{channel_id}/typing"),
)
