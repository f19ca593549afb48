"""What an operator's machines ask: is it alive, is it ready, how is it doing."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

from aiohttp import web

_log = logging.getLogger(__name__)

LARGEST = 200_000
"""Bytes of a request: more than any envelope of ours, and refused before anything is read of it."""


async def _alive(_: web.Request) -> web.Response:
    return web.Response(text="ok\n")


def application(
    is_ready: Callable[[], Awaitable[bool]], metrics: Callable[[], Awaitable[bytes]]
) -> web.Application:
    """An application with /healthz, /readyz (503 until everything is up, and while leaving) and /metrics."""

    async def ready(_: web.Request) -> web.Response:
        return (
            web.Response(text="ready\n") if await is_ready() else web.Response(status=503, text="not ready\n")
        )

    async def shown(_: web.Request) -> web.Response:
        return web.Response(body=await metrics(), headers={"Content-Type": "text/plain; version=0.0.4"})

    app = web.Application(client_max_size=LARGEST)
    app.router.add_get("/healthz", _alive)
    app.router.add_get("/readyz", ready)
    app.router.add_get("/metrics", shown)
    return app


@asynccontextmanager
async def served(app: web.Application, host: str, port: int) -> AsyncIterator[int]:
    """Listens until it is left; the port (which the machine chose, for 0). Raises OSError when it is taken."""
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=2.0)
    await runner.setup()
    try:
        await web.TCPSite(runner, host, port).start()
        bound = int(runner.addresses[0][1])
        _log.info("http.listening", extra={"host": host, "port": bound})
        yield bound
    finally:
        await runner.cleanup()
