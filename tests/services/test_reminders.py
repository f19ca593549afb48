"""Reminders follow from what is logged, and go with it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from core.domain.people_text import Named
from core.domain.person import Address, Platform
from core.domain.reminder import Reminder, ReminderState
from core.services.interviews import ToLog, delete_interview, log_interview, reschedule
from core.services.owing import mark_sent
from core.services.reminders import replan
from core.store.database import Store
from core.store.outbox import Outbox

NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)
ZOE = Address(Platform.SLACK, "T1", "U1")
ACME = ToLog("Acme", NOON - timedelta(hours=1), "Europe/Paris", people=(Named("Maya Lindqvist"),))


async def waiting(store: Store) -> list[Reminder]:
    async with store.read(ZOE) as uow:
        return [r for r in await uow.reminders.planned() if r.state is ReminderState.PENDING]


async def logged(store: Store) -> str:
    async with store.begin(ZOE, now=NOON) as uow:
        return (await log_interview(uow, ACME, NOON)).id


async def test_logging_an_interview_plans_and_planning_again_changes_nothing(store: Store) -> None:
    await logged(store)
    first = await waiting(store)
    assert first
    async with store.begin(ZOE, now=NOON) as uow:
        await replan(uow, NOON + timedelta(minutes=5))
    assert await waiting(store) == first


async def test_a_note_marked_sent_takes_its_nudges_along(store: Store) -> None:
    interview = await logged(store)
    before = {r.kind for r in await waiting(store)}
    async with store.begin(ZOE, now=NOON) as uow:
        (note,) = await uow.notes.of_interview(interview)
        await mark_sent(uow, note, NOON + timedelta(minutes=40))
    after = {r.kind for r in await waiting(store)}
    assert {"nudge", "last_call"} & {str(kind) for kind in before}
    assert not {"draft", "nudge", "last_call", "late"} & {str(kind) for kind in after}


async def test_an_interview_at_another_time_moves_its_reminders_and_a_deleted_one_takes_them_along(
    store: Store,
) -> None:
    await logged(store)
    before = {r.kind: r.due_at for r in await waiting(store)}
    async with store.begin(ZOE, now=NOON) as uow:
        (interview,) = await uow.interviews.list()
        await reschedule(uow, interview, None, interview.ended_at + timedelta(days=2), NOON)
    after = {r.kind: r.due_at for r in await waiting(store)}
    assert all(after[kind] > due for kind, due in before.items() if kind in after)
    async with store.begin(ZOE, now=NOON) as uow:
        await delete_interview(uow, interview.id, NOON)
    assert not [r for r in await waiting(store) if r.subject_id == interview.id]


async def test_what_is_already_due_is_left_to_the_courier(store: Store) -> None:
    interview = await logged(store)
    first = min((await waiting(store)), key=lambda r: r.due_at)
    later = first.due_at + timedelta(seconds=1)
    async with store.begin(ZOE, now=later) as uow:
        (note,) = await uow.notes.of_interview(interview)
        await mark_sent(uow, note, later)
    assert first.id in {r.id for r in await waiting(store)}


async def test_what_is_on_its_way_or_was_sent_is_not_planned_again(store: Store) -> None:
    await logged(store)
    first = min((await waiting(store)), key=lambda r: r.due_at)
    assert len(await Outbox(store, "tests", {Platform.SLACK}).claim(first.due_at, 5)) == 1
    async with store.begin(ZOE, now=first.due_at) as uow:
        await replan(uow, first.due_at)
        keys = [r.key for r in await uow.reminders.planned()]
    assert keys.count(first.key) == 1
    assert first.key not in {r.key for r in await waiting(store)}
