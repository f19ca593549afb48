"""All that a note may say: facts as typed, each known by the path where it was logged.

A path names a field of the interview file (`docs/interview-file.md`): `moment`, `interviewers[0].moment`,
`needs[1].proof`, `next_on`. A sentence of a note lists the paths it rests on.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

from core.domain.contact import Consent, Relation
from core.domain.interview import Format, OutcomeKind, Round
from core.domain.person import Gender, Language, Length, Register, Tone


@dataclass(frozen=True, slots=True)
class Candidate:
    """The writer. `name` signs; empty is asked for and never invented."""

    name: str = ""
    headline: str = ""
    gender: Gender | None = None


@dataclass(frozen=True, slots=True)
class Recipient:
    """One person met. `id` is stable (contact id, or "p1", "p2"... in a file) and seeds the choice of frames."""

    id: str
    name: str
    path: str
    """Where it was logged: "interviewers[0]" or "others[1]"."""
    title: str = ""
    relation: Relation = Relation.OTHER
    gender: Gender | None = None
    email: str = ""
    linkedin: str = ""
    x: str = ""
    consent: Consent = Consent.NONE
    interviewed: bool = True
    moment: str = ""


@dataclass(frozen=True, slots=True)
class NeedHeard:
    """A need, the proof that answers it, and whose need it is (recipient id; None: said to all)."""

    need: str
    proof: str = ""
    whose: str | None = None


@dataclass(frozen=True, slots=True)
class EarlierRound:
    """What an earlier round's note already used: it may be tied back to, never repeated."""

    round: Round
    ended_at: datetime
    theme: str = ""
    moment: str = ""
    needs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OutcomeFacts:
    """How it ended; `weak_spot` feeds one question, `words` are private and never quoted."""

    kind: OutcomeKind
    weak_spot: str = ""
    words: str = ""
    start_on: date | None = None
    """Offer accepted: the start date."""
    answer_by: date | None = None
    """Another offer: when it must be answered."""


@dataclass(frozen=True, slots=True)
class Brief:
    """Everything known about one interview, ready to be written from."""

    language: Language
    company: str
    ended_at: datetime
    """Aware UTC."""
    zone: str
    people: tuple[Recipient, ...]
    spelling: str = "en-US"
    """en-US, en-GB, fr-FR or fr-CA."""
    candidate: Candidate = field(default_factory=Candidate)
    role: str = ""
    round: Round = Round.FIRST
    format: Format | None = None
    tone: Tone = Tone.WARM
    register: Register = Register.VOUS
    length: Length = Length.FULL
    linkedin_premium: bool = False
    theme: str = ""
    moment: str = ""
    needs: tuple[NeedHeard, ...] = ()
    question: str = ""
    own_view: str = ""
    promises: tuple[str, ...] = ()
    repair: str = ""
    repair_wanted: bool = False
    next_step: str = ""
    next_on: date | None = None
    earlier: tuple[EarlierRound, ...] = ()
    outcome: OutcomeFacts | None = None
    seed: str = ""
    """Stable for a person and an interview; keeps a re-render the same and a cohort apart."""

    def recipient(self, recipient_id: str) -> Recipient:
        """Raises KeyError when nobody has that id."""
        for someone in self.people:
            if someone.id == recipient_id:
                return someone
        raise KeyError(recipient_id)
