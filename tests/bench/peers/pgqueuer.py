"""pgqueuer: asyncpg on one connection of its own, autovacuum as `pgq autovac` sets it, logged tables (its default).

Its documentation ("Performance Tuning") says to raise the batch for short jobs; of 10, 25 and 100, the last was as fast as any
here. `pgq run` runs it on uvloop.
"""

from __future__ import annotations

from datetime import timedelta

import asyncpg
import uvloop
from pgqueuer import PgQueuer
from pgqueuer.models import Job
from pgqueuer.queries import Queries
from pgqueuer.types import QueueExecutionMode

from tests.bench.peers.posting import AT_ONCE, poster

NAME = "pgqueuer"
LOOP = uvloop.new_event_loop
PATIENCE = 60.0
"""A job whose heartbeat is 30 s old is taken again (`heartbeat_timeout`)."""
BATCH = 100


async def put(url: str, count: int) -> None:
    connection = await asyncpg.connect(url)
    try:
        queries = Queries.from_asyncpg_connection(connection)
        await queries.install()
        await connection.execute(queries.qbe.build_optimize_autovacuum_query())
        for start in range(0, count, 5_000):
            keys: list[bytes | None] = [f"j{n}".encode() for n in range(start, min(start + 5_000, count))]
            await queries.enqueue(["post"] * len(keys), keys, [0] * len(keys))
        await connection.execute("VACUUM ANALYZE pgqueuer")
    finally:
        await connection.close()


async def work(url: str, base: str, stays: bool) -> None:
    connection = await asyncpg.connect(url)
    try:
        async with poster(base) as platform:
            queue = PgQueuer.from_asyncpg_connection(connection)

            async def post(job: Job) -> None:
                await platform.post((job.payload or b"").decode())

            queue.entrypoint("post")(post)
            await queue.run(
                batch_size=BATCH,
                max_concurrent_tasks=AT_ONCE,
                dequeue_timeout=timedelta(seconds=5),
                mode=QueueExecutionMode.continuous if stays else QueueExecutionMode.drain,
            )
    finally:
        await connection.close()
