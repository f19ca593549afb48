"""The app itself, the people, the servers: https://docs.discord.com/developers/resources/user"""

from __future__ import annotations

import json
from typing import Any

from tests.platforms.discord.api.call import Call, Json, Refused, unknown
from tests.platforms.discord.shapes import channel_json, guild_json, user_json


def gateway(call: Call) -> Json:
    """https://docs.discord.com/developers/events/gateway#get-gateway-bot"""
    door = call.discord.gateway
    guilds = sum(g.has_app for g in call.discord.world.guilds.values())
    return {
        "url": call.discord.gateway_url,
        "shards": max(1, -(-guilds // 1000)),
        "session_start_limit": {
            "total": door.budget,
            "remaining": max(door.budget - door.identifies, 0),
            "reset_after": 86_400_000,
            "max_concurrency": door.max_concurrency,
        },
    }


def me(call: Call) -> Json:
    return {
        **user_json(call.discord.app),
        "bot": True,
        "verified": True,
        "mfa_enabled": True,
        "flags": 0,
        "email": None,
    }


def application(call: Call) -> Json:
    """https://docs.discord.com/developers/resources/application#get-current-application"""
    app = call.discord.app
    settings = dict(call.discord.application_settings)
    settings["integration_types_config"] = _installs(
        settings.get("integration_types_config") or {"0": {}, "1": {}}
    )
    return {
        "id": call.discord.app_id,
        "name": app.name,
        "icon": None,
        "description": "",
        "summary": "",
        "bot_public": True,
        "bot_require_code_grant": False,
        "verify_key": "0" * 64,
        "flags": 0,
        "owner": {**user_json(app), "id": call.discord.owner_id},
        "team": None,
        "bot": user_json(app),
        "redirect_uris": [],
        "interactions_endpoint_url": None,
        "role_connections_verification_url": None,
        "tags": [],
        "approximate_guild_count": sum(g.has_app for g in call.discord.world.guilds.values()),
        "approximate_user_install_count": sum(u.has_installed for u in call.discord.world.users.values()),
        **settings,
    }


def set_application(call: Call) -> Json:
    """https://docs.discord.com/developers/resources/application#edit-current-application"""
    known = {
        "custom_install_url", "description", "role_connections_verification_url", "install_params",
        "integration_types_config", "flags", "icon", "cover_image", "interactions_endpoint_url", "tags",
        "event_webhooks_url", "event_webhooks_status", "event_webhooks_types",
    }  # fmt: skip
    call.stand([f"application.{name}: is not known" for name in sorted(set(call.body) - known)])
    call.stand(_install_faults(call.body.get("integration_types_config")))
    call.discord.application_settings |= call.body
    return application(call)


def _installs(config: dict[str, Any]) -> Json:
    """As Discord gives them back: permissions are words there."""
    given: Json = json.loads(json.dumps(config))
    for one in given.values():
        if asked := one.get("oauth2_install_params"):
            asked["permissions"] = str(asked["permissions"])
    return given


def _install_faults(config: object) -> list[str]:
    """https://docs.discord.com/developers/resources/application#application-object-application-integration-type-configuration-object"""
    if config is None:
        return []
    at = "application.integration_types_config"
    if not isinstance(config, dict) or not config or set(config) - {"0", "1"}:
        return [f"{at}: an object with 0, 1 or both"]
    found = []
    for kind, one in config.items():
        asked = (one or {}).get("oauth2_install_params")
        scopes = set((asked or {}).get("scopes") or ())
        allowed = {"applications.commands", "bot"} if kind == "0" else {"applications.commands"}
        if asked is not None and (not scopes or scopes - allowed or "applications.commands" not in scopes):
            found.append(f"{at}.{kind}.scopes: {sorted(scopes)}")
        if asked is not None and not isinstance(asked.get("permissions"), int):
            found.append(f"{at}.{kind}.permissions: a number")
    return found


def user(call: Call) -> Json:
    found = call.discord.world.users.get(call.at["user"])
    if found is None:
        raise unknown("User", 10013)
    return user_json(found)


def guild(call: Call) -> Json:
    found = call.discord.world.guilds.get(call.at["guild"])
    if found is None:
        raise unknown("Guild", 10004)
    if not found.has_app:
        raise Refused(403, 50001, "Missing Access")
    return guild_json(found, call.discord.world)


def open_dm(call: Call) -> Json:
    """https://docs.discord.com/developers/resources/user#create-dm: it opens even where nothing can be sent."""
    if set(call.body) != {"recipient_id"}:
        call.stand(["dm: takes recipient_id alone"])
    whom = call.discord.world.users.get(str(call.body["recipient_id"]))
    if whom is None:
        raise unknown("User", 10013)
    if whom.is_bot:
        raise Refused(400, 50007, "Cannot send messages to this user")
    return channel_json(call.discord.world.dm(whom.id), call.discord.world)


def channel(call: Call) -> Json:
    found = call.discord.world.channels.get(call.at["channel"])
    if found is None:
        raise unknown("Channel", 10003)
    return channel_json(found, call.discord.world)
