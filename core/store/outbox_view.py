"""What an operator may see and do about reminders: ids, instants, states; never whose words, never a name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, and_, delete, func, or_, select, update

from core.domain.ids import new_delivery_id
from core.domain.reminder import ReminderKind as K
from core.domain.reminder import ReminderState
from core.store.database import Store
from core.store.rows import reminders
from core.store.sqlite_driver import LONG, READS

_R = reminders.c
KEPT = timedelta(days=30)
"""How long a settled reminder stays to be looked at (hardening.md, section 4)."""
KEPT_AS_TOLD = timedelta(days=400)
"""And one whose time a pause moves on: while its row stands it is known to have come, and no later pause brings it back. Beyond
this everything that it could follow from is gone as well (a row holds no words)."""
COMES_ONCE = frozenset({K.DRAFT, K.NUDGE, K.LAST_CALL, K.LATE, K.SNOOZED, K.BRIEFING, K.DIGEST})
"""Kinds that are bound to a day, and which no pause of a month later moves."""
PURGED_AT_ONCE = 5_000
_OVER = [state.value for state in (ReminderState.SENT, ReminderState.SKIPPED, ReminderState.DEAD)]


@dataclass(frozen=True, slots=True)
class Line:
    """One reminder, for an operator."""

    id: str
    tenant: str
    kind: str
    state: ReminderState
    due_at: datetime
    next_try_at: datetime
    attempts: int
    first_attempt_at: datetime | None
    owner: str
    message_id: str
    reason: str
    settled_at: datetime | None


@dataclass(frozen=True, slots=True)
class Health:
    """`overdue`: seconds since the oldest reminder that should have gone; 0: none is."""

    overdue: float
    sending: int
    in_doubt: int
    oldest_doubt: float


_LINE = (
    _R.id,
    _R.tenant,
    _R.kind,
    _R.state,
    _R.due_at,
    _R.next_try_at,
    _R.attempts,
    _R.first_attempt_at,
    _R.owner,
    _R.message_id,
    _R.reason,
    _R.settled_at,
)
_HEALTH = (
    select(func.min(_R.next_try_at)).where(_R.state == "pending").scalar_subquery().label("due"),
    *(
        select(what)
        .where(_R.state.in_(("sending", "in_doubt")), _R.state == state)
        .scalar_subquery()
        .label(name)
        for what, state, name in (
            (func.count(), "sending", "sending"),
            (func.count(), "in_doubt", "in_doubt"),
            (func.min(_R.first_attempt_at), "in_doubt", "doubt"),
        )
    ),
)


class OutboxView:
    def __init__(self, store: Store) -> None:
        self._store = store
        self._engine = store.courier_engine
        self._reading = self._engine.execution_options(**{READS: True})
        self._long = self._engine.execution_options(**{LONG: True})
        self._one_writer = store.one_writer

    async def lines(self, *states: ReminderState, most: int = 50) -> Sequence[Line]:
        """At most `most`, in the order in which they come up: without `states` the next of those that are not settled, else the
        latest of those in these states."""
        wanted = [s.value for s in states] or ["pending", "sending", "in_doubt"]
        return await self._lines(_R.state.in_(wanted), most, latest=bool(states))

    async def show(self, reminder_id: str) -> Line | None:
        found = await self._lines(_R.id == reminder_id, 1)
        return found[0] if found else None

    async def retry(self, reminder_id: str, now: datetime) -> bool:
        """Tries a dead one, or one that waits, at once; looks at once for one in doubt. Whether there was one."""
        again = and_(_R.id == reminder_id, _R.state.in_(("dead", "pending")))
        doubt = and_(_R.id == reminder_id, _R.state == "in_doubt")
        afresh: dict[str, Any] = {
            "state": "pending",
            "next_try_at": now,
            "reason": None,
            "settled_at": None,
            "first_attempt_at": None,
            "delivery_id": new_delivery_id(),
        }
        async with self._one_writer, self._engine.begin() as connection:
            tried = (await connection.execute(update(reminders).where(again).values(afresh))).rowcount
            looked = (
                await connection.execute(update(reminders).where(doubt).values(next_try_at=now))
            ).rowcount
        return tried + looked > 0

    async def health(self, now: datetime) -> Health:
        """Raises NotSaved when the database does not answer."""
        async with self._store.overview() as connection:
            found = (await connection.execute(select(*_HEALTH))).one()
        return Health(_since(found.due, now), found.sending, found.in_doubt, _since(found.doubt, now))

    async def purge(self, now: datetime) -> int:
        """Forgets what was settled longer ago than it is kept, some thousands at a time; how many."""
        forgettable = or_(
            _R.settled_at < now - KEPT_AS_TOLD, _R.kind.in_([kind.value for kind in COMES_ONCE])
        )
        old = select(_R.id).where(_R.state.in_(_OVER), _R.settled_at < now - KEPT, forgettable)
        old = old.limit(PURGED_AT_ONCE)
        gone = 0
        while True:
            async with self._one_writer, self._long.begin() as connection:
                deleted = (await connection.execute(delete(reminders).where(_R.id.in_(old)))).rowcount
            gone += deleted
            if deleted < PURGED_AT_ONCE:
                return gone

    async def _lines(self, where: ColumnElement[bool], most: int, *, latest: bool = False) -> list[Line]:
        order = (_R.next_try_at.desc(), _R.id.desc()) if latest else (_R.next_try_at, _R.id)
        asked = select(*_LINE).where(where).order_by(*order).limit(most)
        async with self._reading.connect() as connection:
            found = list((await connection.execute(asked)).all())
        if latest:
            found.reverse()
        return [
            Line(
                r.id,
                r.tenant,
                r.kind,
                ReminderState(r.state),
                r.due_at,
                r.next_try_at,
                r.attempts,
                r.first_attempt_at,
                r.owner or "",
                r.message_id or "",
                r.reason or "",
                r.settled_at,
            )
            for r in found
        ]


def _since(at: datetime | None, now: datetime) -> float:
    return max(0.0, (now - at).total_seconds()) if at is not None else 0.0
