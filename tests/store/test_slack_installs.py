"""Installations: sealed, renewed by one process at a time, and not undone by an event that comes late."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from sqlalchemy import select

from core.clock import MovableClock
from core.domain.person import Address, Platform
from core.store import rows
from core.store.database import Store
from core.store.oauth_states import OAuthStates
from core.store.slack_installs import SlackInstall, SlackInstalls

NOW = datetime(2026, 3, 4, 12, tzinfo=UTC)
ACME = SlackInstall("T1", token="xoxb-1", bot_user="B1", installed_at=NOW)


class Renewals:
    """Slack's end of token rotation: each refresh token works once."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.refused = False

    async def __call__(self, install: SlackInstall) -> SlackInstall | None:
        self.asked.append(install.refresh)
        await asyncio.sleep(0.05)
        if self.refused:
            return None
        number = len(self.asked)
        return replace(
            install, token=f"xoxb-new{number}", refresh=f"r{number}", expires_at=NOW + timedelta(hours=24)
        )


def clock_at(at: datetime) -> MovableClock:
    clock = MovableClock()
    clock.move_to(at)
    return clock


def installs(store: Store, at: datetime = NOW) -> tuple[SlackInstalls, Renewals]:
    renewals = Renewals()
    return SlackInstalls(store, clock_at(at), renewals), renewals


async def test_an_installation_is_found_by_its_workspace_only(store: Store) -> None:
    kept, _ = installs(store)
    await kept.save(ACME)
    assert await kept.find("T1") == ACME
    assert await kept.find("T2") is None


async def test_no_token_stands_in_the_table(store: Store) -> None:
    kept, _ = installs(store)
    await kept.save(replace(ACME, refresh="xoxe-1-secret"))
    async with store.upkeep() as connection:
        (row,) = (await connection.execute(select(rows.slack_installs))).all()
    assert b"xox" not in row.body


async def test_a_whole_organisation_is_found_from_each_of_its_workspaces_also_without_being_told_which(
    store: Store,
) -> None:
    kept, _ = installs(store)
    whole = SlackInstall("", "E1", token="xoxb-e", installed_at=NOW)
    await kept.save(whole)
    assert await kept.find("T7") is None
    assert await kept.find("T7", "E1") == whole
    assert await kept.find("T7") == whole, "a reminder knows the workspace only"


async def test_uninstalling_wipes_the_token(store: Store) -> None:
    kept, _ = installs(store)
    await kept.save(ACME)
    assert await kept.gone("T1", "", NOW + timedelta(seconds=1))
    assert await kept.find("T1") is None
    assert not await kept.gone("T1", "", NOW + timedelta(seconds=2)), "the second of the two events"


async def test_an_event_from_before_the_present_installation_does_not_undo_it(store: Store) -> None:
    kept, _ = installs(store)
    await kept.save(replace(ACME, token="xoxb-2", installed_at=NOW + timedelta(minutes=5)))
    assert not await kept.gone("T1", "", NOW)
    found = await kept.find("T1")
    assert found is not None
    assert found.token == "xoxb-2"


async def test_a_token_is_renewed_once_however_many_ask(store: Store) -> None:
    kept, renewals = installs(store)
    await kept.save(replace(ACME, refresh="r0", expires_at=NOW + timedelta(minutes=30)))
    found = await asyncio.gather(*(kept.find("T1") for _ in range(8)))
    assert renewals.asked == ["r0"]
    assert {one.token for one in found if one} <= {"xoxb-1", "xoxb-new1"}, "the old one is good meanwhile"
    last = await kept.find("T1")
    assert last is not None
    assert last.token == "xoxb-new1"


async def test_once_the_old_token_is_over_everybody_waits_for_the_new_one(store: Store) -> None:
    kept, renewals = installs(store)
    await kept.save(replace(ACME, refresh="r0", expires_at=NOW - timedelta(seconds=1)))
    found = await asyncio.gather(*(kept.find("T1") for _ in range(5)))
    assert [one.token for one in found if one] == ["xoxb-new1"] * 5
    assert renewals.asked == ["r0"]


async def test_a_refused_renewal_ends_the_installation(store: Store) -> None:
    kept, renewals = installs(store)
    renewals.refused = True
    await kept.save(replace(ACME, refresh="r0", expires_at=NOW, installed_at=NOW - timedelta(days=1)))
    assert await kept.find("T1") is None
    assert await kept.find("T1") is None
    assert renewals.asked == ["r0"]


async def test_a_workspace_that_took_it_out_is_purged_and_the_others_stay(store: Store) -> None:
    kept, _ = installs(store)
    await kept.save(ACME)
    await kept.save(replace(ACME, team="T2"))
    for team in ("T1", "T2"):
        async with store.begin(Address(Platform.SLACK, team, "U1"), now=NOW) as uow:
            await uow.drafts.keep("log", "", 0, {"company": "Acme"}, NOW)
    await kept.gone("T1", "", NOW + timedelta(days=1))
    assert await kept.purge(NOW) == 0
    assert await kept.purge(NOW + timedelta(days=2)) == 1
    async with store.upkeep() as connection:
        left = (await connection.execute(select(rows.persons.c.tenant))).scalars().all()
    assert left == ["slack:T2"]


async def test_what_an_organisation_took_out_is_purged_in_each_of_its_workspaces(store: Store) -> None:
    kept, _ = installs(store)
    await kept.save(SlackInstall("", "E1", token="xoxb-e", installed_at=NOW))
    await kept.save(SlackInstall("", "E2", token="xoxb-f", installed_at=NOW))
    for team, organisation in (("T7", "E1"), ("T8", "E2")):
        assert await kept.find(team, organisation)
        async with store.begin(Address(Platform.SLACK, team, "U1"), now=NOW) as uow:
            await uow.person.get()
    assert await kept.gone("", "E1", NOW + timedelta(minutes=1))
    assert await kept.find("T7") is None
    assert await kept.purge(NOW + timedelta(days=30)) == 2, "the organisation and its one workspace"
    async with store.upkeep() as connection:
        left = (await connection.execute(select(rows.persons.c.tenant))).scalars().all()
    assert left == ["slack:T8"]


async def test_an_organisation_that_comes_back_in_time_finds_its_workspaces_as_they_were(
    store: Store,
) -> None:
    kept, _ = installs(store)
    await kept.save(SlackInstall("", "E1", token="xoxb-e", installed_at=NOW))
    assert await kept.find("T7", "E1")
    assert await kept.gone("", "E1", NOW + timedelta(minutes=1))
    again = SlackInstall("", "E1", token="xoxb-g", installed_at=NOW + timedelta(days=2))
    await kept.save(again)
    assert await kept.find("T7") == again
    assert await kept.purge(NOW + timedelta(days=90)) == 0


async def test_a_state_is_good_once_and_for_ten_minutes(store: Store) -> None:
    clock = clock_at(NOW)
    states = OAuthStates(store, clock)
    state = await states.issue()
    assert not await states.redeem("another")
    assert not await states.redeem("é" * 10)
    assert await states.redeem(state)
    assert not await states.redeem(state)
    late = await states.issue()
    clock.move_to(NOW + timedelta(minutes=11))
    assert not await states.redeem(late)
