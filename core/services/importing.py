"""Bringing in what a person kept elsewhere: contacts from a table or cards, interviews from a calendar."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import PurePath

from core.domain.contact import Contact, folded
from core.domain.ids import new_id
from core.domain.invitation_text import company_of
from core.domain.people_text import LONGEST_NAME, Named
from core.domain.relations import relation_of
from core.errors import Problem
from core.services.files.calendar import Invited, read_events
from core.services.files.contacts_csv import named, read_csv
from core.services.files.vcard import read_vcards
from core.services.interviews import MOST_A_DAY, MOST_CONTACTS, ToLog, log_interview
from core.services.reminders import replan
from core.store.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class Brought:
    """What a file holds, beside what is there already; line numbers are the file's own, from 1."""

    contacts: tuple[Contact, ...] = ()
    interviews: tuple[ToLog, ...] = ()
    known: int = 0
    """People and interviews of the file that are here already."""
    problems: tuple[tuple[int, Problem], ...] = ()


@dataclass(frozen=True, slots=True)
class Read:
    """A file that was read, not yet compared with anything: one of the two holds its lines."""

    people: tuple[tuple[int, Mapping[str, str] | Problem], ...] = ()
    meetings: tuple[tuple[int, Invited | Problem], ...] = ()


def read_file(name: str, content: bytes, own_email: str = "") -> Read:
    """What it is follows from its content, then its `name`. Fifty thousand lines take seconds: not for an event loop.

    Raises Problem: "file_too_large", "file_too_long", "file_unreadable".
    """
    head = content[:200].lstrip(b"\xef\xbb\xbf \r\n\t").upper()
    if head.startswith(b"BEGIN:VCALENDAR") or PurePath(name).suffix.lower() == ".ics":
        return Read(meetings=read_events(content, own_email))
    is_cards = head.startswith(b"BEGIN:VCARD") or PurePath(name).suffix.lower() == ".vcf"
    return Read(people=read_vcards(content) if is_cards else read_csv(content))


async def compare(uow: UnitOfWork, read: Read, zone: str) -> Brought:
    """What bringing it in would add; nothing is changed. Raises Problem: "import_too_many", "too_many_interviews"."""
    if read.meetings:
        return await _interviews(uow, read.meetings, zone)
    return await _contacts(uow, read.people)


async def bring_in(uow: UnitOfWork, found: Brought, now: datetime) -> None:
    """Adds it. Contacts begin without a touch: nobody is reminded of thousands of people at once."""
    await uow.contacts.add_all(found.contacts)
    for told in found.interviews:
        await log_interview(uow, told, now)
    await replan(uow, now)


async def _contacts(uow: UnitOfWork, lines: tuple[tuple[int, Mapping[str, str] | Problem], ...]) -> Brought:
    everyone = await uow.contacts.list()
    emails = {c.email.casefold() for c in everyone if c.email}
    names = {(folded(c.name), folded(c.company)) for c in everyone}
    new: list[Mapping[str, str]] = []
    known, problems = 0, list[tuple[int, Problem]]()
    for number, line in lines:
        if isinstance(line, Problem):
            problems.append((number, line))
            continue
        who, email = (folded(line["name"]), folded(line["company"])), line["email"].casefold()
        if who in names or (email and email in emails):
            known += 1
            continue
        names.add(who)
        emails.add(email)
        new.append(line)
    if new and len(everyone) + len(new) > MOST_CONTACTS:
        raise Problem("import_too_many", count=len(everyone) + len(new), most=MOST_CONTACTS)
    contacts = tuple(_contact(named(line), line) for line in new)
    return Brought(contacts, known=known, problems=tuple(problems))


def _contact(person: Named, line: Mapping[str, str]) -> Contact:
    return Contact(
        new_id(),
        person.name,
        company=line["company"],
        title=person.title,
        relation=person.relation,
        email=person.email,
        linkedin=person.linkedin,
        x=person.x,
        consent=person.consent,
        notes=line["notes"],
    )


async def _interviews(
    uow: UnitOfWork, events: tuple[tuple[int, Invited | Problem], ...], zone: str
) -> Brought:
    there = {(folded(i.company), i.ended_at) for i in await uow.interviews.list()}
    new: list[ToLog] = []
    known, problems = 0, list[tuple[int, Problem]]()
    for number, event in events:
        if isinstance(event, Problem):
            problems.append((number, event))
            continue
        told = _to_log(event, zone)
        key = (folded(told.company), told.ended_at)
        if key in there:
            known += 1
            continue
        there.add(key)
        new.append(told)
    if len(new) > MOST_A_DAY:
        raise Problem("too_many_interviews", most=MOST_A_DAY)
    return Brought(interviews=tuple(new), known=known, problems=tuple(problems))


def _to_log(event: Invited, zone: str) -> ToLog:
    assert event.ended_at is not None  # noqa: S101 - read_events answers none without
    people = tuple(
        replace(Named(name), email=email, relation=relation_of(name)) for name, email in event.people
    )
    domains = [email.partition("@")[2] for _, email in event.people]
    return ToLog(
        company=(company_of(domains, event.title) or event.title or people[0].name)[:LONGEST_NAME],
        ended_at=event.ended_at,
        started_at=event.started_at,
        zone=zone,
        people=people,
    )
