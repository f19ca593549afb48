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
THRESHOLDS = (50_000, 1, 1)
"""Objects kept since the last collection, and how many of the young for one of the middle, and of those for a full one:
about every 2,100, 4,200 and 8,300 interactions on Discord (24 objects in rings each). What a burst of reminders has under way at a
time is less than the first, so it is not looked through again and again for nothing: with 20,000 that was a twentieth of its work. A
reminder leaves no rings behind (tests/slack/test_memory.py); what interactions leave takes up to twenty megabytes more, and no more than that."""


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
    (tests/bench/slack.py and discord.py).

    What came since is, often: the platforms' libraries leave rings behind with every interaction, which only a collection
    takes away. Those that were under way while another collection passed by are in an older generation, and with Python's
    usual seldomness there they grew to 200 MB in 20,000 interactions.
    """
    gc.collect()
    gc.freeze()
    gc.collect()  # of nothing: the next full one is due by what came since, not by a quarter of all that is frozen
    gc.set_threshold(*THRESHOLDS)


def on_signals(stop: asyncio.Event) -> None:
    loop = asyncio.get_running_loop()
    with suppress(NotImplementedError):  # Windows: Ctrl-C ends the program
        for number in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(number, stop.set)
