"""What it costs to plan: five reminders a person put and half of them cancelled, each in that person's transaction.

Beside it the same rows by the driver's own executemany, in transactions of the same size and with nothing else in them:
no person looked up, nothing sealed, no row policy said.
"""

from __future__ import annotations

import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import bindparam, delete, insert, select

from core.domain.ids import new_delivery_id, new_id
from core.domain.person import Scope
from core.domain.reminder import Planned, ReminderKind, SubjectKind
from core.store import rows
from core.store.database import Store
from tests.bench.databases import emptied, fill, settle_down

EACH = 5
_R = rows.reminders


@dataclass(frozen=True, slots=True)
class Rates:
    """Reminders a second."""

    put: float
    cancelled: float


async def ours(store: Store, people: list[Scope], now: datetime) -> Rates:
    plans = [_plan(n, now) for n in range(len(people))]
    before = time.perf_counter()
    for who, plan in zip(people, plans, strict=True):
        async with store.begin(who, now=now) as uow:
            await uow.reminders.put_all(plan)
    between = time.perf_counter()
    for who, plan in zip(people[::2], plans[::2], strict=True):
        async with store.begin(who, now=now) as uow:
            await uow.reminders.cancel_all([one.key for one in plan])
    return _rates(len(people), before, between, time.perf_counter())


async def bare(store: Store, people: list[Scope], now: datetime) -> Rates:
    plans = [[_row(who, one, now) for one in _plan(n, now)] for n, who in enumerate(people)]
    gone = delete(_R).where(
        _R.c.tenant == bindparam("t"), _R.c.person == bindparam("p"), _R.c.key == bindparam("k")
    )
    before = time.perf_counter()
    for plan in plans:
        async with _bare(store) as connection:
            await connection.execute(insert(_R), plan)
    between = time.perf_counter()
    for plan in plans[::2]:
        async with _bare(store) as connection:
            await connection.execute(
                gone, [{"t": r["tenant"], "p": r["person"], "k": r["key"]} for r in plan]
            )
    return _rates(len(people), before, between, time.perf_counter())


async def measure(url: str, people: int) -> tuple[Rates, Rates]:
    """Ours and bare, on fresh tables each."""
    now = datetime.now(UTC)
    found = []
    for run in (ours, bare):
        async with emptied(url) as store:
            await fill(store, people, now + timedelta(days=2), timedelta(0), now=now)
            await settle_down(store)
            async with store.upkeep() as connection:
                known = await connection.execute(select(rows.persons.c.tenant, rows.persons.c.person))
                scopes = [Scope(tenant, person) for tenant, person in known]
            found.append(await run(store, scopes, now))
    return found[0], found[1]


@asynccontextmanager
async def _bare(store: Store) -> AsyncIterator[Any]:
    async with store.one_writer, store.courier_engine.begin() as connection:
        yield connection


def _plan(number: int, now: datetime) -> list[Planned]:
    due = [now + timedelta(days=1, hours=n) for n in range(EACH)]
    return [
        Planned(ReminderKind.NUDGE, SubjectKind.INTERVIEW, f"x{number}", at, None, str(n))
        for n, at in enumerate(due)
    ]


def _row(who: Scope, one: Planned, now: datetime) -> dict[str, Any]:
    return {
        "tenant": who.tenant,
        "person": who.person,
        "id": new_id(),
        "key": one.key,
        "kind": one.kind,
        "subject_kind": one.subject_kind,
        "subject_id": one.subject_id,
        "community": who.tenant,
        "due_at": one.due_at,
        "next_try_at": one.due_at,
        "state": "pending",
        "attempts": 0,
        "delivery_id": new_delivery_id(),
        "created_at": now,
    }


def _rates(people: int, before: float, between: float, after: float) -> Rates:
    return Rates(people * EACH / (between - before), people * EACH / 2 / (after - between))
