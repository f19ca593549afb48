"""Whether a noun is counted, so that it has its article in the singular: told by how often its plural is said."""

from __future__ import annotations

import re
from functools import lru_cache

from core.domain.person import Language
from core.notes.grammar.english.lexicon import (
    ADVERBS,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    adjectives,
    mass_nouns,
    proper,
    verbs,
)
from core.notes.grammar.english.lists import listed
from core.notes.words import commonness

_COUNTED = listed("counted at work")
_UNCOUNTED = listed("in the singular without an article")
_ENOUGH = 0.035
"""Plurals said for each singular: driveways and forklifts are above it, steel and traffic below."""
_HEARD = 60
"""Occurrences below which the list says nothing of a word."""


@lru_cache(maxsize=20_000)
def countable(word: str) -> bool:
    """Whether `word`, in small letters, is surely the singular of something counted, and neither verb nor adjective."""
    if word in _COUNTED:
        return True
    if (
        not word.isalpha()
        or len(word) < 3
        or word.endswith(("ing", "ss", "ics", "ness", "ity", "ly", "ware", "age"))
        or word in verbs().base
        or word in verbs().past
        or word in adjectives()
        or word in mass_nouns()
        or word in _UNCOUNTED
        or word in proper()
        or word in DETERMINERS | PREPOSITIONS | PRONOUNS | ADVERBS
    ):
        return False
    said = commonness(word, Language.EN)
    return said >= _HEARD and commonness(_plural(word), Language.EN) >= _ENOUGH * said


def _plural(word: str) -> str:
    if word.endswith(("s", "x", "ch", "sh", "z")):
        return f"{word}es"
    return f"{word[:-1]}ies" if re.search(r"[^aeiou]y$", word) else f"{word}s"
