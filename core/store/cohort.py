"""What a community's notes to one company have in common: keyed hashes and sealed frame ids, never text.

A cohort is one community writing to one company. Only its members read it: on PostgreSQL the transaction says which
cohort it asks for, and the row policy shows that one alone.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from struct import iter_unpack, pack

from sqlalchemy import bindparam, func, not_, select

from core.domain.person import Scope
from core.errors import Tampered
from core.store import rows
from core.store.feedback import same_company
from core.store.sealing import place
from core.store.transaction import Transaction, insert_or, mine

_RECORD = {engine: put.on_conflict_do_nothing() for engine, put in insert_or(rows.frames).items()}
_USED = select(rows.frames).where(rows.frames.c.cohort == bindparam("of_cohort"), not_(mine(rows.frames)))
_USED_BEFORE = _USED.where(rows.frames.c.at < bindparam("of_before"))
_MARK = {
    engine: put.on_conflict_do_update(
        index_elements=("tenant", "person", "note_id", "cohort"),
        set_={"at": put.excluded.at, "marks": put.excluded.marks},
    )
    for engine, put in insert_or(rows.fingerprints).items()
}
_NEAR = select(rows.fingerprints.c.marks).where(
    rows.fingerprints.c.cohort == bindparam("of_cohort"), not_(mine(rows.fingerprints))
)
_ASK = select(func.set_config("suivi.cohort", bindparam("of_cohort"), bindparam("of_local", value=True)))


async def _enter(transaction: Transaction, company: str, community: str) -> str:
    """The cohort's keyed hash, said to PostgreSQL so that its rows are shown."""
    cohort = transaction.pepper.hash("cohort", community or transaction.scope.tenant, same_company(company))
    if transaction.engine == "postgresql":
        await transaction.rows(_ASK, of_cohort=cohort)
    return cohort


class FrameRepo:
    """Which phrasings the other members used with a company."""

    def __init__(self, transaction: Transaction) -> None:
        self._in = transaction

    async def used(
        self, company: str, community: str = "", *, before: datetime | None = None
    ) -> frozenset[str]:
        """Ids of the frames that OTHERS of the community (the tenant, when not given) used, `before` an instant."""
        cohort = await _enter(self._in, company, community)
        if before is None:
            found = await self._in.rows(_USED, of_cohort=cohort)
        else:
            found = await self._in.rows(_USED_BEFORE, of_cohort=cohort, of_before=before)
        used = set()
        for row in found:
            where = place(Scope(row.tenant, row.person), "frames", f"{row.cohort}:{row.frame}")
            try:
                used.add(self._in.seal.open(row.body, where).decode())
            except Tampered:
                self._in.report_tampered(rows.frames, row.frame)
        return frozenset(used)

    async def record(
        self, company: str, frame_ids: Iterable[str], community: str = "", *, at: datetime | None = None
    ) -> None:
        """Says that this person used them, `at` an instant (now, when not given); the first time stands."""
        cohort = self._in.pepper.hash("cohort", community or self._in.scope.tenant, same_company(company))
        made = []
        for frame_id in sorted(set(frame_ids)):
            frame = self._in.pepper.hash("frame", cohort, frame_id)
            where = place(self._in.scope, "frames", f"{cohort}:{frame}")
            sealed = self._in.seal.close(frame_id.encode(), where)
            made.append({"cohort": cohort, "frame": frame, "at": at or self._in.now, "body": sealed})
        await self._in.add(_RECORD[self._in.engine], *made)


class FingerprintRepo:
    """How alike the other members' notes to a company are, without their words."""

    def __init__(self, transaction: Transaction) -> None:
        self._in = transaction

    def marks(self, company: str, shingles: Iterable[str], community: str = "") -> frozenset[int]:
        """Keyed hashes (64 bits) of a note's runs of words, comparable within one cohort only."""
        cohort = self._in.pepper.hash("cohort", community or self._in.scope.tenant, same_company(company))
        return frozenset(int(self._in.pepper.hash("mark", cohort, one)[:16], 16) for one in shingles)

    async def near(self, company: str, community: str = "") -> tuple[frozenset[int], ...]:
        """The marks of each note that OTHERS of the community wrote to that company."""
        cohort = await _enter(self._in, company, community)
        found = await self._in.rows(_NEAR, of_cohort=cohort)
        return tuple(frozenset(mark for (mark,) in iter_unpack(">Q", row.marks)) for row in found)

    async def record(self, note_id: str, company: str, shingles: Iterable[str], community: str = "") -> None:
        """Replaces what was recorded of that note."""
        cohort = self._in.pepper.hash("cohort", community or self._in.scope.tenant, same_company(company))
        marks = sorted(self.marks(company, shingles, community))
        row = {
            "note_id": note_id,
            "cohort": cohort,
            "at": self._in.now,
            "marks": pack(f">{len(marks)}Q", *marks),
        }
        await self._in.add(_MARK[self._in.engine], row)
