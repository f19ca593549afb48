"""What an operator sees of reminders, and may do about them."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from core.delivery.messenger import Refusal, Undeliverable, Unknown
from core.domain.contact import Contact
from core.domain.interview import Interview
from core.domain.person import Address, Platform, Preferences
from core.domain.reminder import ReminderState
from core.services.reminders import replan
from core.store.outbox_view import OutboxView

if TYPE_CHECKING:
    from tests.delivery.conftest import Round

ZOE = Address(Platform.SLACK, "T1", "U1")
MAX = Address(Platform.SLACK, "T2", "U2")


async def test_a_refused_reminder_is_listed_as_dead_and_can_be_tried_again(round_: Round) -> None:
    view = OutboxView(round_.store)
    round_.box.answers = [Undeliverable(Refusal.CLOSED)]
    await round_.remind(ZOE, "acme")
    await round_.courier.deliver_due(round_.clock.at)
    (line,) = await view.lines(ReminderState.DEAD)
    assert (line.reason, line.attempts, line.state) == ("closed", 1, ReminderState.DEAD)
    assert await view.lines() == []
    async with round_.store.begin(ZOE, now=round_.clock.at) as uow:
        await uow.person.mark_reachable(ZOE)
    assert await view.retry(line.id, round_.clock.at)
    await round_.hire(owner="another").deliver_due(round_.clock.at)
    shown = await view.show(line.id)
    assert shown is not None
    assert shown.state is ReminderState.SENT
    assert shown.message_id == round_.box.arrived[0][2]


async def test_health_tells_how_long_the_oldest_has_waited_and_what_is_in_doubt(round_: Round) -> None:
    view = OutboxView(round_.store)
    round_.box.answers = [Unknown("reset")]
    await round_.remind(ZOE, "acme")
    await round_.courier.deliver_due(round_.clock.at)
    await round_.remind(MAX, "dune")
    health = await view.health(round_.clock.at + timedelta(minutes=2))
    assert (health.overdue, health.in_doubt, health.sending) == (120.0, 1, 0)
    assert health.oldest_doubt == 120.0


async def test_what_was_settled_a_month_ago_is_forgotten_and_the_rest_stays(round_: Round) -> None:
    view = OutboxView(round_.store)
    await round_.remind(ZOE, "acme")
    await round_.courier.deliver_due(round_.clock.at)
    later = round_.clock.at + timedelta(days=31)
    await round_.remind(MAX, "dune", due=later)
    assert await view.purge(later) == 1
    assert await round_.states(ZOE) == {}
    assert len(await round_.states(MAX)) == 1


async def test_what_was_told_two_months_ago_is_not_told_again_after_a_pause(round_: Round) -> None:
    ended, view = round_.clock.at, OutboxView(round_.store)
    async with round_.store.begin(ZOE, now=ended) as uow:
        await uow.person.save(replace(await uow.person.get(), preferences=Preferences(zone="Europe/Paris")))
        await uow.interviews.add(Interview("i1", "Acme", ended, "Europe/Paris", logged_at=ended))
        await uow.contacts.add(Contact("c1", "Maya", remind_at=ended + timedelta(days=1)))
        await replan(uow, ended)
    await round_.pass_time(days=14)
    await round_.pass_time(days=14)
    told = len(round_.box.arrived)
    assert told
    later = ended + timedelta(days=60)
    round_.clock.at = later
    await view.purge(later)
    async with round_.store.begin(ZOE, now=later) as uow:
        person = await uow.person.get()
        likes = replace(person.preferences, paused_until=later + timedelta(days=7))
        await uow.person.save(replace(person, preferences=likes))
        await replan(uow, later)
    await round_.pass_time(days=30)
    assert len(round_.box.arrived) == told
    assert await view.purge(later + timedelta(days=400)) > 0


async def test_a_reminder_that_nobody_has_cannot_be_retried(round_: Round) -> None:
    assert not await OutboxView(round_.store).retry("nobody", round_.clock.at)
