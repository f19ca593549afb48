"""How an interview ended, and what that stops, starts or moves."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from core.domain.contact import Contact, Relation
from core.domain.feedback import Feedback
from core.domain.ids import new_id
from core.domain.interview import Interview, Outcome, OutcomeKind, Round
from core.domain.note import NoteKind, NoteState, OwedNote
from core.services.owing import owe
from core.services.reminders import replan
from core.store.unit_of_work import UnitOfWork

CLOSED = frozenset({OutcomeKind.REJECTED, OutcomeKind.WITHDRAWN, OutcomeKind.OFFER})
"""Outcomes after which a thank-you not yet sent is no longer owed in its old form."""


async def record_outcome(
    uow: UnitOfWork,
    interview: Interview,
    kind: OutcomeKind,
    now: datetime,
    words: str = "",
    weak_spot: str = "",
) -> Interview:
    """Saves how it ended; reminders stop, start or move by themselves. Notes sent stay sent."""
    was = interview.outcome
    outcome = Outcome(
        kind,
        now,
        weak_spot=weak_spot or (was.weak_spot if was else ""),
        words=words or (was.words if was else ""),
        cool_off_until=was.cool_off_until if was and was.kind is kind else None,
        answer_by=was.answer_by if was and was.kind is kind else None,
        start_on=was.start_on if was and was.kind is kind else None,
    )
    told = replace(interview, outcome=outcome)
    await uow.interviews.save(told)
    if kind in CLOSED:
        for ended in (told, *await rounds_before(uow, told)):
            await close_notes(uow, ended, now)
    await replan(uow, now)
    return told


async def rounds_before(uow: UnitOfWork, interview: Interview) -> tuple[Interview, ...]:
    """The earlier rounds of the same process, latest first."""
    known = {i.id: i for i in await uow.interviews.list()}
    found: list[Interview] = []
    before = known.get(interview.previous_id or "")
    while before is not None and before not in found:
        found.append(before)
        before = known.get(before.previous_id or "")
    return tuple(found)


async def close_notes(uow: UnitOfWork, interview: Interview, now: datetime) -> None:
    """Nothing is owed after it any more; what was sent stays sent."""
    for note in await uow.notes.of_interview(interview.id):
        if note.state is NoteState.OWED:
            await uow.notes.save(replace(note, state=NoteState.SKIPPED, settled_at=now, snoozed_until=None))


async def cool_off(uow: UnitOfWork, interview: Interview, until: datetime, now: datetime) -> Interview:
    """A breath before answering a rejection: the draft comes at `until`, and is not marked sent before."""
    assert interview.outcome is not None  # noqa: S101 - the button stands only on a rejection's card
    resting = replace(interview, outcome=replace(interview.outcome, cool_off_until=until))
    await uow.interviews.save(resting)
    await replan(uow, now)
    return resting


async def complete(uow: UnitOfWork, interview: Interview, outcome: Outcome) -> Interview:
    """More is known of how it ended (a day, where it was decided); nothing that is owed or planned hangs on it."""
    told = replace(interview, outcome=outcome)
    await uow.interviews.save(told)
    return told


async def owe_answers(
    uow: UnitOfWork, interview: Interview, kind: NoteKind, now: datetime
) -> tuple[OwedNote, ...]:
    """The notes an outcome calls for, one to each interviewer, or to the one it concerns.

    A rejection, a withdrawal or a decision goes to one person; thanks after an offer to everyone who helped.
    """
    contacts = await uow.contacts.of([e.contact_id for e in interview.people if e.interviewed])
    if kind is not NoteKind.OFFER_THANKS:
        contacts = main_contact(contacts)
    return tuple([await owe(uow, interview.id, c.id, kind, now) for c in contacts])


def main_contact(contacts: tuple[Contact, ...]) -> tuple[Contact, ...]:
    """The one person a decision is written to: the hiring manager, else the recruiter, else the first met."""
    order = (Relation.MANAGER, Relation.RECRUITER, Relation.EXECUTIVE, Relation.PEER, Relation.OTHER)
    return tuple(sorted(contacts, key=lambda c: order.index(c.relation)))[:1]


def rejection_kind(interview: Interview) -> NoteKind:
    """A final round gets the full three-step answer, an earlier one the short one."""
    return NoteKind.REJECTION_FINAL if interview.round is Round.FINAL else NoteKind.REJECTION_EARLY


async def keep_feedback(uow: UnitOfWork, interview: Interview, words: str, now: datetime) -> None:
    """What they answered, word for word, for before the next interview."""
    await uow.feedback.add(Feedback(new_id(), interview.id, interview.company, words, now))
    await replan(uow, now)
