"""The way in by Socket Mode: opened, kept open, and opened again at the pace that Slack allows."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
from slack_bolt.adapter.socket_mode.async_internals import run_async_bolt_app, send_async_response
from slack_bolt.async_app import AsyncApp
from slack_sdk.socket_mode.aiohttp import SocketModeClient
from slack_sdk.socket_mode.async_client import AsyncBaseSocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest
from slack_sdk.web.async_client import AsyncWebClient

from bots.slack.calls import Doubtful, Refused, call
from bots.slack.front import SlackFront
from bots.slack.settings import SlackSettings
from core.clock import monotonic

_log = logging.getLogger(__name__)

PING = 2.5
"""Seconds between two looks at the socket: a broken one is made again within them."""
FIRST_WAIT, LONGEST_WAIT = 1.0, 60.0
"""Seconds after an address was not given, doubling. Slack gives one or more a minute (tier 1,
https://docs.slack.dev/reference/methods/apps.connections.open)."""
SWITCHED_OFF = "link_disabled"
"""https://docs.slack.dev/apis/events-api/using-socket-mode: somebody turned Socket Mode off in the app's settings."""


class Link(SocketModeClient):
    """slack_sdk's client, but for two things: an address that was tried is not tried again, since it works once; and
    while Slack gives none, it is asked ever more seldom, and the operator told in one line."""

    def __init__(self, app: AsyncApp, app_token: str, web: AsyncWebClient, address: str) -> None:
        """`address`: the first one, given already."""
        log = logging.getLogger("slack_sdk.socket_mode")
        super().__init__(app_token, logger=log, web_client=web, ping_interval=PING)
        self._app = app
        self.wss_uri = address
        trying = aiohttp.TraceConfig()
        trying.on_request_start.append(self._tried)
        trying.freeze()
        self.aiohttp_client_session.trace_configs.append(trying)
        self.socket_mode_request_listeners.append(self._handle)

    async def issue_new_wss_url(self) -> str:
        """The next address, however long it takes; given up when the program ends."""
        wait = FIRST_WAIT
        while not self.closed:
            try:
                return await open_address(self.web_client, self.app_token)
            except Refused as refused:
                told = _log.info if refused.is_limit else _log.error
                told("slack.no_socket", extra={"why": refused.code})
                pause = refused.after or wait
            except Doubtful as doubt:
                _log.warning("slack.no_socket", extra={"why": str(doubt)})
                pause = wait
            await asyncio.sleep(pause)
            wait = min(wait * 2, LONGEST_WAIT)
        raise asyncio.CancelledError

    async def run_message_listeners(self, message: dict[str, Any], raw_message: str) -> None:
        if message.get("type") == "disconnect":
            why = str(message.get("reason"))[:40]
            told = _log.error if why == SWITCHED_OFF else _log.info
            told("slack.reconnecting", extra={"why": why})
        await super().run_message_listeners(message, raw_message)

    async def _tried(self, *_: object) -> None:
        self.wss_uri = None

    async def _handle(self, client: AsyncBaseSocketModeClient, request: SocketModeRequest) -> None:
        since = monotonic()
        await send_async_response(client, request, await run_async_bolt_app(self._app, request), since)


@asynccontextmanager
async def socket(slack: SlackFront, settings: SlackSettings) -> AsyncIterator[Link]:
    """Socket Mode, connected. Raises Refused when the app token is not taken, Doubtful when Slack does not answer."""
    token = settings.app_token.get_secret_value() if settings.app_token else ""
    link = Link(slack.app, token, slack.client, await _first_address(slack.client, token))
    await link.connect()  # type: ignore[no-untyped-call] # slack_sdk leaves it untyped
    _log.info("slack.connected")
    try:
        yield link
    finally:
        await link.close()  # type: ignore[no-untyped-call] # as above


async def open_address(web: AsyncWebClient, app_token: str) -> str:
    """Where to connect to, once. Raises Refused, Doubtful."""
    return str((await call(web.apps_connections_open(app_token=app_token)))["url"])


async def _first_address(web: AsyncWebClient, app_token: str) -> str:
    """Waits as Slack asks: whoever starts the program a few times in a minute is asked to."""
    while True:
        try:
            return await open_address(web, app_token)
        except Refused as refused:
            if not refused.is_limit:
                raise
            _log.info("slack.no_socket", extra={"why": refused.code})
            await asyncio.sleep(refused.after or FIRST_WAIT)
