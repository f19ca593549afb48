"""Names that one process holds alone, on each engine."""

from __future__ import annotations

from core.store.database import Store
from core.store.holding import Holding
from core.store.keyring import Keyring


async def test_what_one_holds_another_cannot_take_until_it_is_let_go(
    store: Store, database_url: str, keys: Keyring
) -> None:
    other_store = await Store.open(database_url, keys=keys, migrate=False)
    one, other = Holding(store), Holding(other_store)
    try:
        assert await one.take(("discord-0-of-2", "discord-1-of-2")) is None
        assert await other.take(("discord-1-of-2",), patience=0.1) == "discord-1-of-2"
        await other.leave()
        assert await other.take(("discord-0-of-3",), patience=0.1) is None
        await one.leave()
        assert await other.take(("discord-1-of-2",), patience=0.1) is None
    finally:
        await one.leave()
        await other.leave()
        await other_store.close()
