"""Discord's one address: the REST interface, the Gateway and uploaded files, under whatever weather there is."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import md5
from typing import TYPE_CHECKING, Any

from aiohttp import BodyPartReader, web

from tests.platforms.discord.api.call import Call, Refused
from tests.platforms.discord.journal import Called
from tests.platforms.discord.routes import ROUTES, Route
from tests.platforms.discord.sky import Fault

if TYPE_CHECKING:
    from tests.platforms.discord.server import Discord

VERSION = "/api/v10"


@dataclass(frozen=True, slots=True)
class Asked:
    body: Any
    files: tuple[tuple[str, bytes], ...]


class FrontDoor:
    def __init__(self, discord: Discord) -> None:
        self.discord = discord
        self._runner: web.AppRunner | None = None
        self._limited: dict[str, float] = {}

    async def open(self) -> str:
        app = web.Application(client_max_size=120 * 1024 * 1024)
        for route in ROUTES:
            app.router.add_route(route.method, f"{VERSION}{route.path}", self._handler(route))
        app.router.add_get("/gateway/", self.discord.gateway.accept)
        app.router.add_get("/attachments/{file}/{name}", self._file)
        app.router.add_route("*", "/{rest:.*}", self._nothing)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.5)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        host, port = self._runner.addresses[0][:2]
        return f"{host}:{port}"

    async def close(self) -> None:
        if self._runner is not None:
            await self._runner.cleanup()

    def _handler(self, route: Route) -> Callable[[web.Request], Any]:
        async def handle(request: web.Request) -> web.StreamResponse:
            return await self._under(request, route)

        return handle

    async def _under(self, request: web.Request, route: Route) -> web.StreamResponse:
        fault = self.discord.sky.next(route.name)
        self._mind_the_limit(route.name, fault)
        if fault.delay:
            await asyncio.sleep(fault.delay)
        if fault.held is not None:
            fault.held.came.set()
            await fault.held.go.wait()
        spoilt = self._spoilt(fault)
        if spoilt is not None and not fault.is_done:
            await request.read()
            self._journal(request, route, Asked(None, ()), spoilt.status, fault.code)
            return spoilt
        made = await self._done(request, route)
        if fault.is_lost:
            assert request.transport is not None
            request.transport.abort()
        answer = spoilt if spoilt is not None else made
        answer.headers["X-RateLimit-Bucket"] = md5(route.name.encode(), usedforsecurity=False).hexdigest()
        return answer

    async def _done(self, request: web.Request, route: Route) -> web.Response:
        asked = Asked(None, ())
        try:
            asked = await _read(request)
            self._authorise(request, route)
            call = Call(
                self.discord,
                route.name,
                dict(request.match_info),
                dict(request.query),
                asked.body,
                asked.files,
            )
            self.discord.check_document(route, asked.body)
            answer = route.act(call)
        except Refused as refused:
            self._refused(request, route, asked, refused)
            return _error(refused)
        status = 204 if answer is None else 200
        self._journal(request, route, asked, status)
        return _json(answer, status) if answer is not None else web.Response(status=204, headers=LIMITS)

    def _authorise(self, request: web.Request, route: Route) -> None:
        given = request.headers.get("Authorization", "")
        if route.by_token:
            return
        if given != f"Bot {self.discord.token}":
            raise Refused(401, 0, "401: Unauthorized")
        if not request.headers.get("User-Agent", "").startswith("DiscordBot ("):
            self.discord.violation(f"{route.name}: User-Agent is not DiscordBot ($url, $version)")

    def _refused(self, request: web.Request, route: Route, asked: Asked, refused: Refused) -> None:
        self._journal(request, route, asked, refused.status, refused.code, tuple(refused.objections))
        if refused.status in (401, 403, 429):
            self.discord.invalid_requests += 1
        if refused.code not in self.discord.expected:
            said = "; ".join(refused.objections)
            self.discord.violation(
                f"{route.name}: {refused.status} {refused.code} {refused.message} {said}".rstrip()
            )

    def _journal(
        self,
        request: web.Request,
        route: Route,
        asked: Asked,
        status: int,
        code: int = 0,
        objections: tuple[str, ...] = (),
    ) -> None:
        called = Called(route.name, request.path, asked.body, asked.files, status, code, objections)
        self.discord.calls.append(called)

    def _mind_the_limit(self, name: str, fault: Fault) -> None:
        """Notes when the app calls again before the time that it was told to wait is over."""
        for what in (name, "*"):
            early = self._limited.get(what, 0.0) - time.monotonic()
            if early > 0 and fault.retry_after is None and not (what == "*" and name == "POST callback"):
                self.discord.violation(f"{name}: called {early:.1f} s before its retry_after was over")
        if fault.retry_after is not None:
            self._limited["*" if fault.is_global else name] = time.monotonic() + fault.retry_after

    def _spoilt(self, fault: Fault) -> web.Response | None:
        if fault.retry_after is not None:
            self.discord.invalid_requests += 1
            return _limited(fault.retry_after, is_global=fault.is_global)
        if fault.status is None:
            return None
        if fault.code:
            self.discord.invalid_requests += fault.status in (401, 403)
            return _error(Refused(fault.status, fault.code, "as the weather has it"))
        return web.Response(status=fault.status, text=fault.body, content_type="text/html")

    async def _file(self, request: web.Request) -> web.StreamResponse:
        found = self.discord.world.uploads.get(request.match_info["file"])
        fault = self.discord.sky.next("GET file")
        if fault.status is not None:
            return web.Response(status=fault.status, text=fault.body, content_type="text/html")
        self.discord.fetched.append(request.match_info["name"])
        if found is None:
            return web.Response(status=404, text="This content is no longer available.")
        return web.Response(body=found.content, content_type=found.kind or "application/octet-stream")

    async def _nothing(self, request: web.Request) -> web.StreamResponse:
        self.discord.violation(f"{request.method} {request.path}: Suivi has no business there")
        return _json({"message": "404: Not Found", "code": 0}, 404)


LIMITS = {
    "X-RateLimit-Limit": "50",
    "X-RateLimit-Remaining": "49",
    "X-RateLimit-Reset": "2000000000.000",
    "X-RateLimit-Reset-After": "1.000",
}
"""https://docs.discord.com/developers/topics/rate-limits#header-format"""


