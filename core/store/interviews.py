"""Interviews, with the people of each and what was said."""

from __future__ import annotations

from sqlalchemy import bindparam, delete, select

from core.domain.interview import Interview
from core.store import rows
from core.store.sealed_table import SealedTable
from core.store.transaction import Transaction, mine

TABLE = SealedTable(rows.interviews, Interview, ("ended_at",), (rows.interviews.c.ended_at.desc(),))

_NOTE_IDS = select(rows.notes.c.id).where(mine(rows.notes, "interview_id"))
_NOTES = delete(rows.notes).where(mine(rows.notes, "interview_id"))
_FOLLOWS = delete(rows.follows).where(mine(rows.follows, "interview_id"))
_REMINDERS = delete(rows.reminders).where(
    mine(rows.reminders), rows.reminders.c.subject_id.in_(bindparam("of_subjects", expanding=True))
)


class InterviewRepo:
    def __init__(self, transaction: Transaction) -> None:
        self._in = transaction

    async def add(self, interview: Interview) -> None:
        await TABLE.add(self._in, interview)

    async def save(self, interview: Interview) -> None:
        """Raises Problem("not_found")."""
        await TABLE.save(self._in, interview)

    async def get(self, interview_id: str) -> Interview:
        """Raises Problem("not_found"), whether it never was or is another person's."""
        return await TABLE.get(self._in, interview_id)

    async def list(self) -> tuple[Interview, ...]:
        """Newest end first."""
        return await TABLE.list(self._in)

    async def delete(self, interview_id: str) -> None:
        """With its notes, follow choices and every reminder of it or them. Raises Problem("not_found").

        Feedback stays: it is kept for the next interview.
        """
        notes = [row.id for row in await self._in.rows(_NOTE_IDS, of_interview_id=interview_id)]
        await TABLE.delete(self._in, interview_id)
        await self._in.change(_NOTES, of_interview_id=interview_id)
        await self._in.change(_FOLLOWS, of_interview_id=interview_id)
        await self._in.change(_REMINDERS, of_subjects=[interview_id, *notes])
