"""A community writing to one company: what others used is avoided, and nothing of it can be read."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from sqlalchemy import select, update

from core.domain.person import Address, Platform
from core.store import rows
from core.store.database import Store

NOW = datetime(2026, 3, 4, 12, tzinfo=UTC)
ZOE = Address(Platform.SLACK, "T1", "U1")
RAJ = Address(Platform.SLACK, "T1", "U2")
ELSEWHERE = Address(Platform.SLACK, "T2", "U3")


async def use(store: Store, who: Address, *frames: str, at: datetime = NOW, community: str = "") -> None:
    async with store.begin(who, now=at) as uow:
        await uow.frames.record("Acme", frames, community)


async def used(
    store: Store, who: Address, before: datetime | None = None, community: str = ""
) -> frozenset[str]:
    async with store.read(who) as uow:
        return await uow.frames.used(" ACME ", community, before=before)


async def test_one_s_own_frames_are_not_avoided_so_that_a_note_stays_what_it_was(store: Store) -> None:
    await use(store, ZOE, "thank.1", "moment.2")
    await use(store, RAJ, "thank.3")
    assert await used(store, ZOE) == {"thank.3"}
    assert await used(store, RAJ) == {"thank.1", "moment.2"}


async def test_what_was_used_later_does_not_change_a_note_already_shown(store: Store) -> None:
    await use(store, RAJ, "thank.3", at=NOW)
    await use(store, RAJ, "thank.3", "moment.2", at=NOW + timedelta(hours=2))
    assert await used(store, ZOE, before=NOW + timedelta(hours=1)) == {"thank.3"}
    assert await used(store, ZOE, before=NOW) == frozenset()


async def test_a_cohort_is_one_community_writing_to_one_company(store: Store) -> None:
    await use(store, RAJ, "thank.3")
    await use(store, RAJ, "moment.2", community="a server")
    assert await used(store, ELSEWHERE) == frozenset()
    assert await used(store, ELSEWHERE, community="a server") == {"moment.2"}
    async with store.read(ZOE) as uow:
        assert await uow.frames.used("Globex") == frozenset()


async def test_a_frame_that_was_tampered_with_is_left_out(store: Store) -> None:
    await use(store, RAJ, "thank.3", "moment.2")
    async with store.upkeep() as connection:
        first = (await connection.execute(select(rows.frames.c.frame))).scalars().first()
        await connection.execute(update(rows.frames).filter_by(frame=first).values(body=b"?"))
    assert len(await used(store, ZOE)) == 1


async def test_two_notes_alike_share_marks_and_a_rewritten_one_no_longer_does(store: Store) -> None:
    alike, other = ["five words in a row", "words in a row again"], ["nothing of the kind here"]
    async with store.begin(RAJ, now=NOW) as uow:
        await uow.fingerprints.record("n1", "Acme", alike)
    async with store.begin(ZOE, now=NOW) as uow:
        await uow.fingerprints.record("n2", "Acme", alike)
        (near,) = await uow.fingerprints.near("acme")
        assert near == uow.fingerprints.marks("ACME", alike)
        assert not near & uow.fingerprints.marks("Acme", other)
        assert not near & uow.fingerprints.marks("Globex", alike), "comparable within one cohort only"
        assert await uow.fingerprints.near("Globex") == ()
    async with store.begin(RAJ, now=NOW) as uow:
        await uow.fingerprints.record("n1", "Acme", other)
    async with store.read(ZOE) as uow:
        (near,) = await uow.fingerprints.near("Acme")
        assert not near & uow.fingerprints.marks("Acme", alike)
