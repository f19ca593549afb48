"""What runs beside a chat front in the same process: reminders, forgetting, and how it is told to end."""

from __future__ import annotations

import asyncio
import gc
import logging
import signal
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager, suppress
from datetime import datetime

from bots.runtime import Runtime
from core.clock import Clock
from core.delivery.courier import Courier
from core.delivery.loop import Loop
from core.delivery.messenger import Messenger
from core.domain.person import Platform
from core.store.instance import enlist

_log = logging.getLogger(__name__)
UPKEEP = 6 * 3600.0
"""Seconds between two rounds of forgetting."""


@asynccontextmanager
async def reminders(
    runtime: Runtime, messengers: Mapping[Platform, Messenger], clock: Clock
) -> AsyncIterator[tuple[Courier | None, Loop | None]]:
    """The courier at work beside the front; nobody, where another process has that place already."""
    instance = await enlist(runtime.store)
    if instance is None:
        _log.warning("delivery.elsewhere")
        yield None, None
        return
    courier = runtime.courier(instance, messengers, clock)
    loop = Loop(courier, runtime.store, clock, runtime.settings.poll_seconds, instance)
    running = asyncio.create_task(loop.run())
    try:
        yield courier, loop
    finally:
        loop.stop()
        await running
        await instance.leave()


async def forget_old(clock: Clock, *rounds: Callable[[datetime], Awaitable[None]]) -> None:
    """Does every one of `rounds`, again and again, until it is cancelled."""
    while True:
        try:
            now = clock.now()
            for forget in rounds:
                await forget(now)
        except Exception:  # noqa: BLE001 - it is tried again; people are served meanwhile
            _log.error("upkeep.failed", exc_info=True)
        await asyncio.sleep(UPKEEP)


def collect_seldom() -> None:
    """What is loaded once is never looked through again: a full collection holds everybody up for 40 ms and more
    (tests/bench/slack.py and discord.py)."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)


def on_signals(stop: asyncio.Event) -> None:
    loop = asyncio.get_running_loop()
    with suppress(NotImplementedError):  # Windows: Ctrl-C ends the program
        for number in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(number, stop.set)
