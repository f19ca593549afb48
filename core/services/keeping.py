"""Keeping contacts: adding, remembering, being in touch, merging and forgetting."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from core.domain.contact import Consent, Contact, Relation, TouchKind
from core.domain.ids import new_id
from core.domain.ladder import GIVES_WAY, MOST_ROWS
from core.domain.people_text import Named
from core.domain.relations import relation_of
from core.domain.reminder import ReminderState
from core.errors import Problem
from core.services.interviews import MOST_CONTACTS
from core.services.owing import touch
from core.services.reminders import replan
from core.store.unit_of_work import UnitOfWork


def new_contact(name: str, now: datetime) -> Contact:
    """Somebody met today, known by name only."""
    return Contact(id=new_id(), name=name, met_at=now, last_touch_at=now)


async def add_contact(uow: UnitOfWork, named: Named, now: datetime) -> Contact:
    """A contact from one line; what follows the name and is no link or job is taken as the company."""
    words = named.title.split(", ") if named.title else []
    jobs = [w for w in words if relation_of(w) is not Relation.OTHER]
    contact = replace(
        new_contact(named.name, now),
        company=", ".join(w for w in words if w not in jobs),
        title=", ".join(jobs),
        relation=named.relation,
        email=named.email,
        linkedin=named.linkedin,
        x=named.x,
        consent=named.consent,
    )
    await save_contact(uow, contact, now, is_new=True)
    return contact


async def save_contact(uow: UnitOfWork, contact: Contact, now: datetime, *, is_new: bool) -> None:
    """Raises Problem("too_many_contacts") when the person keeps MOST_CONTACTS already."""
    if is_new:
        if len(await uow.contacts.list()) >= MOST_CONTACTS:
            raise Problem("too_many_contacts", most=MOST_CONTACTS)
        await uow.contacts.add(contact)
    else:
        await uow.contacts.save(contact)
    await replan(uow, now)


async def remember(uow: UnitOfWork, contact: Contact, words: str) -> Contact:
    """Adds a line to what is remembered about them."""
    told = replace(contact, notes=f"{contact.notes}\n{words}".strip())
    await uow.contacts.save(told)
    return told


async def log_touch(
    uow: UnitOfWork, contact: Contact, at: datetime, kind: TouchKind, words: str, now: datetime
) -> Contact:
    """They were in touch at `at`: the rhythm starts again from there, a reminder once asked for is done."""
    await touch(uow, contact.id, at, kind, words=words)
    fresh = replace(await uow.contacts.get(contact.id), remind_at=None)
    await uow.contacts.save(fresh)
    await replan(uow, now)
    return fresh


async def set_rhythm(uow: UnitOfWork, contact: Contact, days: int | None, now: datetime) -> Contact:
    """Days between touches; None: the default; 0: never, and no reminder asked for by hand either."""
    changed = replace(contact, rhythm_days=days, remind_at=None if days == 0 else contact.remind_at)
    await uow.contacts.save(changed)
    await replan(uow, now)
    return changed


async def remind_once(uow: UnitOfWork, contact: Contact, at: datetime, now: datetime) -> None:
    """One reminder at `at` (aware UTC), asked for by hand; the one asked for before moves there.

    Raises Problem("too_many_reminders") when MOST_ROWS wait that come first: it would be promised, and not kept.
    """
    first = await uow.reminders.planned()
    waiting = sum(1 for r in first if r.state is ReminderState.PENDING and r.kind not in GIVES_WAY)
    asked = [c for c in await uow.contacts.list() if c.remind_at is not None and c.remind_at > now]
    others = [c for c in asked if c.id != contact.id]
    if waiting + len(others) >= MOST_ROWS:
        last = max(others, key=lambda c: c.remind_at or now, default=contact)
        raise Problem("too_many_reminders", most=MOST_ROWS, name=last.name)
    await uow.contacts.save(replace(contact, remind_at=at))
    await replan(uow, now)


async def merge(uow: UnitOfWork, keep_id: str, gone_id: str, now: datetime) -> Contact:
    """Two entries become the first, with what only the second knew; notes, meetings and reminders follow."""
    keep, gone = await uow.contacts.get(keep_id), await uow.contacts.get(gone_id)
    merged = replace(
        keep,
        company=keep.company or gone.company,
        title=gone.title or keep.title,
        email=gone.email or keep.email,
        linkedin=gone.linkedin or keep.linkedin,
        x=gone.x or keep.x,
        gender=keep.gender or gone.gender,
        consent=keep.consent if keep.consent is not Consent.NONE else gone.consent,
        notes="\n".join(n for n in (keep.notes, gone.notes) if n),
        last_touch_at=max((t for t in (keep.last_touch_at, gone.last_touch_at) if t), default=None),
    )
    await uow.contacts.merge(keep_id, gone_id)
    await uow.contacts.save(merged)
    await replan(uow, now)
    return merged


async def forget(uow: UnitOfWork, contact: Contact, now: datetime) -> None:
    """Every trace of them goes, in the interviews too."""
    await uow.contacts.delete(contact.id)
    await replan(uow, now)
