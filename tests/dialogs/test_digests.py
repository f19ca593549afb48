"""What is gathered for a day, when its time comes."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from core.dialogs.desk import Desk
from core.domain.people_text import Named
from core.domain.person import Address, Digest, Platform
from core.domain.reminder import ReminderKind
from core.services.interviews import ToLog, log_interview
from core.services.reminders import replan
from core.store.database import Store
from core.ui.card import Card

NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)
ZOE = Address(Platform.SLACK, "T1", "U1")
ACME = ToLog("Acme", NOON - timedelta(hours=1), "Europe/Paris", people=(Named("Maya Lindqvist"),))


async def test_two_digests_that_come_together_keep_what_each_of_them_names(store: Store) -> None:
    async with store.begin(ZOE, now=NOON) as uow:
        person = await uow.person.get()
        likes = replace(person.preferences, digest=Digest.DAILY, zone="Europe/Paris")
        await uow.person.save(replace(person, preferences=likes))
        await log_interview(uow, ACME, NOON)
        await replan(uow, NOON)
        digests = [r for r in await uow.reminders.planned() if r.kind is ReminderKind.DIGEST]
    assert digests
    day_after = next(r for r in digests if r.due_at > NOON + timedelta(hours=24))
    empty = replace(
        day_after,
        id="other",
        key=f"{day_after.key[:-10]}2026-01-01",
        due_at=day_after.due_at + timedelta(seconds=1),
    )
    now = empty.due_at
    (alone,) = await Desk(store).compose([(day_after.scope, (day_after,))], now)
    assert isinstance(alone, Card)
    assert await Desk(store).compose([(day_after.scope, (day_after, empty))], now) == [alone]
