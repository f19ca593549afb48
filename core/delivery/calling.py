"""Calls to platforms: each ends in time, and when anything goes wrong in one, nobody knows what became of it."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Coroutine
from typing import Any, TypeVar, cast

from core.delivery.messenger import Unknown

R = TypeVar("R")

_log = logging.getLogger(__name__)


class Calling:
    """For one process, on one loop. A call gets `seconds`, by the loop's clock, which never steps.

    All get the same, so they end in the order in which they began, and one timer is enough: `asyncio.timeout`, which makes one
    for each and takes it back, costs four times as much.
    """

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._ends: dict[asyncio.Task[Any], float] = {}
        """Who has a call under way, and when it ends; the oldest first."""
        self._over: set[asyncio.Task[Any]] = set()
        """Those of them whose time is over, who are being told."""
        self._timer: asyncio.TimerHandle | None = None

    async def make(self, call: Coroutine[None, None, R]) -> R | Unknown:
        """What `call` answers, made by this task; Unknown when it fails or its time is over. One at a time in a task."""
        task = cast("asyncio.Task[Any]", asyncio.current_task())  # whoever awaits is in one
        already = task.cancelling()
        self._begin(task)
        try:
            return await call
        except asyncio.CancelledError:
            if self._was_over(task) and task.uncancel() <= already:
                return Unknown("timeout")
            raise  # somebody else wants this task to end
        except TimeoutError:
            return Unknown("timeout")
        except Exception as error:  # noqa: BLE001 - a defect in one messenger must not stop the others, nor repeat a message
            _log.error("delivery.call_failed", extra={"error": type(error).__name__}, exc_info=True)
            return Unknown(type(error).__name__)
        finally:
            self._ends.pop(task, None)
            if self._was_over(task):  # and it answered, or failed, all the same
                task.uncancel()

    def _was_over(self, task: asyncio.Task[Any]) -> bool:
        """Says so once."""
        told = task in self._over
        self._over.discard(task)
        return told

    def _begin(self, task: asyncio.Task[Any]) -> None:
        loop = task.get_loop()
        self._ends[task] = ends = loop.time() + self._seconds
        if self._timer is None:
            self._timer = loop.call_at(ends, self._look, loop)

    def _look(self, loop: asyncio.AbstractEventLoop) -> None:
        """Ends what is over; looks again when the next one would be."""
        self._timer = None
        now = loop.time()
        for task, ends in [*self._ends.items()]:
            if ends > now:
                self._timer = loop.call_at(ends, self._look, loop)
                return
            del self._ends[task]
            self._over.add(task)
            task.cancel()
