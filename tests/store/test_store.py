"""One transaction a turn, for one person."""

from __future__ import annotations

from datetime import UTC, datetime

from core.domain.person import Address, Platform
from core.store.database import Store

NOW = datetime(2026, 3, 4, 12, tzinfo=UTC)
ZOE = Address(Platform.SLACK, "T1", "U1")


async def test_a_person_met_for_the_first_time_is_known_the_second_time(store: Store) -> None:
    async with store.begin(ZOE, now=NOW) as uow:
        first = await uow.person.get()
    async with store.begin(ZOE, now=NOW) as uow:
        assert await uow.person.get() == first
        assert await uow.person.addresses() == (ZOE,)
    assert first.created_at == NOW
    assert first.is_new
