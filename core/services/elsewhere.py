"""The other processes of somebody who accepts an offer: which are still open, and how they are ended with a word."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from core.domain.contact import folded
from core.domain.interview import Interview, OutcomeKind
from core.domain.note import NoteKind, NoteState, OwedNote
from core.services.outcomes import close_notes, owe_answers, record_outcome
from core.store.unit_of_work import UnitOfWork

OPEN_FOR = timedelta(days=90)
"""A process silent for longer is not brought up again: there is nobody left to tell; ours."""
_ENDED = frozenset({OutcomeKind.REJECTED, OutcomeKind.WITHDRAWN, OutcomeKind.OFFER})


def open_elsewhere(interviews: Iterable[Interview], company: str, now: datetime) -> tuple[Interview, ...]:
    """The latest interview of each other company whose process nobody has ended, latest first. `now` is aware UTC."""
    latest: dict[str, Interview] = {}
    for interview in interviews:
        key = folded(interview.company)
        if key not in latest or latest[key].ended_at < interview.ended_at:
            latest[key] = interview
    latest.pop(folded(company), None)
    still = [
        i
        for i in latest.values()
        if i.ended_at > now - OPEN_FOR and (i.outcome is None or i.outcome.kind not in _ENDED)
    ]
    return tuple(sorted(still, key=lambda i: i.ended_at, reverse=True))


async def accepted(uow: UnitOfWork) -> Interview | None:
    """The interview whose offer was accepted: that note is marked sent. The latest, should there be two."""
    sent = [
        (note.settled_at, note.interview_id)
        for note in await uow.notes.list(NoteState.SENT)
        if note.kind is NoteKind.ACCEPTANCE and note.settled_at is not None
    ]
    return await uow.interviews.get(max(sent)[1]) if sent else None


async def answer_day(uow: UnitOfWork, company: str, today: date) -> date | None:
    """The day by which the latest offer of another company is to be answered; None when it is not known, or past."""
    days = [
        (i.outcome.at, i.outcome.answer_by)
        for i in await uow.interviews.list()
        if i.outcome is not None
        and i.outcome.kind is OutcomeKind.OFFER
        and i.outcome.answer_by is not None
        and i.outcome.answer_by >= today
        and folded(i.company) != folded(company)
    ]
    return max(days)[1] if days else None


async def withdraw(uow: UnitOfWork, interview: Interview, now: datetime) -> tuple[OwedNote, ...]:
    """Ends the process at that company, earlier rounds too, and answers the word owed there (none when nobody is known)."""
    for other in await uow.interviews.list():
        if folded(other.company) != folded(interview.company):
            continue
        await close_notes(uow, other, now)
        undecided = other.outcome is None or other.outcome.kind is OutcomeKind.SILENT
        if undecided and other.id != interview.id:
            await record_outcome(uow, other, OutcomeKind.WITHDRAWN, now)
    told = await record_outcome(uow, interview, OutcomeKind.WITHDRAWN, now)
    return await owe_answers(uow, told, NoteKind.WITHDRAWAL, now)
