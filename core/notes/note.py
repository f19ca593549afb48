"""A composed note: its words, what each sentence rests on, and what the check found."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from core.domain.note import Channel, NoteKind
from core.domain.person import Language


class Severity(StrEnum):
    BLOCK = "block"
    WARN = "warn"
    HINT = "hint"


class Where(StrEnum):
    SUBJECT = "subject"
    BODY = "body"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing the check found. The sentence shown for `rule` lives in `core.text.findings`; `values` fill it."""

    rule: str
    """NC01 to NC27 as in the writing guide; NC28, spelling."""
    severity: Severity
    where: Where = Where.BODY
    start: int = 0
    end: int = 0
    """Span in the subject or body, in characters; start == end: the whole of it."""
    values: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Sentence:
    text: str
    facts: tuple[str, ...]
    """Paths of the interview file it rests on (see `domain.brief`); empty for greeting and closing."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Something missing that would make the note better, to ask in one tap. `key` names a sentence in core.text.wanted."""

    key: str
    path: str
    values: Mapping[str, str] = field(default_factory=dict)

    @property
    def is_typed(self) -> bool:
        """Whether something was typed there, and is in no note for the way it was."""
        return self.key.endswith(("unclear", "foreign", "private"))


@dataclass(frozen=True, slots=True)
class Note:
    """A note ready to be read. Body is plain text: paragraphs are parted by one empty line."""

    kind: NoteKind
    recipient: str
    """Recipient id."""
    language: Language
    channel: Channel
    subject: str
    """Empty for channels without one."""
    alternatives: tuple[str, ...]
    """Other subject lines, best first."""
    body: str
    sentences: tuple[Sentence, ...] = ()
    findings: tuple[Finding, ...] = ()
    wanted: tuple[Wanted, ...] = ()
    frames: tuple[str, ...] = ()
    """Ids of the frames used, for the cohort's ledger (stored as keyed hashes only)."""
    version: int = 0
