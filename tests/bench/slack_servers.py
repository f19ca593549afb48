"""What the acknowledgement bench knocks at: bare Bolt that does nothing, in its own process, and a Slack that says yes."""

from __future__ import annotations

import asyncio
import itertools
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiohttp import web
from slack_bolt.adapter.aiohttp import to_aiohttp_response, to_bolt_request
from slack_bolt.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.context.ack.async_ack import AsyncAck

SECRET = "8f742231b10e8888abcd99yyyzzz85a5"


async def bare(process_before_response: bool) -> None:
    """Bolt as its documentation shows it, with a listener that acknowledges and does nothing."""

    async def authorize() -> AuthorizeResult:
        return AuthorizeResult(
            enterprise_id=None, team_id="T1", bot_token="xoxb-1", bot_user_id="UB", bot_id="B"
        )

    app = AsyncApp(
        signing_secret=SECRET, authorize=authorize, process_before_response=process_before_response
    )

    @app.action("contact.list::")
    async def nothing(ack: AsyncAck) -> None:
        await ack()

    async def events(request: web.Request) -> web.Response:
        return await to_aiohttp_response(await app.async_dispatch(await to_bolt_request(request)))

    served = web.Application()
    served.router.add_post("/slack/events", events)
    runner = web.AppRunner(served, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    print(f'"port": {runner.addresses[0][1]}', flush=True)
    await asyncio.Event().wait()


@asynccontextmanager
async def yes(delay: float) -> AsyncIterator[tuple[str, dict[str, int]]]:
    """A Web API that does as it is told `delay` seconds later; its address, and how often each method was called.

    The token xoxb-7 is that of the workspace T7, whose own people everybody is: a guest would be somebody else's.
    """
    called: dict[str, int] = {}
    numbers = itertools.count(1)

    async def api(request: web.Request) -> web.Response:
        method = request.match_info["method"]
        called[method] = called.get(method, 0) + 1
        if delay and method not in ("auth.test", "users.info"):
            await asyncio.sleep(delay)
        workspace = request.headers.get("Authorization", "").rpartition("-")[2] or "1"
        user = {
            "id": "U1",
            "team_id": f"T{workspace}",
            "tz": "Europe/Paris",
            "locale": "en-GB",
            "real_name": "Anne Martin",
        }
        return web.json_response(
            {
                "ok": True, "team_id": "T1", "user_id": "UB", "bot_id": "B", "user": user,
                "channel": {"id": "D1"}, "ts": f"1700000000.{next(numbers):06}", "view": {"id": "V1"}, "messages": [],
            }
        )  # fmt: skip

    async def answered(_: web.Request) -> web.Response:
        await asyncio.sleep(delay)
        return web.Response(text="ok")

    app = web.Application()
    app.router.add_route("*", "/api/{method}", api)
    app.router.add_post("/actions/{name}", answered)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    try:
        yield f"http://127.0.0.1:{runner.addresses[0][1]}", called
    finally:
        await runner.cleanup()


if __name__ == "__main__":
    asyncio.run(bare(process_before_response=sys.argv[1] == "before"))
