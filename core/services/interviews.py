"""Logging an interview and changing what was logged."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from core.domain.contact import Consent, Contact, Touch, TouchKind, same_name
from core.domain.ids import new_id
from core.domain.interview import Encounter, Format, Interview, Round
from core.domain.people_text import Named
from core.errors import Problem
from core.services.owing import owe_thanks
from core.services.reminders import replan
from core.store.unit_of_work import UnitOfWork

MOST_A_DAY = 30
"""Interviews one person may log in a day (hardening.md, section 4)."""
MOST_CONTACTS = 6_000
"""Contacts one person may keep: an address book or LinkedIn's export fits. Each turn that plans reads them all, some 50 µs
each, so that at this number nobody else waits for half a second."""
SAME_LOG = timedelta(minutes=2)
"""The same company and end, logged again this soon, is a double click."""


@dataclass(frozen=True, slots=True)
class ToLog:
    """An interview as it is about to be saved; instants are aware UTC."""

    company: str
    ended_at: datetime
    zone: str
    started_at: datetime | None = None
    role: str = ""
    round: Round = Round.FIRST
    format: Format | None = None
    people: tuple[Named, ...] = ()
    passing: tuple[Named, ...] = ()
    previous_id: str | None = None


async def log_interview(uow: UnitOfWork, told: ToLog, now: datetime) -> Interview:
    """Saves the interview, its people, what each is owed, and every reminder that follows.

    The same interview told twice within two minutes is one. Raises Problem("too_many_interviews").
    """
    known = await uow.interviews.list()
    for other in known:
        if (
            other.logged_at
            and now - other.logged_at < SAME_LOG
            and (other.company, other.ended_at) == (told.company, told.ended_at)
        ):
            return other
    if sum(1 for i in known if i.logged_at and now - i.logged_at < timedelta(days=1)) >= MOST_A_DAY:
        raise Problem("too_many_interviews", most=MOST_A_DAY)
    interview = Interview(
        id=new_id(),
        company=told.company,
        ended_at=told.ended_at,
        zone=told.zone,
        started_at=told.started_at,
        role=told.role,
        round=told.round,
        format=told.format,
        previous_id=told.previous_id,
        logged_at=now,
    )
    if len(await uow.contacts.list()) + len(told.people) + len(told.passing) > MOST_CONTACTS:
        raise Problem("too_many_contacts", most=MOST_CONTACTS)
    carried = await _carried(uow, told.previous_id)
    people = [await _meet(uow, p, interview, carried, interviewed=True) for p in told.people]
    people += [await _meet(uow, p, interview, carried, interviewed=False) for p in told.passing]
    interview = replace(interview, people=tuple(_once(people)))
    await uow.interviews.add(interview)
    await _touch_all(uow, interview)
    await owe_thanks(uow, interview, now)
    await replan(uow, now)
    return interview


async def add_people(
    uow: UnitOfWork, interview: Interview, people: Sequence[Named], *, interviewed: bool
) -> Interview:
    """The interview with more people met; each becomes a contact. The caller saves and replans."""
    met = [await _meet(uow, p, interview, {}, interviewed=interviewed) for p in people]
    grown = replace(interview, people=tuple(_once([*interview.people, *met])))
    for encounter in grown.people[len(interview.people) :]:
        await uow.touches.add(Touch(new_id(), encounter.contact_id, interview.ended_at, TouchKind.MET))
    return grown


async def save_interview(uow: UnitOfWork, interview: Interview, now: datetime) -> None:
    """Saves a changed interview; what people are owed and the reminders follow."""
    await uow.interviews.save(interview)
    await owe_thanks(uow, interview, now)
    await replan(uow, now)


async def reschedule(
    uow: UnitOfWork, interview: Interview, started_at: datetime | None, ended_at: datetime, now: datetime
) -> Interview:
    """The interview at another time; every reminder moves with it."""
    moved = replace(interview, started_at=started_at, ended_at=ended_at)
    await save_interview(uow, moved, now)
    return moved


async def delete_interview(uow: UnitOfWork, interview_id: str, now: datetime) -> None:
    """Forgets an interview with its notes and reminders; the people met stay contacts."""
    await uow.interviews.delete(interview_id)
    await replan(uow, now)


async def twins(uow: UnitOfWork, interview: Interview) -> tuple[tuple[Contact, Contact], ...]:
    """People of this interview who may be contacts already: (new, known) pairs, to be proposed and never merged silently."""
    here = {e.contact_id for e in interview.people}
    everyone = await uow.contacts.list()
    return tuple(
        (new, known)
        for new in everyone
        if new.id in here
        for known in everyone
        if known.id not in here and same_name(new.name, known.name) and same_name(new.company, known.company)
    )


async def _carried(uow: UnitOfWork, previous_id: str | None) -> dict[str, Contact]:
    """The people of the round before, by name: naming them again means the same persons."""
    if previous_id is None:
        return {}
    previous = await uow.interviews.get(previous_id)
    return {c.name.casefold(): c for c in await uow.contacts.of([e.contact_id for e in previous.people])}


async def _meet(
    uow: UnitOfWork, named: Named, interview: Interview, carried: dict[str, Contact], *, interviewed: bool
) -> Encounter:
    known = carried.get(named.name.casefold())
    if known is not None:
        await uow.contacts.save(
            replace(
                known,
                title=named.title or known.title,
                email=named.email or known.email,
                linkedin=named.linkedin or known.linkedin,
                x=named.x or known.x,
                consent=named.consent if named.consent is not Consent.NONE else known.consent,
                last_touch_at=interview.ended_at,
            )
        )
        return Encounter(known.id, interviewed)
    contact = Contact(
        id=new_id(),
        name=named.name,
        company=interview.company,
        title=named.title,
        relation=named.relation,
        email=named.email,
        linkedin=named.linkedin,
        x=named.x,
        consent=named.consent,
        met_at=interview.ended_at,
        last_touch_at=interview.ended_at,
    )
    await uow.contacts.add(contact)
    return Encounter(contact.id, interviewed)


def _once(people: Sequence[Encounter]) -> list[Encounter]:
    """Each contact once, in the order first named."""
    return list({e.contact_id: e for e in reversed(people)}.values())[::-1]


async def _touch_all(uow: UnitOfWork, interview: Interview) -> None:
    for encounter in interview.people:
        await uow.touches.add(Touch(new_id(), encounter.contact_id, interview.ended_at, TouchKind.MET))