def _json(body: Any, status: int = 200, headers: dict[str, str] | None = None) -> web.Response:
    """Discord says `application/json` and nothing more; discord.py reads nothing else as JSON."""
    made = web.Response(body=json.dumps(body).encode(), status=status, headers={**LIMITS, **(headers or {})})
    made.headers["Content-Type"] = "application/json"
    return made


def _error(refused: Refused) -> web.Response:
    body: dict[str, Any] = {"message": refused.message, "code": refused.code}
    if refused.objections:
        wrong = [{"code": "BASE_TYPE_BAD", "message": one} for one in refused.objections]
        body["errors"] = {"_errors": wrong}
    return _json(body, refused.status)


def _limited(seconds: float, *, is_global: bool) -> web.Response:
    """https://docs.discord.com/developers/topics/rate-limits#exceeding-a-rate-limit"""
    headers = {"Retry-After": str(max(1, round(seconds))), "Via": "1.1 google", "X-RateLimit-Remaining": "0",
               "X-RateLimit-Reset-After": f"{seconds:.3f}", "X-RateLimit-Scope": "global" if is_global else "user"}  # fmt: skip
    if is_global:
        headers["X-RateLimit-Global"] = "true"
    body = {"message": "You are being rate limited.", "retry_after": seconds, "global": is_global}
    return _json(body, 429, headers)


async def _read(request: web.Request) -> Asked:
    """The JSON body, or that of a multipart upload (payload_json) with its files."""
    if not request.can_read_body:
        return Asked(None, ())
    if request.content_type == "application/json":
        return Asked(_parsed(await request.text()), ())
    if request.content_type != "multipart/form-data":
        raise Refused(400, 50109, "The request body contains invalid JSON.")
    body: Any = {}
    files: list[tuple[str, bytes]] = []
    async for part in await request.multipart():
        assert isinstance(part, BodyPartReader)
        if part.name == "payload_json":
            body = _parsed(await part.text())
        elif part.name == f"files[{len(files)}]" and part.filename:
            files.append((part.filename, bytes(await part.read())))
        else:
            raise Refused(
                400, 50035, "Invalid Form Body", [f"multipart: {part.name} is not files[{len(files)}]"]
            )
    return Asked(body, tuple(files))


def _parsed(text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError:
        raise Refused(400, 50109, "The request body contains invalid JSON.") from None
