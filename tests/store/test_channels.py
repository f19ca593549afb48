"""The channel of each address is found, for everybody who is written to in the same breath at once."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime

import pytest
from sqlalchemy import Engine, event

from core.domain.person import Address, Platform
from core.errors import NotSaved
from core.store.channels import Channels
from core.store.database import Store

NOW = datetime(2026, 3, 4, 12, tzinfo=UTC)
WHO = [Address(Platform.SLACK, f"T{n % 3}", f"U{n // 3}") for n in range(30)]
STRANGER = Address(Platform.SLACK, "T1", "U99")


@pytest.fixture
async def channels(store: Store) -> Channels:
    """Everybody has been met, and of each second one the channel was opened."""
    for n, who in enumerate(WHO):
        async with store.begin(who, now=NOW) as uow:
            await uow.person.set_channel(who, f"D{n}" if n % 2 else None)
    return Channels(store)


async def test_each_is_written_to_in_their_own_channel(channels: Channels) -> None:
    one_by_one = [await channels.of(who) for who in (*WHO, STRANGER)]
    assert one_by_one == [*(f"D{n}" if n % 2 else None for n in range(len(WHO))), None]
    together = await asyncio.gather(*(channels.of(who) for who in (*WHO, STRANGER)))
    assert together == one_by_one


async def test_however_many_are_written_to_they_are_asked_for_in_one_statement(channels: Channels) -> None:
    said: list[str] = []

    def note(connection: object, cursor: object, statement: str, *more: object) -> None:
        if "addresses" in statement:
            said.append(statement)

    event.listen(Engine, "before_cursor_execute", note)
    await asyncio.gather(*map(channels.of, WHO))
    event.remove(Engine, "before_cursor_execute", note)
    assert len(said) == 1


async def test_a_channel_opened_since_is_found_and_one_that_is_gone_is_not(
    store: Store, channels: Channels
) -> None:
    for opened in ("D77", None):
        async with store.begin(WHO[0], now=NOW) as uow:
            await uow.person.set_channel(WHO[0], opened)
        assert await channels.of(WHO[0]) == opened


async def test_a_store_that_is_away_is_said_to_be(store: Store, channels: Channels) -> None:
    await store.close()
    with pytest.raises(NotSaved):
        await channels.of(WHO[0])
