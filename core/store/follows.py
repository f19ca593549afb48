"""What the person did with each suggestion of a follow plan."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Row, select

from core.domain.follow_plan import FollowChoice, FollowState, FollowStep, Network
from core.store import rows
from core.store.transaction import Transaction, insert_or, mine

_KEY = ("tenant", "person", "interview_id", "target", "network", "step")
_PUT = {
    engine: put.on_conflict_do_update(
        index_elements=_KEY, set_={"state": put.excluded.state, "at": put.excluded.at}
    )
    for engine, put in insert_or(rows.follows).items()
}
_ALL = (
    select(rows.follows)
    .where(mine(rows.follows))
    .order_by(rows.follows.c.at, *(rows.follows.c[k] for k in _KEY))
)
_OF_INTERVIEW = _ALL.where(mine(rows.follows, "interview_id"))


class FollowRepo:
    def __init__(self, transaction: Transaction) -> None:
        self._in = transaction

    async def put(self, choice: FollowChoice) -> None:
        """Replaces the earlier choice about the same suggestion."""
        await self._in.add(
            _PUT[self._in.engine],
            {
                "interview_id": choice.interview_id,
                "target": choice.target,
                "network": choice.network,
                "step": choice.step,
                "state": choice.state,
                "at": choice.at,
            },
        )

    async def of_interview(self, interview_id: str) -> tuple[FollowChoice, ...]:
        """Oldest choice first."""
        return tuple(map(_choice, await self._in.rows(_OF_INTERVIEW, of_interview_id=interview_id)))

    async def list(self) -> tuple[FollowChoice, ...]:
        """Of every interview, oldest choice first."""
        return tuple(map(_choice, await self._in.rows(_ALL)))


def _choice(row: Row[Any]) -> FollowChoice:
    return FollowChoice(
        row.interview_id,
        row.target,
        Network(row.network),
        FollowStep(row.step),
        FollowState(row.state),
        row.at,
    )
