"""A person's reminders as plans see them; sending them is the courier's (`outbox`)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Row, bindparam, delete, or_, select

from core.domain.ids import new_delivery_id, new_id
from core.domain.reminder import Planned, Reminder, ReminderKind, ReminderState, SubjectKind
from core.store import rows
from core.store.transaction import Transaction, insert_or, mine

_T = rows.reminders
_PLANNED = select(_T).where(mine(_T)).order_by(_T.c.due_at, _T.c.key)


def _move(put: Any) -> Any:
    """A settled reminder is never revived, one under way is left to the courier; one still pending moves."""
    new = put.excluded
    return put.on_conflict_do_update(
        index_elements=("tenant", "person", "key"),
        set_={"due_at": new.due_at, "next_try_at": new.due_at, "expires_at": new.expires_at},
        where=(_T.c.state == ReminderState.PENDING.value)
        & or_(_T.c.due_at != new.due_at, _T.c.expires_at.is_distinct_from(new.expires_at)),
    )


_PUT = {engine: _move(put) for engine, put in insert_or(_T).items()}
_CANCEL = delete(_T).where(
    mine(_T),
    _T.c.key.in_(bindparam("of_keys", expanding=True)),
    _T.c.state == ReminderState.PENDING.value,
)


class ReminderRepo:
    def __init__(self, transaction: Transaction) -> None:
        self._in = transaction

    async def planned(self) -> tuple[Reminder, ...]:
        """Every reminder of the person, settled ones too, soonest first."""
        return tuple(self._reminder(row) for row in await self._in.rows(_PLANNED))

    async def put(self, planned: Planned, *, community: str = "") -> None:
        """Sees to it that it exists and, while it is pending, is due then."""
        await self.put_all((planned,), community=community)

    async def put_all(self, plan: Iterable[Planned], *, community: str = "") -> None:
        """`put` for each, in one go. `community` is whose pace they count for; the tenant when not given."""
        now, theirs = self._in.now, community or self._in.scope.tenant
        touched = await self._in.add(
            _PUT[self._in.engine],
            *(
                {
                    "id": new_id(),
                    "key": one.key,
                    "kind": one.kind,
                    "subject_kind": one.subject_kind,
                    "subject_id": one.subject_id,
                    "community": theirs,
                    "due_at": one.due_at,
                    "next_try_at": one.due_at,
                    "expires_at": one.expires_at,
                    "state": ReminderState.PENDING,
                    "delivery_id": new_delivery_id(),
                    "created_at": now,
                }
                for one in plan
            ),
        )
        self._in.planned = self._in.planned or touched != 0

    async def cancel(self, key: str) -> None:
        """Takes a pending one away. One under way stays: the courier looks again whether it is still true."""
        await self.cancel_all((key,))

    async def cancel_all(self, keys: Iterable[str]) -> None:
        """`cancel` for each, in one go."""
        gone = list(keys)
        if gone:
            await self._in.change(_CANCEL, of_keys=gone)

    def _reminder(self, row: Row[Any]) -> Reminder:
        return Reminder(
            id=row.id,
            scope=self._in.scope,
            key=row.key,
            kind=ReminderKind(row.kind),
            subject_kind=SubjectKind(row.subject_kind),
            subject_id=row.subject_id,
            due_at=row.due_at,
            expires_at=row.expires_at,
            state=ReminderState(row.state),
            attempts=row.attempts,
            delivery_id=row.delivery_id,
            reason=row.reason or "",
            created_at=row.created_at,
            settled_at=row.settled_at,
        )
