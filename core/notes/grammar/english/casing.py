"""Capitals that a writer did not mean: shouting, titles, the first word of a line."""

from __future__ import annotations

import re

from core.domain.person import Language
from core.notes.grammar.english.lexicon import adjectives, ing_nouns, mass_nouns, proper, verbs
from core.notes.grammar.english.lists import listed
from core.notes.words import commonness

_SMALL_WORDS = frozenset(
    ["a", "an", "the", "of", "in", "on", "at", "for", "to", "by", "and", "or", "with", "from", "as"]
)
_CAPS = re.compile(r"[A-Z]")
FEW = 7
"""Capitals below which nothing is shouted: seven tenths of nine letters."""
AMBIGUOUS = listed("everyday or name")
_FUNCTION = listed("never in a name")


def unshout(text: str) -> str:
    if len(_CAPS.findall(text)) < FEW:
        return text
    letters = [c for c in text if c.isalpha() and c.isascii()]
    upper = sum(c.isupper() for c in letters)
    if len(letters) < 9 or upper < 0.7 * len(letters) or len(text.split()) < 2:
        return text
    return re.sub(
        r"[A-Za-z][\w'&+-]*", lambda m: proper().get(m[0].lower(), "I" if m[0] == "I" else m[0].lower()), text
    )


def lower_first(text: str) -> str:
    """The first word without the capital that only stood there because it came first."""
    words = text.split(" ")
    if _titled(words):
        return " ".join(_lowered(w) for w in words)
    words[0] = _lowered(words[0], following=words[1] if len(words) > 1 else "")
    return " ".join(words)


def _titled(words: list[str]) -> bool:
    telling: list[str] = []
    for word in words:
        if word.isalpha() and (low := word.lower()) not in _SMALL_WORDS:
            if not word[0].isupper():
                return False
            telling.append(low)
    return len(telling) >= 3 and any(map(_everyday, telling[1:]))


def _everyday(low: str) -> bool:
    return low in verbs().base or low in mass_nouns() or low in adjectives() or low in ing_nouns()


_NUMBERED = frozenset(("year", "room", "lock", "ward", "platform", "gate", "unit", "bay"))
""" "Year 9 boys": typed with its capital, it keeps it."""


def _lowered(word: str, following: str = "") -> str:
    core = word.strip("“”\"'(),.;:!?")
    if (
        not core
        or not core[0].isupper()
        or core in ("I", "I'm", "I've", "I'd", "I'll")
        or _CAPS.search(core[1:])
        or core[1:2] == "-"
        or any(c.isdigit() for c in core)
    ):
        return word
    low = core.lower()
    if (low in proper() and low not in AMBIGUOUS) or (low in _NUMBERED and following[:1].isdigit()):
        return word
    if (following == "from" or following in verbs().gerund) and (
        low in _FIRST_NAMES
        or (commonness(low, Language.EN) < _RARE and not low.endswith(("ists", "ers", "ors", "ants", "ents")))
    ):
        return word  # "Anita from accounts"
    if following == "the" and _a_name_before_the(low):
        return word
    if core.endswith("'s") and low not in (
        "it's",
        "that's",
        "there's",
        "she's",
        "he's",
        "let's",
        "today's",
        "children's",
        "people's",
        "what's",
        "who's",
    ):
        return word
    if (
        following
        and following[0].isupper()
        and following not in ("I", "I'm", "I've", "I'd")
        and not _everyday(low)
        and low.isalpha()
        and low not in _FUNCTION
        and _name_like(following)
    ):
        return word
    return word.replace(core, core[0].lower() + core[1:], 1)


def _a_name_before_the(low: str) -> bool:
    """ "Biscuit the clinic cat": no verb, nor any word that may stand before "the"."""
    known = verbs()
    return not (
        low in _FUNCTION
        or low in _BEFORE_THE
        or low in known.base
        or low in known.past
        or low in known.third
        or low in known.gerund
        or low.endswith(("ly", "ing", "ed"))
    )


_FIRST_NAMES = listed("first names of women") | listed("first names of men")
_RARE = 400
"""Occurrences of a small-letter word below which one with a capital, from somewhere, is a name."""
_BEFORE_THE = (
    listed("prepositions")
    | listed("adverbs")
    | listed("conjunctions")
    | listed("determiners")
    | {
        "then",
        "yes",
        "no",
        "ok",
        "well",
        "both",
        "despite",
        "half",
        "twice",
        "double",
        "besides",
        "plus",
        "not",
        "minus",
    }
)


def _name_like(word: str) -> bool:
    return word[0].isupper() and word[1:].islower() and word.lower() not in proper()
