"""One English word by itself: its bare form, whether it is a name, a plural, the start of an object."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from core.notes.grammar.english.lexicon import ADVERBS, DETERMINERS, PREPOSITIONS, adjectives
from core.notes.grammar.english.names import FIRST

OBJECTS = frozenset(["me", "us", "him", "her", "it", "them", "you", "himself", "herself", "themselves"])


PLURALS = frozenset(
    [
        "people",
        "children",
        "men",
        "women",
        "staff",
        "police",
        "nurses",
        "customers",
        "patients",
        "everyone",
        "teams",
    ]
)


_AROUND = "“”\"'(),.;:!?–"


@lru_cache(maxsize=20_000)
def low(word: str) -> str:
    """The word in small letters, without the marks around it. Asked by nearly every rule: words are remembered."""
    return word.strip(_AROUND).lower()


def lows_of(words: Sequence[str]) -> list[str]:
    """`low` of each."""
    return list(map(low, words))


_FIRST_NAME, _PAST_NAMES = chr(FIRST), chr(FIRST + 0x1000)


def is_name(word: str) -> bool:
    return _FIRST_NAME <= word.lstrip('“"(')[:1] < _PAST_NAMES


def plural(word: str) -> bool:
    return (
        word in PLURALS
        or (
            word.endswith("men")
            and len(word) > 4
            and word not in ("specimen", "regimen", "abdomen", "acumen")
        )
        or (word.endswith("s") and not word.endswith(("ss", "us", "is", "'s")) and len(word) > 3)
        or word.endswith("s'")
    )


def strong_object(after: str) -> bool:
    return bool(after) and (
        after in DETERMINERS
        or after in OBJECTS
        or after[0].isdigit()
        or after in ("how", "what", "why", "that", "everyone", "people")
    )


def takes_object(after: str) -> bool:
    return strong_object(after) or (
        bool(after)
        and (
            plural(after)
            or after in PREPOSITIONS
            or after in adjectives()
            or after in ADVERBS
            or ord(after[0]) >= FIRST
        )
    )
