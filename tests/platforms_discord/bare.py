"""An app with no manners of its own: it speaks to REST and the Gateway exactly as a test says, right or wrong."""

from __future__ import annotations

import asyncio
import json
import zlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from aiohttp import ClientResponse, ClientSession, ClientWebSocketResponse, FormData, WSMsgType

from tests.platforms.discord.server import Discord

Json = dict[str, Any]
AGENT = "DiscordBot (https://example.org, 1) test"
NONE = {"parse": list[str]()}


@dataclass
class Answer:
    status: int
    body: Any
    headers: dict[str, str] = field(default_factory=dict)

    @property
    def code(self) -> int:
        return int(self.body["code"])


@dataclass
class Bare:
    server: Discord
    session: ClientSession
    socket: ClientWebSocketResponse | None = None
    heard: list[Json] = field(default_factory=list)
    _inflate: Any = None

    async def asks(
        self,
        method: str,
        path: str,
        body: Any = None,
        *,
        files: tuple[tuple[str, bytes], ...] = (),
        token: str | None = None,
    ) -> Answer:
        headers = {"Authorization": f"Bot {token or self.server.token}", "User-Agent": AGENT}
        data: Any = None
        if files:
            data = FormData(quote_fields=False)
            data.add_field("payload_json", json.dumps(body), content_type="application/json")
            for n, (name, content) in enumerate(files):
                data.add_field(f"files[{n}]", content, filename=name)
        elif body is not None:
            data, headers["Content-Type"] = json.dumps(body), "application/json"
        url = f"{self.server.api_url}{path}"
        async with self.session.request(method, url, data=data, headers=headers) as response:
            return await _answer(response)

    async def connects(self, *, compress: bool = False, version: int = 10) -> None:
        query = f"?v={version}&encoding=json{'&compress=zlib-stream' if compress else ''}"
        self.socket = await self.session.ws_connect(self.server.gateway_url + query)
        self._inflate = zlib.decompressobj() if compress else None
        self.heard.clear()

    async def says(self, op: int, data: Any = None) -> None:
        assert self.socket is not None
        await self.socket.send_str(json.dumps({"op": op, "d": data}))

    async def hears(self, what: str | int) -> Json:
        """The next payload of this name or opcode; what comes before it is kept in `heard`."""
        assert self.socket is not None
        while True:
            message = await asyncio.wait_for(self.socket.receive(), 5)
            assert message.type in (WSMsgType.TEXT, WSMsgType.BINARY), f"closed with {self.socket.close_code}"
            text = message.data if self._inflate is None else self._inflate.decompress(message.data)
            payload = json.loads(text)
            self.heard.append(payload)
            if what in (payload.get("t"), payload["op"]):
                return dict(payload)

    async def is_closed(self) -> int:
        """The code with which the Gateway closed the connection."""
        assert self.socket is not None
        while not self.socket.closed:
            message = await asyncio.wait_for(self.socket.receive(), 5)
            if message.type in (WSMsgType.CLOSE, WSMsgType.CLOSED, WSMsgType.ERROR):
                break
        return int(self.socket.close_code or 0)

    async def identifies(self, **more: Any) -> Json:
        await self.hears(10)
        await self.says(2, identity(self.server, **more))
        return await self.hears("READY")

    async def interaction(self) -> Json:
        return dict((await self.hears("INTERACTION_CREATE"))["d"])


def identity(server: Discord, **more: Any) -> Json:
    return {"token": server.token, "properties": {}, "intents": 1, **more}


def said(words: str = "Hello", **more: Any) -> Json:
    return {"content": words, "allowed_mentions": NONE, **more}


async def _answer(response: ClientResponse) -> Answer:
    text = await response.text()
    is_json = response.headers.get("Content-Type") == "application/json"
    return Answer(response.status, json.loads(text) if is_json and text else text, dict(response.headers))


@asynccontextmanager
async def stage() -> AsyncIterator[Bare]:
    """A Discord, and an app at its door."""
    async with Discord() as server, ClientSession() as session:
        yield Bare(server, session)
