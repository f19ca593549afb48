"""An app's manifest as Slack reads it: what the app may do, and what people are offered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

PAGE = "https://docs.slack.dev/reference/app-manifest"


@dataclass(frozen=True, slots=True)
class Shortcut:
    name: str
    kind: str
    """"global" or "message"."""
    callback_id: str


@dataclass(frozen=True, slots=True)
class Manifest:
    name: str
    scopes: frozenset[str]
    commands: Mapping[str, bool] = field(default_factory=dict)
    """Each command, and whether Slack escapes mentions in its text (should_escape)."""
    shortcuts: tuple[Shortcut, ...] = ()
    events: frozenset[str] = frozenset()
    home: bool = False
    messages_tab: bool = True
    interactivity: bool = True
    socket_mode: bool = False
    rotates_tokens: bool = False
    org_wide: bool = False
    redirect_urls: tuple[str, ...] = ()

    @classmethod
    def read(cls, source: Path | Mapping[str, Any]) -> Manifest:
        """From a manifest file (YAML or JSON) or its contents."""
        raw: Mapping[str, Any] = (
            yaml.safe_load(source.read_text(encoding="utf-8")) if isinstance(source, Path) else source
        )
        features, settings = raw.get("features", {}), raw.get("settings", {})
        oauth = raw.get("oauth_config", {})
        home = features.get("app_home", {})
        return cls(
            name=raw["display_information"]["name"],
            scopes=frozenset(oauth.get("scopes", {}).get("bot", ())),
            commands={
                c["command"]: c.get("should_escape", False) for c in features.get("slash_commands", ())
            },
            shortcuts=tuple(
                Shortcut(s["name"], s["type"], s["callback_id"]) for s in features.get("shortcuts", ())
            ),
            events=frozenset(settings.get("event_subscriptions", {}).get("bot_events", ())),
            home=home.get("home_tab_enabled", False),
            messages_tab=home.get("messages_tab_enabled", True),
            interactivity=settings.get("interactivity", {}).get("is_enabled", False),
            socket_mode=settings.get("socket_mode_enabled", False),
            rotates_tokens=settings.get("token_rotation_enabled", False),
            org_wide=settings.get("org_deploy_enabled", False),
            redirect_urls=tuple(oauth.get("redirect_urls", ())),
        )


SUIVI: dict[str, Any] = {
    "display_information": {"name": "Suivi"},
    "features": {
        "app_home": {"home_tab_enabled": True, "messages_tab_enabled": True},
        "bot_user": {"display_name": "Suivi", "always_online": True},
        "slash_commands": [
            {"command": "/interview", "description": "Interviews", "should_escape": False},
            {"command": "/contact", "description": "Contacts", "should_escape": False},
            {"command": "/suivi", "description": "Suivi", "should_escape": False},
        ],
        "shortcuts": [
            {
                "name": "Log an interview",
                "type": "global",
                "callback_id": "interview.log",
                "description": "Log an interview",
            },
            {
                "name": "Log this interview",
                "type": "message",
                "callback_id": "interview.from_message",
                "description": "Log interview from this message",
            },
        ],
    },
    "oauth_config": {
        "scopes": {
            "bot": [
                "commands",
                "chat:write",
                "im:write",
                "im:history",
                "users:read",
                "files:write",
                "files:read",
            ]
        }
    },
    "settings": {
        "event_subscriptions": {
            "bot_events": ["app_home_opened", "app_uninstalled", "tokens_revoked", "user_change"]
        },
        "interactivity": {"is_enabled": True},
        "socket_mode_enabled": True,
        "token_rotation_enabled": False,
        "org_deploy_enabled": True,
    },
}
"""Stands in until `deploy/slack/manifest.yaml` is read instead; journeys read the real one."""
