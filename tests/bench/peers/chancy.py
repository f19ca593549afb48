"""chancy: its asynchronous executor, with eager polling, without which it fetches once in five seconds."""

from __future__ import annotations

import asyncio
import logging

from chancy import Chancy, Job, Queue, Worker

from tests.bench.peers.posting import AT_ONCE, Poster, poster

NAME = "chancy"
LOOP = asyncio.new_event_loop
PATIENCE = 200.0
"""A worker is given up after 90 s, and that is looked at once a minute."""
_log = logging.getLogger("tests.bench.peers.chancy")
_log.setLevel(logging.ERROR)
_platform: list[Poster] = []
"""Jobs are found by their import path and are given nothing else."""
_LEFT = "SELECT count(*) AS n FROM chancy_jobs WHERE state IN ('pending', 'running', 'retrying')"


async def post(*, key: str) -> None:
    await _platform[0].post(key)


async def put(url: str, count: int) -> None:
    async with Chancy(url, log=_log) as chancy:
        await chancy.migrate()
        await chancy.declare(
            Queue("default", concurrency=AT_ONCE, executor=Chancy.Executor.Async, eager_polling=True)
        )
        jobs = [Job.from_func(post).with_kwargs(key=f"j{n}") for n in range(count)]
        async for _ in chancy.push_many(jobs, batch_size=5_000):
            pass


async def work(url: str, base: str, stays: bool) -> None:
    async with poster(base) as platform, Chancy(url, log=_log) as chancy:
        _platform[:] = [platform]
        async with Worker(chancy, register_signal_handlers=False):
            while stays or await _left(chancy):  # noqa: ASYNC110 - it has no way to say that it is done
                await asyncio.sleep(0.25)


async def _left(chancy: Chancy) -> int:
    async with chancy.pool.connection() as connection:
        found = await (await connection.execute(_LEFT)).fetchone()
        count: int = found["n"] if isinstance(found, dict) else found[0]
        return count
