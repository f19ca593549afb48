"""NC05: numbers, names and days that are nowhere in the log."""

from __future__ import annotations

import re
from collections.abc import Iterator

from core.domain.person import Language
from core.domain.when.vocabulary import ALSO_NAMES, WEEKDAYS
from core.notes.check.lists import in_order
from core.notes.check.lists import words as listed
from core.notes.check.logged import Log
from core.notes.check.page import Page, finding
from core.notes.check.words import Passage, Word, fold
from core.notes.note import Finding, Severity, Where
from core.notes.numbers import numbers

_SAID_ONLY = {
    Language.EN: re.compile(
        r"\b(?:a |one )?(?:hundred|thousand) thanks|\bhundred per ?cent\b|\b24/7\b|\bone[- ]to[- ]one\b", re.I
    ),
    Language.FR: re.compile(
        r"\bmille (?:mercis?|fois)\b|\bcent pour cent\b|\b(?:quinze|huit) jours\b|\bun(?:e)? par un(?:e)?\b|\b24 ?h/24\b",
        re.I,
    ),
}
"""Numbers that count nothing."""
_ATTACHED = {
    Language.EN: re.compile(
        r"\b(?:(?:I(?:'|’)?(?:ve| have)|please find|I(?:'|’)m|is|are|see) )?attach(?:ed|ing|ment)\b|\benclosed\b",
        re.I,
    ),
    Language.FR: re.compile(
        r"\b(?:ci-joint[es]*|en pi[eè]ce jointe|pi[eè]ces? jointes?|vous trouverez joint)\b", re.I
    ),
}
_SURE_WEEKDAYS = WEEKDAYS.keys() - ALSO_NAMES
_LINK = re.compile(r"(?:https?://|www\.)[^\s>)]+", re.I)


def rules(page: Page) -> Iterator[Finding]:
    log = page.log
    if log is None:
        return
    for where, passage in page.passages:
        start, end = (page.parts.start, page.parts.end) if where is Where.BODY else (0, len(passage.text))
        for a, b in _unlogged(passage, page, log):
            if start <= a < end:
                yield finding("NC05", Severity.BLOCK, where, passage, a, b)
    if not log.brief.promises:
        for pattern in (_ATTACHED[page.language], _LINK):
            found = pattern.search(page.said_text)
            if found:
                at = page.parts.start + found.start()
                yield finding("NC05", Severity.BLOCK, Where.BODY, page.body, at, at + len(found.group()))


def _unlogged(passage: Passage, page: Page, log: Log) -> Iterator[tuple[int, int]]:
    yield from _numbers(passage, page.language, log)
    yield from _capitals(passage, page, log)
    yield from _days(passage, page.language, log)


def _numbers(passage: Passage, language: Language, log: Log) -> Iterator[tuple[int, int]]:
    idle = [m.span() for m in _SAID_ONLY[language].finditer(passage.text)]
    for number in numbers(passage.text, language):
        if number.in_words and max(number.values) <= 2:
            continue
        if number.values & log.values or any(s <= number.start < e for s, e in idle):
            continue
        if not number.in_words and fold(passage.text[number.start : number.end]) in log.words:
            continue
        yield number.start, number.end


def _capitals(passage: Passage, page: Page, log: Log) -> Iterator[tuple[int, int]]:
    """Runs of capitalised words inside a sentence, of which one at least is in no field of the log."""
    run: list[tuple[int, int, bool]] = []
    ordinary = listed("ordinary_capitals", page.language)
    for word in passage.words:
        known = (
            not word.raw[:1].isupper()
            or word.opens
            or word.key.removesuffix("'s") in ordinary
            or _is_logged(word.key, log)
        )
        if not known:
            joined = run and passage.text[run[-1][1] : word.start] == " "
            if run and not joined:
                yield run[0][0], run[-1][1]
                run = []
            run.append((word.start, word.end, known))
    if run:
        yield run[0][0], run[-1][1]


def _is_logged(key: str, log: Log) -> bool:
    bare = key.removesuffix("'s").removesuffix("'")
    if bare in log.words or key in log.words or bare.removesuffix("s") in log.words or len(bare) < 2:
        return True
    if bare.replace("-", "") in log.words:  # "xray" is an X-ray
        return True
    pieces = re.split(r"[-'&]", bare)
    return len(pieces) > 1 and all(
        p in log.words or len(p) < 2 or _SHORT_SAINT.get(p) in log.words for p in pieces
    )


_SHORT_SAINT = {"saint": "st", "sainte": "ste"}
"""« St Nazaire » is Saint-Nazaire."""


def _days(passage: Passage, language: Language, log: Log) -> Iterator[tuple[int, int]]:
    """Weekdays and months that are neither in the log's words nor those of its dates."""
    weekdays, months = in_order("weekdays", language), in_order("months", language)
    known = _known_days(log, language)
    for word in passage.words:
        key = word.key.removesuffix("'s")
        one = key.removesuffix("s") if key not in months else key
        if one not in weekdays and key not in months:
            continue
        if not known & {key, one, f"{one}s", key[:3], key[:4]} and not word.quoted and not _other_word(word):
            yield word.start, word.end


def _known_days(log: Log, language: Language) -> frozenset[str]:
    """The log's words, its dates' names, and what it names in short ("thurs") or in the other language ("mai" is May)."""
    named = {in_order("weekdays", language)[d.weekday()] for d in log.days}
    named |= {in_order("months", language)[d.month - 1] for d in log.days}
    named |= {in_order("weekdays", language)[WEEKDAYS[word]] for word in log.words & _SURE_WEEKDAYS}
    for other in Language:
        pairs = zip(in_order("months", language), in_order("months", other), strict=True)
        named |= {mine for mine, theirs in pairs if theirs in log.words}
    return log.words | named


def _other_word(word: Word) -> bool:
    """The planet Mars, the verbs may and march."""
    if word.key == "mars":
        return word.raw[0].isupper()
    return word.key in ("may", "march") and (word.raw.islower() or word.opens)
