"""What everybody writes first: send, then mark as sent. Here so that the sweep can be seen to find what is wrong with it."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import text

from core.clock import Clock
from core.delivery.messenger import Delivered, Messenger
from core.domain.person import Address, Platform
from core.store.database import Store
from core.ui.card import Card

DUE = text(
    "SELECT r.id, r.subject_id, r.delivery_id, a.platform, a.workspace, a.user AS who FROM reminders r JOIN addresses a"
    " ON a.tenant = r.tenant AND a.person = r.person WHERE r.state = 'pending' ORDER BY r.due_at"
)
MARK = text("UPDATE reminders SET state = 'sent' WHERE id = :id")


async def deliver(store: Store, messengers: Mapping[Platform, Messenger], clock: Clock) -> None:
    async with store.courier_engine.begin() as connection:
        due = (await connection.execute(DUE)).all()
    for row in due:
        to = Address(Platform(row.platform), row.workspace, row.who)
        outcome = await messengers[to.platform].send(to, Card(row.subject_id), row.delivery_id)
        if isinstance(outcome, Delivered):
            async with store.courier_engine.begin() as connection:
                await connection.execute(MARK, {"id": row.id})
