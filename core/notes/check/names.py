"""NC03: names letter by letter, and the right one in the greeting."""

from __future__ import annotations

import re
from collections.abc import Iterator

from core.domain.brief import Recipient
from core.domain.person import Language
from core.notes.check.context import MAIL_FREE
from core.notes.check.lists import words as listed
from core.notes.check.logged import Log, name_words
from core.notes.check.page import Page, finding
from core.notes.check.words import Passage, Word, fold
from core.notes.note import Finding, Severity, Where

_CIVIL = listed("civilities", Language.EN) | listed("civilities", Language.FR)
_CLOSE = 2
"""Letters by which a greeting's name may differ and still be meant for the logged one."""
_BEFORE_NAMES = frozenset(("chez", "mr", "ms", "mme", "madame", "monsieur"))
_BEFORE_FIRMS = frozenset(("at", "chez", "with", "join", "joining", "rejoindre", "avec"))


def rules(page: Page) -> Iterator[Finding]:
    if page.log:
        yield from _spelled(page, page.log)
        yield from _greeted(page, page.log)


def _spelled(page: Page, log: Log) -> Iterator[Finding]:
    """Accents and capitals as logged, but for the article of "The Harbour Hospital" inside a sentence. Small letters are a fault only where a name is certain: "will" is also a word."""
    exact = {w for name in log.names for w in _pieces(name, page.language)}
    by_key: dict[str, str] = {}
    for name in (*(p.name for p in log.brief.people), log.brief.company):
        for w in _pieces(name, page.language):
            if len(w) > 2 and w[0].isalpha() and (w[0].isupper() or name == log.brief.company):
                by_key.setdefault(fold(w), w)
    for where, passage in page.passages:
        for i, word in enumerate(passage.words):
            logged = by_key.get(word.key) or by_key.get(word.key.removesuffix("'s"))
            if not logged or _as_logged(word.raw, logged) or word.raw in exact or word.raw == "the":
                continue
            if word.raw.isupper() and passage.text.isupper():
                continue
            if _is_that_name(passage, i, logged, by_key, page):
                yield finding(
                    "NC03",
                    Severity.BLOCK,
                    where,
                    passage,
                    word.start,
                    word.end,
                    name=logged,
                    variant="spelling",
                )


def _as_logged(raw: str, logged: str) -> bool:
    """Letter by letter, whether the apostrophe is straight or curly: keyboards type one, letters print the other."""
    plain, name = raw.replace("’", "'"), logged.replace("’", "'")
    return plain == name or plain.removesuffix("'s") == name


def _is_that_name(passage: Passage, i: int, logged: str, by_key: dict[str, str], page: Page) -> bool:
    word = passage.words[i]
    if word.raw[0].isupper() and (word.raw.lower() != logged.lower() or not word.opens):
        return not (word.raw.istitle() and logged.isupper() and len(logged) <= 2)
    in_greeting = passage is page.body and word.start < page.parts.start
    before = passage.keys[i - 1] if i else ""
    if in_greeting or before in _BEFORE_NAMES:
        return True
    company = _pieces(page.log.brief.company, page.language) if page.log else []
    if len(company) == 1 and logged in company:
        return before in _BEFORE_FIRMS  # an orange is not Orange
    if logged in company:
        return _stands_whole(passage, i, company)
    return any(0 <= j < len(passage.words) and passage.words[j].key in by_key for j in (i - 1, i + 1))


def _stands_whole(passage: Passage, i: int, company: list[str]) -> bool:
    """Every word of a firm's name in its order: "the hospital" alone is no misspelling of The Harbour Hospital."""
    keys = tuple(fold(w) for w in company)
    return any(passage.keys[j : j + len(keys)] == keys for j in range(max(i - len(keys) + 1, 0), i + 1))


def _pieces(name: str, language: Language) -> list[str]:
    split = re.split(r"[\s,]+|(?<=['’])(?=\w)" if language is Language.FR else r"[\s,]+", name)
    return [p.strip("().") for p in split if p.strip("().")]


def _greeted(page: Page, log: Log) -> Iterator[Finding]:
    """The greeting holds a word of the reader's name, and of nobody else's."""
    reader, start = log.reader, page.parts.start
    if reader is None or not reader.name or not start:
        return
    greeting = page.body.words[: page.first]
    keys = [k for w in greeting for k in {w.key, *w.key.split("-")}]
    own = {fold(w) for w in name_words(reader.name)}
    own |= {piece for w in own for piece in re.split(r"['’-]", w)}
    if own & set(keys) or any(_contains(reader, page.body.text[:start], w) for w in own):
        return
    if _greets_by_function(page, greeting):
        return
    others = [
        p.name
        for p in log.brief.people
        if p is not reader and {fold(w) for w in name_words(p.name)} & set(keys)
    ]
    named = [w for w in greeting if w.raw[:1].isupper() and not w.opens and w.key not in _CIVIL]
    if others:
        yield finding(
            "NC03",
            Severity.BLOCK,
            Where.BODY,
            page.body,
            0,
            start,
            x=others[0],
            name=reader.name,
            variant="person",
        )
    elif named:
        near = min(named, key=lambda w: min(_distance(w.key, o) for o in own))
        variant = "spelling" if min(_distance(near.key, o) for o in own) <= _CLOSE else "person"
        yield finding(
            "NC03",
            Severity.BLOCK,
            Where.BODY,
            page.body,
            near.start,
            near.end,
            name=reader.name,
            variant=variant,
        )
    elif page.kind not in MAIL_FREE:
        yield finding(
            "NC03", Severity.BLOCK, Where.BODY, page.body, 0, start, name=reader.name, variant="unnamed"
        )


def _contains(reader: Recipient, greeting: str, word: str) -> bool:
    """Names in scripts without spaces stand inside longer runs of letters."""
    return not reader.name.isascii() and word in fold(greeting)


def _greets_by_function(page: Page, greeting: tuple[Word, ...]) -> bool:
    """« Madame la Présidente, », "Madame," alone: strict French protocol leaves the name out."""
    civil = {"madame", "monsieur", "docteur", "professeur", "maitre", "mesdames", "messieurs"}
    keys = [w.key for w in greeting]
    if page.language is not Language.FR or not civil & set(keys):
        return False
    after = keys[max(i for i, key in enumerate(keys) if key in civil) + 1 :]
    return not after or after[0] in ("le", "la", "l'")


def _distance(one: str, other: str) -> int:
    """Letters to change, add or drop to turn one word into the other."""
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        above, row[0] = row[0], i
        for j, b in enumerate(other, 1):
            above, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, above + (a != b))
    return row[-1]
