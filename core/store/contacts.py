"""Contacts: everyone a person met, each of them once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import ColumnElement, bindparam, delete, select

from core.domain.contact import Contact
from core.domain.reminder import SubjectKind
from core.store import rows
from core.store.interviews import TABLE as INTERVIEWS
from core.store.merging import merge
from core.store.sealed_table import SealedTable
from core.store.transaction import Transaction, mine

_ORDER: tuple[ColumnElement[str], ...] = ()
TABLE = SealedTable(rows.contacts, Contact, (), _ORDER)

_NOTE_IDS = select(rows.notes.c.id).where(mine(rows.notes, "contact_id"))
_NOTES = delete(rows.notes).where(mine(rows.notes, "contact_id"))
_TOUCHES = delete(rows.touches).where(mine(rows.touches, "contact_id"))
_FOLLOWS = delete(rows.follows).where(mine(rows.follows, "target"))
_REMINDERS = delete(rows.reminders).where(
    mine(rows.reminders),
    rows.reminders.c.subject_kind.in_((SubjectKind.CONTACT.value, SubjectKind.NOTE.value)),
    rows.reminders.c.subject_id.in_(bindparam("of_subjects", expanding=True)),
)


class ContactRepo:
    def __init__(self, transaction: Transaction) -> None:
        self._in = transaction

    async def add(self, contact: Contact) -> None:
        await TABLE.add(self._in, contact)

    async def add_all(self, contacts: Sequence[Contact]) -> None:
        await TABLE.add_all(self._in, contacts)

    async def save(self, contact: Contact) -> None:
        """Raises Problem("not_found")."""
        await TABLE.save(self._in, contact)

    async def get(self, contact_id: str) -> Contact:
        """Raises Problem("not_found"), whether it never was or is another person's."""
        return await TABLE.get(self._in, contact_id)

    async def of(self, contact_ids: Sequence[str]) -> tuple[Contact, ...]:
        """Those of them that exist, in the order asked."""
        return await TABLE.of(self._in, contact_ids)

    async def list(self) -> tuple[Contact, ...]:
        """By name, as a person would look one up."""
        found = await TABLE.list(self._in)
        return tuple(sorted(found, key=lambda contact: (contact.name.casefold(), contact.id)))

    async def delete(self, contact_id: str) -> None:
        """With their part in every interview, the notes owed to them, touches, follow choices and reminders.

        Raises Problem("not_found").
        """
        notes = [row.id for row in await self._in.rows(_NOTE_IDS, of_contact_id=contact_id)]
        await TABLE.delete(self._in, contact_id)
        await self._in.change(_NOTES, of_contact_id=contact_id)
        await self._in.change(_TOUCHES, of_contact_id=contact_id)
        await self._in.change(_FOLLOWS, of_target=contact_id)
        await self._in.change(_REMINDERS, of_subjects=[contact_id, *notes])
        for interview in await INTERVIEWS.list(self._in):
            people = tuple(one for one in interview.people if one.contact_id != contact_id)
            needs = tuple(
                replace(need, whose=None) if need.whose == contact_id else need
                for need in interview.debrief.needs
            )
            left = replace(interview, people=people, debrief=replace(interview.debrief, needs=needs))
            if left != interview:
                await INTERVIEWS.save(self._in, left)

    async def merge(self, keep_id: str, gone_id: str) -> None:
        """Everything of `gone_id` becomes that of `keep_id`, whose own details stay as they are.

        Raises Problem("not_found") when either is not there.
        """
        if keep_id == gone_id:
            return
        await TABLE.get(self._in, keep_id)
        await TABLE.get(self._in, gone_id)
        await merge(self._in, keep_id, gone_id)
        await TABLE.delete(self._in, gone_id)
