"""Which words a language has, and how common each of them is: what no list knows is a thumb's, a name or a trade's."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files

from spellchecker import SpellChecker

from core.domain.person import Language

_BARE = str.maketrans("àâäçéèêëîïôöùûüÿ", "aaaceeeeiioouuuy")
_RARE = 50
"""The count that the list gives to words its subtitles do not have."""
_BRITISH = (
    (re.compile(r"is(?=(?:e[drs]?|ing|ations?)$)"), "iz"),
    (re.compile(r"ys(?=(?:e[drs]?|ing)$)"), "yz"),
    (re.compile(r"our(?=s|ed|ing|ful|able|ite|ites|al|$)"), "or"),
)
"""The English list is American: how it has "organise", "analysing", "coloured"."""


def knows(word: str, language: Language) -> bool:
    """Whether `word` (small or capital letters, no apostrophe or hyphen in it) is one of the language's, or of today's work in it."""
    return commonness(word, language) > 0


def commonness(word: str, language: Language) -> int:
    """How often `word` stands in the subtitles the list was made of; 50 for one it has from elsewhere, 0 for one it does not know."""
    low = word.lower()
    count = _counts(language).get(low, 0)
    if count or language is not Language.EN:
        return count
    return next((commonness(us, language) for uk, put in _BRITISH if (us := uk.sub(put, low)) != low), 0)


def accented(word: str) -> tuple[str, ...]:
    """French words that `word`, in small letters, would be with its accents, the most common first: "arrete" is « arrête » or « arrêté ».

    An accent that was typed stays: "arretée" is « arrêtée » only.
    """
    meant = _by_letters().get(word.translate(_BARE), ())
    return tuple(each for each in meant if each != word and _keeps(each, word))


def near(word: str, language: Language) -> tuple[str, ...]:
    """Words one slip away from `word`, in small letters (a letter more, less, otherwise, or two in the wrong order), the most common first.

    In English as the list writes them, which is American.
    """
    lists = _lists(language)
    return _most_common_first(lists.known(lists.edit_distance_1(word)), language)


def read(language: Language) -> None:
    """Reads the lists of `language` now, which are else read when first asked for: a third of a second."""
    _counts(language)
    if language is Language.FR:
        _by_letters()


def _most_common_first(words: Iterable[str], language: Language) -> tuple[str, ...]:
    return tuple(sorted(set(words), key=lambda each: (-commonness(each, language), each)))


def _keeps(word: str, typed: str) -> bool:
    """Whether `word` has every accent that was typed."""
    return all(letter.isascii() or letter == put for letter, put in zip(typed, word, strict=True))


@cache
def _by_letters() -> Mapping[str, tuple[str, ...]]:
    """French words with an accent, the most common first, by their letters without: made when first asked for, in a tenth of a second."""
    found: dict[str, list[str]] = {}
    for word in _counts(Language.FR):
        if not word.isascii():
            found.setdefault(word.translate(_BARE), []).append(word)
    return {bare: _most_common_first(words, Language.FR) for bare, words in found.items()}


@cache
def _counts(language: Language) -> Mapping[str, int]:
    return _lists(language).word_frequency.dictionary


@cache
def _lists(language: Language) -> SpellChecker:
    """Read when first asked for: a sixth of a second and 14 MB a language."""
    made = SpellChecker(language=language.value, distance=1)
    made.word_frequency.load_json(dict.fromkeys(_of_work(language), _RARE))
    return made


def _of_work(language: Language) -> list[str]:
    """What the list lacks: words of today's work, and in English how the British write."""
    return files("core.notes").joinpath(f"words_{language.value}.txt").read_text("utf-8").split()
