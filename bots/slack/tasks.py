"""Work that goes on after Slack has had its acknowledgement: counted, so that leaving can wait for it."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress

from bots.ending import ended
from core.clock import monotonic

PATIENCE = 0.1
"""Seconds for which an acknowledgement waits for what was done to be kept: after that Slack hears "received" first."""

LONGEST_WAY = 0.25
"""Seconds for which reminders let people go first, before each handful of them."""
ABOUT = 1.0
"""Seconds since somebody last came."""
STEPS_BACK = 4
"""Turns of the event loop that an acknowledgement takes to leave: Bolt and the server hand it on from task to task. Going
to the disk, and drawing what is answered, wait for as many."""


class Kept:
    """What is to be awaited once everything that must survive is on the disk; or already when it is committed, for Slack's
    sake, which hears no more than that something came in. The acknowledgement has left when it returns."""

    def __init__(self) -> None:
        self._is_said = asyncio.Event()

    def let_go(self) -> None:
        self._is_said.set()

    async def __call__(self) -> None:
        if self._is_said.is_set():
            return
        self._is_said.set()
        for _ in range(STEPS_BACK):
            await asyncio.sleep(0)

    async def is_said(self) -> None:
        await self._is_said.wait()


Work = Callable[[Kept], Awaitable[None]]


class Tasks:
    def __init__(self) -> None:
        self._under_way: set[asyncio.Task[None]] = set()
        self._at_the_door = 0
        self._last_came = -ABOUT
        self._quiet = asyncio.Event()
        self._quiet.set()

    def __len__(self) -> int:
        return len(self._under_way)

    def start(self, work: Awaitable[None]) -> asyncio.Task[None]:
        task = asyncio.ensure_future(work)
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)
        return task

    async def begin(self, work: Work, patience: float = PATIENCE) -> None:
        """Starts `work` and returns when it says that all is written, has ended, or took longer than `patience` seconds."""
        kept = Kept()
        task = self.start(work(kept))
        task.add_done_callback(lambda _: kept.let_go())
        self._at_the_door += 1
        self._last_came = monotonic()
        self._quiet.clear()
        try:
            async with asyncio.timeout(patience):
                await kept.is_said()
        except TimeoutError:
            return
        finally:
            self._at_the_door -= 1
            if not self._at_the_door:
                self._quiet.set()

    async def after_you(self, longest: float = LONGEST_WAY) -> bool:
        """Returns when nobody waits for an acknowledgement, or after `longest` seconds: what has time waits here.

        Whether people are about: then it is to be done by small handfuls.
        """
        with suppress(TimeoutError):
            async with asyncio.timeout(longest):
                await self._quiet.wait()
        return monotonic() - self._last_came < ABOUT

    async def finish(self, patience: float = 8.0) -> int:
        """Waits for what is under way, `patience` seconds at most; how many had to be broken off."""
        return await ended(self._under_way, patience)
