"""What every peer's job does: one message to the local endpoint over aiohttp, as our messenger posts it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

import aiohttp

AT_ONCE = 256
"""Jobs under way at most, where a library asks: as many as Suivi has (`core.delivery.pacing`)."""


@dataclass(frozen=True, slots=True)
class Poster:
    http: aiohttp.ClientSession
    base: str

    async def post(self, key: str) -> str:
        """The platform's id of the message with `key`."""
        body = {
            "channel": "D1",
            "text": "x",
            "metadata": {"event_type": "reminder", "event_payload": {"id": key}},
            "unfurl_links": False,
        }
        async with self.http.post(f"{self.base}/api/chat.postMessage", json=body) as answer:
            message: str = (await answer.json())["ts"]
            return message


@asynccontextmanager
async def poster(base: str) -> AsyncIterator[Poster]:
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0)) as http:
        yield Poster(http, base)
