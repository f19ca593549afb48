"""What is not kept for ever although nobody deleted it: the notes of whoever has not been here for half a year."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ColumnElement, Table, bindparam, delete, select, update

from core.domain.note import NOTES_KEPT
from core.store import rows
from core.store.database import Store
from core.store.person import HERE_WITHIN

AT_ONCE = 100
"""People in one transaction, which they would have to wait for if they came back just then."""
FORGOTTEN = (rows.fingerprints, rows.frames, rows.drafts, rows.notes)
"""Notes as they were changed, chosen and marked; what tells their wording from others'; forms begun and never sent. Interviews,
the people met, experience and answers stay: whoever looks for work again finds them."""

_P = rows.persons.c
_AWAY = (
    select(_P.tenant, _P.person)
    .where(_P.here_at < bindparam("before"))
    .order_by(_P.here_at)
    .limit(AT_ONCE)
    .with_for_update(skip_locked=True)
)
"""Who is doing something at this very moment is here."""


def _theirs(table: Table) -> ColumnElement[bool]:
    return (table.c.tenant == bindparam("of_tenant")) & (table.c.person == bindparam("of_person"))


_FORGET = tuple(delete(table).where(_theirs(table)) for table in FORGOTTEN)
_DONE = update(rows.persons).where(_theirs(rows.persons)).values(here_at=None)
"""Nobody is looked at twice: with nothing to forget this costs the look into an index of nobody."""


async def forget_notes(store: Store, now: datetime) -> int:
    """Forgets the notes of everybody who was last here longer ago than they are kept, a day more at most; how many people.

    `now` is aware.
    """
    gone, before = 0, now - NOTES_KEPT - HERE_WITHIN
    while True:
        async with store.upkeep() as connection:
            away = (await connection.execute(_AWAY, {"before": before})).all()
            whose = [{"of_tenant": one.tenant, "of_person": one.person} for one in away]
            for statement in (*_FORGET, _DONE) if whose else ():
                await connection.execute(statement, whose)
        gone += len(whose)
        if len(whose) < AT_ONCE:
            return gone
