"""NC28: a word that the language does not have, where one slip away stands a common one."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from core.domain.person import Language
from core.notes.check.page import Page, finding
from core.notes.check.words import fold
from core.notes.note import Finding, Severity
from core.notes.words import accented, commonness, knows, near

SHORTEST = 5
"""Letters of a word with a slip: anything is one slip away from a shorter one. Lost accents are told of from two letters on."""
COMMON = 1_000
"""How common the better word must be (see `commonness`): a trade's own words are close to rare ones, slips to common ones."""
LOOKED_UP = 6
"""Doubtful words of a note that are looked up, a millisecond each: a note with more is not in a language we know."""
_OTHER = {Language.EN: Language.FR, Language.FR: Language.EN}


def rules(page: Page) -> Iterator[Finding]:
    """Once a word. A warning that asks: only the writer knows the words of their trade."""
    told: set[str] = set()
    names = frozenset(fold(part) for name in page.log.names for part in name.split()) if page.log else ()
    for where, passage in page.passages:
        for word in passage.words:
            if len(told) == LOOKED_UP:
                return
            if not _is_doubtful(word.raw, page.language) or word.raw in told or word.key in names:
                continue
            told.add(word.raw)
            if better := _better(word.raw, page.language):
                yield finding("NC28", Severity.WARN, where, passage, word.start, word.end, better=better)


@lru_cache(maxsize=20_000)
def _is_doubtful(word: str, language: Language) -> bool:
    """In small letters, so no name; nor several of what the list has one of. Kept by the word: notes share most of theirs."""
    if not (word.islower() and word.isalpha()) or knows(word, language):
        return False
    return not (word.endswith("s") and knows(word[:-1], language))


@lru_cache(maxsize=2_000)
def _better(word: str, language: Language) -> str:
    """The same letters with their accents, else a common word that begins alike; empty: it may well be a word.

    Each language borrows from the other, yet « role » is never English in a French note.
    """
    borrowed = knows(word, _OTHER[language])
    if language is Language.FR and len(word) > 1:
        for each in accented(word):
            if not borrowed or commonness(each, language) >= COMMON:
                return each
    if len(word) < SHORTEST or borrowed:
        return ""
    alike = (each for each in near(word, language) if each[0] == word[0])
    return next((each for each in alike if commonness(each, language) >= COMMON), "")
