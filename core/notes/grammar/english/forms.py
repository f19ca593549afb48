"""Turning one form of an English verb phrase into another, and only when every verb in it is certain."""

from __future__ import annotations

import re

from core.notes.fragment import Shape
from core.notes.grammar.english.lexicon import ADVERBS, DETERMINERS, PREPOSITIONS, SUBJECTS, verbs
from core.notes.grammar.english.lists import listed
from core.notes.grammar.english.nouns import has_article
from core.notes.grammar.english.tokens import low, lows_of

Forms = dict[Shape, str]
"""The forms of one text that are certain."""
_THANKABLE = listed("deeds")
_REGRETTABLE = listed("regrets")
GIFTS = listed("gifts")
_JOINS = frozenset(("and", "or", "then"))


def _joined_verbs(words: list[str], start: int) -> list[int] | None:
    """Indexes of base verbs coordinated with the first; None when a word after "and" may or may not be one."""
    found = []
    for i in range(start + 1, len(words)):
        if low(words[i - 1]) not in _JOINS:
            continue
        w, n = low(words[i]), low(words[i + 1]) if i + 1 < len(words) else ""
        if w in verbs().base:
            if not verbs().base[w].also_noun or n in DETERMINERS or n in ("them", "it", "me", "us"):
                found.append(i)
            elif n and n not in PREPOSITIONS:
                return None
    return found


def to_gerund(phrase: str) -> str | None:
    """ "reduce returns and keep stock" to "reducing returns and keeping stock"."""
    words = phrase.split(" ")
    start = 1 if low(words[0]) in ADVERBS and len(words) > 1 else 0
    joined = _joined_verbs(words, start)
    verb = verbs().base.get(low(words[start]))
    if verb is None or joined is None:
        return None
    for i in (start, *joined):
        words[i] = _swap(words[i], verbs().base[low(words[i])].gerund)
    return " ".join(words)


_NOT_JUST = re.compile(r"(?: and|,) not (?:just |only |merely |simply )?$", re.IGNORECASE)
""" "Working with volunteers and not just managing them"."""


def to_infinitive(phrase: str) -> str | None:
    """ "reducing returns" to "reduce returns"; not for gerunds that name a trouble ("losing people")."""
    words = phrase.split(" ")
    start = 1 if low(words[0]) in ADVERBS and len(words) > 1 else 0
    verb = verbs().gerund.get(low(words[start]))
    if verb is None or low(words[start]) in _REGRETTABLE:
        return None
    words[start] = _swap(words[start], verb.base)
    for i in range(start + 1, len(words)):
        joined = low(words[i - 1]) in _JOINS or _NOT_JUST.search(f" {' '.join(words[:i])} ")
        if joined and low(words[i]) in verbs().gerund:
            words[i] = _swap(words[i], verbs().gerund[low(words[i])].base)
    return " ".join(words)


def is_regret(phrase: str) -> bool:
    return low(phrase.split(" ")[0]) in _REGRETTABLE


def past_to_gerund(phrase: str) -> str | None:
    """ "rebuilt the rota" to "rebuilding the rota"."""
    words = phrase.split(" ")
    lows = lows_of(words)
    start = 1 if lows[0] in ADVERBS and len(words) > 1 else 0
    verb = verbs().past.get(lows[start])
    if verb is None:
        return None
    words[start] = _swap(words[start], verb.gerund)
    for i in range(start + 1, len(words)):
        if lows[i - 2 : i] == ["rather", "than"] and lows[i] in verbs().base:
            words[i] = _swap(words[i], verbs().base[lows[i]].gerund)
        joined = lows[i - 1] in _JOINS or (lows[i - 1] in ADVERBS and lows[i - 2] in _JOINS)
        if not joined and not words[i - 1].endswith(","):
            continue
        if (known := verbs().past.get(lows[i])) is not None:
            following = lows[i + 1] if i + 1 < len(words) else ""
            if known.past == known.base and known.also_noun and following not in DETERMINERS:
                return None
            words[i] = _swap(words[i], known.gerund)
    return " ".join(words)


def second_present(words: list[str], start: int) -> int:
    """ "You printed my CV and still ask for paper": where "and" stands before what is still so; 0 where nothing is."""
    for i in range(start + 1, len(words) - 1):
        if low(words[i]) != "and":
            continue
        at = i + 2 if low(words[i + 1]) in ADVERBS and i + 2 < len(words) else i + 1
        verb = verbs().base.get(low(words[at]))
        if verb is not None and verb.past != verb.base and (at == i + 2 or not verb.also_noun):
            return i
    return 0


def thanks_for(clause: str) -> str | None:
    """ "you drew the map" to "drawing the map", for deeds one thanks for."""
    words = clause.split(" ")
    if low(words[0]) != "you" or len(words) < 3:
        return None
    start = 2 if low(words[1]) in ADVERBS else 1
    verb = verbs().past.get(low(words[start]))
    if verb is None:
        return None
    if verb.base == "be":
        following = low(words[start + 1]) if start + 1 < len(words) else ""
        return (
            "being " + " ".join(words[start + 1 :])
            if following in ("honest", "open", "frank", "candid", "clear", "patient", "generous", "kind")
            else None
        )
    if verb.base not in _THANKABLE or _second_subject(words, start) or second_present(words, start):
        return None
    return past_to_gerund(" ".join(words[start:] if start == 1 else [words[start], *words[start + 1 :]]))


def _second_subject(words: list[str], start: int) -> bool:
    """A second clause of the same rank ("you drew the map and we laughed") cannot follow "for"."""
    return any(
        low(words[i]) in SUBJECTS
        and (low(words[i - 1]) in ("and", "but", "so", "then") or words[i - 1].endswith((",", ";")))
        for i in range(start + 2, len(words))
    )


def is_gift(phrase: str) -> bool:
    """A noun phrase one may thank for: "your honesty about turnover", "the tour of the ward"."""
    words = lows_of(phrase.split(" "))
    if len(words) < 2 or words[0] not in ("your", "the", "that", "this", "yours"):
        return False
    return any(w in GIFTS for w in words[1:4] if w not in PREPOSITIONS)


def whole_noun(phrase: str) -> str | None:
    """The phrase with an article when it needs one and "the" is certain to serve; None for a title or a qualification."""
    lows = lows_of(phrase.split(" "))
    if has_article(lows):
        return phrase
    return None


def with_the(phrase: str) -> str:
    return phrase if has_article(lows_of(phrase.split(" "))) else f"the {phrase}"


def _swap(word: str, new: str) -> str:
    core = low(word)
    at = word.lower().find(core)
    return word[:at] + new + word[at + len(core) :]
