"""Slack's addresses: the Web API, answers, uploads, downloads and the socket, with the weather over all of them."""

from __future__ import annotations

import asyncio
import json
import time
from base64 import b64decode
from collections.abc import Awaitable, Callable
from email.utils import format_datetime
from typing import TYPE_CHECKING, Any

from aiohttp import web

from tests.platforms.slack.api import access, chat, conversations, files, views
from tests.platforms.slack.api.call import Call, Method, Refused
from tests.platforms.slack.journal import Called
from tests.platforms.slack.sky import Fault
from tests.platforms.slack.world import Installation, Json

if TYPE_CHECKING:
    from tests.platforms.slack.server import Slack

METHODS: dict[str, Method] = {
    method.name: method for module in (access, chat, conversations, files, views) for method in module.METHODS
}
_MOST_BYTES = 20 * 1024**2
_EXPECTED = {
    "expired_trigger_id",
    "hash_conflict",
    "token_expired",
    "user_disabled",
    "is_archived",
    "not_found",
}
"""Answers that a faultless app may meet; everything else that is refused is a violation."""


class FrontDoor:
    def __init__(self, slack: Slack) -> None:
        self.slack = slack
        self._runner: web.AppRunner | None = None
        self._limited: dict[tuple[str, str], float] = {}

    async def open(self) -> str:
        """Starts listening on loopback, at a port that is free; its address."""
        app = web.Application(client_max_size=_MOST_BYTES)
        app.router.add_route("*", "/api/{method}", self._api)
        app.router.add_post("/actions/{team}/{name}", self._answer)
        app.router.add_post("/upload/v1/{team}/{file}", self._upload)
        app.router.add_get("/files-pri/{file}/{name}", self._download)
        app.router.add_get("/link/", self.slack.socket.connect)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=1.0)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        host, port = self._runner.addresses[0][:2]
        return f"http://{host}:{port}"

    async def close(self) -> None:
        if self._runner is not None:
            await self._runner.cleanup()

    async def _api(self, request: web.Request) -> web.StreamResponse:
        name = request.match_info["method"]

        async def act() -> Json:
            given: dict[str, Any] = {}
            team, error, messages = "", "", []
            try:
                given, token = await _arguments(request)
                method = METHODS.get(name)
                if method is None:
                    raise Refused("unknown_method", req_method=name)
                installation = self._who(method, token)
                team = installation.team if installation else ""
                args = method.read(given)
                call = Call(self.slack, name, args, installation, token)
                if installation is not None:
                    self.slack.need(call, method.scope)
                return {"ok": True, **await method.handle(call)}
            except Refused as refused:
                error, messages = refused.error, refused.messages
                self._note(name, refused)
                return _refusal(refused)
            finally:
                self._journal(name, given, team, error, messages)

        response = await self._under(request, name, act)
        response.headers["Date"] = format_datetime(self.slack.world.now(), usegmt=True)
        token = request.headers.get("Authorization", "").removeprefix("Bearer ")
        if known := self.slack.world.find_token(token):
            response.headers["X-OAuth-Scopes"] = ",".join(sorted(known[0].scopes))
        return response

    def _who(self, method: Method, token: str) -> Installation | None:
        if method.token == "none":
            return None
        if not token:
            raise Refused("not_authed")
        if method.token == "app":
            if token != self.slack.app_token:
                raise Refused("not_allowed_token_type" if token.startswith("xox") else "invalid_auth")
            return None
        if token == self.slack.app_token:
            raise Refused("not_allowed_token_type")
        found = self.slack.world.find_token(token)
        if found is None:
            raise Refused("invalid_auth")
        installation, known = found
        if installation.gone or installation.disabled:
            raise Refused("account_inactive")
        if known.revoked:
            raise Refused("token_revoked")
        if known.expires_at is not None and self.slack.world.now() >= known.expires_at:
            raise Refused("token_expired")
        return installation

    async def _answer(self, request: web.Request) -> web.StreamResponse:
        async def act() -> Json:
            name = f"{request.match_info['team']}/{request.match_info['name']}"
            given = await request.json()
            error, messages = "", []
            try:
                self.slack.response_urls.answer(name, given)
                return {"ok": True}
            except Refused as refused:
                error, messages = refused.error, refused.messages
                self._note("response_url", refused)
                return _refusal(refused)
            finally:
                self._journal("response_url", given, request.match_info["team"], error, messages)

        return await self._under(request, "response_url", act)

    async def _upload(self, request: web.Request) -> web.StreamResponse:
        workspace = self.slack.world.workspaces.get(request.match_info["team"])
        file = workspace.files.get(request.match_info["file"]) if workspace else None
        if file is None or file.arrived:
            return web.Response(status=404, text="no such upload")
        body = await request.read()
        if request.content_type.startswith("multipart/"):
            form = await request.post()
            parts = [part.file.read() for part in form.values() if isinstance(part, web.FileField)]
            body = parts[0] if parts else b""
        if len(body) != file.length:
            self.slack.violation(f"upload: {len(body)} bytes came, {file.length} were announced")
            return web.Response(status=400, text="length mismatch")
        fault = self.slack.sky.next("upload")
        if fault.status is not None:
            return web.Response(status=fault.status, text=fault.body)
        file.content, file.arrived = body, True
        return web.Response(text=f"OK - {len(body)}")

    async def _download(self, request: web.Request) -> web.StreamResponse:
        """Without a token that may read files, Slack shows its sign-in page, with status 200."""
        team, _, name = request.match_info["file"].partition("-")
        workspace = self.slack.world.workspaces.get(team)
        file = workspace.files.get(name) if workspace else None
        found = self.slack.world.find_token(_bearer(request))
        allowed = found and found[0].team == team and "files:read" in found[0].scopes and not found[0].gone
        if file is None or not allowed:
            return web.Response(text="<html>Sign in to Slack</html>", content_type="text/html")
        return web.Response(body=file.content, content_type=file.mimetype)

    async def _under(
        self, request: web.Request, name: str, act: Callable[[], Awaitable[Json]]
    ) -> web.StreamResponse:
        fault = self.slack.sky.next(name)
        self._mind_the_limit(name, request, fault)
        if fault.delay:
            await asyncio.sleep(fault.delay)
        spoilt = _spoilt(fault)
        if spoilt is not None and not fault.is_done:
            return spoilt
        answer = await act()
        self.slack.changed()
        if fault.is_lost:
            assert request.transport is not None
            request.transport.abort()
        if spoilt is not None:
            return spoilt
        expired = name == "response_url" and not answer["ok"]
        return web.json_response(answer, status=404 if expired else 200)

    def _mind_the_limit(self, name: str, request: web.Request, fault: Fault) -> None:
        """Notes who calls again before the Retry-After that they were given is over."""
        caller = (name, _bearer(request))
        early = self._limited.get(caller, 0.0) - time.monotonic()
        if early > 0:
            self.slack.violation(f"{name}: called {early:.1f} s before its Retry-After was over")
        if fault.retry_after is not None:
            self._limited[caller] = time.monotonic() + fault.retry_after

    def _note(self, name: str, refused: Refused) -> None:
        if refused.error not in _EXPECTED:
            self.slack.violation(f"{name}: {refused.error} {' '.join(refused.messages)}".rstrip())

    def _journal(self, name: str, given: Json, team: str, error: str, messages: list[str]) -> None:
        self.slack.calls.append(Called(name, given, team, error, tuple(messages)))


