"""Awake when there is something to do: at the due time, at a commit here or elsewhere, when the clock was set."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from core.clock import MovableClock
from core.delivery.courier import Courier
from core.delivery.loop import Loop
from core.delivery.messenger import TryLater
from core.delivery.pacing import Pacing
from core.domain.person import Address, Platform
from core.domain.reminder import Planned, ReminderKind, SubjectKind
from core.store.database import Store
from core.store.keyring import Keyring
from core.store.outbox import Outbox
from tests.delivery.conftest import Letterbox, say_what
from tests.one_by_one import each

if TYPE_CHECKING:
    from tests.delivery.conftest import Round

ZOE = Address(Platform.SLACK, "T1", "U1")


async def until(true: Callable[[], bool], seconds: float = 10.0) -> None:
    """Returns as soon as it holds; fails when it does not for `seconds`."""
    async with asyncio.timeout(seconds):
        while not true():  # noqa: ASYNC110 - what is waited for happens on somebody else's server
            await asyncio.sleep(0.005)


@asynccontextmanager
async def running(
    store: Store, clock: MovableClock, poll: float = 30.0, pacing: Pacing | None = None
) -> AsyncIterator[tuple[Loop, Letterbox]]:
    box = Letterbox()
    outbox = Outbox(store, "tests", {Platform.SLACK})
    courier = Courier(outbox, each(say_what), {Platform.SLACK: box}, clock, pacing or Pacing(person_gap=0))
    loop = Loop(courier, store, clock, poll)
    task = asyncio.create_task(loop.run())
    try:
        yield loop, box
    finally:
        loop.stop()
        await task


async def remind(store: Store, subject: str, due: datetime) -> None:
    async with store.begin(ZOE, now=due) as uow:
        await uow.reminders.put(Planned(ReminderKind.NUDGE, SubjectKind.NOTE, subject, due))


async def test_it_sleeps_until_the_next_reminder_and_no_longer(store: Store) -> None:
    due = datetime.now(UTC) + timedelta(seconds=0.6)
    await remind(store, "acme", due)
    async with running(store, MovableClock()) as (_, box):
        await until(lambda: bool(box.arrived))
        late = (datetime.now(UTC) - due).total_seconds()
    assert 0 <= late < 0.5


async def test_a_platform_s_pace_spreads_a_burst_and_never_halts_it(store: Store) -> None:
    """A hundred and fifty people at a hundred a second: more than are begun at once, and gone in two seconds."""
    now = datetime.now(UTC)
    for number in range(150):
        async with store.begin(replace(ZOE, user=f"U{number}"), now=now) as uow:
            await uow.reminders.put(Planned(ReminderKind.NUDGE, SubjectKind.NOTE, f"n{number}", now))
    paced = Pacing(person_gap=0, rates={"slack": 100.0})
    async with running(store, MovableClock(), poll=3600, pacing=paced) as (_, box):
        await until(lambda: len(box.arrived) == 150, 20.0)


async def test_a_reminder_planned_while_it_sleeps_wakes_it(store: Store) -> None:
    async with running(store, MovableClock()) as (_, box):
        await asyncio.sleep(0.2)
        await remind(store, "acme", datetime.now(UTC))
        await until(lambda: bool(box.arrived), 5.0)


async def test_a_reminder_planned_by_another_process_wakes_it(postgres_url: str, keys: Keyring) -> None:
    here, there = await Store.open(postgres_url, keys=keys), await Store.open(postgres_url, keys=keys)
    async with running(here, MovableClock()) as (_, box):
        await asyncio.sleep(0.5)
        await remind(there, "acme", datetime.now(UTC))
        await until(lambda: bool(box.arrived), 5.0)
    await here.close()
    await there.close()


async def test_what_nobody_announced_is_seen_at_the_next_look(sqlite_url: str, keys: Keyring) -> None:
    here, there = await Store.open(sqlite_url, keys=keys), await Store.open(sqlite_url, keys=keys)
    async with running(here, MovableClock(), poll=0.5) as (_, box):
        await asyncio.sleep(0.2)
        await remind(there, "acme", datetime.now(UTC))
        await until(lambda: bool(box.arrived), 5.0)
    await here.close()
    await there.close()


@pytest.mark.parametrize("step", [timedelta(days=1), timedelta(hours=3)])
async def test_a_clock_set_forward_is_noticed_at_the_next_look(
    store: Store, step: timedelta, caplog: pytest.LogCaptureFixture
) -> None:
    clock = MovableClock()
    await remind(store, "now", datetime.now(UTC))
    await remind(store, "acme", datetime.now(UTC) + timedelta(hours=2))
    async with running(store, clock, poll=0.3) as (_, box):
        await until(lambda: bool(box.arrived))  # it is running, and has seen the time
        assert box.titles == ["now"]
        clock.offset = step
        await until(lambda: len(box.arrived) == 2)
    assert "delivery.clock_stepped" in caplog.messages


async def test_a_clock_set_back_neither_repeats_nor_forgets(store: Store) -> None:
    clock = MovableClock()
    now = datetime.now(UTC)
    await remind(store, "acme", now)
    async with running(store, clock, poll=0.2) as (_, box):
        await until(lambda: bool(box.arrived))
        clock.offset = -timedelta(hours=1)
        await remind(store, "beta", now - timedelta(minutes=59, seconds=59))
        await until(lambda: len(box.arrived) == 2)
        await asyncio.sleep(0.5)
    assert box.titles == ["acme", "beta"]


async def test_hundreds_at_once_all_go_and_none_twice(store: Store) -> None:
    now = datetime.now(UTC)
    for n in range(300):
        async with store.begin(Address(Platform.SLACK, f"T{n % 3}", f"U{n}"), now=now) as uow:
            await uow.reminders.put(Planned(ReminderKind.NUDGE, SubjectKind.NOTE, f"s{n}", now))
    async with running(store, MovableClock()) as (_, box):
        await until(lambda: len(box.arrived) >= 300, 30.0)
        await asyncio.sleep(0.2)
    assert sorted(box.titles) == sorted(f"s{n}" for n in range(300))


async def test_a_platform_with_a_limit_goes_on_as_it_allows_and_not_at_the_next_look(store: Store) -> None:
    now = datetime.now(UTC)
    for n in range(24):
        who = Address(Platform.SLACK, "T1", f"U{n}")
        async with store.begin(who, now=now) as uow:
            await uow.reminders.put(Planned(ReminderKind.NUDGE, SubjectKind.NOTE, "acme", now))
    pace = Pacing(person_gap=0, slots=16, rates={"slack": 8.0})
    async with running(store, MovableClock(), poll=300.0, pacing=pace) as (_, box):
        await until(lambda: len(box.arrived) == 24, 60.0)


async def test_asked_to_stop_it_ends_what_is_under_way(round_: Round) -> None:
    await remind(round_.store, "acme", datetime.now(UTC))
    async with running(round_.store, MovableClock()) as (loop, box):
        await until(lambda: bool(box.arrived))
        loop.stop()
    assert {s for s, _ in (await round_.states(ZOE)).values()} == {"sent"}


async def test_what_the_platform_did_not_take_is_tried_again_without_waiting_for_the_next_look(
    store: Store,
) -> None:
    await remind(store, "acme", datetime.now(UTC))
    async with running(store, MovableClock()) as (_, box):
        box.answers = [TryLater(0.3, reason="busy")]
        await until(lambda: bool(box.arrived), 8.0)
    assert box.asked == 2
