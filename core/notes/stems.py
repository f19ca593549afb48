"""The words that carry meaning, cut to their stems, so that "alarms" answers "alarm"."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import cache, lru_cache, partial
from importlib.resources import files
from itertools import chain
from threading import local

import snowballstemmer

from core.domain.person import Language

_NAMES = {Language.EN: "english", Language.FR: "french"}
_STRAIGHT = str.maketrans({"’": "'", "‑": "-"})
_FRENCH_ELISION = re.compile(r"(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)'(?=\w)")
_PIECE = re.compile(r"\w+(?:'\w+)?")
_VERB_ENDING = 7
"""Letters from which a French stem in -ent loses it, as a verb would: "réservent", which the stemmer leaves."""
_ORDINAL = re.compile(r"(\d+)(?:st|nd|rd|th|er|re|ers|res|e|es|[eè]me|[eè]mes|i[eè]me|i[eè]mes)")
_COUNTED = {
    Language.EN: (
        "three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty",
        "third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth",
    ),
    Language.FR: (
        "trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize",
        "troisième quatrième cinquième sixième septième huitième neuvième dixième onzième douzième",
    ),
}
"""Numbers from three in words: "eight", "8" and "8th" are one stem."""


@cache
def stopwords(language: Language) -> frozenset[str]:
    """Small words, and those that any note about any interview uses."""
    text = files("core.notes").joinpath(f"stopwords_{language.value}.txt").read_text("utf-8")
    return frozenset(text.split())


class _Stemmers(local):
    """Each thread has its own: a stemmer holds the word that it cuts."""

    def __init__(self) -> None:
        self.of = {language: snowballstemmer.stemmer(name) for language, name in _NAMES.items()}


_stemmers = _Stemmers()


@cache
def _figures(language: Language) -> dict[str, str]:
    rows = [(i, word) for row in _COUNTED[language] for i, word in enumerate(row.split(), 3)]
    return {form: str(i) for i, word in rows for form in (word, f"{word}s")}


@lru_cache(maxsize=20_000)
def stem(word: str, language: Language) -> str:
    """The stem of one word, without accents; empty for a word that carries no meaning of its own."""
    low = word.lower().translate(_STRAIGHT)
    if low in stopwords(language):
        return ""
    ordinal = _ORDINAL.fullmatch(low)
    low = ordinal[1] if ordinal else _figures(language).get(low, low)
    if language is Language.EN:
        low = low.removesuffix("'s").removesuffix("'")
    if {low, low.removesuffix("s")} & stopwords(language) or (len(low) < 2 and not low.isdigit()):
        return ""
    cut = low if low.isdigit() else str(_stemmers.of[language].stemWord(low))
    if language is Language.FR and cut.endswith("ent") and len(cut) >= _VERB_ENDING:
        cut = cut[:-3]
    decomposed = unicodedata.normalize("NFD", cut)
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def stems(text: str, language: Language) -> tuple[str, ...]:
    """The stems of `text` in order, repeated as they are; compound words give the stems of their parts."""
    return tuple(chain.from_iterable(map(_of_word(language), text.split())))


def stems_of_word(word: str, language: Language) -> tuple[str, ...]:
    """The stems of what stands between two spaces."""
    return _of_word(language)(word)


@cache
def _of_word(language: Language) -> Callable[[str], tuple[str, ...]]:
    """Words are remembered, each by itself (which is found fastest), never what somebody wrote with them."""
    return lru_cache(maxsize=20_000)(partial(_stems_of_word, language=language))


def _stems_of_word(word: str, *, language: Language) -> tuple[str, ...]:
    low = word.lower().translate(_STRAIGHT).replace("-", " ")
    if language is Language.FR:
        low = _FRENCH_ELISION.sub(" ", low)
    return tuple(cut for piece in _PIECE.findall(low) if (cut := stem(piece, language)))
