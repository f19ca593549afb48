"""procrastinate: an asynchronous worker with as much concurrency as we have, finished jobs deleted as its manual shows.

Its manual's recipe against stalled jobs is called every ten seconds, where the manual shows a task for every ten minutes.
"""

from __future__ import annotations

import asyncio

from procrastinate import App, PsycopgConnector

from tests.bench.peers.posting import AT_ONCE, poster

NAME = "procrastinate"
LOOP = asyncio.new_event_loop
PATIENCE = 60.0
"""A worker is given up 30 s after its last heartbeat."""
TASK = "post"


async def put(url: str, count: int) -> None:
    app = App(connector=PsycopgConnector(conninfo=url))
    async with app.open_async():
        await app.schema_manager.apply_schema_async()
        job = app.configure_task(TASK)
        for start in range(0, count, 5_000):
            keys = range(start, min(start + 5_000, count))
            await job.batch_defer_async(*({"key": f"j{n}"} for n in keys))


async def work(url: str, base: str, stays: bool) -> None:
    app = App(connector=PsycopgConnector(conninfo=url))
    async with poster(base) as platform, app.open_async():

        async def post(key: str) -> None:
            await platform.post(key)

        app.task(name=TASK)(post)
        recovering = asyncio.create_task(_recover(app))
        await app.run_worker_async(
            concurrency=AT_ONCE, wait=stays, delete_jobs="always", install_signal_handlers=False
        )
        recovering.cancel()


async def _recover(app: App) -> None:
    while True:
        for stalled in await app.job_manager.get_stalled_jobs():
            await app.job_manager.retry_job(stalled)
        await asyncio.sleep(10)
