"""One connection to the Gateway: compressed or not, with its heartbeats and its limits."""

from __future__ import annotations

import asyncio
import json
import time
import zlib
from collections import deque
from typing import TYPE_CHECKING

from aiohttp import ClientConnectionError, web

from tests.platforms.discord.rules import gateway as g
from tests.platforms.discord.world import Json

if TYPE_CHECKING:
    from tests.platforms.discord.server import Discord
    from tests.platforms.discord.session import Session

MISSED = 1.75
"""Heartbeat intervals without one until the connection is given up; Discord gives no figure."""


class Closing(Exception):  # noqa: N818  (it is how a conversation ends, not always an error)
    def __init__(self, code: int, why: str) -> None:
        super().__init__(f"{code} {why}")
        self.code = code
        self.why = why


class Socket:
    def __init__(self, discord: Discord, compressed: bool, heartbeat_seconds: float) -> None:
        self.discord = discord
        self.ws = web.WebSocketResponse(max_msg_size=1 << 20)
        self.session: Session | None = None
        self.beats = 0
        self.is_cut = False
        self._deflate = zlib.compressobj() if compressed else None
        self._interval = heartbeat_seconds
        self._heard: deque[float] = deque(maxlen=g.SENT_A_MINUTE + 1)
        self._watch: asyncio.TimerHandle | None = None
        self._lock = asyncio.Lock()
        self.transport: asyncio.Transport | None = None

    @property
    def is_compressed(self) -> bool:
        return self._deflate is not None

    async def open(self, request: web.Request) -> None:
        await self.ws.prepare(request)
        self.transport = request.transport
        self.beat(counts=False)

    async def send(self, payload: Json) -> None:
        text = json.dumps(payload)
        async with self._lock:
            if self.ws.closed:
                return
            try:
                if self._deflate is None:
                    await self.ws.send_str(text)
                else:
                    data = self._deflate.compress(text.encode()) + self._deflate.flush(zlib.Z_SYNC_FLUSH)
                    await self.ws.send_bytes(data)
            except (ClientConnectionError, ConnectionError):
                self.end()  # the app has gone: the session keeps what was sent

    def read(self, text: str) -> Json:
        """Raises Closing for what Discord would not read, or would not read so often."""
        if len(text.encode()) > g.MOST_SENT_BYTES:
            raise Closing(g.DECODE_ERROR, "more than 4096 bytes")
        try:
            said = json.loads(text)
        except ValueError:
            raise Closing(g.DECODE_ERROR, "not JSON") from None
        if not isinstance(said, dict):
            raise Closing(g.DECODE_ERROR, "not an object")
        now = time.monotonic()
        self._heard.append(now)
        if len(self._heard) == self._heard.maxlen and now - self._heard[0] < 60:
            raise Closing(g.RATE_LIMITED, f"more than {g.SENT_A_MINUTE} sent in a minute")
        return said

    def beat(self, *, counts: bool = True) -> None:
        self.beats += counts
        self.end()
        wait = self._interval * MISSED
        self._watch = asyncio.get_running_loop().call_later(wait, self._is_silent)

    def end(self) -> None:
        if self._watch is not None:
            self._watch.cancel()
            self._watch = None

    async def cut(self, code: int) -> None:
        """1006: without a word, as when a cable is pulled."""
        self.end()
        self.is_cut = True
        if code == 1006 and self.transport is not None:
            self.transport.abort()
        elif not self.ws.closed:
            await self.ws.close(code=code)

    def _is_silent(self) -> None:
        self.discord.closes.append(g.TIMED_OUT)
        self.discord.later(self.cut(g.TIMED_OUT))
