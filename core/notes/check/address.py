"""NC04 and NC27: civilities that are known, and who signs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from core.domain.person import Gender, Language
from core.notes.check.context import MAIL_FREE
from core.notes.check.lists import words as listed
from core.notes.check.page import Page, finding, whole
from core.notes.check.words import fold
from core.notes.note import Finding, Severity, Where

_TITLES = frozenset(
    ("dr", "prof", "professor", "docteur", "professeur", "maitre", "me", "rev", "sir", "dame")
)
_FEMININE = frozenset(("mme", "mmes", "madame", "ms", "mrs", "miss", "mademoiselle", "mlle"))
_MASCULINE = frozenset(("mr", "m", "monsieur", "sir"))
_SHORTENED = frozenset(("m", "mm", "mme", "mlle", "mr", "mrs"))


def rules(page: Page) -> Iterator[Finding]:
    yield from _civility(page)
    yield from _signed(page)


def _civility(page: Page) -> Iterator[Finding]:
    greeting = page.body.words[: page.first] if page.parts.start else ()
    used = [w for w in greeting if w.key in listed("civilities", page.language)]
    if page.language is Language.FR:
        for w in used:
            if w.key in _SHORTENED and w.raw[0].isupper():
                yield finding(
                    "NC04", Severity.WARN, Where.BODY, page.body, w.start, w.end, variant="shortened"
                )
                return
    reader = page.log.reader if page.log else None
    if reader is None or not reader.name:
        return
    typed = {fold(w.strip(".,")) for w in reader.name.split()}
    feminine, masculine = ([w for w in used if w.key in keys] for keys in (_FEMININE, _MASCULINE))
    for w in (*feminine, *masculine):
        known = Gender.FEMININE if w in feminine else Gender.MASCULINE
        titled = bool(typed & (_FEMININE if w in feminine else _MASCULINE))
        if reader.gender is not known and not titled and not (w.key == "sir" and "sir" in typed):
            yield finding(
                "NC04",
                Severity.WARN,
                Where.BODY,
                page.body,
                w.start,
                w.end,
                name=reader.name,
                variant="unknown",
            )
            return
    if typed & _TITLES and used and not any(w.key in _TITLES or w.key == "doctor" for w in used):
        yield finding(
            "NC04",
            Severity.WARN,
            Where.BODY,
            page.body,
            0,
            page.parts.start,
            name=reader.name,
            variant="title",
        )


def _signed(page: Page) -> Iterator[Finding]:
    if page.kind in MAIL_FREE or page.is_message:
        return
    signature = fold(page.parts.signature)
    if page.log and page.log.brief.candidate.name:
        name = page.log.brief.candidate.name
        bare = " ".join(re.sub(r"<[^>]*>", "", name).split())
        if fold(bare) not in " ".join(fold(page.body.text[page.parts.end :]).split()):
            yield whole("NC27", Severity.WARN, name=name, variant="name")
        elif not page.parts.closed:
            yield whole("NC27", Severity.WARN, name=name, variant="closing")
    elif page.kind is not None or page.parts.start:
        if not signature:
            yield whole("NC27", Severity.WARN, variant="unsigned")
        elif not page.parts.closed:
            yield whole("NC27", Severity.WARN, variant="closing")
