"""What each of the courier's statements costs with 10,000 and with 1,000,000 reminders waiting."""

from __future__ import annotations

import statistics
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta

from core.clock import SystemClock
from core.domain.person import Platform
from core.domain.reminder import ReminderState
from core.store.database import Store
from core.store.outbox import Outbox, Settling
from tests.bench.databases import emptied, fill, flood, settle_down
from tests.bench.pages import Pages

ROUNDS = 120
AT_ONCE = 20


async def times(store: Store) -> dict[str, float]:
    """Milliseconds, the fastest tenth of many: each statement as the courier says it, twenty people a claim.

    The median tells what else the machine had to do, and the first minute what the disk still has of a million rows put in.
    """
    taken: dict[str, list[float]] = {}
    since = time.perf_counter()

    def note(what: str) -> None:
        nonlocal since
        taken.setdefault(what, []).append((time.perf_counter() - since) * 1000)
        since = time.perf_counter()

    await _say_all(store, note)
    return {what: statistics.quantiles(each[ROUNDS // 2 :], n=10)[0] for what, each in taken.items()}


async def _say_all(store: Store, said: Callable[[str], None]) -> None:
    """`said` is told of each statement once it is answered."""
    box = Outbox(store, "bench", {Platform.SLACK})
    for _ in range(ROUNDS):
        now = SystemClock().now()
        claimed = await box.claim(now, AT_ONCE)
        said("claim")
        if len(claimed) != AT_ONCE:
            raise AssertionError(f"{len(claimed)} claimed")
        await box.settle(
            [
                Settling(c.reminder.id, c.attempt, ReminderState.SENT, message_id="m", settled_at=now)
                for c in claimed
            ]
        )
        said("settle")
        await box.next_due()
        said("next due")
        await box.take_over(now)
        said("take over")
        await box.doubted(now, AT_ONCE)
        said("look for doubt")


async def measure(url: str, waiting: int) -> dict[str, float]:
    async with _beside(url, waiting) as store:
        return await times(store)


async def pages(url: str, waiting: int) -> dict[str, float]:
    """PostgreSQL's pages found or changed by each, the median of many."""
    async with _beside(url, waiting) as store:
        seen = Pages(store)
        taken: dict[str, list[int]] = {}
        await _say_all(store, lambda what: taken.setdefault(what, []).append(seen.taken()))
        return {what: statistics.median(each[5:]) for what, each in taken.items()}


@asynccontextmanager
async def _beside(url: str, waiting: int) -> AsyncIterator[Store]:
    """A store with so many that wait, and enough that are due."""
    now = datetime.now(UTC)
    async with emptied(url) as store:
        await flood(store, waiting, now + timedelta(days=1), timedelta(seconds=1), now)
        await fill(store, ROUNDS * AT_ONCE + 100, now - timedelta(hours=1), timedelta(0), now=now)
        await settle_down(store)
        yield store
