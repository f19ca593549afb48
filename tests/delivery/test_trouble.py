"""The store goes away, people leave, two machines share the work: nothing is lost and nothing comes twice."""

from __future__ import annotations

import asyncio
from collections import Counter
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import psycopg
from sqlalchemy import make_url

from core.clock import MovableClock
from core.delivery.courier import Courier
from core.delivery.loop import Loop
from core.delivery.messenger import Unknown
from core.delivery.pacing import Pacing
from core.delivery.verdict import not_sent, sent
from core.domain.person import Address, Platform
from core.domain.reminder import Planned, ReminderKind, ReminderState, SubjectKind
from core.store.database import Store
from core.store.instance import Instance, enlist
from core.store.keyring import Keyring
from core.store.outbox import Outbox
from tests.delivery.conftest import Letterbox, say_what
from tests.delivery.test_loop import until
from tests.one_by_one import each

if TYPE_CHECKING:
    from tests.delivery.conftest import Round

ZOE = Address(Platform.SLACK, "T1", "U1")


async def remind_many(store: Store, count: int, due: datetime) -> set[str]:
    for n in range(count):
        async with store.begin(Address(Platform.SLACK, f"T{n % 5}", f"U{n}"), now=due) as uow:
            await uow.reminders.put(Planned(ReminderKind.NUDGE, SubjectKind.NOTE, f"s{n}", due))
    return {f"s{n}" for n in range(count)}


async def test_who_asks_to_be_forgotten_while_a_reminder_is_on_its_way_hears_nothing_more(
    round_: Round,
) -> None:
    await round_.remind(ZOE, "acme")
    await Outbox(round_.store, "dead", {Platform.SLACK}).claim(round_.clock.at, 10)
    async with round_.store.begin(ZOE, now=round_.clock.at) as uow:
        await uow.person.forget()
    for _ in range(3):
        await round_.pass_time(minutes=3)
    assert round_.box.asked == 0
    assert round_.box.looks == 0


async def test_who_leaves_during_the_call_leaves_no_row_behind(round_: Round) -> None:
    await round_.remind(ZOE, "acme")
    (row,) = await Outbox(round_.store, "tests", {Platform.SLACK}).claim(round_.clock.at, 10)
    async with round_.store.begin(ZOE, now=round_.clock.at) as uow:
        await uow.person.forget()
    assert (
        await Outbox(round_.store, "tests", {Platform.SLACK}).settle([sent(row, "m", round_.clock.at)]) == 0
    )
    assert await round_.states(ZOE) == {}


async def test_a_late_settling_does_not_overrule_who_took_over(round_: Round) -> None:
    await round_.remind(ZOE, "acme")
    slow = Outbox(round_.store, "slow", {Platform.SLACK})
    (row,) = await slow.claim(round_.clock.at, 10)
    for _ in range(3):
        await round_.pass_time(seconds=130)
    assert (await round_.states(ZOE))["acme"][0] is ReminderState.SENT
    assert await slow.settle([not_sent(row, None, "late")]) == 0
    assert round_.box.titles == ["acme"]


async def test_two_machines_share_the_work_and_one_persons_reminders_stay_together(
    postgres_url: str, keys: Keyring
) -> None:
    store = await Store.open(postgres_url, keys=keys)
    now, box = datetime.now(UTC), Letterbox()
    people = [Address(Platform.SLACK, "T1", f"U{n}") for n in range(60)]
    for who in people:
        async with store.begin(who, now=now) as uow:
            await uow.reminders.put_all(
                [
                    Planned(
                        ReminderKind.NUDGE, SubjectKind.NOTE, f"{who.user}.{n}", now - timedelta(minutes=n)
                    )
                    for n in range(5)
                ]
            )
    couriers = [
        Courier(
            Outbox(store, f"m{n}", {Platform.SLACK}),
            each(say_what),
            {Platform.SLACK: box},
            MovableClock(),
            Pacing(slots=12),
        )
        for n in range(3)
    ]
    await asyncio.gather(*(courier.deliver_due(now) for courier in couriers))
    assert Counter(to for to, _, _ in box.arrived) == Counter(people)
    await store.close()


async def test_the_database_drops_every_connection_again_and_again_in_the_middle(
    postgres: dict[str, str], postgres_url: str, keys: Keyring
) -> None:
    store = await Store.open(postgres_url, keys=keys)
    wanted = await remind_many(store, 150, datetime.now(UTC))
    clock, box = MovableClock(), Letterbox()
    courier = Courier(
        Outbox(store, "tests", {Platform.SLACK}),
        each(say_what),
        {Platform.SLACK: box},
        clock,
        Pacing(slots=16),
    )
    loop = Loop(courier, store, clock, 0.3)
    running = asyncio.create_task(loop.run())
    for _ in range(8):
        await asyncio.sleep(0.1)
        await asyncio.to_thread(_drop_connections, postgres["admin"], make_url(postgres_url).database or "")
    for _ in range(3):
        await asyncio.sleep(1.0)
        clock.offset += timedelta(seconds=140)
        loop.wake()
    await until(lambda: set(heard(box)) >= wanted, 20.0)
    loop.stop()
    await running
    assert Counter(heard(box)) == Counter(wanted)
    await store.close()


async def test_an_unknown_answer_on_the_way_out_is_settled_before_the_program_ends(round_: Round) -> None:
    round_.box.answers = [Unknown("reset")]
    await round_.remind(ZOE, "acme")
    await round_.courier.start_due(round_.clock.at)
    await until(lambda: round_.box.asked == 1)
    await round_.courier.stop()
    assert (await round_.states(ZOE))["acme"] == (ReminderState.IN_DOUBT, "reset")


async def test_what_has_not_gone_out_when_the_program_ends_goes_back(round_: Round) -> None:
    await round_.remind(ZOE, "acme")
    await round_.courier.start_due(round_.clock.at)
    await round_.courier.stop()
    assert (await round_.states(ZOE))["acme"] == (ReminderState.PENDING, "held_back")
    await round_.hire().deliver_due(round_.clock.at)
    assert round_.box.titles == ["acme"]


async def test_a_second_process_of_the_same_name_is_somebody_else_until_the_first_is_gone(
    postgres_url: str, keys: Keyring
) -> None:
    store = await Store.open(postgres_url, keys=keys)
    first = await enlist(store, "box")
    second = Instance(store, "box")
    assert first is not None
    assert await second.join(patience=0.1)
    assert (first.owner, second.owner) == ("box/1", "box/2")
    await first.leave()
    again = await enlist(store, "box")
    assert again is not None
    assert again.owner == "box/1"
    assert not await first.is_ours()
    for instance in (second, again):
        await instance.leave()
    await store.close()


async def test_on_one_folder_there_is_one_courier(sqlite_url: str, keys: Keyring) -> None:
    one, two = await Store.open(sqlite_url, keys=keys), await Store.open(sqlite_url, keys=keys)
    assert await enlist(one) is not None
    assert await enlist(two) is None
    await one.close()
    assert await enlist(two) is not None
    await two.close()


def heard(box: Letterbox) -> list[str]:
    """What arrived, without whether it was called late."""
    return [title.removesuffix(" late") for title in box.titles]


def _drop_connections(admin: str, database: str) -> None:
    address = make_url(admin).set(drivername="postgresql").render_as_string(hide_password=False)
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", (database,)
        )
