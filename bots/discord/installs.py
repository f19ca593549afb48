"""The two ways to install the app, each asking for no more than Suivi uses."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

SERVER, ONESELF = "0", "1"
"""https://docs.discord.com/developers/resources/application#application-object-application-integration-types"""
SCOPES = {SERVER: ("applications.commands", "bot"), ONESELF: ("applications.commands",)}
"""`bot` is what lets it write to a server's members; nothing else of a bot is used."""
NO_PERMISSIONS = "0"
AUTHORIZE = "https://discord.com/oauth2/authorize"
WANTED = {
    kind: {"oauth2_install_params": {"scopes": list(scopes), "permissions": 0}}
    for kind, scopes in SCOPES.items()
}
"""An application's `integration_types_config`, as Suivi needs it (permissions go out as a number and come back as words):
https://docs.discord.com/developers/resources/application#application-object-application-integration-type-configuration-object"""


def link(application: str, kind: str) -> str:
    """Where somebody installs it, in a server or for themselves; needs no setting of the application's."""
    asked = {
        "client_id": application,
        "integration_type": kind,
        "scope": " ".join(SCOPES[kind]),
        **({"permissions": NO_PERMISSIONS} if kind == SERVER else {}),
    }
    return f"{AUTHORIZE}?{urlencode(asked)}"


def is_off(config: Mapping[str, Any], kind: str) -> bool:
    """Whether nobody can install it this way."""
    return config.get(kind) is None


def is_wanted(config: Mapping[str, Any], kind: str) -> bool:
    """Whether Discord's own button asks for exactly what Suivi uses."""
    asked = (config.get(kind) or {}).get("oauth2_install_params") or {}
    return (
        set(asked.get("scopes") or ()) == set(SCOPES[kind])
        and str(asked.get("permissions")) == NO_PERMISSIONS
    )
