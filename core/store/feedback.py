"""The feedback ledger: what employers answered, found again by company."""

from __future__ import annotations

import unicodedata

from core.domain.feedback import Feedback
from core.store import rows
from core.store.sealed_table import SealedTable
from core.store.transaction import Transaction

TABLE = SealedTable(rows.feedback, Feedback, ("at",), (rows.feedback.c.at.desc(),))

_OF_COMPANY = TABLE.where("company")


def same_company(name: str) -> str:
    """What two spellings of one company share: case, width and spacing aside."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


class FeedbackRepo:
    def __init__(self, transaction: Transaction) -> None:
        self._in = transaction

    async def add(self, feedback: Feedback) -> None:
        await TABLE.add(self._in, feedback, company=self._company(feedback.company))

    async def list(self) -> tuple[Feedback, ...]:
        """Newest first."""
        return await TABLE.list(self._in)

    async def of_company(self, name: str) -> tuple[Feedback, ...]:
        """Newest first; case and spacing of the name do not matter."""
        return await TABLE.list(self._in, _OF_COMPANY, of_company=self._company(name))

    def _company(self, name: str) -> str:
        """Differs from person to person, so that nothing can be counted across them."""
        return self._in.pepper.hash(
            "feedback", self._in.scope.tenant, self._in.scope.person, same_company(name)
        )
