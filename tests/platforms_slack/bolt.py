"""A small app on the real slack-bolt, to be played with by the local Slack."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiohttp import web
from slack_bolt.adapter.aiohttp import to_aiohttp_response, to_bolt_request
from slack_bolt.adapter.socket_mode.async_handler import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from tests.platforms.slack.http_mode import HttpMode
from tests.platforms.slack.server import Slack
from tests.platforms.slack.world import Workspace


def client(slack: Slack, workspace: Workspace) -> AsyncWebClient:
    """slack_sdk's own client, pointed at the local Slack, repeating nothing by itself."""
    given = slack.settings(workspace)
    return AsyncWebClient(
        token=given["SLACK_BOT_TOKEN"], base_url=given["SLACK_API_BASE_URL"], retry_handlers=[]
    )


def bolt(slack: Slack, workspace: Workspace) -> AsyncApp:
    secret = slack.settings(workspace)["SLACK_SIGNING_SECRET"]
    return AsyncApp(client=client(slack, workspace), signing_secret=secret, process_before_response=True)


@asynccontextmanager
async def in_socket_mode(slack: Slack, app: AsyncApp) -> AsyncIterator[None]:
    handler = AsyncSocketModeHandler(app, slack.app_token, ping_interval=0.2)
    await handler.connect_async()  # type: ignore[no-untyped-call]
    try:
        await slack.until_connected()
        yield
    finally:
        await handler.close_async()  # type: ignore[no-untyped-call]


@asynccontextmanager
async def in_http_mode(slack: Slack, app: AsyncApp) -> AsyncIterator[HttpMode]:
    async def events(request: web.Request) -> web.Response:
        return await to_aiohttp_response(await app.async_dispatch(await to_bolt_request(request)))

    served = web.Application()
    served.router.add_post("/slack/events", events)
    runner = web.AppRunner(served, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    host, port = runner.addresses[0][:2]
    try:
        yield slack.uses_http(f"http://{host}:{port}/slack/events")
    finally:
        await runner.cleanup()
