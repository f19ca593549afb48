"""A chat's API as fast as Python can answer one, in a process of its own; it counts what arrives, and what arrives twice."""

from __future__ import annotations

import json
import math
import os
import subprocess
import sys
import threading
import time
import urllib.request
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from aiohttp import web

ROOT = Path(__file__).parents[2]
IN_FLIGHT = 0.5
"""Seconds after the first 429 in which what was already on its way may still come."""
CHANNEL_GAP = 0.95
"""One message a second to a channel, less what a busy machine's network shakes."""


@dataclass(slots=True)
class Limit:
    """`takes` messages in each `every` seconds to the channels that begin with `prefix`; whether a sender keeps to it."""

    prefix: str = ""
    takes: int = 0
    every: float = 0.0
    refused: int = 0
    early: int = 0
    crowded: int = 0
    _window: float = 0.0
    _taken: int = 0
    _told: float = 0.0
    _last: dict[str, float] = field(default_factory=dict)

    def refuses(self, channel: str, now: float) -> int:
        """Whole seconds to wait, as Retry-After says them; 0: it is taken."""
        if not self.takes or not channel.startswith(self.prefix):
            return 0
        if now >= self._window + self.every:
            self._window, self._taken, self._told = now, 0, 0.0
        if self._taken >= self.takes:
            self._told = self._told or now
            self.refused += 1
            self.early += now - self._told > IN_FLIGHT
            return math.ceil(self._window + self.every - now)
        self._taken += 1
        self.crowded += now - self._last.get(channel, 0.0) < CHANNEL_GAP
        self._last[channel] = now
        return 0


def serve() -> None:
    """Answers postings; tells at /seen how many messages there were, how many of them twice, and when each key came."""
    seen: Counter[str] = Counter()
    times: list[tuple[str, float]] = []
    channels: dict[str, list[str]] = defaultdict(list)

    limit = Limit()

    async def post(request: web.Request) -> web.Response:
        body = await request.json()
        if wait := limit.refuses(body["channel"], time.monotonic()):
            return web.json_response({"ok": False}, status=429, headers={"Retry-After": str(wait)})
        payload = body["metadata"]["event_payload"]
        key = payload.get("id") or payload["key"]
        seen[key] += 1
        channels[body["channel"]].append(key)
        times.append((key, time.time()))
        return web.json_response({"ok": True, "channel": "D1", "ts": str(len(times))})

    async def history(request: web.Request) -> web.Response:
        keys = channels[request.query["channel"]]
        found = [{"ts": str(n), "metadata": {"event_payload": {"id": key}}} for n, key in enumerate(keys)]
        return web.json_response({"ok": True, "messages": found})

    async def tell(request: web.Request) -> web.Response:
        first, last = (times[0][1], times[-1][1]) if times else (0.0, 0.0)
        twice = sum(1 for n in seen.values() if n > 1)
        told = {"messages": len(seen), "posted": len(times), "twice": twice}
        return web.json_response({**told, "first": first, "last": last})

    async def tell_times(request: web.Request) -> web.Response:
        return web.json_response(times)

    async def forget(request: web.Request) -> web.Response:
        seen.clear()
        times.clear()
        channels.clear()
        return web.json_response({})

    async def set_limit(request: web.Request) -> web.Response:
        nonlocal limit
        asked = request.query
        limit = Limit(asked.get("prefix", ""), int(asked.get("takes", 0)), float(asked.get("every", 0)))
        return web.json_response({})

    async def tell_broken(request: web.Request) -> web.Response:
        return web.json_response({"refused": limit.refused, "early": limit.early, "crowded": limit.crowded})

    app = web.Application()
    app.router.add_get("/limit", set_limit)
    app.router.add_get("/broken", tell_broken)
    app.router.add_post("/api/chat.postMessage", post)
    app.router.add_get("/api/conversations.history", history)
    app.router.add_get("/seen", tell)
    app.router.add_get("/times", tell_times)
    app.router.add_get("/forget", forget)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    web.run_app(app, host="127.0.0.1", port=0, access_log=None, print=lambda said: print(said, flush=True))


def _end_with_parent() -> None:
    """Whoever started this holds its standard input open, and lets it go in whatever way it ends."""
    sys.stdin.read()
    os._exit(0)


class Endpoint:
    """The server, started and stopped around measurements."""

    def __init__(self) -> None:
        program = (sys.executable, "-m", "tests.bench.endpoint")
        self._process = subprocess.Popen(
            program, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT
        )
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        self.base = line[line.index("http://") :].split(" ")[0].strip().rstrip("/")

    def ask(self, path: str) -> Any:
        with urllib.request.urlopen(f"{self.base}{path}") as answer:  # noqa: S310 - our own server
            return json.loads(answer.read())

    def close(self) -> None:
        self._process.communicate()


if __name__ == "__main__":
    serve()
