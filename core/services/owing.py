"""What each person met is owed, and what happens to it: sent, skipped, snoozed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from core.domain.contact import Consent, Touch, TouchKind
from core.domain.ids import new_id
from core.domain.interview import Interview
from core.domain.note import NOTES_KEPT, NoteKind, NoteState, OwedNote
from core.domain.rungs import IN_WINDOW
from core.errors import Problem
from core.services.reminders import replan
from core.store.unit_of_work import UnitOfWork

THANKS = IN_WINDOW - {NoteKind.RELAY}
"""The notes that the 24-hour window is about. Which of them suits is decided anew whenever one is written."""


def in_order(interview: Interview, notes: Sequence[OwedNote]) -> tuple[OwedNote, ...]:
    """The notes as the people were met; what is owed to somebody no longer named comes last."""
    if len(notes) < 2:
        return tuple(notes)
    places = {e.contact_id: place for place, e in enumerate(interview.people)}
    return tuple(sorted(notes, key=lambda n: (places.get(n.contact_id, len(places)), n.kind, n.id)))


async def owed_after(uow: UnitOfWork, interview: Interview) -> list[OwedNote]:
    """What is still owed after an interview, as the people were met."""
    return [
        n
        for n in in_order(interview, await uow.notes.of_interview(interview.id))
        if n.state is NoteState.OWED
    ]


async def owe_thanks(uow: UnitOfWork, interview: Interview, now: datetime) -> None:
    """One note owed to each person met, whatever was owed before staying as it is.

    Interviewers are owed a thank-you; people met in passing only when they offered a card or details
    (product.md, section 1); the others get a follow suggestion instead. Nobody is owed thanks after NOTES_KEPT: there may have been
    a note, which was sent and is forgotten.
    """
    if now - interview.ended_at > NOTES_KEPT:
        return
    owed = await uow.notes.of_interview(interview.id)
    contacts = {c.id: c for c in await uow.contacts.of([e.contact_id for e in interview.people])}
    for encounter in interview.people:
        mine = [n for n in owed if n.contact_id == encounter.contact_id and n.kind in THANKS]
        invited = contacts[encounter.contact_id].consent is not Consent.NONE
        if mine or not (encounter.interviewed or invited):
            continue
        kind = NoteKind.THANK_YOU_PEER if encounter.interviewed else NoteKind.HALLWAY
        await uow.notes.add(OwedNote(new_id(), interview.id, encounter.contact_id, kind))


async def owe(uow: UnitOfWork, interview_id: str, contact_id: str, kind: NoteKind, now: datetime) -> OwedNote:
    """One more note, of a kind asked for; the one already owed when there is one."""
    for note in await uow.notes.of_interview(interview_id):
        if (note.contact_id, note.kind) == (contact_id, kind) and note.state is NoteState.OWED:
            return note
    note = OwedNote(new_id(), interview_id, contact_id, kind)
    await uow.notes.add(note)
    await replan(uow, now)
    return note


async def mark_sent(uow: UnitOfWork, note: OwedNote, now: datetime) -> OwedNote:
    """The person sent it: its nudges stop, the contact is touched, what waits for it begins.

    Pressed twice, it is sent once. Raises Problem("still_cooling") during the breath after a rejection.
    """
    if note.state is NoteState.SENT:
        return note
    interview = await uow.interviews.get(note.interview_id)
    cooling = interview.outcome.cool_off_until if interview.outcome else None
    if cooling and cooling > now and note.kind in (NoteKind.REJECTION_FINAL, NoteKind.REJECTION_EARLY):
        raise Problem("still_cooling", until=cooling)
    sent = replace(note, state=NoteState.SENT, settled_at=now, snoozed_until=None)
    await uow.notes.save(sent)
    await touch(uow, note.contact_id, now, TouchKind.NOTE_SENT)
    await replan(uow, now)
    return sent


async def skip(uow: UnitOfWork, note: OwedNote, now: datetime) -> OwedNote:
    """The person will not send it; nothing more is said about it."""
    if note.state is not NoteState.OWED:
        return note
    skipped = replace(note, state=NoteState.SKIPPED, settled_at=now, snoozed_until=None)
    await uow.notes.save(skipped)
    await replan(uow, now)
    return skipped


async def reopen(uow: UnitOfWork, note: OwedNote, now: datetime) -> OwedNote:
    """Takes back "sent" or "skip", pressed by mistake."""
    opened = replace(note, state=NoteState.OWED, settled_at=None)
    await uow.notes.save(opened)
    await replan(uow, now)
    return opened


async def snooze(uow: UnitOfWork, note: OwedNote, until: datetime, now: datetime) -> OwedNote:
    """Nothing about it before `until` (aware UTC); then one more nudge."""
    snoozed = replace(note, snoozed_until=until)
    await uow.notes.save(snoozed)
    await replan(uow, now)
    return snoozed


async def touch(
    uow: UnitOfWork, contact_id: str, at: datetime, kind: TouchKind, channel: str = "", words: str = ""
) -> None:
    """A contact and the person were in contact: the rhythm starts again from here."""
    contact = await uow.contacts.get(contact_id)
    await uow.touches.add(Touch(new_id(), contact_id, at, kind, channel, words))
    if contact.last_touch_at is None or contact.last_touch_at < at:
        await uow.contacts.save(replace(contact, last_touch_at=at))
