"""The experience bank: each proof kept once, learnt from debriefs too."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from core.domain.contact import folded
from core.domain.experience import Proof
from core.domain.ids import new_id
from core.errors import Problem
from core.store.unit_of_work import UnitOfWork

MOST = 100
"""Proofs one person keeps; a hundred are a career."""


async def add_proof(uow: UnitOfWork, text: str, now: datetime) -> None:
    """Keeps a proof, once however often it is told. Raises Problem("too_many_proofs")."""
    known = await uow.proofs.list()
    if any(folded(p.text) == folded(text) for p in known):
        return
    if len(known) >= MOST:
        raise Problem("too_many_proofs", most=MOST)
    await uow.proofs.add(Proof(new_id(), text, now))


async def learn_proofs(uow: UnitOfWork, texts: Sequence[str], now: datetime) -> None:
    """What a debrief told is offered for the next need; a full bank learns nothing and says nothing."""
    known = await uow.proofs.list()
    there = {folded(p.text) for p in known}
    for text in [t for t in texts if t and folded(t) not in there][: max(0, MOST - len(known))]:
        await uow.proofs.add(Proof(new_id(), text, now))
