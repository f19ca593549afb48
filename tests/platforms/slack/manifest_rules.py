"""What Slack asks of a manifest before it makes an app of it.

Numbers from Slack's own schema: https://github.com/slackapi/manifest-schema (schemas/manifest.schema.1.0.0.json).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from tests.platforms.slack.manifest import PAGE
from tests.platforms.slack.schema import Choice, Flag, Many, Spec, String, Thing, Whole, faults

_WEB = r"https://\S+"
_URL = String(longest=3000, pattern=_WEB)
_COMMAND = Thing(
    page=f"{PAGE}#features",
    fields={
        "command": String(longest=32, pattern=r"/[a-z0-9_-]+"),
        "description": String(longest=2000),
        "usage_hint": String(longest=1000),
        "should_escape": Flag(),
        "url": _URL,
    },
    required=("command", "description"),
)
_SHORTCUT = Thing(
    page=f"{PAGE}#features",
    fields={
        "name": String(longest=24),
        "type": Choice(("global", "message")),
        "callback_id": String(longest=255),
        "description": String(longest=150),
    },
    required=("name", "type", "callback_id", "description"),
)


def _thing(fields: Mapping[str, Spec], *required: str) -> Thing:
    return Thing(page=PAGE, fields=fields, required=required)


MANIFEST = _thing(
    {
        "_metadata": _thing({"major_version": Whole(1, 2), "minor_version": Whole(0, 99)}),
        "display_information": _thing(
            {
                "name": String(longest=35),
                "description": String(longest=140),
                "long_description": String(longest=4000, least=175),
                "background_color": String(longest=7, pattern=r"#([0-9a-fA-F]{3}){1,2}"),
            },
            "name",
        ),
        "features": _thing(
            {
                "app_home": _thing(
                    {
                        "home_tab_enabled": Flag(),
                        "messages_tab_enabled": Flag(),
                        "messages_tab_read_only_enabled": Flag(),
                    }
                ),
                "bot_user": _thing(
                    {"display_name": String(longest=80), "always_online": Flag()}, "display_name"
                ),
                "slash_commands": Many(_COMMAND, most=50),
                "shortcuts": Many(_SHORTCUT, most=10),
            }
        ),
        "oauth_config": _thing(
            {
                "redirect_urls": Many(String(longest=2500, pattern=_WEB), most=1000, least=0),
                "scopes": _thing({"bot": Many(String(longest=50), most=255)}),
            }
        ),
        "settings": _thing(
            {
                "event_subscriptions": _thing(
                    {"request_url": _URL, "bot_events": Many(String(longest=50), most=100)}
                ),
                "interactivity": _thing(
                    {"is_enabled": Flag(), "request_url": _URL, "message_menu_options_url": _URL},
                    "is_enabled",
                ),
                "org_deploy_enabled": Flag(),
                "socket_mode_enabled": Flag(),
                "token_rotation_enabled": Flag(),
            }
        ),
    },
    "display_information",
)

EVENT_SCOPES = {
    "app_home_opened": "",
    "app_uninstalled": "",
    "tokens_revoked": "",
    "user_change": "users:read",
    "message.im": "im:history",
    "team_join": "users:read",
    "member_joined_channel": "channels:read",
    "link_shared": "links:read",
}
"""The "Required scopes" line of each event's page: https://docs.slack.dev/reference/events"""


def check_manifest(raw: Mapping[str, Any]) -> list[str]:
    """Everything for which Slack would refuse to make an app of this manifest; empty when it would."""
    found = list(faults(dict(raw), MANIFEST, ""))
    return found or list(_together(raw))


def _together(raw: Mapping[str, Any]) -> Iterator[str]:
    features, settings = raw.get("features", {}), raw.get("settings", {})
    scopes = set(raw.get("oauth_config", {}).get("scopes", {}).get("bot", ()))
    if (features.get("slash_commands") or features.get("shortcuts")) and "commands" not in scopes:
        yield "[ERROR] slash commands and shortcuts need the scope commands"
    if scopes and "bot_user" not in features:
        yield "[ERROR] bot scopes need features.bot_user"
    for event in settings.get("event_subscriptions", {}).get("bot_events", ()):
        if event not in EVENT_SCOPES:
            yield f"[ERROR] unknown event {event}"
        elif EVENT_SCOPES[event] and EVENT_SCOPES[event] not in scopes:
            yield f"[ERROR] {event} needs the scope {EVENT_SCOPES[event]}"
    if features.get("shortcuts") and not settings.get("interactivity", {}).get("is_enabled"):
        yield "[ERROR] shortcuts need interactivity"
    for name in ("command", "callback_id"):
        given = [
            one[name]
            for kind in ("slash_commands", "shortcuts")
            for one in features.get(kind, ())
            if name in one
        ]
        if len(given) != len(set(given)):
            yield f"[ERROR] {name} must be unique"
    if not settings.get("socket_mode_enabled"):
        yield from _addresses(features, settings)


def _addresses(features: Mapping[str, Any], settings: Mapping[str, Any]) -> Iterator[str]:
    """Without Socket Mode, Slack has to know where to send things."""
    if any("url" not in command for command in features.get("slash_commands", ())):
        yield "[ERROR] a slash command needs a url without Socket Mode"
    for name in ("event_subscriptions", "interactivity"):
        part = settings.get(name)
        if part and part.get("is_enabled", True) and "request_url" not in part:
            yield f"[ERROR] {name} needs a request_url without Socket Mode"
