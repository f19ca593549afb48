"""Slack and Discord as far as a reminder meets them: what they accept, what they show again, and how they fail."""

from __future__ import annotations

import asyncio
import itertools
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from aiohttp import web


class Fault(StrEnum):
    """What goes wrong with one posting."""

    NONE = "none"
    LOST_AFTER = "lost_after"
    """Accepted; the answer never comes: the connection is cut."""
    ERROR_AFTER = "error_after"
    """Accepted, and answered with a server error (Slack: 200 with internal_error)."""
    ERROR_BEFORE = "error_before"
    """Not accepted, and answered with the same server error: nobody can tell it from the other."""
    TOO_MANY = "too_many"
    """Not accepted: 429 with Retry-After."""
    SLOW = "slow"
    """Accepted at once, answered after `Place.slow` seconds."""
    SLOW_BEFORE = "slow_before"
    """Accepted only after `Place.slow` seconds, whether or not the caller still listens."""
    REFUSED = "refused"
    """Not accepted: this person takes no messages from the bot."""
    GONE = "gone"
    """Not accepted: the installation's token is no longer good."""


SLACK_SAYS = {
    Fault.REFUSED: "cannot_dm_bot",
    Fault.GONE: "account_inactive",
    Fault.ERROR_BEFORE: "internal_error",
}
DISCORD_SAYS = {Fault.REFUSED: (403, 50007), Fault.GONE: (401, 0), Fault.ERROR_BEFORE: (500, 0)}


@dataclass(frozen=True, slots=True)
class Posted:
    """One message that a person now sees."""

    channel: str
    key: str
    text: str
    at: float
    id: str


