"""A reminder: a row that points at something and says when, never words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from core.domain.person import Scope


class ReminderKind(StrEnum):
    DRAFT = "draft"
    """The drafts are ready (not within half an hour of the end: a note minutes after looks prepared)."""
    NUDGE = "nudge"
    LAST_CALL = "last_call"
    LATE = "late"
    """The one honest nudge after the window: still worth sending."""
    SNOOZED = "snoozed"
    STATUS_CHECK = "status_check"
    SECOND_CHECK = "second_check"
    COOL_OFF = "cool_off"
    """The breath after a rejection is over."""
    DOOR_OPEN = "door_open"
    KEEP_IN_TOUCH = "keep_in_touch"
    CUSTOM = "custom"
    """Asked for by hand: /contact remind."""
    BRIEFING = "briefing"
    """The evening before the next round: feedback kept from earlier ones."""
    DIGEST = "digest"


class ReminderState(StrEnum):
    PENDING = "pending"
    SENDING = "sending"
    IN_DOUBT = "in_doubt"
    SENT = "sent"
    SKIPPED = "skipped"
    """Nothing left to say when its time came, or a digest says it."""
    DEAD = "dead"
    """It cannot be delivered; the person is told at their next interaction."""


class SubjectKind(StrEnum):
    INTERVIEW = "interview"
    NOTE = "note"
    CONTACT = "contact"
    PERSON = "person"


@dataclass(frozen=True, slots=True)
class Planned:
    """One reminder that ought to exist. `key` is unique for its person: planning it twice changes nothing."""

    kind: ReminderKind
    subject_kind: SubjectKind
    subject_id: str
    due_at: datetime
    """Aware UTC, quiet hours and pause already taken into account."""
    expires_at: datetime | None = None
    """After this instant it would be untrue or unkind; it is then skipped. None: never."""
    occurrence: str = "1"
    """Tells apart reminders of one kind on one subject, e.g. "2026-03-04" for a rhythm's date."""

    @property
    def key(self) -> str:
        return f"{self.kind}:{self.subject_kind}:{self.subject_id}:{self.occurrence}"


IN_DIGEST = "digest:"
"""Begins the reason of a reminder that is not sent by itself because a digest names it; that one's id follows."""
LATE_AFTER = timedelta(minutes=10)
"""Beyond this a reminder says that it comes late: Suivi, or the platform, was away."""


@dataclass(frozen=True, slots=True)
class Reminder:
    """One reminder as it is kept; the courier hands those that are due to whoever composes their card."""

    id: str
    scope: Scope
    key: str
    """`Planned.key`."""
    kind: ReminderKind
    subject_kind: SubjectKind
    subject_id: str
    due_at: datetime
    expires_at: datetime | None = None
    state: ReminderState = ReminderState.PENDING
    attempts: int = 0
    delivery_id: str = ""
    reason: str = ""
    """Why it is not sent, in one word for the operator; never content."""
    created_at: datetime | None = None
    settled_at: datetime | None = None

    @property
    def told_in(self) -> str | None:
        """The id of the digest that names it, for one that is skipped because it is told there."""
        return self.reason.removeprefix(IN_DIGEST) if self.reason.startswith(IN_DIGEST) else None

    def is_late(self, now: datetime) -> bool:
        return now - self.due_at > LATE_AFTER


@dataclass(frozen=True, slots=True)
class NotNow:
    """Still worth saying, but not at this hour (quiet hours or a pause after an outage): again at `until` (aware UTC)."""

    until: datetime
