"""Numbers in a text, in figures or words, by their value: twelve, 12, douze, 1,200, 1 200."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from core.domain.person import Language

_FIGURES = re.compile(
    r"(?<![\w.,])(\d{1,3}(?:[.,\u00a0\u202f ]\d{3})+(?!\d)|\d+)(?:[.,](\d+))?(?:\s?([kKM])(?!\w))?"
)
_FIGURE = re.compile(r"\d")
_ORDINAL = re.compile(r"(?:st|nd|rd|th|er|re|e|ère|ème|ième|h|min|am|pm|kg|km|cm|mm|ml|°)(?![^\W\d_])", re.I)
_WORD = re.compile(r"[^\W\d_]+")
_TENS = {
    20: "twenty",
    30: "thirty",
    40: "forty",
    50: "fifty",
    60: "sixty",
    70: "seventy",
    80: "eighty",
    90: "ninety",
}
_ENGLISH = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
_FRENCH = "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize"
_SCALES = {
    Language.EN: {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "dozen": 12},
    Language.FR: {
        "cent": 100, "cents": 100, "mille": 1_000, "million": 1_000_000, "millions": 1_000_000, "vingts": 20,
        "dizaine": 10, "douzaine": 12, "quinzaine": 15, "vingtaine": 20, "trentaine": 30, "quarantaine": 40, "cinquantaine": 50,
        "soixantaine": 60, "centaine": 100, "millier": 1_000,
    },
}  # fmt: skip
_AND = {Language.EN: "and", Language.FR: "et"}
_SHARES = {
    Language.EN: frozenset({"half", "halved", "halving", "twice", "double", "doubled", "doubling", "third", "quarter", "tripled"}),
    Language.FR: frozenset({"moitié", "double", "doublé", "doublée", "tiers", "quart", "triple", "triplé", "triplée"}),
}  # fmt: skip
"""Words that say how much without a number."""


class Number(NamedTuple):
    values: frozenset[float]
    """Every value it can mean: "7,500" is 7500 in English and 7.5 in French."""
    start: int
    end: int
    in_words: bool


def numbers(text: str, language: Language) -> list[Number]:
    """Every number of `text`, in the order of the text for figures, then words."""
    return [*_in_figures(text), *_in_words(text, language)]


def counts(text: str, language: Language) -> bool:
    """Whether `text` says how many, how long or how much: a figure, a number word from two on, a share."""
    if not _FIGURE.search(text) and _counting(language).isdisjoint(_WORD.findall(text.lower())):
        return False
    return (
        next(_in_figures(text), None) is not None
        or any(max(n.values) >= 2 for n in _in_words(text, language))
        or any(word.group().lower() in _SHARES[language] for word in _WORD.finditer(text))
    )


@cache
def _counting(language: Language) -> frozenset[str]:
    return _SHARES[language] | _units(language).keys() | _SCALES[language].keys()


def _in_figures(text: str) -> Iterator[Number]:
    for found in _FIGURES.finditer(text):
        end = found.end()
        if end < len(text) and (text[end].isalpha() or text[end] == "_") and not _ORDINAL.match(text, end):
            continue  # B2B, 3D: a name, not a number
        whole = re.sub(r"\D", "", found[1])
        values = {float(whole)}
        if found[2]:
            values = {float(f"{whole}.{found[2]}")}
        elif whole != found[1]:
            first, *rest = re.split(r"\D", found[1])
            if len(rest) == 1 and found[1][len(first)] in ".,":
                values.add(float(f"{first}.{rest[0]}"))
        if found[3]:
            values |= {v * (1_000 if found[3] in "kK" else 1_000_000) for v in values}
        yield Number(frozenset(values), found.start(), end, in_words=False)


def _in_words(text: str, language: Language) -> Iterator[Number]:
    known, scales, joint = _units(language), _SCALES[language], _AND[language]
    run: list[tuple[str, int, int]] = []
    for found in _WORD.finditer(text):
        word = found.group().lower()
        near = bool(run) and text[run[-1][2] : found.start()].strip(" -‑\u00a0") == ""
        counts = word in known or (word in scales and (near or word not in ("million", "thousand")))
        if near and (counts or (word == joint and run[-1][0] != joint)):
            run.append((word, *found.span()))
            continue
        if run:
            yield _number(run, language)
            run = []
        if counts:
            run = [(word, *found.span())]
    if run:
        yield _number(run, language)


def _number(run: list[tuple[str, int, int]], language: Language) -> Number:
    while run[-1][0] == _AND[language]:
        run = run[:-1]
    known, scales = _units(language), _SCALES[language]
    total = part = 0
    before = ""
    for word, _, _ in run:
        if before == "quatre" and word in ("vingt", "vingts"):
            part += 76
        elif word in known:
            part += known[word]
        elif word in scales and scales[word] >= 1_000:
            total, part = total + (part or 1) * scales[word], 0
        elif word in scales:
            part = (part or 1) * scales[word]
        before = word
    return Number(frozenset({float(total + part)}), run[0][1], run[-1][2], in_words=True)


@cache
def _units(language: Language) -> dict[str, int]:
    if language is Language.EN:
        units = {word: i for i, word in enumerate(_ENGLISH.split())}
        return units | {word: ten for ten, word in _TENS.items()}
    units = {word: i for i, word in enumerate(_FRENCH.split())} | {"une": 1}
    tens = {
        "vingt": 20,
        "trente": 30,
        "quarante": 40,
        "cinquante": 50,
        "soixante": 60,
        "septante": 70,
        "huitante": 80,
        "nonante": 90,
    }
    return units | tens
