"""Whom to follow after an interview: at once; connecting only where it is welcome, or after a day; never who is not to be suggested."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from core.domain.contact import Consent, Contact, Relation
from core.domain.follow_plan import FollowStep, Network, Reason, follow_plan
from core.domain.interview import Encounter, Interview

ENDED = datetime(2026, 3, 4, 16, tzinfo=UTC)
RAJ = Contact("raj", "Raj Patel", "Acme", relation=Relation.PEER)
ANA = Contact("ana", "Ana Ortiz", "Acme", relation=Relation.MANAGER, x="anaortiz")
TOM = Contact("tom", "Tom Lee", "Acme")
TALK = Interview(
    "1", "Acme", ENDED, "Europe/London", people=(Encounter("raj"), Encounter("ana"), Encounter("tom", False))
)


def test_the_company_comes_first_then_leaders_then_the_others_as_they_were_met() -> None:
    follows = [
        (s.target, s.network) for s in follow_plan(TALK, (TOM, RAJ, ANA)) if s.step is FollowStep.FOLLOW
    ]
    assert follows == [
        ("company", Network.LINKEDIN),
        ("ana", Network.LINKEDIN),
        ("ana", Network.X),
        ("raj", Network.LINKEDIN),
        ("tom", Network.LINKEDIN),
    ]
    assert all(s.not_before == ENDED for s in follow_plan(TALK, (RAJ, ANA)) if s.step is FollowStep.FOLLOW)


@pytest.mark.parametrize("consent", [Consent.CARD, Consent.DETAILS])
def test_an_invitation_waits_for_the_first_hours_and_its_absence_for_a_day(consent: Consent) -> None:
    plan = follow_plan(TALK, (replace(RAJ, consent=consent), ANA))
    waits = {s.target: (s.not_before - ENDED, s.reason) for s in plan if s.step is FollowStep.CONNECT}
    assert waits == {
        "raj": (timedelta(hours=4), Reason.INVITED),
        "ana": (timedelta(hours=24), Reason.A_DAY_LATER),
    }


def test_somebody_met_in_passing_is_followed_and_connected_with_only_by_their_card() -> None:
    def steps(contact: Contact) -> set[FollowStep]:
        return {s.step for s in follow_plan(TALK, (contact,)) if s.target == "tom"}

    assert steps(TOM) == {FollowStep.FOLLOW}
    assert steps(replace(TOM, consent=Consent.CARD)) == {FollowStep.FOLLOW, FollowStep.CONNECT}


def test_nobody_who_is_never_to_be_suggested_is_and_nobody_who_was_not_there() -> None:
    never = replace(ANA, never_suggest=True, consent=Consent.CARD)
    stranger = Contact("eve", "Eve")
    assert {s.target for s in follow_plan(TALK, (never, stranger))} == {"company"}
