"""Forms begun and not yet finished: each page is kept as it is sent."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from core.errors import Problem
from core.store import rows
from core.store.sealed_table import SealedTable
from core.store.transaction import Transaction, insert_or


@dataclass(frozen=True, slots=True)
class FormDraft:
    """What was typed into a form so far. `page` is the first page not yet saved."""

    id: str
    form: str
    subject: str
    page: int
    values: Mapping[str, str]
    at: datetime


TABLE = SealedTable(rows.drafts, FormDraft, ("at",), (rows.drafts.c.at.desc(),))

_KEEP = {
    engine: put.on_conflict_do_update(
        index_elements=("tenant", "person", "id"), set_={"at": put.excluded.at, "body": put.excluded.body}
    )
    for engine, put in insert_or(rows.drafts).items()
}


class DraftRepo:
    def __init__(self, transaction: Transaction) -> None:
        self._in = transaction

    async def keep(self, form: str, subject: str, page: int, values: Mapping[str, str], at: datetime) -> None:
        """Replaces what was kept of that form about that subject."""
        draft = FormDraft(self._id(form, subject), form, subject, page, values, at)
        await self._in.add(
            _KEEP[self._in.engine],
            {"id": draft.id, "at": at, "body": self._in.close(draft, rows.drafts, draft.id)},
        )

    async def get(self, form: str, subject: str) -> tuple[int, Mapping[str, str]] | None:
        """The page to go on with and what was typed so far, or None."""
        try:
            draft = await TABLE.get(self._in, self._id(form, subject))
        except Problem:
            return None
        return draft.page, draft.values

    async def drop(self, form: str, subject: str) -> None:
        """Nothing happens when there is none."""
        try:
            await TABLE.delete(self._in, self._id(form, subject))
        except Problem:
            return

    async def list(self) -> tuple[FormDraft, ...]:
        """Newest first."""
        return await TABLE.list(self._in)

    def _id(self, form: str, subject: str) -> str:
        """A keyed hash: whatever a form is about, none of it stands in the clear."""
        return self._in.pepper.hash("draft", self._in.scope.tenant, self._in.scope.person, form, subject)
