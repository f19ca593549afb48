"""An interview as it was logged: when, with whom, and what was said."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum

WINDOW = timedelta(hours=24)
"""A note within 24 hours of the END of the interview (product.md, section 1): elapsed time, so UTC arithmetic."""


class Round(StrEnum):
    PHONE_SCREEN = "phone_screen"
    FIRST = "first"
    LATER = "later"
    FINAL = "final"


class Format(StrEnum):
    ONSITE = "onsite"
    VIDEO = "video"
    PHONE = "phone"


class OutcomeKind(StrEnum):
    ADVANCED = "advanced"
    OFFER = "offer"
    REJECTED = "rejected"
    SILENT = "silent"
    WITHDRAWN = "withdrawn"
    NO_SHOW = "no_show"
    """The interviewer did not come."""


@dataclass(frozen=True, slots=True)
class Encounter:
    """One contact's part in one interview."""

    contact_id: str
    interviewed: bool = True
    """False: met in passing (the hall, the team on the way)."""
    moment: str = ""
    """What THIS contact and the candidate shared."""


@dataclass(frozen=True, slots=True)
class Need:
    """Something the organisation needs, and the experience that answers it."""

    need: str
    proof: str = ""
    whose: str | None = None
    """Contact id of who spoke of it; None: said to all."""


@dataclass(frozen=True, slots=True)
class Debrief:
    """What a note needs, as the person typed it; any of it may be empty."""

    theme: str = ""
    moment: str = ""
    needs: tuple[Need, ...] = ()
    question: str = ""
    own_view: str = ""
    """The candidate's own informed answer to `question`."""
    promises: tuple[str, ...] = ()
    repair: str = ""
    """The answer they wish they had given."""
    repair_wanted: bool = False
    next_step: str = ""
    next_on: date | None = None
    """The date THEY gave, in the interview's zone."""
    done: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    kind: OutcomeKind
    at: datetime
    weak_spot: str = ""
    """What the person thinks counted against them; feeds the one feedback question, never quoted."""
    words: str = ""
    """What they were told, word for word; private."""
    cool_off_until: datetime | None = None
    answer_by: date | None = None
    """An offer: the day by which they want an answer."""
    start_on: date | None = None
    """An offer that is accepted: the first day."""


@dataclass(frozen=True, slots=True)
class Interview:
    """One conversation with a company. Instants are aware UTC; `zone` is where it took place."""

    id: str
    company: str
    ended_at: datetime
    zone: str
    started_at: datetime | None = None
    role: str = ""
    round: Round = Round.FIRST
    format: Format | None = None
    people: tuple[Encounter, ...] = ()
    debrief: Debrief = field(default_factory=Debrief)
    outcome: Outcome | None = None
    previous_id: str | None = None
    """The round before this one, at the same company."""
    logged_at: datetime | None = None

    @property
    def window_closes_at(self) -> datetime:
        return self.ended_at + WINDOW
