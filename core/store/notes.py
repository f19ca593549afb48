"""Notes owed: their state and choices; the words themselves are composed when shown."""

from __future__ import annotations

from core.domain.note import NoteState, OwedNote
from core.store import rows
from core.store.sealed_table import SealedTable
from core.store.transaction import Transaction

TABLE = SealedTable(rows.notes, OwedNote, ("interview_id", "contact_id", "state"), ())

OF_INTERVIEW = TABLE.where("interview_id")
_OF_CONTACT = TABLE.where("contact_id")
_IN_STATE = TABLE.where("state")


class NoteRepo:
    def __init__(self, transaction: Transaction) -> None:
        self._in = transaction

    async def add(self, note: OwedNote) -> None:
        await TABLE.add(self._in, note)

    async def save(self, note: OwedNote) -> None:
        """Raises Problem("not_found")."""
        await TABLE.save(self._in, note)

    async def get(self, note_id: str) -> OwedNote:
        """Raises Problem("not_found"), whether it never was or is another person's."""
        return await TABLE.get(self._in, note_id)

    async def delete(self, note_id: str) -> None:
        """Raises Problem("not_found")."""
        await TABLE.delete(self._in, note_id)

    async def of_interview(self, interview_id: str) -> tuple[OwedNote, ...]:
        return await TABLE.list(self._in, OF_INTERVIEW, of_interview_id=interview_id)

    async def of_contact(self, contact_id: str) -> tuple[OwedNote, ...]:
        return await TABLE.list(self._in, _OF_CONTACT, of_contact_id=contact_id)

    async def list(self, state: NoteState | None = None) -> tuple[OwedNote, ...]:
        """Of every interview; in one state only when it is named."""
        if state is None:
            return await TABLE.list(self._in)
        return await TABLE.list(self._in, _IN_STATE, of_state=state)
