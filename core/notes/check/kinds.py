"""NC26: what a note of its kind must do, and must leave out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from core.domain.note import NoteKind as K
from core.notes.check.lists import words as listed
from core.notes.check.page import Page, finding, whole
from core.notes.note import Finding, Severity, Where
from core.notes.numbers import numbers
from core.notes.stems import stems

_EARLY = 2
"""Sentences within which a decision is told."""
_ASK = re.compile(r"\?")


def rules(page: Page) -> Iterator[Finding]:
    match page.kind:
        case K.REJECTION_FINAL:
            yield from _rejection(page)
        case K.REJECTION_EARLY:
            if not _says("thanks_words", page):
                yield _needs("thanks")
        case K.ACCEPTANCE | K.WITHDRAWAL | K.OFFER_DECLINE:
            yield from _decision(page)
        case K.HALLWAY:
            yield from _no_interview(page)
        case K.CHECK_IN:
            yield from _check_in(page)
        case _:
            pass


def _needs(variant: str) -> Finding:
    return whole("NC26", Severity.WARN, variant=variant)


def _says(name: str, page: Page, start: int | None = None, end: int | None = None) -> bool:
    wanted = listed(name, page.language)
    keys = page.body.keys[page.first if start is None else start : page.last if end is None else end]
    return any(k in wanted or any(piece in wanted for piece in k.split("-")) for k in keys)


def _rejection(page: Page) -> Iterator[Finding]:
    if not _says("thanks_words", page):
        yield _needs("thanks")
    if not (_ASK.search(page.said_text) or _says("feedback_words", page)):
        yield _needs("ask")
    if not _says("door_words", page):
        yield _needs("door")
    if page.log:
        proofs = {s for _, proof in page.log.needs for s in proof}
        moments = frozenset().union(*page.log.moments)
        for n in numbers(page.said_text, page.language):
            mine = stems(page.said_text[n.start : n.end], page.language)
            if max(n.values) > 2 and any(m in proofs and m not in moments for m in mine):
                at = page.parts.start
                yield finding(
                    "NC26", Severity.WARN, Where.BODY, page.body, at + n.start, at + n.end, variant="figures"
                )
                return


def _decision(page: Page) -> Iterator[Finding]:
    """The decision is in the first two sentences after the greeting."""
    said = [s for s in page.body.sentences if page.parts.start <= s.start < page.parts.end]
    if said and not _says("decision_words", page, said[0].first, said[min(_EARLY, len(said)) - 1].last):
        yield _needs("decision")


def _no_interview(page: Page) -> Iterator[Finding]:
    """Somebody met in passing did not interview anybody; a brief may know better."""
    if page.log and page.log.reader and page.log.reader.interviewed:
        return
    wanted = listed("interview_words", page.language)
    for where, passage in page.passages:
        for w in passage.words:
            if w.key in wanted and not w.quoted and "'" not in w.key:
                yield finding("NC26", Severity.WARN, where, passage, w.start, w.end, variant="interview")
                return


def _check_in(page: Page) -> Iterator[Finding]:
    if not (_ASK.search(page.said_text) or _says("ask_words", page)):
        yield _needs("calendar")
    role = page.log.brief.role if page.log else ""
    if role and page.log:
        wanted = frozenset(stems(role, page.language))
        said = frozenset(stems(f"{page.subject.text} {page.body.text}", page.language))
        if wanted and not wanted & said:
            yield whole("NC26", Severity.WARN, variant="role", role=role)
