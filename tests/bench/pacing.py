"""A community of 2,000 people due in one minute, on a platform that takes fewer: its limits kept, the others not late."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import insert, select

from core.domain.ids import new_delivery_id
from core.store import rows
from core.store.database import Store
from tests.bench.databases import emptied, fill, settle_down
from tests.bench.endpoint import Endpoint
from tests.bench.waiting import at_work

BIG = "b"
"""How the names of the community's people begin: the endpoint limits them together, as a platform limits a workspace."""
TAKES, EVERY = 300, 10.0
"""Messages that the platform takes from it in so many seconds; then it answers 429 until they are over."""


@dataclass(frozen=True, slots=True)
class Paced:
    taken: int
    twice: int
    refused: int
    """Answers 429."""
    early: int
    """Postings that came before a Retry-After was over, half a second after it was told or later."""
    crowded: int
    """Messages that came to one channel less than a second after the one before."""
    took: float
    """Seconds until the community had everything."""
    others_p99: float
    """Milliseconds that other communities' reminders came late."""


async def measure(url: str, endpoint: Endpoint, *, people: int, over: float, limited: bool) -> Paced:
    """Every tenth person of the community has a second reminder, due a fifth of a second after the first.

    Not `limited`, the platform takes everything: how late the others are then is what the machine alone makes of it.
    """
    now = datetime.now(UTC)
    async with emptied(url) as store:
        first = datetime.now(UTC) + timedelta(seconds=12)
        await fill(store, people, first, timedelta(seconds=over / people), prefix=BIG, now=now, tenants=1)
        others = people // 5
        every = timedelta(seconds=over / others)
        await fill(store, others, first, every, prefix="o", now=now, tenants=19)
        async with store.upkeep() as connection:
            await _second(connection, people)
        await settle_down(store)
        wanted = people + people // 10 + others
        takes = TAKES if limited else wanted
        endpoint.ask(f"/limit?prefix={BIG}&takes={takes}&every={EVERY}")
        endpoint.ask("/forget")
        due = await _due(store)
        async with at_work(store, endpoint) as courier:
            while courier.tally.delivered < wanted:  # noqa: ASYNC110 - a poll disturbs what is measured less than a hook
                await asyncio.sleep(0.5)
        seen, times, broken = endpoint.ask("/seen"), endpoint.ask("/times"), endpoint.ask("/broken")
        endpoint.ask("/limit")
    late = sorted((at - due[key]) * 1000 for key, at in times if key in due)
    return Paced(
        seen["messages"],
        seen["twice"],
        broken["refused"],
        broken["early"],
        broken["crowded"],
        seen["last"] - first.timestamp(),
        late[int(len(late) * 0.99)],
    )


async def _second(connection: Any, people: int) -> None:
    r = rows.reminders
    firsts = await connection.execute(
        select(r).where(r.c.person.in_([f"{BIG}{n}" for n in range(0, people, 10)]))
    )
    soon = timedelta(milliseconds=200)
    again = [
        {
            **row,
            "id": f"{row['id']}s",
            "key": f"{row['key']}s",
            "due_at": row["due_at"] + soon,
            "next_try_at": row["next_try_at"] + soon,
            "delivery_id": new_delivery_id(),
        }
        for row in firsts.mappings()
    ]
    await connection.execute(insert(r), again)


async def _due(store: Store) -> dict[str, float]:
    """When the others' reminders are due, by delivery id; those who share the community's workspace are not among them."""
    r = rows.reminders
    async with store.upkeep() as connection:
        found = await connection.execute(
            select(r.c.delivery_id, r.c.due_at).where(r.c.person.like("o%"), r.c.tenant != "slack:T0")
        )
        return {key: at.timestamp() for key, at in found}
