"""Words typed in capitals for the stress of it, put back as anybody else would write them."""

from __future__ import annotations

import re
from functools import cache

from core.notes.grammar.english.casing import AMBIGUOUS
from core.notes.grammar.english.lexicon import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    adjectives,
    mass_nouns,
    proper,
    verbs,
)

_STRESSED = re.compile(r"(?<![\w&'-])[A-Z]{3,}(?![\w&'-])")
_NEVER_SHORT = frozenset(
    [
        "not",
        "no",
        "one",
        "all",
        "lost",
        "stop",
        "before",
        "after",
        "nobody",
        "nothing",
        "everything",
        "every",
        "first",
        "last",
        "whole",
        "again",
        "too",
        "good",
        "bad",
        "day",
        "week",
        "people",
        "time",
        "everyone",
        "anything",
        "love",
    ]
)


def calm(text: str) -> str:
    """Words in capitals for the stress of it ("STOP", "LOST") as anybody else would write them."""
    return (
        _STRESSED.sub(lambda m: m[0].lower() if _stressed(m[0].lower()) else m[0], text)
        if _STRESSED.search(text)
        else text
    )


_SMALL = ADVERBS | PREPOSITIONS | PRONOUNS | DETERMINERS | CONJUNCTIONS | AUXILIARIES


@cache
def _stressed(word: str) -> bool:
    known = verbs()
    if len(word) < 4 and word not in _NEVER_SHORT:
        return False
    if (proper().get(word, "").isupper() and word not in _NEVER_SHORT) or word in AMBIGUOUS:
        return False
    return (
        word in _NEVER_SHORT
        or word in _SMALL
        or word in known.base
        or word in known.past
        or word in known.third
        or word in known.gerund
        or word in known.participle
        or word in adjectives()
        or word in mass_nouns()
    )