def _refusal(refused: Refused) -> Json:
    made: Json = {"ok": False, "error": refused.error, **refused.more}
    if refused.messages:
        made["response_metadata"] = {"messages": refused.messages}
    return made


def _spoilt(fault: Fault) -> web.Response | None:
    if fault.retry_after is not None:
        body = {"ok": False, "error": "ratelimited"}
        return web.json_response(body, status=429, headers={"Retry-After": str(fault.retry_after)})
    if fault.error:
        return web.json_response({"ok": False, "error": fault.error})
    if fault.status is not None:
        kind = "application/json" if fault.status == 200 else "text/html"
        return web.Response(status=fault.status, text=fault.body, content_type=kind)
    return None


async def _arguments(request: web.Request) -> tuple[dict[str, Any], str]:
    """What was given in the query, a form or JSON, and the token."""
    given: dict[str, Any] = dict(request.query)
    if request.content_type == "application/json":
        text = await request.text()
        try:
            body = json.loads(text) if text.strip() else {}
        except ValueError:
            raise Refused("invalid_json") from None
        if not isinstance(body, dict):
            raise Refused("json_not_object")
        given |= body
    elif request.method == "POST":
        given |= {name: value for name, value in (await request.post()).items() if isinstance(value, str)}
    header = request.headers.get("Authorization", "")
    if header.startswith("Basic "):
        login, _, password = b64decode(header.removeprefix("Basic ")).decode().partition(":")
        given |= {"client_id": login, "client_secret": password}
    token = _bearer(request) or str(given.get("token", ""))
    given.pop("token", None)
    return given, token


def _bearer(request: web.Request) -> str:
    header = request.headers.get("Authorization", "")
    return header.removeprefix("Bearer ") if header.startswith("Bearer ") else ""
