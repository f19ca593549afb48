"""What becomes of a reminder when its time has come."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from core.delivery.messenger import Refusal, TryLater, Undeliverable, Unknown
from core.domain.person import Address, Platform, Scope
from core.domain.reminder import NotNow, Reminder, ReminderState

if TYPE_CHECKING:
    from tests.delivery.conftest import Round

ZOE = Address(Platform.SLACK, "T1", "U1")
MAX = Address(Platform.SLACK, "T2", "U2")
SENT, PENDING, DEAD = ReminderState.SENT, ReminderState.PENDING, ReminderState.DEAD


async def test_a_reminder_is_brought_when_it_is_due_and_not_before(round_: Round) -> None:
    await round_.remind(ZOE, "acme", due=round_.clock.at + timedelta(hours=1))
    assert await round_.pass_time(minutes=59) == 0
    assert await round_.pass_time(minutes=1) == 1
    assert round_.box.titles == ["acme"]
    assert await round_.states(ZOE) == {"acme": (SENT, "")}


async def test_nothing_is_brought_twice(round_: Round) -> None:
    await round_.remind(ZOE, "acme")
    await round_.pass_time(minutes=1)
    await round_.hire(owner="another").deliver_due(round_.clock.at + timedelta(days=3))
    assert round_.box.titles == ["acme"]


async def test_what_is_overdue_for_one_person_becomes_one_late_message(round_: Round) -> None:
    for hours, subject in ((0, "acme"), (5, "beta"), (30, "corp")):
        await round_.remind(ZOE, subject, due=round_.clock.at + timedelta(hours=hours))
    await round_.remind(MAX, "dune", due=round_.clock.at + timedelta(hours=2))
    await round_.pass_time(days=30)
    assert sorted(round_.box.titles) == ["acme late + beta late + corp late", "dune late"]
    assert {s for s, _ in (await round_.states(ZOE)).values()} == {SENT}


async def test_a_moved_clock_is_time_that_passed_each_reminder_at_its_own_instant(round_: Round) -> None:
    start = round_.clock.at
    for hours, subject in ((1, "acme"), (5, "beta"), (30, "corp")):
        await round_.remind(ZOE, subject, due=start + timedelta(hours=hours))
    round_.clock.at += timedelta(days=2)
    assert await round_.courier.deliver_due(round_.clock.at, since=start) == 3
    assert round_.box.titles == ["acme", "beta", "corp"]


async def test_what_would_be_untrue_by_now_is_not_said(round_: Round) -> None:
    await round_.remind(ZOE, "acme", expires=round_.clock.at + timedelta(hours=3))
    await round_.pass_time(hours=4)
    assert round_.box.asked == 0
    assert await round_.states(ZOE) == {"acme": (ReminderState.SKIPPED, "expired")}


async def test_a_note_written_meanwhile_is_not_nudged_about(round_: Round) -> None:
    async def nothing(scope: Scope, reminders: tuple[Reminder, ...], now: datetime) -> None:
        return None

    await round_.remind(ZOE, "acme")
    await round_.hire(compose=nothing).deliver_due(round_.clock.at)
    assert round_.box.asked == 0
    assert await round_.states(ZOE) == {"acme": (ReminderState.SKIPPED, "nothing_left")}


async def test_after_an_outage_it_waits_for_the_morning(round_: Round) -> None:
    morning = round_.clock.at + timedelta(hours=8)

    async def asleep(scope: Scope, reminders: tuple[Reminder, ...], now: datetime) -> NotNow:
        return NotNow(morning)

    await round_.remind(ZOE, "acme")
    await round_.hire(compose=asleep).deliver_due(round_.clock.at)
    assert await round_.pass_time(hours=7) == 0
    assert await round_.pass_time(hours=1) == 1


async def test_too_many_waits_as_long_as_the_platform_asked_and_calls_nobody_meanwhile(round_: Round) -> None:
    round_.box.answers = [TryLater(30.0, whole_community=True, reason="ratelimited")]
    await round_.remind(ZOE, "acme")
    await round_.courier.deliver_due(round_.clock.at)
    await round_.remind(Address(Platform.SLACK, "T1", "U9"), "beta")
    await round_.remind(MAX, "dune")
    await round_.pass_time(seconds=5)
    assert round_.box.titles == ["dune"]
    assert round_.box.asked == 2
    assert (await round_.states(ZOE))["acme"] == (PENDING, "ratelimited")
    round_.courier.pacing.open_tenant("slack:T1")
    await round_.pass_time(seconds=26)
    assert sorted(round_.box.titles) == ["acme", "beta", "dune"]


@pytest.mark.parametrize("told", ["slack:T1", None], ids=["the workspace", "an organisation"])
async def test_an_installation_that_is_back_is_served_at_once(round_: Round, told: str | None) -> None:
    round_.box.answers = [
        Undeliverable(Refusal.UNINSTALLED, "gone"),
        TryLater(600.0, whole_community=True, reason="ratelimited"),
    ]
    await round_.remind(ZOE, "acme")
    await round_.courier.deliver_due(round_.clock.at)
    await round_.remind(Address(Platform.SLACK, "T1", "U9"), "beta")
    await round_.remind(Address(Platform.SLACK, "T2", "U9"), "carp")
    await round_.pass_time(minutes=1)
    assert round_.box.titles == []
    await round_.courier.is_back(told)
    await round_.pass_time(seconds=1)
    assert sorted(round_.box.titles) == ["acme", "beta"], "and who is only asked to wait waits on"


async def test_a_refused_message_is_never_called_delivered_and_is_tried_once_a_day(round_: Round) -> None:
    round_.box.answers = [Undeliverable(Refusal.CLOSED, "50007")]
    await round_.remind(ZOE, "acme")
    await round_.courier.deliver_due(round_.clock.at)
    assert await round_.states(ZOE) == {"acme": (DEAD, "closed")}
    async with round_.store.read(ZOE) as uow:
        assert [(where, why) for where, why, _ in await uow.person.unreachable()] == [(ZOE, "closed")]
    await round_.remind(ZOE, "beta", due=round_.clock.at + timedelta(hours=1))
    await round_.hire(owner="another").deliver_due(round_.clock.at + timedelta(hours=2))
    assert round_.box.asked == 1
    await round_.pass_time(hours=24, minutes=1)
    assert round_.box.titles == ["beta late"]


async def test_a_person_who_closed_one_door_is_reached_by_another(round_: Round) -> None:
    other = Address(Platform.SLACK, "T9", "U7")
    async with round_.store.begin(ZOE, now=round_.clock.at) as uow:
        await uow.person.add_address(other)
    round_.box.answers = [Undeliverable(Refusal.CLOSED)]
    await round_.remind(ZOE, "acme")
    await round_.courier.deliver_due(round_.clock.at)
    assert [to for to, _, _ in round_.box.arrived] == [other]
    assert await round_.states(ZOE) == {"acme": (SENT, "")}


async def test_an_uninstalled_community_is_left_alone_at_once(round_: Round) -> None:
    round_.box.answers = [Undeliverable(Refusal.UNINSTALLED, "account_inactive")]
    await round_.remind(ZOE, "acme")
    await round_.courier.deliver_due(round_.clock.at)
    await round_.remind(Address(Platform.SLACK, "T1", "U9"), "beta")
    await round_.remind(MAX, "dune")
    await round_.pass_time(hours=3)
    assert round_.box.titles == ["dune late"]
    assert round_.box.asked == 2
    assert (await round_.states(ZOE))["acme"] == (PENDING, "uninstalled")


async def test_a_card_that_cannot_be_composed_holds_up_nobody_and_is_given_up_in_the_end(
    round_: Round,
) -> None:
    async def break_on_acme(scope: Scope, reminders: tuple[Reminder, ...], now: datetime) -> None:
        if reminders[0].subject_id == "acme":
            raise KeyError("moment")

    courier = round_.hire(compose=break_on_acme)
    await round_.remind(ZOE, "acme")
    await round_.remind(MAX, "dune")
    await courier.deliver_due(round_.clock.at)
    assert (await round_.states(ZOE))["acme"] == (PENDING, "not_composed")
    assert (await round_.states(MAX))["dune"][0] is ReminderState.SKIPPED
    for _ in range(40):
        round_.clock.at += timedelta(minutes=10)
        await courier.deliver_due(round_.clock.at)
    assert (await round_.states(ZOE))["acme"] == (DEAD, "not_composed")


async def test_an_answer_that_never_came_is_looked_for_and_not_sent_again(round_: Round) -> None:
    await round_.remind(ZOE, "acme")
    rows = await claimed_by_the_dead(round_)
    round_.box.arrived.append((ZOE, "acme", rows[0]))
    round_.box.answers = [Unknown("timeout")]
    assert (await round_.states(ZOE))["acme"][0] is ReminderState.SENDING
    await round_.hire(owner="another").deliver_due(round_.clock.at + timedelta(seconds=119))
    assert round_.box.looks == 0
    for _ in range(3):
        await round_.pass_time(seconds=70)
        await round_.courier.start_looking(round_.clock.at)
        await round_.courier.settled()
    assert round_.box.titles == ["acme"]
    assert (await round_.states(ZOE))["acme"] == (SENT, "")


async def claimed_by_the_dead(round_: Round) -> list[str]:
    """A claim by somebody who then dies; the delivery ids."""
    from core.store.outbox import Outbox

    rows = await Outbox(round_.store, "dead", {Platform.SLACK}).claim(round_.clock.at, 10)
    return [row.delivery_id for row in rows]


async def test_what_the_platform_does_not_have_goes_again_under_the_same_key(round_: Round) -> None:
    round_.box.answers = [Unknown("timeout")]
    await round_.remind(ZOE, "acme")
    await round_.courier.deliver_due(round_.clock.at)
    assert (await round_.states(ZOE))["acme"] == (ReminderState.IN_DOUBT, "timeout")
    assert await round_.pass_time(seconds=129) == 0
    await round_.pass_time(seconds=1)
    assert round_.box.titles == ["acme"]
    assert round_.box.looks == 1


async def test_a_platform_that_cannot_be_asked_is_asked_again_before_anything_is_sent(round_: Round) -> None:
    round_.box.answers = [Unknown("reset")]
    round_.box.blind = True
    await round_.remind(ZOE, "acme")
    await round_.courier.deliver_due(round_.clock.at)
    await round_.pass_time(minutes=3)
    await round_.pass_time(minutes=3)
    assert round_.box.asked == 1
    round_.box.blind = False
    await round_.pass_time(hours=1)
    assert round_.box.titles == ["acme late"]


async def test_nobody_to_send_to_is_said_and_not_retried(round_: Round) -> None:
    await round_.remind(Address(Platform.DISCORD, "", "7"), "acme")
    assert await round_.courier.deliver_due(round_.clock.at) == 0
    assert (await round_.states(Address(Platform.DISCORD, "", "7")))["acme"][0] is PENDING
