"""HTTP mode's one address: size, signature and form are checked before anything looks inside."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable

from aiohttp import web
from aiohttp.web_exceptions import HTTPRequestEntityTooLarge
from slack_bolt.async_app import AsyncApp
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.response import BoltResponse

from bots.slack.envelopes import Unreadable, read
from bots.slack.signing import is_from_slack
from core.clock import Clock

LARGEST = 200_000
"""Bytes. The largest thing Slack sends is a view (250 kB at most; ours are a tenth of that) or a message."""

_log = logging.getLogger(__name__)
Handler = Callable[[web.Request], Awaitable[web.Response]]


def events(app: AsyncApp, secret: str, clock: Clock) -> Handler:
    """The handler of POST /slack/events."""

    async def handle(request: web.Request) -> web.Response:
        if (request.content_length or 0) > LARGEST:
            return web.Response(status=413)
        try:
            body = await _body(request)
        except HTTPRequestEntityTooLarge:
            return web.Response(status=413)
        if not is_from_slack(secret, request.headers, body, clock.now()):
            if body.startswith(b"ssl_check=1") and b"payload" not in body:
                return (
                    web.Response()
                )  # Slack's oldest check of a certificate is not signed; it learns nothing
            return web.Response(status=401)
        try:
            payload = read(body, request.content_type)
        except Unreadable as reason:
            _log.info("slack.unreadable", extra={"why": str(reason)})
            return web.Response(status=400)
        if payload.get("type") == "url_verification":
            return web.Response(text=str(payload.get("challenge", ""))[:1000])
        if payload.get("ssl_check") == "1":
            return web.Response()
        # Verified and read: from here on it is what Socket Mode would have brought.
        answer = await app.async_dispatch(AsyncBoltRequest(mode="socket_mode", body=payload))
        return _response(answer)

    return handle


async def _body(request: web.Request) -> bytes:
    """Raises HTTPRequestEntityTooLarge when more comes than was announced."""
    read_so_far = bytearray()
    async for chunk in request.content.iter_any():
        read_so_far += chunk
        if len(read_so_far) > LARGEST:
            raise HTTPRequestEntityTooLarge(LARGEST, len(read_so_far))
    return bytes(read_so_far)


def _response(answer: BoltResponse) -> web.Response:
    kind = answer.first_headers_without_set_cookie().get("content-type", "text/plain").partition(";")[0]
    return web.Response(status=answer.status, text=answer.body, content_type=kind)
