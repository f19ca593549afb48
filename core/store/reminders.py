"""A person's reminders as plans see them; sending them is the courier's (`outbox`)."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import Row, select, text

from core.domain.ids import new_delivery_id, new_id
from core.domain.reminder import IN_DIGEST, Planned, Reminder, ReminderKind, ReminderState, SubjectKind
from core.store import rows
from core.store.transaction import Transaction, insert_or, mine
from core.store.types import aware, microseconds, readable

_T = rows.reminders
_PLANNED = select(_T).where(mine(_T)).order_by(_T.c.due_at, _T.c.key)

_SAME = ("tenant", "person", "community", "state", "created_at")
"""Columns that are the same for a whole plan."""
_EACH = (
    "id",
    "key",
    "kind",
    "subject_kind",
    "subject_id",
    "due_at",
    "next_try_at",
    "expires_at",
    "delivery_id",
)
_INSTANTS = ("due_at", "next_try_at", "expires_at")
_NAMED = f"reminders.state = 'skipped' AND substr(reminders.reason, 1, {len(IN_DIGEST)}) = '{IN_DIGEST}'"
_MOVE = f"""
ON CONFLICT (tenant, person, key) DO UPDATE
  SET due_at = excluded.due_at, next_try_at = excluded.due_at, expires_at = excluded.expires_at,
    state = 'pending', reason = NULL, settled_at = NULL
  WHERE reminders.state = 'pending'
      AND (reminders.due_at <> excluded.due_at OR reminders.expires_at IS DISTINCT FROM excluded.expires_at)
    OR {_NAMED}
"""
"""A settled reminder is never revived, one under way is left to the courier; one still pending moves. One that a digest was to
name comes by itself after all: whoever plans it knows that the digest did not go."""
_PUT_SQLITE = (
    f"INSERT INTO reminders ({', '.join(_SAME + _EACH)}) VALUES ({', '.join('?' * len(_SAME + _EACH))})"
    + _MOVE.replace("IS DISTINCT FROM", "IS NOT")
)
_PUT_POSTGRESQL = (
    f"INSERT INTO reminders ({', '.join(_SAME + _EACH)})"
    f" SELECT {', '.join(f'%({name})s' for name in _SAME)}, plan.* FROM json_to_recordset(%(plan)s) AS plan ("
    + ", ".join(f"{name} {'timestamptz' if name in _INSTANTS else 'text'}" for name in _EACH)
    + f"){_MOVE}"
)
"""These are said to the driver as they stand: a plan is written with every turn, and SQLAlchemy's own work on each value of
each row came to more than the database's (docs/decisions/storage.md)."""

_TELL = {
    engine: put.on_conflict_do_update(
        index_elements=[_T.c.tenant, _T.c.person, _T.c.key],
        set_={name: put.excluded[name] for name in ("due_at", "reason", "settled_at")},
        where=text(_NAMED),
    )
    for engine, put in insert_or(_T).items()
}

_CANCEL = {
    "sqlite": "DELETE FROM reminders WHERE tenant = ? AND person = ? AND state = 'pending'"
    " AND key IN (SELECT value FROM json_each(?))",
    "postgresql": "DELETE FROM reminders WHERE tenant = %s AND person = %s AND state = 'pending' AND key = ANY(%s)",
}


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
        each = list({one.key: one for one in plan}.values())
        if not each:
            return
        scope = self._in.scope
        same = (
            scope.tenant,
            scope.person,
            community or scope.tenant,
            ReminderState.PENDING.value,
            self._in.now,
        )
        if self._in.engine == "sqlite":
            begins = (*same[:4], microseconds(self._in.now))
            touched = await self._in.drive(
                _PUT_SQLITE, [(*begins, *_values(one, microseconds)) for one in each]
            )
        else:
            records = [dict(zip(_EACH, _values(one, _iso), strict=True)) for one in each]
            given = {**dict(zip(_SAME, same, strict=True)), "plan": json.dumps(records, ensure_ascii=False)}
            touched = await self._in.drive(_PUT_POSTGRESQL, given)
        self._in.planned = self._in.planned or touched != 0

    async def tell_in(self, digest: Reminder, told: Iterable[Planned]) -> None:
        """Notes, before `digest` goes, what it names: from when it is settled, that is not to come again (`Reminder.told_in`).

        One that is on its way by itself, or was, stays as it is.
        """
        scope, now = self._in.scope, self._in.now
        await self._in.add(
            _TELL[self._in.engine],
            *(
                {
                    "id": new_id(),
                    "key": readable(one.key),
                    "kind": one.kind.value,
                    "subject_kind": one.subject_kind.value,
                    "subject_id": one.subject_id,
                    "community": scope.tenant,
                    "due_at": digest.due_at,
                    "next_try_at": digest.due_at,
                    "state": ReminderState.SKIPPED.value,
                    "delivery_id": new_delivery_id(),
                    "reason": f"{IN_DIGEST}{digest.id}",
                    "created_at": now,
                    "settled_at": now,
                }
                for one in {one.key: one for one in told}.values()
            ),
        )

    async def cancel(self, key: str) -> None:
        """Takes a pending one away. One under way stays: the courier looks again whether it is still true."""
        await self.cancel_all((key,))

    async def cancel_all(self, keys: Iterable[str]) -> None:
        """`cancel` for each, in one go."""
        gone = [readable(key) for key in keys]
        if gone:
            listed = json.dumps(gone) if self._in.engine == "sqlite" else gone
            scope = self._in.scope
            await self._in.drive(_CANCEL[self._in.engine], (scope.tenant, scope.person, listed))

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


def _values(one: Planned, instant: Callable[[datetime], Any]) -> tuple[Any, ...]:
    """What `_EACH` names."""
    due = instant(one.due_at)
    return (
        new_id(),
        readable(one.key),
        one.kind.value,
        one.subject_kind.value,
        one.subject_id,
        due,
        due,
        None if one.expires_at is None else instant(one.expires_at),
        new_delivery_id(),
    )


def _iso(instant: datetime) -> str:
    return aware(instant).isoformat()
