"""Each time a person and a contact were in contact."""

from __future__ import annotations

from core.domain.contact import Touch
from core.store import rows
from core.store.sealed_table import SealedTable
from core.store.transaction import Transaction

TABLE = SealedTable(rows.touches, Touch, ("contact_id", "at"), (rows.touches.c.at.desc(),))

_OF_CONTACT = TABLE.where("contact_id")


class TouchRepo:
    def __init__(self, transaction: Transaction) -> None:
        self._in = transaction

    async def add(self, touch: Touch) -> None:
        await TABLE.add(self._in, touch)

    async def of_contact(self, contact_id: str) -> tuple[Touch, ...]:
        """Newest first."""
        return await TABLE.list(self._in, _OF_CONTACT, of_contact_id=contact_id)

    async def list(self) -> tuple[Touch, ...]:
        """Newest first, of every contact."""
        return await TABLE.list(self._in)
