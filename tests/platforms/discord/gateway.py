"""The Gateway's doors: who may come in, who may come back, and what is sent to which shard."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from aiohttp import WSCloseCode, WSMsgType, web

from tests.platforms.discord.rules import gateway as g
from tests.platforms.discord.session import Session
from tests.platforms.discord.shapes import guild_json, user_json
from tests.platforms.discord.socket import Closing, Socket
from tests.platforms.discord.world import Guild, Json

if TYPE_CHECKING:
    from tests.platforms.discord.server import Discord


@dataclass
class Gateway:
    discord: Discord
    heartbeat_seconds: float = 41.25
    sessions: dict[str, Session] = field(default_factory=dict)
    identifies: int = 0
    resumes: int = 0
    budget: int = g.IDENTIFIES_A_DAY
    max_concurrency: int = 1
    identify_seconds: float = 0.0
    """How far apart two IDENTIFYs of one turn must be; Discord asks for 5. 0: a test about something else need not wait."""
    crowded: int = 0
    """IDENTIFYs that came too soon."""
    is_shut: bool = False
    """Nobody comes in."""
    is_deaf: bool = False
    """Connections stay open and nothing is answered on them."""
    _turns: dict[int, float] = field(default_factory=dict)
    _sockets: set[Socket] = field(default_factory=set)

    @property
    def live(self) -> list[Session]:
        """Sessions that have a connection now, oldest first."""
        return [s for s in self.sessions.values() if s.socket is not None]

    async def accept(self, request: web.Request) -> web.StreamResponse:
        if self.is_shut:
            return web.Response(status=503)
        if request.query.get("v") != "10" or request.query.get("encoding") != "json":
            return await self._refuse(request, g.INVALID_VERSION)
        if request.query.get("compress") not in (None, "zlib-stream"):
            self.discord.violation(f"gateway: compression {request.query['compress']} is not played here")
            return await self._refuse(request, g.DECODE_ERROR)
        socket = Socket(self.discord, "compress" in request.query, self.heartbeat_seconds)
        await socket.open(request)
        self._sockets.add(socket)
        try:
            await self._converse(socket)
        finally:
            self._sockets.discard(socket)
            socket.end()
            self._part(socket)
            self.discord.changed()
        return socket.ws

    async def tell(self, event: str, data: Json, guild: str = "") -> int:
        """Sends an event to every session of the shard that it belongs to; to how many."""
        told = 0
        for session in list(self.sessions.values()):
            if session.is_for(guild):
                await session.dispatch(event, data)
                told += session.socket is not None
        return told

    async def reconnects(self) -> None:
        """Asks everybody to connect again, as Discord does several times a day."""
        for session in self.live:
            assert session.socket is not None
            await session.socket.send({"op": g.RECONNECT, "d": None, "s": None, "t": None})

    async def invalidates(self, *, resumable: bool = False) -> None:
        for session in self.live:
            assert session.socket is not None
            if not resumable:
                self.sessions.pop(session.id)
            await session.socket.send({"op": g.INVALID_SESSION, "d": resumable, "s": None, "t": None})

    async def drops(self, code: int = 1006, *, forgets: bool = False) -> None:
        """Cuts every connection; `forgets`: and the sessions with it."""
        for session in self.live:
            assert session.socket is not None
            if forgets:
                self.sessions.pop(session.id)
            await session.socket.cut(code)

    async def close(self) -> None:
        for socket in list(self._sockets):
            await socket.cut(WSCloseCode.GOING_AWAY)

    def _part(self, socket: Socket) -> None:
        """A session that the app itself closed with 1000 or 1001 is over; any other waits to be resumed."""
        if socket.session is not None and socket.session.socket is socket:
            socket.session.socket = None
            if not socket.is_cut and socket.ws.close_code in (WSCloseCode.OK, WSCloseCode.GOING_AWAY):
                self.sessions.pop(socket.session.id, None)

    async def _refuse(self, request: web.Request, code: int) -> web.StreamResponse:
        ws = web.WebSocketResponse()
        await ws.prepare(request)
        await ws.close(code=code)
        return ws

    async def _converse(self, socket: Socket) -> None:
        await socket.send({"op": g.HELLO, "d": {"heartbeat_interval": int(self.heartbeat_seconds * 1000)}})
        async for message in socket.ws:
            if message.type is not WSMsgType.TEXT:
                break
            if self.is_deaf:
                continue
            try:
                await self._heard(socket, socket.read(message.data))
            except Closing as closing:
                if closing.code not in (g.WRONG_TOKEN, g.TIMED_OUT):
                    self.discord.violation(f"gateway: {closing.code} {closing.why}")
                self.discord.closes.append(closing.code)
                await socket.cut(closing.code)
                return

    async def _heard(self, socket: Socket, said: Json) -> None:
        match said.get("op"):
            case g.HEARTBEAT:
                socket.beat()
                await socket.send({"op": g.HEARTBEAT_ACK, "d": None, "s": None, "t": None})
            case g.IDENTIFY:
                await self._identify(socket, said["d"])
            case g.RESUME:
                await self._resume(socket, said["d"])
            case g.PRESENCE:
                self._known(socket)
            case op:
                self._known(socket)
                raise Closing(g.UNKNOWN_OPCODE, f"opcode {op}")

    def _known(self, socket: Socket) -> None:
        if socket.session is None:
            raise Closing(g.NOT_AUTHENTICATED, "something was sent before IDENTIFY")

    async def _identify(self, socket: Socket, asked: Json) -> None:
        if socket.session is not None:
            raise Closing(g.ALREADY_AUTHENTICATED, "IDENTIFY twice")
        self._check_token(asked)
        self.identifies += 1
        if self.identifies > self.budget:
            raise Closing(g.WRONG_TOKEN, "more IDENTIFYs than a day allows: the token is reset")
        self._check_intents(asked.get("intents"))
        shard, of = self._shard(asked.get("shard"))
        if self._is_too_soon(shard):
            self.crowded += 1
            await socket.send({"op": g.INVALID_SESSION, "d": False, "s": None, "t": None})
            return
        session = Session(f"session-{self.identifies}", shard, of, socket)
        socket.session = session
        guilds = [
            guild
            for guild in self.discord.world.guilds.values()
            if guild.has_app and session.is_for(guild.id)
        ]
        await session.dispatch("READY", self._ready(session, guilds))
        self.sessions[session.id] = session
        for guild in guilds:
            if not guild.is_down:
                await session.dispatch("GUILD_CREATE", guild_json(guild, self.discord.world))
        self.discord.changed()

    def _is_too_soon(self, shard: int) -> bool:
        """https://docs.discord.com/developers/events/gateway#rate-limiting"""
        turn, now = shard % self.max_concurrency, time.monotonic()
        since = now - self._turns.get(turn, -self.identify_seconds)
        self._turns[turn] = now
        return since < self.identify_seconds

    def _check_token(self, asked: Json) -> None:
        if asked.get("token", "").removeprefix("Bot ") != self.discord.token:
            raise Closing(g.WRONG_TOKEN, "wrong token")

    def _check_intents(self, intents: object) -> None:
        if not isinstance(intents, int) or intents & ~g.KNOWN_INTENTS:
            raise Closing(g.INVALID_INTENTS, f"intents {intents}")
        if intents & ~g.GUILDS:
            raise Closing(g.DISALLOWED_INTENTS, f"intents {intents}: Suivi needs guilds alone")

    def _shard(self, shard: object) -> tuple[int, int]:
        many = sum(guild.has_app for guild in self.discord.world.guilds.values())
        match shard:
            case None:
                number, of = 0, 1
            case [int(number), int(of)] if 0 <= number < of:
                pass
            case _:
                raise Closing(g.INVALID_SHARD, f"shard {shard}")
        if many > g.MOST_GUILDS_A_SHARD * of:
            raise Closing(g.SHARDING_REQUIRED, f"{many} servers on {of} shards")
        return number, of

    def _ready(self, session: Session, guilds: list[Guild]) -> Json:
        return {
            "v": 10,
            "user": {
                **user_json(self.discord.app),
                "verified": True,
                "mfa_enabled": True,
                "email": None,
                "flags": 0,
            },
            "guilds": [{"id": guild.id, "unavailable": True} for guild in guilds],
            "session_id": session.id,
            "session_type": "normal",
            "resume_gateway_url": self.discord.gateway_url,
            "shard": [session.shard, session.of],
            "application": {"id": self.discord.app_id, "flags": 0},
            "private_channels": [],
            "presences": [],
            "relationships": [],
        }

    async def _resume(self, socket: Socket, asked: Json) -> None:
        if socket.session is not None:
            raise Closing(g.ALREADY_AUTHENTICATED, "RESUME after IDENTIFY")
        self._check_token(asked)
        session = self.sessions.get(asked.get("session_id", ""))
        if session is None:
            await socket.send({"op": g.INVALID_SESSION, "d": False, "s": None, "t": None})
            return
        seq = asked.get("seq")
        if not isinstance(seq, int) or seq > session.seq:
            raise Closing(g.INVALID_SEQUENCE, f"seq {seq} of {session.seq}")
        if session.socket is not None:
            await session.socket.cut(4000)
        self.resumes += 1
        session.socket, socket.session = socket, session
        for missed in [one for one in session.sent if one["s"] > seq]:
            await socket.send(missed)
        await session.dispatch("RESUMED", {"_trace": []})
        self.discord.changed()
