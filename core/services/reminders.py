"""The one way reminders come to exist, move or go: what is planned from today's facts, against what is there."""

from __future__ import annotations

from datetime import datetime

from core.domain.ladder import plan
from core.domain.reminder import ReminderState
from core.store.unit_of_work import UnitOfWork

MOST_PENDING = 200
"""Reminders that one person may have waiting (hardening.md, section 4); the soonest are kept, the rest come in their time."""


async def replan(uow: UnitOfWork, now: datetime) -> None:
    """Makes the person's reminders what today's facts ask for; doing it twice changes nothing. `now` is aware UTC.

    In the caller's transaction, in two statements at most. One that is settled is never made again. One whose time has come
    is not taken away: the courier is at it, and asks the same facts whether anything is left to say.
    """
    wanted = {
        one.key: one
        for one in plan(
            await uow.person.get(),
            await uow.interviews.list(),
            await uow.notes.list(),
            await uow.contacts.list(),
            await uow.touches.list(),
            now,
        )
    }
    there = {reminder.key: reminder for reminder in await uow.reminders.planned()}
    waiting = {key: r for key, r in there.items() if r.state is ReminderState.PENDING}
    await uow.reminders.cancel_all(
        [key for key, r in waiting.items() if key not in wanted and r.due_at > now]
    )
    news = sorted((one for key, one in wanted.items() if key not in there), key=lambda one: one.due_at)
    moved = [
        one
        for key, one in wanted.items()
        if (was := waiting.get(key)) and (was.due_at, was.expires_at) != (one.due_at, one.expires_at)
    ]
    room = max(0, MOST_PENDING - sum(1 for key in waiting if key in wanted))
    if moved or news[:room]:
        await uow.reminders.put_all([*moved, *news[:room]])
