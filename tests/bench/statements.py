"""What each of the courier's statements costs with 10,000 and with 1,000,000 reminders waiting."""

from __future__ import annotations

import statistics
import time
from datetime import UTC, datetime, timedelta

from core.clock import SystemClock
from core.domain.person import Platform
from core.domain.reminder import ReminderState
from core.store.database import Store
from core.store.outbox import Outbox, Settling
from tests.bench.databases import emptied, fill, flood, settle_down

ROUNDS = 60
AT_ONCE = 20


async def times(store: Store) -> dict[str, float]:
    """Milliseconds, the median of many: each statement as the courier says it, twenty people a claim."""
    box = Outbox(store, "bench", {Platform.SLACK})
    taken: dict[str, list[float]] = {
        "claim": [],
        "settle": [],
        "next due": [],
        "take over": [],
        "look for doubt": [],
    }

    def note(what: str, since: float) -> None:
        taken[what].append((time.perf_counter() - since) * 1000)

    for _ in range(ROUNDS):
        now = SystemClock().now()
        t = time.perf_counter()
        claimed = await box.claim(now, AT_ONCE)
        note("claim", t)
        if len(claimed) != AT_ONCE:
            raise AssertionError(f"{len(claimed)} claimed")
        t = time.perf_counter()
        done = [
            Settling(c.reminder.id, c.attempt, ReminderState.SENT, message_id="m", settled_at=now)
            for c in claimed
        ]
        await box.settle(done)
        note("settle", t)
        t = time.perf_counter()
        await box.next_due()
        note("next due", t)
        t = time.perf_counter()
        await box.take_over(now)
        note("take over", t)
        t = time.perf_counter()
        await box.doubted(now, AT_ONCE)
        note("look for doubt", t)
    return {what: statistics.median(sorted(each)[5:-5]) for what, each in taken.items()}


async def measure(url: str, waiting: int) -> dict[str, float]:
    now = datetime.now(UTC)
    async with emptied(url) as store:
        await flood(store, waiting, now + timedelta(days=1), timedelta(seconds=1), now)
        await fill(store, ROUNDS * AT_ONCE + 100, now - timedelta(hours=1), timedelta(0), now=now)
        await settle_down(store)
        return await times(store)
