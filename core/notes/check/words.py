"""A text as words: folded, placed, and known to open a sentence or stand in a quotation."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from functools import lru_cache
from typing import NamedTuple

from core.domain.person import Language
from core.notes.check.lists import words as listed


class Word(NamedTuple):
    raw: str
    key: str
    """Small letters without accents, apostrophes straight: "L’Oréal" is "l'", "oreal" in French."""
    start: int
    end: int
    opens: bool
    """First of a sentence, a line, a quotation, or after a colon."""
    quoted: bool


class Stretch(NamedTuple):
    """A sentence or paragraph: characters `start` to `end`, words `first` up to `last`."""

    start: int
    end: int
    first: int
    last: int


class Passage(NamedTuple):
    text: str
    words: tuple[Word, ...]
    sentences: tuple[Stretch, ...]
    keys: tuple[str, ...]


_ENGLISH = re.compile(r"\w\w*(?:['’\-‑&]\w+)*")
_FRENCH = re.compile(
    r"(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|quelqu|presqu)['’](?=\w)|aujourd['’]hui|\w+(?:[\-‑&'’]\w+)*",
    re.I,
)
_ENDS = re.compile(
    r"([.!?…\n](?:(?<=\n)\n*|(?<!\n)[.!?…]*))(?:(?<=\n)|[»”\"')\]\u00a0\u202f]*(?=[ \u00a0\u202f]))"
)
"""Stops before a space, or ends of lines. It begins with one set of signs, and all other letters are passed over at once."""
_LEADS = re.compile(r"[«“\":‘][ \u00a0\u202f]*")
"""A quotation mark or colon opens a sentence anew."""
_QUOTES = re.compile(r"«[^«»\n]*»|“[^“”\n]*”|\"[^\"\n]*\"|‘[^‘\n]*?’(?![\w])")
_STRAIGHT = str.maketrans(
    {"’": "'", "‑": "-", "œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "ł": "l", "đ": "d", "ı": "i"}
)


@lru_cache(maxsize=20_000)
def fold(word: str) -> str:
    """Small letters, no accents, straight apostrophes: the form in which words are compared."""
    low = word.lower().translate(_STRAIGHT)
    if low.isascii():
        return low
    return "".join(c for c in unicodedata.normalize("NFD", low) if not unicodedata.combining(c))


_word = tuple.__new__
"""`Word` without the call by names: there are hundreds of them."""


def read(text: str, language: Language) -> Passage:
    """`text` as words and sentences, in the word order it has."""
    quotes = [(m.start(), m.end()) for m in _QUOTES.finditer(text)]
    leads = {m.end() for m in _LEADS.finditer(text)}
    stops = _stops(text, language)
    pattern = _FRENCH if language is Language.FR else _ENGLISH
    words: list[Word] = []
    ends = iter([*stops, len(text) + 1])
    stop = next(ends)
    opens = True
    quote = 0
    for found in pattern.finditer(text):
        start, end = found.span()
        while start >= stop:
            opens, stop = True, next(ends)
        while quote < len(quotes) and quotes[quote][1] <= start:
            quote += 1
        quoted = quote < len(quotes) and quotes[quote][0] < start
        raw = found.group()
        first = opens or start in leads
        words.append(_word(Word, (raw, fold(raw), start, end, first, quoted)))
        opens = first and raw[-1] in "'’"
    return Passage(text, tuple(words), tuple(_stretches(text, stops, words)), tuple(w.key for w in words))


def _stops(text: str, language: Language) -> list[int]:
    found: list[int] = []
    short = listed("abbreviations", language)
    for m in _ENDS.finditer(text):
        if m[1] == "." and _abbreviates(text, m.start(), short):
            continue
        found.append(m.end())
    return found


def _abbreviates(text: str, dot: int, short: frozenset[str]) -> bool:
    start = dot
    while start > 0 and (text[start - 1].isalnum() or text[start - 1] == "."):
        start -= 1
    word = text[start:dot]
    return word.lower() in short or (len(word) == 1 and word.isupper() and word != "I")


def _stretches(text: str, stops: list[int], words: list[Word]) -> list[Stretch]:
    starts = [w.start for w in words]
    made: list[Stretch] = []
    first = begin = 0
    for stop in (*stops, len(text)):
        last = bisect_right(starts, stop - 1)
        if last > first:
            made.append(Stretch(words[first].start, len(text[begin:stop].rstrip()) + begin, first, last))
        first, begin = last, stop
    return made
