"""Work that goes on after Slack has had its acknowledgement: counted, so that leaving can wait for it."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

PATIENCE = 0.1
"""Seconds for which an acknowledgement waits for what was done to be kept: after that Slack hears "received" first."""

Work = Callable[[Callable[[], None]], Awaitable[None]]
"""Is handed what to call once everything that must survive has been written."""


class Tasks:
    def __init__(self) -> None:
        self._under_way: set[asyncio.Task[None]] = set()

    def __len__(self) -> int:
        return len(self._under_way)

    def start(self, work: Awaitable[None]) -> asyncio.Task[None]:
        task = asyncio.ensure_future(work)
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)
        return task

    async def begin(self, work: Work, patience: float = PATIENCE) -> None:
        """Starts `work` and returns when it says that all is kept, has ended, or took longer than `patience` seconds."""
        kept = asyncio.Event()
        task = self.start(work(kept.set))
        task.add_done_callback(lambda _: kept.set())
        try:
            async with asyncio.timeout(patience):
                await kept.wait()
        except TimeoutError:
            return

    async def finish(self, patience: float = 8.0) -> int:
        """Waits for what is under way, `patience` seconds at most; how many had to be broken off."""
        if not self._under_way:
            return 0
        _, late = await asyncio.wait(set(self._under_way), timeout=patience)
        for task in late:
            task.cancel()
        await asyncio.gather(*late, return_exceptions=True)
        return len(late)
