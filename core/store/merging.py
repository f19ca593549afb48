"""Two contacts turn out to be one person: what pointed at the one that goes points at the one that stays."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import bindparam, delete, select, update

from core.domain.contact import Touch
from core.domain.follow_plan import FollowStep, Network
from core.domain.interview import Encounter, Interview
from core.domain.note import NoteState, OwedNote
from core.domain.reminder import SubjectKind
from core.store import rows
from core.store.interviews import TABLE as INTERVIEWS
from core.store.notes import TABLE as NOTES
from core.store.touches import TABLE as TOUCHES
from core.store.transaction import Transaction, mine

_OF_NOTES = NOTES.where("contact_id")
_OF_TOUCHES = TOUCHES.where("contact_id")
_ABOUT = select(rows.reminders).where(mine(rows.reminders, "subject_kind", "subject_id"))
_KEYS = select(rows.reminders.c.key).where(mine(rows.reminders, "subject_kind", "subject_id"))
_POINT = update(rows.reminders).where(mine(rows.reminders), rows.reminders.c.id == bindparam("of_id"))
_DROP = delete(rows.reminders).where(
    mine(rows.reminders), rows.reminders.c.id.in_(bindparam("of_ids", expanding=True))
)
_FOLLOWS = select(rows.follows).where(
    mine(rows.follows), rows.follows.c.target.in_(bindparam("of_targets", expanding=True))
)
_ONE_FOLLOW = ("interview_id", "target", "network", "step")
_FOLLOW_GONE = delete(rows.follows).where(mine(rows.follows, *_ONE_FOLLOW))
_FOLLOW_POINTS = update(rows.follows).where(mine(rows.follows, *_ONE_FOLLOW))


async def merge(transaction: Transaction, keep: str, gone: str) -> None:
    """Re-points encounters, needs, notes, touches, follow choices and reminders from `gone` to `keep`."""
    for interview in await INTERVIEWS.list(transaction):
        merged = _interview(interview, keep, gone)
        if merged != interview:
            await INTERVIEWS.save(transaction, merged)
    await _notes(transaction, keep, gone)
    for touch in await TOUCHES.list(transaction, _OF_TOUCHES, of_contact_id=gone):
        moved: Touch = replace(touch, contact_id=keep)
        await TOUCHES.save(transaction, moved)
    await _follows(transaction, keep, gone)
    await _reminders(transaction, SubjectKind.CONTACT, keep, gone)


def _interview(interview: Interview, keep: str, gone: str) -> Interview:
    """Met twice in one interview: one encounter, an interviewer if either was, both moments."""
    people: dict[str, Encounter] = {}
    for one in interview.people:
        met = replace(one, contact_id=keep) if one.contact_id == gone else one
        before = people.get(met.contact_id)
        if before is not None:
            moments = dict.fromkeys(text for text in (before.moment, met.moment) if text)
            met = Encounter(met.contact_id, before.interviewed or met.interviewed, "\n".join(moments))
        people[met.contact_id] = met
    needs = tuple(
        replace(need, whose=keep) if need.whose == gone else need for need in interview.debrief.needs
    )
    return replace(interview, people=tuple(people.values()), debrief=replace(interview.debrief, needs=needs))


async def _notes(transaction: Transaction, keep: str, gone: str) -> None:
    """One person is owed one note of a kind after an interview: the one further along stays."""
    kept = {
        (note.interview_id, note.kind): note
        for note in await NOTES.list(transaction, _OF_NOTES, of_contact_id=keep)
    }
    for note in await NOTES.list(transaction, _OF_NOTES, of_contact_id=gone):
        twin = kept.get((note.interview_id, note.kind))
        moved = replace(note, contact_id=keep)
        if twin is None:
            await NOTES.save(transaction, moved)
            continue
        stays, goes = (moved, twin) if _progress(note) > _progress(twin) else (twin, moved)
        await NOTES.save(transaction, stays)
        await _reminders(transaction, SubjectKind.NOTE, stays.id, goes.id)
        await NOTES.delete(transaction, goes.id)


def _progress(note: OwedNote) -> tuple[bool, bool, bool]:
    return (note.state is NoteState.SENT, note.state is not NoteState.OWED, note.edited_body is not None)


async def _follows(transaction: Transaction, keep: str, gone: str) -> None:
    """Where both were suggested, the later choice stands."""
    found = await transaction.rows(_FOLLOWS, of_targets=[keep, gone])
    kept = {(row.interview_id, row.network, row.step): row for row in found if row.target == keep}
    for row in found:
        if row.target == keep:
            continue
        one = {
            "of_interview_id": row.interview_id,
            "of_network": Network(row.network),
            "of_step": FollowStep(row.step),
        }
        twin = kept.get((row.interview_id, row.network, row.step))
        if twin is None:
            await transaction.change(_FOLLOW_POINTS, **one, of_target=gone, target=keep)
            continue
        if row.at > twin.at:
            await transaction.change(_FOLLOW_POINTS, **one, of_target=keep, state=row.state, at=row.at)
        await transaction.change(_FOLLOW_GONE, **one, of_target=gone)


async def _reminders(transaction: Transaction, about: SubjectKind, keep: str, gone: str) -> None:
    """A reminder that the one who stays has too is dropped; the others change what they point at."""
    there = {row.key for row in await transaction.rows(_KEYS, of_subject_kind=about, of_subject_id=keep)}
    twice = []
    for row in await transaction.rows(_ABOUT, of_subject_kind=about, of_subject_id=gone):
        key = row.key.replace(f":{about}:{gone}:", f":{about}:{keep}:", 1)
        if key in there:
            twice.append(row.id)
        else:
            await transaction.change(_POINT, of_id=row.id, subject_id=keep, key=key)
    if twice:
        await transaction.change(_DROP, of_ids=twice)
