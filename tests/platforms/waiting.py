"""What every local platform does behind its door, and how a test waits for it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any


class Waiting:
    """Real time throughout: the platform's own clock may stand still."""

    def __init__(self) -> None:
        self._change = asyncio.Condition()
        self._background: set[asyncio.Task[Any]] = set()

    def changed(self) -> None:
        """Wakes whoever waits for something to appear."""
        self.later(self._wake())

    async def until(self, is_so: Callable[[], bool], within: float = 5.0, what: str = "") -> None:
        """Waits until `is_so()`, asked at every change; raises AssertionError after `within` seconds."""

        async def wait() -> None:
            async with self._change:
                await self._change.wait_for(is_so)

        try:
            await asyncio.wait_for(wait(), within)
        except TimeoutError:
            raise AssertionError(f"waited {within:g} s for {what or 'a change'}") from None

    async def settle(self) -> None:
        """Waits until the platform itself has nothing under way."""
        while waiting := [task for task in self._background if task is not asyncio.current_task()]:
            await asyncio.gather(*waiting)

    def later(self, work: Coroutine[Any, Any, Any]) -> None:
        """Goes on with it behind the door."""
        task = asyncio.get_running_loop().create_task(work)
        self._background.add(task)
        task.add_done_callback(self._background.discard)

    async def _wake(self) -> None:
        async with self._change:
            self._change.notify_all()
