"""What the Discord benches run against: a Discord that says yes to everything, and tells when each answer came."""

from __future__ import annotations

import asyncio
import itertools
import json
import time
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from aiohttp import WSMsgType, web

APP = "1000000000000000001"
TOKEN = "MTA.local.token"
USERS = 400
"""Half a turn a second each, at 200: more than a person does by hand is turned away."""
CHANNELS, ROLES = 20, 10
"""Of each server: what a middling one has."""


class Yes:
    """One Gateway connection at a time, uncompressed. `guilds`: how many servers it brings at the start."""

    def __init__(self, guilds: int, delay: float) -> None:
        self.called: Counter[str] = Counter()
        self.sent: dict[str, float] = {}
        self.took: list[float] = []
        """Milliseconds from the interaction to its first answer."""
        self._guilds, self._delay = guilds, delay
        self._numbers = itertools.count(2 * 10**18)
        self._socket: web.WebSocketResponse | None = None
        self._seq = itertools.count(1)
        self._is_known = False
        self.address = ""

    @property
    def has_connection(self) -> bool:
        return self._is_known

    async def dispatch(self, event: str, data: Any) -> None:
        assert self._socket is not None
        await self._socket.send_str(json.dumps({"op": 0, "t": event, "s": next(self._seq), "d": data}))

    async def interact(self, number: int, command: dict[str, Any]) -> None:
        key = str(next(self._numbers))
        self.sent[key] = time.perf_counter()
        await self.dispatch("INTERACTION_CREATE", interaction(key, number, command))

    async def rest(self, request: web.Request) -> web.Response:
        path = request.match_info["path"]
        await request.read()
        if path.startswith("interactions/"):
            key = path.split("/")[1]
            since = self.sent.pop(key, None)
            if since is not None:
                self.took.append((time.perf_counter() - since) * 1000)
            self.called["answers"] += 1
            return _json({"interaction": {"id": key, "type": 2}})
        if path.endswith("/messages") and request.method == "POST":
            self.called["messages"] += 1
            await asyncio.sleep(self._delay)
        return _json(self._found(path))

    def _found(self, path: str) -> Any:
        user = {"id": APP, "username": "suivi", "discriminator": "0", "avatar": None, "bot": True}
        if path.endswith("applications/@me"):
            return {
                "id": APP, "name": "Suivi", "icon": None, "description": "", "bot_public": True, "summary": "",
                "bot_require_code_grant": False, "verify_key": "0" * 64, "flags": 0, "owner": user,
            }  # fmt: skip
        if path == "users/@me":
            return user
        if path == "gateway/bot":
            limit = {"total": 1000, "remaining": 1000, "reset_after": 0, "max_concurrency": 1}
            return {"url": self.address, "shards": 1, "session_start_limit": limit}
        if path.endswith("/commands"):
            return []
        if path.startswith("webhooks/") or "/messages" in path:
            return {
                "id": str(next(self._numbers)), "channel_id": "5", "type": 0, "author": user, "content": "",
                "timestamp": "2026-03-04T12:00:00+00:00", "edited_timestamp": None, "tts": False, "pinned": False,
                "mention_everyone": False, "mentions": [], "mention_roles": [], "attachments": [], "embeds": [],
                "components": [], "flags": 64,
            }  # fmt: skip
        return {"id": str(next(self._numbers)), "type": 1}

    async def gateway(self, request: web.Request) -> web.WebSocketResponse:
        self._socket = ws = web.WebSocketResponse()
        await ws.prepare(request)
        await ws.send_str(json.dumps({"op": 10, "d": {"heartbeat_interval": 41_250}, "s": None, "t": None}))
        async for message in ws:
            if message.type is not WSMsgType.TEXT:
                break
            match json.loads(message.data)["op"]:
                case 1:
                    await ws.send_str(json.dumps({"op": 11, "d": None, "s": None, "t": None}))
                case 2:
                    await self._ready()
        return ws

    async def _ready(self) -> None:
        known = [str((n << 22) + 7) for n in range(10**11, 10**11 + self._guilds)]
        user = {"id": APP, "username": "suivi", "discriminator": "0", "avatar": None, "bot": True}
        await self.dispatch(
            "READY",
            {
                "v": 10, "user": user, "guilds": [{"id": one, "unavailable": True} for one in known],
                "session_id": "s", "resume_gateway_url": self.address, "application": {"id": APP, "flags": 0},
            },
        )  # fmt: skip
        for one in known:
            await self.dispatch("GUILD_CREATE", guild(one))
        self._is_known = True


def interaction(key: str, number: int, command: dict[str, Any]) -> dict[str, Any]:
    """A command in the app's own conversation."""
    user = {
        "id": str(3 * 10**18 + number % USERS), "username": "anne", "global_name": "Anne Martin",
        "discriminator": "0", "avatar": None,
    }  # fmt: skip
    return {
        "id": key, "application_id": APP, "type": 2, "token": f"token-{key}", "version": 1, "data": command,
        "channel_id": "5", "channel": {"id": "5", "type": 1}, "user": user, "locale": "en-GB", "context": 1,
        "app_permissions": "0", "entitlements": [], "authorizing_integration_owners": {"0": "0"},
        "attachment_size_limit": 10_485_760,
    }  # fmt: skip


def guild(key: str) -> dict[str, Any]:
    first = int(key)
    channels = [
        {
            "id": str(first + 100 + n),
            "type": 0,
            "name": f"channel-{n}",
            "position": n,
            "permission_overwrites": [],
        }
        for n in range(CHANNELS)
    ]
    roles = [
        {
            "id": str(first + n), "name": f"role-{n}", "color": 0, "hoist": False, "position": n, "permissions": "0",
            "managed": False, "mentionable": False, "flags": 0,
        }
        for n in range(ROLES)
    ]  # fmt: skip
    return {
        "id": key, "name": f"Server {key}", "icon": None, "owner_id": "9", "member_count": 100, "large": False,
        "unavailable": False, "members": [], "channels": channels, "threads": [], "roles": roles, "emojis": [],
        "stickers": [], "features": [], "preferred_locale": "en-US", "verification_level": 0, "afk_timeout": 300,
        "default_message_notifications": 0, "explicit_content_filter": 0, "mfa_level": 0, "nsfw_level": 0,
        "premium_tier": 0, "premium_progress_bar_enabled": False, "system_channel_flags": 0, "stage_instances": [],
        "voice_states": [], "presences": [], "guild_scheduled_events": [], "afk_channel_id": None,
    }  # fmt: skip


@asynccontextmanager
async def yes(guilds: int = 0, delay: float = 0.0) -> AsyncIterator[Yes]:
    """`delay`: seconds that a posted message takes."""
    made = Yes(guilds, delay)
    app = web.Application(client_max_size=1 << 24)
    app.router.add_route("*", "/api/{path:.*}", made.rest)
    app.router.add_get("/gateway/", made.gateway)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.5)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    made.address = f"ws://127.0.0.1:{runner.addresses[0][1]}/gateway/"
    try:
        yield made
    finally:
        await runner.cleanup()


def _json(body: Any) -> web.Response:
    """discord.py reads nothing as JSON but what says so exactly."""
    made = web.Response(body=json.dumps(body).encode())
    made.headers["Content-Type"] = "application/json"
    return made
