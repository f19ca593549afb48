"""Whom to follow or connect with after an interview, where, and why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from core.domain.contact import Consent, Contact, Relation
from core.domain.interview import Interview


class Network(StrEnum):
    LINKEDIN = "linkedin"
    X = "x"


class FollowStep(StrEnum):
    FOLLOW = "follow"
    CONNECT = "connect"


class FollowState(StrEnum):
    OPEN = "open"
    DONE = "done"
    SKIPPED = "skipped"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class FollowChoice:
    """What the person did with one suggestion. `target` is a contact id, or "company"."""

    interview_id: str
    target: str
    network: Network
    step: FollowStep
    state: FollowState
    at: datetime


CONNECT_AFTER = timedelta(hours=24)
"""Connecting without an invitation waits a day, so as not to press (product.md, section 5)."""
FIRST_HOURS = timedelta(hours=4)
"""Even with a card in hand, an invitation does not arrive while they are still at their desk from the talk."""


class Reason(StrEnum):
    """Why somebody is suggested, in a phrase; the words are the dialog's."""

    COMPANY = "company"
    LEADER = "leader"
    INTERVIEWER = "interviewer"
    IN_PASSING = "in_passing"
    INVITED = "invited"
    A_DAY_LATER = "a_day_later"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One line of a follow plan. `target` is a contact id, or "company"; `not_before` is aware UTC."""

    target: str
    network: Network
    step: FollowStep
    reason: Reason
    not_before: datetime


def follow_plan(interview: Interview, contacts: Sequence[Contact]) -> tuple[Suggestion, ...]:
    """Company first, then leaders, then the others, as they were met; nobody marked "never suggest".

    Following is for at once; connecting only with an invitation after the first hours, or else after a day.
    X only where a handle is known: a search for a private person there finds anybody.
    """
    ended = interview.ended_at
    plan = [Suggestion("company", Network.LINKEDIN, FollowStep.FOLLOW, Reason.COMPANY, ended)]
    passing = {e.contact_id for e in interview.people if not e.interviewed}
    order = {e.contact_id: place for place, e in enumerate(interview.people)}
    met = [c for c in contacts if c.id in order and not c.never_suggest]
    for contact in sorted(met, key=lambda c: (c.relation not in _LEADERS, order[c.id])):
        reason = _reason(contact, passing)
        plan.append(Suggestion(contact.id, Network.LINKEDIN, FollowStep.FOLLOW, reason, ended))
        if contact.x:
            plan.append(Suggestion(contact.id, Network.X, FollowStep.FOLLOW, reason, ended))
        if contact.consent is not Consent.NONE:
            plan.append(
                Suggestion(
                    contact.id, Network.LINKEDIN, FollowStep.CONNECT, Reason.INVITED, ended + FIRST_HOURS
                )
            )
        elif contact.id not in passing:
            plan.append(
                Suggestion(
                    contact.id,
                    Network.LINKEDIN,
                    FollowStep.CONNECT,
                    Reason.A_DAY_LATER,
                    ended + CONNECT_AFTER,
                )
            )
    return tuple(plan)


def _reason(contact: Contact, passing: set[str]) -> Reason:
    if contact.relation in _LEADERS:
        return Reason.LEADER
    return Reason.IN_PASSING if contact.id in passing else Reason.INTERVIEWER


_LEADERS = (Relation.EXECUTIVE, Relation.MANAGER)
