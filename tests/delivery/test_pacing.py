"""Nobody waits for long because of somebody else, and no platform is asked more often than it allows."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from core.delivery.pacing import LONGEST_WAIT, Pacing, Rounds, back_off
from core.domain.person import Address, Platform, Scope

if TYPE_CHECKING:
    from tests.delivery.conftest import Round


def test_waits_double_up_to_an_hour_and_differ_from_row_to_row() -> None:
    waits = [back_off(n, "r1") for n in range(1, 12)]
    assert timedelta(seconds=27) <= waits[0] <= timedelta(seconds=30)
    assert all(a < b for a, b in pairwise(waits[:7]))
    assert max(waits) <= LONGEST_WAIT
    assert len({back_off(5, f"r{n}") for n in range(20)}) > 10
    assert back_off(5, "r1") == back_off(5, "r1")


def test_one_person_gets_one_message_a_second() -> None:
    pacing, zoe = Pacing(person_gap=1.0), Scope("slack:T1", "zoe")
    assert [pacing.reserve("slack:T1", zoe, 10.0) for _ in range(3)] == [10.0, 11.0, 12.0]
    assert pacing.reserve("slack:T1", Scope("slack:T1", "max"), 10.0) == 10.0


def test_a_platform_with_a_limit_of_its_own_is_kept_below_it() -> None:
    pacing = Pacing(rates={"discord": 10.0})
    starts = [pacing.reserve("discord", Scope("discord", f"p{n}"), 5.0) for n in range(21)]
    assert starts[-1] == pytest.approx(7.0)
    for _ in range(10):
        pacing.take("discord", "g1")
    assert pacing.closed_tenants(5.0) == {"discord"}


def test_one_community_never_has_more_than_half_of_the_places() -> None:
    pacing = Pacing(slots=4)
    pacing.take("slack:T1", "T1")
    assert pacing.full_communities() == frozenset()
    pacing.take("slack:T1", "T1")
    assert pacing.full_communities() == {"T1"}
    pacing.free("slack:T1", "T1")
    assert pacing.full_communities() == frozenset()


def test_what_is_begun_together_never_takes_a_community_over_its_half() -> None:
    pacing = Pacing(slots=16)
    for _ in range(3):
        pacing.take("slack:T1", "T1")
    assert pacing.full_communities() == frozenset()
    assert pacing.most_at_once == 5, "all of them may be of T1"


def test_a_workspace_that_asked_to_wait_is_let_alone_so_long_and_no_longer() -> None:
    pacing = Pacing()
    pacing.hold_tenant("slack:T1", 30.0, 100.0)
    pacing.hold_tenant("slack:T1", 5.0, 101.0)
    assert pacing.closed_tenants(129.9) == {"slack:T1"}
    assert pacing.opens_in(120.0) == pytest.approx(10.0)
    assert pacing.closed_tenants(130.0) == frozenset()


def test_what_is_remembered_of_persons_does_not_grow() -> None:
    pacing = Pacing(person_gap=1.0)
    for n in range(10_000):
        pacing.reserve("slack:T1", Scope("slack:T1", f"p{n}"), n * 0.01)
    assert len(pacing._person_next) < 250


def test_each_waiting_community_is_served_before_any_is_served_twice() -> None:
    rounds = Rounds()
    rounds.wait({"big", "small"})
    rounds.serve({"big"})
    assert rounds.had_theirs == {"big"}
    rounds.serve({"small"})
    assert rounds.had_theirs == frozenset()


async def test_one_reminder_of_a_small_community_does_not_wait_for_a_thousand_of_a_big_one(
    round_: Round,
) -> None:
    for n in range(400):
        await round_.remind(Address(Platform.SLACK, "BIG", f"U{n}"), "noise")
    later = round_.clock.at + timedelta(seconds=1)
    await round_.remind(Address(Platform.SLACK, "SMALL", "U0"), "quiet", due=later)
    courier = round_.hire(pacing=Pacing(slots=64, person_gap=0))
    await courier.deliver_due(later)
    assert len(round_.box.titles) == 401
    assert round_.box.titles.index("quiet") < 200


async def test_a_community_that_has_nothing_more_does_not_keep_the_others_waiting(round_: Round) -> None:
    for n in range(300):
        await round_.remind(Address(Platform.SLACK, f"T{0 if n < 70 else n % 4}", f"U{n}"), f"s{n}")
    courier = round_.hire(pacing=Pacing(slots=64, person_gap=0))
    while await courier.start_due(round_.clock.at) or courier.more:
        await courier.settled()
    assert len(round_.box.titles) == 300


async def test_while_one_workspace_does_not_answer_the_next_to_go_is_somebody_elses(round_: Round) -> None:
    for n in range(40):
        await round_.remind(Address(Platform.SLACK, "BIG", f"U{n}"), "noise")
    later = round_.clock.at + timedelta(minutes=5)
    await round_.remind(Address(Platform.SLACK, "SMALL", "U0"), "quiet", due=later)
    round_.box.silent = "BIG"
    courier = round_.hire(pacing=Pacing(slots=16, person_gap=0))
    for _ in range(5):
        await courier.start_due(round_.clock.at)
    assert 0 < courier.pacing.in_hand <= 8, "half of the places"
    assert (await courier.coming()).due == later, "who keeps time for all is not to wait for BIG"
    assert await courier.start_due(later) == 1
    round_.box.silent = ""
    round_.box.speaks.set()
    while await courier.deliver_due(later):
        pass
    assert sorted(round_.box.titles) == sorted(["noise"] * 40 + ["quiet"])
