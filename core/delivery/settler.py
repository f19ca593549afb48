"""Writes down what became of reminders, many in one transaction, and does not give up while the store is away."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Iterable

from core.store.outbox import Outbox, Settling

MOST_AT_ONCE = 512
BEHIND = 2048
"""Settlings waiting beyond which nothing new is begun: the store is away, or slower than the platforms."""
GATHER = 0.01
"""Seconds for which settlings gather, unless there are many: a transaction costs as much for one as for fifty."""
MANY = 64
LONGEST_PAUSE = 5.0
"""Seconds between two tries while the store cannot be written."""

_log = logging.getLogger(__name__)


class Settler:
    """What is put here is written in order of arrival. While one batch is being written the next one gathers."""

    def __init__(self, outbox: Outbox) -> None:
        self._outbox = outbox
        self.on_again: Callable[[], None] = lambda: None
        """Called when something was written that is to be tried or looked for again."""
        self._waiting: list[Settling] = []
        self._writing: asyncio.Task[None] | None = None

    @property
    def is_behind(self) -> bool:
        return len(self._waiting) > BEHIND

    def put(self, settlings: Iterable[Settling]) -> None:
        self._waiting.extend(settlings)
        if self._waiting and self._writing is None:
            self._writing = asyncio.create_task(self._write())

    async def idle(self) -> None:
        """Returns when everything that was put is written."""
        while self._writing is not None:
            await asyncio.wait((self._writing,))

    async def close(self, patience: float = 2.0) -> None:
        """Gives the store `patience` seconds to take what waits. What it does not take is in doubt at the next start."""
        if self._writing is not None:
            _, late = await asyncio.wait((self._writing,), timeout=patience)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)

    async def _write(self) -> None:
        pause = 0.05
        try:
            while self._waiting:
                if len(self._waiting) < MANY:
                    await asyncio.sleep(GATHER)
                batch = self._waiting[:MOST_AT_ONCE]
                try:
                    ours = await self._outbox.settle(batch)
                except Exception as error:  # noqa: BLE001 - whatever the store has, what was sent must be written down
                    _log.error(
                        "delivery.not_settled", extra={"rows": len(batch), "error": type(error).__name__}
                    )
                    await asyncio.sleep(pause)
                    pause = min(pause * 2, LONGEST_PAUSE)
                    continue
                pause = 0.05
                del self._waiting[: len(batch)]
                if any(settling.settled_at is None for settling in batch):
                    self.on_again()
                if ours < len(batch):
                    _log.warning("delivery.taken_over", extra={"rows": len(batch) - ours})
        finally:
            self._writing = None