@dataclass(slots=True)
class Place:
    """One platform's server. `fault` is asked for each posting, with its channel and its number from 0."""

    fault: Callable[[str, int], Fault] = lambda channel, n: Fault.NONE
    ahead: float = 0.0
    """Seconds by which the place's clock is ahead of this machine's: moved along with the worker's."""
    slow: float = 0.3
    retry_after: float = 1.0
    nonce_memory: float = 180.0
    """Seconds for which Discord drops a repeated nonce; its documents say "the past few minutes"."""
    posted: list[Posted] = field(default_factory=list)
    calls: list[tuple[str, float]] = field(default_factory=list)
    """Every posting asked for, accepted or not: channel and time.monotonic()."""
    looks: int = 0
    base: str = ""
    _ids: Any = field(default_factory=lambda: itertools.count(1))
    _runner: web.AppRunner | None = None
    _later: set[asyncio.Task[None]] = field(default_factory=set)

    async def open(self) -> Place:
        app = web.Application()
        app.router.add_post("/api/chat.postMessage", self._slack_post)
        app.router.add_get("/api/conversations.history", self._slack_history)
        app.router.add_post("/api/v10/channels/{channel}/messages", self._discord_post)
        app.router.add_get("/api/v10/channels/{channel}/messages", self._discord_list)
        self._runner = web.AppRunner(app, access_log=None)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        port = self._runner.addresses[0][1]
        self.base = f"http://127.0.0.1:{port}"
        return self

    async def close(self) -> None:
        if self._later:
            await asyncio.gather(*self._later)
        if self._runner is not None:
            await self._runner.cleanup()

    async def settled(self) -> None:
        """Returns when nothing that was asked for is still on its way to being accepted."""
        while self._later:
            await asyncio.gather(*list(self._later))

    def keys(self) -> list[str]:
        return [p.key for p in self.posted]

    def forget(self) -> None:
        self.posted.clear()
        self.calls.clear()
        self.looks = 0

    async def _slack_post(self, request: web.Request) -> web.StreamResponse:
        body = await request.json()
        fault = self._asked(body["channel"])
        if fault is Fault.TOO_MANY:
            return self._too_many()
        if fault in SLACK_SAYS:
            return web.json_response({"ok": False, "error": SLACK_SAYS[fault]})
        key = body["metadata"]["event_payload"]["id"]
        message = await self._accept(fault, body["channel"], key, body["text"])
        if fault is Fault.LOST_AFTER:
            return self._cut(request)
        if fault is Fault.ERROR_AFTER:
            return web.json_response({"ok": False, "error": "internal_error"})
        return web.json_response({"ok": True, "channel": message.channel, "ts": message.id})

    async def _slack_history(self, request: web.Request) -> web.Response:
        """conversations.history with include_all_metadata: newest first, from `oldest` on."""
        self.looks += 1
        oldest = float(request.query.get("oldest", "0"))
        found = [
            {
                "ts": p.id,
                "text": p.text,
                "metadata": {"event_type": "reminder", "event_payload": {"id": p.key}},
            }
            for p in reversed(self.posted)
            if p.channel == request.query["channel"] and p.at >= oldest
        ]
        return web.json_response({"ok": True, "messages": found[:100], "has_more": len(found) > 100})

    async def _discord_post(self, request: web.Request) -> web.StreamResponse:
        channel = request.match_info["channel"]
        body = await request.json()
        fault = self._asked(channel)
        if fault is Fault.TOO_MANY:
            return self._too_many()
        if fault in DISCORD_SAYS:
            status, code = DISCORD_SAYS[fault]
            return web.json_response({"code": code, "message": fault}, status=status)
        repeat = self._repeated(channel, body)
        key = body["components"][0]["custom_id"]
        message = repeat or await self._accept(fault, channel, key, body["content"])
        if fault is Fault.LOST_AFTER:
            return self._cut(request)
        if fault is Fault.ERROR_AFTER:
            return web.json_response({"message": "internal"}, status=500)
        return web.json_response({"id": message.id, "channel_id": channel})

    async def _discord_list(self, request: web.Request) -> web.Response:
        """GET channel messages: newest first, at most 100, `after` an id."""
        self.looks += 1
        channel = request.match_info["channel"]
        after = int(request.query.get("after", "0"))
        found = [
            {"id": p.id, "content": p.text, "components": [{"custom_id": p.key}]}
            for p in reversed(self.posted)
            if p.channel == channel and int(p.id) > after
        ]
        return web.json_response(found[:100])

    def _now(self) -> float:
        return time.time() + self.ahead

    def _asked(self, channel: str) -> Fault:
        fault = self.fault(channel, len(self.calls))
        self.calls.append((channel, time.monotonic()))
        return fault

    def _repeated(self, channel: str, body: dict[str, Any]) -> Posted | None:
        if not body.get("enforce_nonce"):
            return None
        since = self._now() - self.nonce_memory
        same = (p for p in self.posted if p.channel == channel and p.key == body["nonce"] and p.at >= since)
        return next(same, None)

    async def _accept(self, fault: Fault, channel: str, key: str, text: str) -> Posted:
        if fault is not Fault.SLOW_BEFORE:
            message = self._keep(channel, key, text)
            if fault is Fault.SLOW:
                await asyncio.sleep(self.slow)
            return message
        accepted: list[Posted] = []
        task = asyncio.get_running_loop().create_task(self._keep_later(accepted, channel, key, text))
        self._later.add(task)
        task.add_done_callback(self._later.discard)
        await asyncio.shield(task)
        return accepted[0]

    async def _keep_later(self, accepted: list[Posted], channel: str, key: str, text: str) -> None:
        await asyncio.sleep(self.slow)
        accepted.append(self._keep(channel, key, text))

    def _keep(self, channel: str, key: str, text: str) -> Posted:
        message = Posted(channel, key, text, self._now(), str(next(self._ids)))
        self.posted.append(message)
        return message

    def _too_many(self) -> web.Response:
        wait = {"Retry-After": str(self.retry_after)}
        return web.json_response(
            {"ok": False, "error": "ratelimited", "retry_after": self.retry_after}, status=429, headers=wait
        )

    @staticmethod
    def _cut(request: web.Request) -> web.StreamResponse:
        if request.transport is not None:
            request.transport.abort()
        return web.Response()
