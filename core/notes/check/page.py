"""A note as the rules see it: read once, with everything that is known about it."""

from __future__ import annotations

from dataclasses import dataclass

from core.domain.note import NoteKind
from core.domain.person import Language
from core.notes.check.context import CheckContext
from core.notes.check.logged import Log, log_of
from core.notes.check.parts import Parts, part
from core.notes.check.pasted import guess_language
from core.notes.check.phrases import Found, find
from core.notes.check.words import Passage, Word, read
from core.notes.note import Finding, Severity, Where

MESSAGE = 60
"""Words below which a pasted text without a subject is taken for a message."""


@dataclass(frozen=True, slots=True)
class Page:
    subject: Passage
    body: Passage
    parts: Parts
    language: Language
    spelling: str
    kind: NoteKind | None
    context: CheckContext
    log: Log | None
    stock: tuple[tuple[Where, Found], ...]
    """Listed phrases, in the subject and the body."""
    first: int
    """Words `first` up to `last` of the body are what the note says, between greeting and closing."""
    last: int

    @property
    def said(self) -> tuple[Word, ...]:
        return self.body.words[self.first : self.last]

    @property
    def is_message(self) -> bool:
        """Pasted without a subject and short: an invitation or a chat message rather than a mail."""
        return self.kind is None and not self.subject.words and len(self.body.words) < MESSAGE

    @property
    def said_text(self) -> str:
        return self.body.text[self.parts.start : self.parts.end]

    @property
    def passages(self) -> tuple[tuple[Where, Passage], ...]:
        return ((Where.SUBJECT, self.subject), (Where.BODY, self.body))


def lay_out(subject: str, body: str, context: CheckContext) -> Page:
    """Reads the note in its language: the context's, the brief's, or the one its words belong to."""
    brief = context.brief
    language = context.language or (brief.language if brief else guess_language(f"{subject} {body}"))
    read_body = read(body, language)
    parts = part(body, language)
    first = next((i for i, w in enumerate(read_body.words) if w.start >= parts.start), len(read_body.words))
    last = next((i for i, w in enumerate(read_body.words) if w.start >= parts.end), len(read_body.words))
    spelling = context.spelling or (
        brief.spelling if brief and brief.language is language else f"{language.value}-"
    )
    log = log_of(brief, context.recipient) if brief else None
    read_subject = read(subject, language)
    stock = tuple(
        (where, hit)
        for where, passage in ((Where.SUBJECT, read_subject), (Where.BODY, read_body))
        for hit in find(passage, language, context.kind)
    )
    return Page(
        read_subject,
        read_body,
        parts,
        language,
        spelling,
        context.kind,
        context,
        log,
        stock,
        first,
        max(first, last),
    )


def finding(
    rule: str, severity: Severity, where: Where, passage: Passage, start: int, end: int, **values: str
) -> Finding:
    """A finding about characters `start` to `end`, which are also its value {x} unless one is given."""
    return Finding(rule, severity, where, start, end, {"x": passage.text[start:end].strip(), **values})


def whole(rule: str, severity: Severity, where: Where = Where.BODY, /, **values: str) -> Finding:
    """A finding about all of the subject or body."""
    return Finding(rule, severity, where, values=values)
