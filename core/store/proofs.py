"""The experience bank."""

from __future__ import annotations

from core.domain.experience import Proof
from core.store import rows
from core.store.sealed_table import SealedTable
from core.store.transaction import Transaction

TABLE = SealedTable(rows.proofs, Proof, ("created_at",), (rows.proofs.c.created_at,))


class ProofRepo:
    def __init__(self, transaction: Transaction) -> None:
        self._in = transaction

    async def add(self, proof: Proof) -> None:
        await TABLE.add(self._in, proof)

    async def save(self, proof: Proof) -> None:
        """Raises Problem("not_found")."""
        await TABLE.save(self._in, proof)

    async def delete(self, proof_id: str) -> None:
        """Raises Problem("not_found")."""
        await TABLE.delete(self._in, proof_id)

    async def list(self) -> tuple[Proof, ...]:
        """Oldest first."""
        return await TABLE.list(self._in)
