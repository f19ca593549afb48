"""The one way reminders come to exist, move or go: what is planned from today's facts, against what is there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
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
    known = await uow.reminders.planned()
    settled = settled_keys(known)
    there = {r.key: r for r in known if r.told_in is None or r.key in settled}
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
        came=_came(there.values(), settled),
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


def settled_keys(reminders: Collection[Reminder]) -> frozenset[str]:
    """Keys of what is over. What a digest names is over when the digest is: until then another may have to say it."""
    waiting = {r.id for r in reminders if r.state not in SETTLED}
    return frozenset(r.key for r in reminders if r.state in SETTLED and r.told_in not in waiting)


def _came(reminders: Iterable[Reminder], settled: Collection[str]) -> dict[str, list[datetime]]:
    """What a company's people were really reminded of, and when: facts change afterwards, and would place it elsewhere."""
    came: dict[str, list[datetime]] = defaultdict(list)
    for reminder in reminders:
        was_told = reminder.told_in is not None and reminder.key in settled
        if (was_told or reminder.state is ReminderState.SENT) and reminder.kind in _SPACED:
            came[reminder.subject_id].append(reminder.due_at)
    return came


_SPACED = HOLDS_A_COMPANY | {ReminderKind.KEEP_IN_TOUCH}
