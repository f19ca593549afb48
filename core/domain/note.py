"""What a contact is owed: which kind of note, in what state, with which choices."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from core.domain.person import Language, Length, Register, Tone

NOTES_KEPT = timedelta(days=180)
"""After their writer last did something here (hardening.md, section 4)."""


class NoteKind(StrEnum):
    """Every kind of note, named as in the writing guide."""

    THANK_YOU_MANAGER = "thank_you_manager"
    THANK_YOU_PEER = "thank_you_peer"
    THANK_YOU_RECRUITER = "thank_you_recruiter"
    THANK_YOU_EXECUTIVE = "thank_you_executive"
    PHONE_SCREEN = "phone_screen"
    FINAL_ROUND = "final_round"
    LATE_THANK_YOU = "late_thank_you"
    HALLWAY = "hallway"
    LINKEDIN_INVITE = "linkedin_invite"
    LINKEDIN_MESSAGE = "linkedin_message"
    X_MESSAGE = "x_message"
    CHECK_IN = "check_in"
    SECOND_REMINDER = "second_reminder"
    REJECTION_FINAL = "rejection_final"
    REJECTION_EARLY = "rejection_early"
    DOOR_OPEN = "door_open"
    OFFER_THANKS = "offer_thanks"
    ACCEPTANCE = "acceptance"
    OFFER_DECLINE = "offer_decline"
    WITHDRAWAL = "withdrawal"
    ANOTHER_OFFER = "another_offer"
    NO_SHOW = "no_show"
    RELAY = "relay"
    """Asks the recruiter or coordinator to pass thanks on, when somebody left no address."""


class Channel(StrEnum):
    EMAIL = "email"
    LINKEDIN = "linkedin"
    X = "x"


class NoteState(StrEnum):
    OWED = "owed"
    SENT = "sent"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class NoteChoices:
    """What the person chose for one note; None follows their preferences."""

    tone: Tone | None = None
    length: Length | None = None
    register: Register | None = None
    language: Language | None = None
    version: int = 0
    """Counts the times "another version" was asked for."""
    subject: int = 0
    """Which of the proposed subject lines; ignored once edited."""


@dataclass(frozen=True, slots=True)
class OwedNote:
    """One note owed to one contact after one interview. The words are composed when shown; edits are kept here."""

    id: str
    interview_id: str
    contact_id: str
    kind: NoteKind
    state: NoteState = NoteState.OWED
    choices: NoteChoices = field(default_factory=NoteChoices)
    edited_subject: str | None = None
    edited_body: str | None = None
    composed_at: datetime | None = None
    """When it was first shown. Frames that the cohort used by then are avoided; later ones are not looked at, so
    that a note does not change under its writer."""
    said: tuple[str, ...] = ()
    """The frames and short hashes of the sentences as last shown before it was settled: a later note to the same
    reader says none of them again, whatever tone, language or ledger this one was written with."""
    snoozed_until: datetime | None = None
    settled_at: datetime | None = None
    """When it was marked sent or skipped."""
