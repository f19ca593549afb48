"""One transaction a turn, for one person: kept whole or not at all."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from core.domain.experience import Proof
from core.domain.interview import Interview
from core.domain.person import Address, Person, Platform, Scope
from core.errors import Problem
from core.store.database import Store

NOW = datetime(2026, 3, 4, 12, tzinfo=UTC)
ZOE = Address(Platform.SLACK, "T1", "U1")
ZOE_AT_HOME = Address(Platform.DISCORD, "", "1001")


async def test_a_person_met_for_the_first_time_is_known_the_second_time(store: Store) -> None:
    async with store.begin(ZOE, now=NOW) as uow:
        first = await uow.person.get()
    async with store.begin(ZOE, now=NOW) as uow:
        assert await uow.person.get() == first
        assert await uow.person.addresses() == (ZOE,)
    assert (first.scope.tenant, first.created_at, first.is_new) == ("slack:T1", NOW, True)


async def test_the_same_user_id_in_two_workspaces_is_two_people(store: Store) -> None:
    async with store.begin(ZOE, now=NOW) as uow:
        here = uow.scope
    async with store.begin(replace(ZOE, workspace="T2"), now=NOW) as uow:
        assert uow.scope.tenant != here.tenant
        assert uow.scope.person != here.person


async def test_ten_first_turns_at_once_make_one_person(store: Store) -> None:
    async def turn() -> Scope:
        async with store.begin(ZOE, now=NOW) as uow:
            return uow.scope

    assert len(set(await asyncio.gather(*(turn() for _ in range(10))))) == 1


async def test_looking_makes_nobody(store: Store) -> None:
    async with store.read(ZOE) as uow:
        assert await uow.person.get() == Person(Scope("slack:T1", ""))
        assert await uow.person.addresses() == ()
    async with store.begin(ZOE, now=NOW) as uow:
        assert (await uow.person.get()).created_at == NOW


async def test_looking_cannot_change_anything(store: Store) -> None:
    async with store.read(ZOE) as uow:
        with pytest.raises(RuntimeError, match="only reads"):
            await uow.proofs.add(Proof("p1", "x", NOW))


async def test_a_turn_that_fails_leaves_nothing(store: Store) -> None:
    with pytest.raises(ZeroDivisionError):
        async with store.begin(ZOE, now=NOW) as uow:
            await uow.interviews.add(Interview("i1", "Acme", NOW, "UTC"))
            raise ZeroDivisionError
    async with store.read(ZOE) as uow:
        assert uow.scope.person == "", "not even the person"


async def test_a_turn_that_is_cancelled_leaves_nothing_and_the_next_one_works(store: Store) -> None:
    begun = asyncio.Event()

    async def turn() -> None:
        async with store.begin(ZOE, now=NOW) as uow:
            await uow.interviews.add(Interview("i1", "Acme", NOW, "UTC"))
            begun.set()
            await asyncio.Event().wait()

    task = asyncio.create_task(turn())
    await begun.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    async with store.begin(ZOE, now=NOW) as uow:
        assert await uow.interviews.list() == ()


async def test_two_turns_of_one_person_do_not_overwrite_each_other(store: Store) -> None:
    async with store.begin(ZOE, now=NOW) as uow:
        await uow.interviews.add(Interview("i1", "Acme", NOW, "UTC"))

    async def say(letter: str) -> None:
        async with store.begin(ZOE, now=NOW) as uow:
            interview = await uow.interviews.get("i1")
            await asyncio.sleep(0)
            await uow.interviews.save(replace(interview, role=interview.role + letter))

    await asyncio.gather(*(say(letter) for letter in "abcdefgh"))
    async with store.read(ZOE) as uow:
        assert sorted((await uow.interviews.get("i1")).role) == list("abcdefgh")


async def test_readers_do_not_wait_for_a_writer(store: Store) -> None:
    async with store.begin(ZOE, now=NOW) as uow:
        await uow.interviews.add(Interview("i1", "Acme", NOW, "UTC"))
    async with store.begin(ZOE, now=NOW) as uow:
        await uow.interviews.add(Interview("i2", "Acme", NOW, "UTC"))
        async with asyncio.timeout(5), store.read(ZOE) as beside:
            assert [i.id for i in await beside.interviews.list()] == ["i1"]


async def test_the_same_click_twice_acts_once_even_at_once(store: Store) -> None:
    async def click() -> bool:
        async with store.begin(ZOE, now=NOW) as uow:
            return await uow.seen.first_time("slack", "trigger 1")

    assert sorted(await asyncio.gather(*(click() for _ in range(5)))) == [False] * 4 + [True]
    async with store.begin(ZOE, now=NOW) as uow:
        assert await uow.seen.first_time("discord", "trigger 1")
        assert await uow.seen.first_time("slack", "trigger 2")


async def test_a_click_whose_turn_failed_may_be_repeated(store: Store) -> None:
    with pytest.raises(ZeroDivisionError):
        async with store.begin(ZOE, now=NOW) as uow:
            assert await uow.seen.first_time("slack", "trigger 1")
            raise ZeroDivisionError
    async with store.begin(ZOE, now=NOW) as uow:
        assert await uow.seen.first_time("slack", "trigger 1")


async def test_clicks_are_remembered_for_seven_days(store: Store) -> None:
    async with store.begin(ZOE, now=NOW) as uow:
        await uow.seen.first_time("slack", "trigger 1")
    assert await store.purge_seen(NOW + timedelta(days=7)) == 0
    assert await store.purge_seen(NOW + timedelta(days=7, seconds=1)) == 1


async def test_an_address_of_one_person_is_not_given_to_another(store: Store) -> None:
    async with store.begin(ZOE_AT_HOME, now=NOW):
        pass
    async with store.begin(ZOE, now=NOW) as uow:
        with pytest.raises(Problem, match="address_taken"):
            await uow.person.add_address(ZOE_AT_HOME)
        await uow.person.add_address(ZOE)
        other = replace(ZOE_AT_HOME, user="1002")
        await uow.person.add_address(other)
        mine = uow.scope
    async with store.begin(other, now=NOW) as uow:
        assert uow.scope == mine, "reached on Discord, kept under the Slack workspace"


async def test_where_a_person_cannot_be_reached_is_known_until_they_can(store: Store) -> None:
    async with store.begin(ZOE, now=NOW) as uow:
        assert await uow.person.unreachable() == ()
        await uow.person.mark_unreachable(ZOE, "closed", NOW)
        await uow.person.mark_unreachable(ZOE, "gone", NOW + timedelta(days=1))
        assert await uow.person.unreachable() == ((ZOE, "closed", NOW),)
        await uow.person.mark_reachable(ZOE)
        assert await uow.person.unreachable() == ()


async def test_a_person_is_saved_in_their_own_unit_of_work_only(store: Store) -> None:
    async with store.begin(ZOE, now=NOW) as uow:
        with pytest.raises(ValueError, match="another person"):
            await uow.person.save(Person(Scope("slack:T1", "somebody")))
