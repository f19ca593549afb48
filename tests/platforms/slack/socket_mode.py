"""Slack's end of Socket Mode: https://docs.slack.dev/apis/events-api/using-socket-mode"""

from __future__ import annotations

import asyncio
import json
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from uuid import uuid4

from aiohttp import WSMsgType, web

from tests.platforms.slack.links import Acked, Json, Kind, Retry

if TYPE_CHECKING:
    from tests.platforms.slack.server import Slack


@dataclass
class _Waiting:
    kind: Kind
    answers: bool
    socket: web.WebSocketResponse
    answer: asyncio.Future[Acked]
    since: float


@dataclass
class SocketMode:
    slack: Slack
    twice: int = 0
    """How many of the next envelopes are sent two times."""
    turned_away: int = 0
    """How many of the next connections fail after their address was used up."""
    sockets: list[web.WebSocketResponse] = field(default_factory=list)
    _tickets: set[str] = field(default_factory=set)
    _waiting: dict[str, _Waiting] = field(default_factory=dict)
    _transports: dict[web.WebSocketResponse, asyncio.Transport] = field(default_factory=dict)

    def ticket(self) -> str:
        """An address to connect to, once."""
        name = uuid4().hex
        self._tickets.add(name)
        return f"{self.slack.base.replace('http', 'ws', 1)}/link/?ticket={name}&app_id={self.slack.app_id}"

    async def connect(self, request: web.Request) -> web.StreamResponse:
        if request.query.get("ticket") not in self._tickets:
            return web.Response(status=408, text="the ticket was used")
        self._tickets.discard(request.query["ticket"])
        if self.turned_away > 0:
            self.turned_away -= 1
            return web.Response(status=503, text="try later")
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        if isinstance(request.transport, asyncio.Transport):
            self._transports[socket] = request.transport
        self.sockets.append(socket)
        hello = {
            "type": "hello",
            "num_connections": len(self.sockets),
            "debug_info": {"host": "applink", "approximate_connection_time": 18060},
            "connection_info": {"app_id": self.slack.app_id},
        }
        await socket.send_json(hello)
        self.slack.changed()
        try:
            async for message in socket:
                if message.type is WSMsgType.TEXT:
                    self._hear(message.data)
        finally:
            self._forget(socket)
        return socket

    async def deliver(self, kind: Kind, payload: Json, *, answers: bool, retry: Retry | None = None) -> Acked:
        """One envelope to the newest connection. Acknowledged within three seconds, or it did not arrive."""
        if not self.sockets:
            return Acked(0.0, why="connection_failed")
        socket, name = self.sockets[-1], str(uuid4())
        envelope: Json = {
            "envelope_id": name,
            "payload": payload,
            "type": kind.value,
            "accepts_response_payload": answers,
        }
        if kind is Kind.EVENT:
            envelope |= {
                "retry_attempt": retry.number if retry else 0,
                "retry_reason": retry.reason if retry else "",
            }
        waiting = _Waiting(
            kind, answers, socket, asyncio.get_running_loop().create_future(), time.monotonic()
        )
        self._waiting[name] = waiting
        try:
            await socket.send_json(envelope)
            if self.twice > 0:
                self.twice -= 1
                await socket.send_json(envelope)
            return await asyncio.wait_for(asyncio.shield(waiting.answer), self.slack.ack_seconds)
        except TimeoutError:
            return Acked(time.monotonic() - waiting.since, why="timeout")
        except ConnectionError:
            return Acked(time.monotonic() - waiting.since, why="connection_failed")

    async def refresh(self, reason: str = "refresh_requested") -> None:
        """Slack asks to reconnect, as it does every few hours: nothing more comes on the old connection, though it may
        still acknowledge. With "warning" it stays in use for a while."""
        for socket in list(self.sockets):
            if reason != "warning":
                self.sockets.remove(socket)
            await socket.send_json(
                {"type": "disconnect", "reason": reason, "debug_info": {"host": "applink"}}
            )

    @property
    def under_way(self) -> bool:
        """Whether something was brought that is not acknowledged yet."""
        return any(not waiting.answer.done() for waiting in self._waiting.values())

    def drop(self) -> None:
        """Every connection breaks at once, whatever was under way."""
        for socket in list(self.sockets):
            transport = self._transports.get(socket)
            if transport is not None:
                transport.abort()
            self._forget(socket)

    async def close(self) -> None:
        for socket in list(self.sockets):
            self._forget(socket)
            await socket.close()

    def _hear(self, text: str) -> None:
        try:
            said = json.loads(text)
        except ValueError:
            self.slack.violation("socket: not JSON")
            return
        name = said.get("envelope_id") if isinstance(said, dict) else None
        if not isinstance(name, str):
            self.slack.violation("socket: a message without envelope_id")
            return
        waiting = self._waiting.get(name)
        if waiting is None:
            self.slack.violation(f"socket: unknown envelope {name}")
            return
        payload = said.get("payload") or None
        if payload and not waiting.answers:
            self.slack.violation(f"socket: {waiting.kind} takes no response payload")
        seconds = time.monotonic() - waiting.since
        if not waiting.answer.done():
            waiting.answer.set_result(Acked(seconds, payload if waiting.answers else None))

    def _forget(self, socket: web.WebSocketResponse) -> None:
        if socket in self.sockets:
            self.sockets.remove(socket)
        self._transports.pop(socket, None)
        for waiting in self._waiting.values():
            if waiting.socket is socket and not waiting.answer.done():
                seconds = time.monotonic() - waiting.since
                waiting.answer.set_result(Acked(seconds, why="connection_failed"))
        self.slack.changed()
