"""The one way reminders come to exist, move or go: what is planned from today's facts, against what is there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime

from core.domain.ladder import HOLDS_A_COMPANY, plan
from core.domain.reminder import Reminder, ReminderKind, ReminderState
from core.store.unit_of_work import UnitOfWork

SETTLED = frozenset({ReminderState.SENT, ReminderState.SKIPPED, ReminderState.DEAD})


async def replan(uow: UnitOfWork, now: datetime) -> None:
    """Makes the person's reminders what today's facts ask for; doing it twice changes nothing. `now` is aware UTC.

    In the caller's transaction, in two statements at most. One that is settled is never made again. One whose time has
    come is not taken away: the courier is at it, and asks the same facts whether anything is left to say.
    """
    there = {reminder.key: reminder for reminder in await uow.reminders.planned()}
    settled = {key for key, reminder in there.items() if reminder.state in SETTLED}
    rows = plan(
        await uow.person.get(),
        await uow.interviews.list(),
        await uow.notes.list(),
        await uow.contacts.list(),
        await uow.touches.list(),
        now,
        feedback=await uow.feedback.list(),
        standing={key: reminder.due_at for key, reminder in there.items() if key not in settled},
        settled=settled,
        came=_came(there.values()),
    )
    wanted = {row.key: row for row in rows}
    waiting = {key: r for key, r in there.items() if r.state is ReminderState.PENDING}
    await uow.reminders.cancel_all(
        [key for key, r in waiting.items() if key not in wanted and r.due_at > now]
    )
    put = []
    for key, row in wanted.items():
        was = waiting.get(key)
        if key not in there or (was and (was.due_at, was.expires_at) != (row.due_at, row.expires_at)):
            put.append(row)
    if put:
        await uow.reminders.put_all(put)


def _came(reminders: Iterable[Reminder]) -> dict[str, list[datetime]]:
    """What a company's people were really reminded of, and when: facts change afterwards, and would place it elsewhere."""
    came: dict[str, list[datetime]] = defaultdict(list)
    for reminder in reminders:
        if reminder.state is ReminderState.SENT and reminder.kind in _SPACED:
            came[reminder.subject_id].append(reminder.due_at)
    return came


_SPACED = HOLDS_A_COMPANY | {ReminderKind.KEEP_IN_TOUCH}
