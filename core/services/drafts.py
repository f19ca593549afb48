"""Composing the notes of an interview as they stand today, and keeping what the person chose and changed."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from core.domain.brief import Brief, OutcomeFacts
from core.domain.contact import Contact
from core.domain.interview import Interview, OutcomeKind
from core.domain.note import NoteChoices, NoteKind, NoteState, OwedNote
from core.domain.person import Person
from core.notes.check import CheckContext, check
from core.notes.fingerprint import alike_any, runs
from core.notes.kinds import kind_for
from core.notes.left_out import left_out
from core.notes.note import Finding, Note, Wanted
from core.notes.outgoing import as_eml
from core.notes.rendering import said
from core.notes.writer import write_panel
from core.services.briefs import load_brief
from core.services.elsewhere import answer_day
from core.services.owing import THANKS, in_order, owed_after
from core.store.unit_of_work import UnitOfWork

Panel = tuple[tuple[NoteKind, str, int], ...]
"""The notes that must differ from one another: the kind of each, its reader, its version."""
Written = dict[tuple[NoteChoices, frozenset[str], Panel], tuple[Note, ...]]
"""What one turn composed already: eight notes of one panel are not written eight times each."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A note as it would be sent now. `subject` and `body` are the person's own once edited."""

    owed: OwedNote
    note: Note
    contact: Contact
    interview: Interview
    subject: str
    body: str
    findings: tuple[Finding, ...]
    left_out: tuple[Wanted, ...]
    """Logged, and in nobody's note."""

    @property
    def is_edited(self) -> bool:
        return self.owed.edited_body is not None


async def drafts_of(
    uow: UnitOfWork, interview: Interview, person: Person, now: datetime
) -> tuple[Draft, ...]:
    """Every note still owed after an interview, in the order the people were met."""
    written: Written = {}
    owed = await owed_after(uow, interview)
    return tuple([await _draft(uow, interview, person, note, now, written) for note in owed])


async def draft_of(uow: UnitOfWork, note: OwedNote, person: Person, now: datetime) -> Draft:
    """One note as it stands today, owed or already sent."""
    interview = await uow.interviews.get(note.interview_id)
    return await _draft(uow, interview, person, note, now, {})


async def choose(uow: UnitOfWork, note: OwedNote, choices: NoteChoices) -> OwedNote:
    """Another version, tone, length, register, language or subject. An edited text is never overwritten."""
    chosen = replace(note, choices=choices)
    await uow.notes.save(chosen)
    return chosen


async def keep_edit(uow: UnitOfWork, note: OwedNote, subject: str, body: str) -> OwedNote:
    """The person's own words, kept as they are."""
    edited = replace(note, edited_subject=subject, edited_body=body)
    await uow.notes.save(edited)
    return edited


async def drop_edit(uow: UnitOfWork, note: OwedNote) -> OwedNote:
    """Back to the composed text, asked for by the person."""
    plain = replace(note, edited_subject=None, edited_body=None)
    await uow.notes.save(plain)
    return plain


def as_file(draft: Draft) -> bytes:
    """The note as an `.eml` draft, addressed when the address is known."""
    return as_eml(draft.subject, draft.body, draft.contact.email, draft.contact.name)


async def _draft(
    uow: UnitOfWork,
    interview: Interview,
    person: Person,
    owed: OwedNote,
    now: datetime,
    written: Written,
) -> Draft:
    brief = await load_brief(uow, interview, person, owed.choices)
    if owed.kind is NoteKind.ANOTHER_OFFER:
        brief = await _with_answer_day(uow, brief, now)
    panel = await _panel(uow, interview, brief, owed, now)
    used = await uow.frames.used(interview.company, before=owed.composed_at or now)
    others = await uow.notes.of_interview(interview.id)
    told = {(n.kind, n.contact_id): n.choices.version for n in others}
    kept = {(n.kind, n.contact_id): n.said for n in others if n.said and n.kind is not owed.kind}
    asked = tuple((kind, note.contact_id, note.choices.version) for note, kind in panel)
    key = (replace(owed.choices, version=0, subject=0), used, asked)
    if key not in written:
        # in a thread: whoever else is waiting is answered while a long panel is written
        written[key] = await asyncio.to_thread(_written, brief, asked, now, used, told, kept)
    by_note = {note.id: made for (note, _), made in zip(panel, written[key], strict=True)}
    note = by_note[owed.id]
    if owed.composed_at is None:
        owed = replace(owed, composed_at=now)
        await uow.notes.save(owed)
        await uow.frames.record(interview.company, note.frames, at=now)
    if owed.state is NoteState.OWED and owed.said != (now_said := said(note)):
        owed = replace(owed, said=now_said)
        await uow.notes.save(owed)
    return await _as_sent(uow, interview, brief, owed, note, tuple(by_note.values()), now)


async def _with_answer_day(uow: UnitOfWork, brief: Brief, now: datetime) -> Brief:
    """The brief of a process still open, with the day by which the offer elsewhere wants its answer."""
    day = await answer_day(uow, brief.company, now.astimezone(ZoneInfo(brief.zone)).date())
    known = brief.outcome or OutcomeFacts(OutcomeKind.SILENT)  # they have not said anything yet
    return brief if day is None else replace(brief, outcome=replace(known, answer_by=day))


def _written(
    brief: Brief,
    asked: Panel,
    now: datetime,
    used: frozenset[str],
    told: Mapping[tuple[NoteKind, str], int],
    kept: Mapping[tuple[NoteKind, str], tuple[str, ...]],
) -> tuple[Note, ...]:
    wanted = [(kind, reader) for kind, reader, _ in asked]
    versions = {reader: version for _, reader, version in asked}
    return write_panel(brief, wanted, sending_at=now, versions=versions, used=used, told=told, said=kept)


async def _as_sent(
    uow: UnitOfWork,
    interview: Interview,
    brief: Brief,
    owed: OwedNote,
    note: Note,
    panel: tuple[Note, ...],
    now: datetime,
) -> Draft:
    lines = (note.subject, *note.alternatives)
    subject = (
        owed.edited_subject if owed.edited_subject is not None else lines[owed.choices.subject % len(lines)]
    )
    body = owed.edited_body if owed.edited_body is not None else note.body
    marks = [" ".join(run) for run in runs(body, note.language)]
    near = await uow.fingerprints.near(interview.company)
    alike = alike_any(uow.fingerprints.marks(interview.company, marks), near)
    await uow.fingerprints.record(owed.id, interview.company, marks)
    siblings = tuple((other.subject, other.body) for other in panel if other is not note)
    context = CheckContext(
        language=note.language,
        kind=note.kind,
        brief=brief,
        recipient=note.recipient,
        siblings=siblings,
        sending_at=now,
        cohort_alike=alike,
    )
    contact = await uow.contacts.get(owed.contact_id)
    missing = left_out(brief, note, (subject, body, *(text for other in siblings for text in other)))
    return Draft(owed, note, contact, interview, subject, body, check(subject, body, context), missing)


async def _panel(
    uow: UnitOfWork, interview: Interview, brief: Brief, owed: OwedNote, now: datetime
) -> list[tuple[OwedNote, NoteKind]]:
    """The notes that must differ from one another: the thanks of one interview together, others by their kind."""
    everyone = in_order(interview, await uow.notes.of_interview(interview.id))
    if owed.kind in THANKS:
        together = [n for n in everyone if n.kind in THANKS]
        return [(n, kind_for(brief, brief.recipient(n.contact_id), sending_at=now)) for n in together]
    return [(n, n.kind) for n in everyone if n.kind is owed.kind]
