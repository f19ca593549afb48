"""Keys can be changed while people use Suivi, and the change survives being killed."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from sqlalchemy import select, update

from core.domain.experience import Proof
from core.domain.person import Address, Platform
from core.errors import KeyUnavailable
from core.store import rows
from core.store.database import Store
from core.store.keyring import Keyring
from core.store.rotation import rotate

NOW = datetime(2026, 3, 4, 12, tzinfo=UTC)
ZOE = Address(Platform.SLACK, "T1", "U1")
RAJ = Address(Platform.SLACK, "T1", "U2")
BATCH = 10
MANY = 3 * BATCH + 7


@pytest.fixture
def both(keys: Keyring) -> Keyring:
    """A new key in front of the one that sealed everything."""
    return Keyring((*Keyring.fresh().keys, *keys.keys))


async def fill(url: str, keys: Keyring) -> None:
    store = await Store.open(url, keys=keys)
    async with store.begin(ZOE, now=NOW) as uow:
        for i in range(MANY):
            await uow.proofs.add(Proof(f"p{i:04}", f"proof {i}", NOW))
        await uow.drafts.keep("log", "", 0, {"company": "Acme"}, NOW)
    async with store.begin(RAJ, now=NOW) as uow:
        await uow.frames.record("Acme", ["thank.3"])
    await store.close()


async def check(url: str, keys: Keyring) -> None:
    store = await Store.open(url, keys=keys)
    async with store.read(ZOE) as uow:
        assert [proof.text for proof in await uow.proofs.list()] == [f"proof {i}" for i in range(MANY)]
        assert await uow.drafts.get("log", "") == (0, {"company": "Acme"}), "keyed hashes outlive the key"
        assert await uow.frames.used("Acme") == {"thank.3"}
        await uow.person.get()
    await store.close()


async def test_afterwards_the_old_key_is_not_needed(database_url: str, keys: Keyring, both: Keyring) -> None:
    await fill(database_url, keys)
    store = await Store.open(database_url, keys=both)
    told: list[tuple[int, int]] = []
    done = await rotate(store, lambda *so_far: told.append(so_far), batch=BATCH)
    assert (done.resealed, done.damaged, len(done.retired)) == (MANY + 4, 0, 1)
    assert told[-1] == (MANY + 4, MANY + 4)
    assert told == sorted(told)
    again = await rotate(store)
    assert (again.resealed, again.damaged, again.retired) == (0, 0, ())
    await store.close()
    await check(database_url, Keyring(both.keys[:1]))
    with pytest.raises(KeyUnavailable):
        await Store.open(database_url, keys=keys)


async def test_killed_half_way_it_goes_on_where_it_was(
    database_url: str, keys: Keyring, both: Keyring
) -> None:
    class Killed(BaseException):
        pass

    def kill(done: int, total: int) -> None:
        assert total == MANY + 4
        if done >= BATCH:
            raise Killed

    await fill(database_url, keys)
    store = await Store.open(database_url, keys=both)
    with pytest.raises(Killed):
        await rotate(store, kill, batch=BATCH)
    await store.close()
    await check(database_url, both)
    with pytest.raises(KeyUnavailable):
        await Store.open(database_url, keys=Keyring(both.keys[:1]))
    store = await Store.open(database_url, keys=both)
    assert 0 < (await rotate(store)).resealed <= MANY + 4 - BATCH
    await store.close()
    await check(database_url, Keyring(both.keys[:1]))


async def test_a_damaged_row_is_left_and_counted(database_url: str, keys: Keyring, both: Keyring) -> None:
    await fill(database_url, keys)
    store = await Store.open(database_url, keys=both)
    async with store.upkeep() as connection:
        body = (await connection.execute(select(rows.proofs.c.body).filter_by(id="p0000"))).scalar_one()
        await connection.execute(update(rows.proofs).filter_by(id="p0001").values(body=body))
    done = await rotate(store)
    assert (done.resealed, done.damaged) == (MANY + 3, 1)
    await store.close()
