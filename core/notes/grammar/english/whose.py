"""Whose "his" or "her" is, where somebody told of in the text does something with what is theirs."""

from __future__ import annotations

from collections.abc import Sequence

from core.notes.grammar.english.agreement import possessive
from core.notes.grammar.english.lexicon import verbs
from core.notes.grammar.english.lists import listed
from core.notes.grammar.english.they import PEOPLE_NOUNS

_TOLD_OF = PEOPLE_NOUNS | listed("men told of") | listed("women told of")
_CLAUSE_BEGINS = frozenset(("she", "he", "you", "i", "we", "they", "and", "but"))


def their_own(lows: Sequence[str]) -> list[bool]:
    """For each word, whether it is the possessive of whoever does what stands before it: "the same boy holding his breath"."""
    return [
        word in ("his", "her", "their")
        and (word != "her" or possessive(list(lows), i))
        and _done_by_them(lows, i)
        for i, word in enumerate(lows)
    ]


def _done_by_them(lows: Sequence[str], at: int) -> bool:
    for i in range(at - 1, 0, -1):
        if lows[i] in _CLAUSE_BEGINS:
            return False
        if lows[i] == "who":
            return True
        if lows[i - 1] in _TOLD_OF:
            return lows[i] in verbs().gerund
    return False
