"""Stock, bold, pleading, flattering and private phrases, found as words in a row and never as letters inside a word.

How a phrase is written in the lists: words parted by spaces, in any accents or capitals; `(a|b c)` one of these, with `?`
after it perhaps; `word*` any ending; `_` any one word; `..` up to three words. Quotation marks around somebody else's words,
names, and the phrases listed under `unless` keep a phrase from being found.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from core.domain.note import NoteKind
from core.domain.person import Language
from core.notes.check.lists import table
from core.notes.check.words import Passage, Word, fold

GAP = 3
"""The most words that ".." may stand for."""
_PIECE = re.compile(r"\(|\)\??|\||[^()|\s]+|\s+")
_ELISION = re.compile(r"\b((?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|quelqu|presqu)')(?=\w)")


@dataclass(frozen=True, slots=True)
class PhraseList:
    """One list: the rule it feeds, in which kinds of note (none named: all), with which variant of the sentence."""

    rule: str
    variant: str
    kinds: frozenset[NoteKind]
    not_kinds: frozenset[NoteKind]
    excuse: bool = False
    """Not a fault: what it covers is no fault either."""
    in_log: bool = False
    """Their own word for a thing, in the moment, theme or needs, may be said back to them."""


class Found(NamedTuple):
    listed: PhraseList
    first: int
    last: int
    """Words `first` up to `last` of the passage."""


class Headed(NamedTuple):
    """What may begin with one word."""

    any: re.Pattern[str]
    """Every phrase of every list: most words begin none, and are looked at no further."""
    lists: Sequence[tuple[PhraseList, re.Pattern[str]]]


Filed = Mapping[str, Headed]


def find(passage: Passage, language: Language, kind: NoteKind | None) -> list[Found]:
    """Every listed phrase of the passage outside quotations and names; of two that overlap, the longer."""
    filed = _filed(language)
    row = " ".join(passage.keys) + " "
    hits: list[Found] = []
    excuses: list[Found] = []
    at = 0
    for i, key in enumerate(passage.keys):
        headed = filed.get(key)
        for listed, pattern in headed.lists if headed and headed.any.match(row, at) else ():
            found = pattern.match(row, at)
            if found is None:
                continue
            hit = Found(listed, i, i + row.count(" ", at, found.end()))
            if listed.excuse:
                excuses.append(hit)
            elif (
                not passage.words[i].quoted
                and _counts(listed, kind)
                and not _is_name(passage.words[i : hit.last])
            ):
                hits.append(hit)
        at += len(key) + 1
    return _longest([h for h in hits if not any(_overlap(h, e) for e in excuses)])


def _counts(listed: PhraseList, kind: NoteKind | None) -> bool:
    return kind in listed.kinds if listed.kinds else kind not in listed.not_kinds


def _is_name(words: Sequence[Word]) -> bool:
    """ "Dream Job SA", "Remarquable": capitals where none is due make a name; a whole sentence in capitals does not."""
    if any(w.raw.isupper() and len(w.raw) > 3 for w in words):
        return False
    capitals = [w.raw[:1].isupper() for w in words if len(w.raw) > 2]
    return bool(capitals) and all(capitals) and (not words[0].opens or len(capitals) > 1)


def _overlap(one: Found, other: Found) -> bool:
    return one.listed.rule == other.listed.rule and one.first < other.last and other.first < one.last


def _longest(hits: list[Found]) -> list[Found]:
    kept: list[Found] = []
    for hit in sorted(hits, key=lambda h: (h.first, h.first - h.last)):
        if not any(_overlap(hit, k) for k in kept):
            kept.append(hit)
    return kept


@cache
def _filed(language: Language) -> Filed:
    """Patterns by the first word they can begin with: one for each list and beginning, all its phrases in it."""
    phrases: dict[str, dict[PhraseList, list[str]]] = defaultdict(lambda: defaultdict(list))
    lists = table("phrases", language)["list"]
    assert isinstance(lists, list)  # noqa: S101 - the shape of our own file
    for made in lists:
        kinds, not_kinds = (
            frozenset(NoteKind(k) for k in made.get(name, ())) for name in ("kinds", "not_kinds")
        )
        listed = PhraseList(
            made["rule"], made.get("variant", ""), kinds, not_kinds, in_log=made.get("in_log", False)
        )
        excuse = PhraseList(made["rule"], "", frozenset(), frozenset(), excuse=True)
        for group, rows in ((listed, made["phrases"]), (excuse, made.get("unless", ()))):
            for phrase in rows:
                text = _plain(phrase, language)
                for head in _firsts(text):
                    phrases[head][group].append(_pattern(text))
    return {
        head: Headed(
            re.compile("|".join(row for rows in groups.values() for row in rows)),
            [(group, re.compile("|".join(rows))) for group, rows in groups.items()],
        )
        for head, groups in phrases.items()
    }


def _plain(phrase: str, language: Language) -> str:
    plain = fold(phrase)
    return _ELISION.sub(r"\1 ", plain) if language is Language.FR else plain


def _firsts(phrase: str) -> set[str]:
    """The first words that a phrase can begin with, under which it is filed; spelled out, never "word*"."""
    words: set[str] = set()
    depth = 0
    wanted = True
    for piece in _PIECE.findall(phrase):
        if piece == "(":
            depth += 1
        elif piece[0] == ")":
            depth -= 1
            if depth == 0:
                wanted = piece == ")?"
                if not wanted:
                    return words
        elif piece == "|":
            wanted = True
        elif not piece.isspace() and wanted:
            words.add(piece)
            wanted = False
            if depth == 0:
                return words
    return words


def _pattern(phrase: str) -> str:
    """The phrase as a regular expression over words that are each followed by one space."""
    made: list[str] = []
    for piece in _PIECE.findall(phrase.strip()):
        match piece:
            case "(":
                made.append("(?:")
            case ")" | ")?":
                made.append(piece)
            case "|":
                made.append("|")
            case "..":
                made.append(f"(?:[^ ]+ ){{0,{GAP}}}")
            case "_":
                made.append("[^ ]+ ")
            case _ if not piece.isspace():
                made.append(re.escape(piece.rstrip("*")) + ("[^ ]* " if piece.endswith("*") else " "))
            case _:
                pass
    return "".join(made)
