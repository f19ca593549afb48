"""What the check may know besides the text; all of it optional."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from core.domain.brief import Brief
from core.domain.note import NoteKind
from core.domain.person import Language

MAIL_FREE = frozenset({NoteKind.LINKEDIN_INVITE, NoteKind.LINKEDIN_MESSAGE, NoteKind.X_MESSAGE})
"""Kinds that have no subject line and no mail closing."""


@dataclass(frozen=True, slots=True)
class CheckContext:
    """With nothing set, the check serves any pasted text: rules that need a log or a kind keep silent."""

    language: Language | None = None
    """None: guessed from the text."""
    kind: NoteKind | None = None
    brief: Brief | None = None
    recipient: str | None = None
    """Recipient id in the brief."""
    siblings: Sequence[tuple[str, str]] = ()
    """Subject and body of the other notes to the same panel."""
    sending_at: datetime | None = None
    """When it is to be sent; aware."""
    cohort_alike: bool = False
    """Another member's fingerprint for this company is near-identical (see `core.notes.fingerprint`)."""
    spelling: str | None = None
    """fr-CA or en-GB where there is no brief to tell."""
