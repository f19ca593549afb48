"""What a short English text is: noun phrase, gerund, infinitive, clause, question; and where its verb stands."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from core.notes.grammar.english.finite import main_verb
from core.notes.grammar.english.lexicon import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    QUESTION_WORDS,
    RELATIVES,
    SUBJECTS,
    Verb,
    adjectives,
    ing_nouns,
    mass_nouns,
    verbs,
)
from core.notes.grammar.english.lists import listed
from core.notes.grammar.english.nouns import has_article
from core.notes.grammar.english.tokens import PLURALS, is_name, lows_of, plural, strong_object, takes_object
from core.notes.once import once

_COMPOUNDS = frozenset(
    [
        "stock",
        "test",
        "train",
        "staff",
        "service",
        "support",
        "market",
        "project",
        "process",
        "group",
        "waste",
        "school",
        "care",
        "time",
        "data",
        "delivery",
        "error",
        "order",
        "price",
        "customer",
        "sample",
        "store",
        "product",
        "return",
        "report",
        "call",
        "form",
        "food",
        "fire",
        "fund",
        "finance",
        "exchange",
        "work",
        "trade",
        "travel",
        "transport",
        "lead",
        "load",
        "land",
        "master",
        "board",
        "shift",
        "class",
        "review",
    ]
)
"""Verbs that stand before a plural as nouns more often than not: "stock levels", "call times"."""


_CONTRACTED = frozenset(
    subject + tail
    for subject in ("i", "we", "he", "she", "they", "you", "it", "there", "that")
    for tail in ("'s", "'re", "'ve", "'d", "'ll", "'m")
)


_WH = frozenset(("what", "why", "who", "which", "whether", "whose", "where", "whoever", "whatever", "whichever"))  # fmt: skip


class Sort(StrEnum):
    NOUN = "noun"
    """With its own determiner, plural, or a mass noun: may be printed as it is."""
    BARE_NOUN = "bare_noun"
    """Singular and without article."""
    ING = "ing"
    INF = "inf"
    """After "to", or a base form that starts the text."""
    PAST = "past"
    """A past form that starts the text: somebody did it."""
    CLAUSE = "clause"
    QUESTION = "question"
    WH = "wh"
    """A clause behind what, why, who, which, whether: a noun to the rest of a sentence."""
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Read:
    """`verb` is the index of the finite verb (CLAUSE) or of the first verb; -1: none. Words are as typed."""

    sort: Sort
    words: tuple[str, ...]
    verb: int = -1


@once
def read(text: str) -> Read:
    words = tuple(text.split(" "))
    lows = lows_of(words)
    first = lows[0]
    following = lows[1] if len(lows) > 1 else ""
    if text.endswith("?") or _asks(lows):
        return Read(Sort.QUESTION, words, 0)
    if first == "to" and (following in verbs().base or following in ADVERBS):
        return Read(Sort.INF, words[1:], 0)
    if first in _WH:
        return Read(Sort.WH, words, 0)
    if _starts_clause(words, lows):
        verb = main_verb(words, lows, 1 if first in SUBJECTS or is_name(words[0]) else 0)
        if verb >= 0:
            return Read(Sort.CLAUSE, words, verb)
    if _contracted_subject(words[0]):
        return Read(Sort.CLAUSE, words, 0)
    if first in ("i", "we", "he", "she", "they", "you"):
        at = 2 if following in ADVERBS and len(words) > 2 else 1
        if len(words) > at and lows[at] not in _SMALL_WORDS:
            return Read(Sort.CLAUSE, words, at)
        return Read(Sort.UNSURE, words)
    if first in PREPOSITIONS and not following[:1].isdigit() and first not in ("near", "past", "like", "off"):
        return Read(Sort.UNSURE, words)
    start = (
        1
        if first in ADVERBS
        and following
        and (following in verbs().past or following in verbs().base or following in verbs().gerund)
        else 0
    )
    head = lows[start]
    after = lows[start + 1] if len(lows) > start + 1 else ""
    if head in verbs().gerund and not (head in ing_nouns() and not takes_object(after)):
        told = _told_of(lows, start)
        return Read(Sort.CLAUSE, words, told) if told else Read(Sort.ING, words, start)
    if (sort := _verb_first(lows, start)) is not None:
        if sort is Sort.INF and (told := _told_of(lows, start)):
            noun = verbs().base[head].also_noun and start == 0
            return Read(Sort.CLAUSE, words, told) if noun else Read(Sort.UNSURE, words)
        return Read(sort, words, start)
    verb = main_verb(words, lows, 0)
    if verb > 0:
        return Read(Sort.CLAUSE, words, verb)
    if verb == -2:
        return Read(Sort.UNSURE, words)
    return Read(Sort.NOUN if has_article(lows) else Sort.BARE_NOUN, words)


def _told_of(lows: list[str], start: int) -> int:
    """ "Recruiting participants takes forever", "discharge meds take till six": where something is told of a text that opens
    like a deed, which is then no deed; 0 where nothing is."""
    if lows[start] in _OPENS_A_CLAUSE or verbs().gerund.get(lows[start], _NO_VERB).base in _OPENS_A_CLAUSE:
        return 0
    for i in range(start + 1, len(lows)):
        w = lows[i]
        if w in RELATIVES or w in SUBJECTS or w in _PARTING or w in _INNER:
            return 0
        if w in _TELLS and lows[i - 1] not in _BEFORE_A_NOUN and i + 1 < len(lows):
            return i
    return 0


_NO_VERB = Verb("", "", "", "", "", also_noun=False)
_OPENS_A_CLAUSE = listed("before a clause")
_INNER = listed("within")
_TELLS = listed("tells")
_BEFORE_A_NOUN = PREPOSITIONS | DETERMINERS
_SMALL_WORDS = _BEFORE_A_NOUN | CONJUNCTIONS | RELATIVES
_PARTING = CONJUNCTIONS - {"and", "or"}


def _verb_first(lows: list[str], start: int) -> Sort | None:
    """Whether a text that opens with a possible verb is one, and in which form."""
    head = lows[start]
    after = lows[start + 1] if len(lows) > start + 1 else ""
    base, past = verbs().base.get(head), verbs().past.get(head)
    if (
        base
        and base.also_noun
        and after == "that"
        and lows[start + 2 : start + 3]
        and lows[start + 2] in verbs().third
    ):
        return None
    if (
        (head in adjectives() and not strong_object(after))
        or head in DETERMINERS
        or (head in mass_nouns() and not strong_object(after))
    ):
        return None
    if base and past and past.past == past.base:
        return Sort.PAST if not base.also_noun or takes_object(after) else None
    if past and head not in ("left", "found", "felt", "thought", "saw", "ground", "wound"):
        return Sort.PAST if head != past.participle or not _noun_after_participle(lows, start) else None
    if past:
        return Sort.PAST
    if base and head not in ("do", "be", "have", "like", "can", "may"):
        if head in ("queue", "queues", "leak", "flood", "smell") and after in PREPOSITIONS:
            return None
        if (
            not base.also_noun
            or strong_object(after)
            or after in ("up", "out", "down", "in", "on", "off", "with", "more", "less")
        ):
            return Sort.INF if after not in ("of",) else None
        if (plural(after) and (head not in _COMPOUNDS or _persons(after))) or (
            after in adjectives() and any(plural(w) for w in lows[start + 2 : start + 4])
        ):
            return Sort.INF
        return None
    return Sort.INF if base and head in ("be", "have", "do") else None


def _persons(word: str) -> bool:
    return (
        word in PLURALS
        or re.search(r"(?:ers|ors|ists|ees|ents|ants|juniors|families|teams)$", word) is not None
    )


def _noun_after_participle(lows: list[str], start: int) -> bool:
    """ "Improved handovers", "shared ownership": a participle used as an adjective."""
    after = lows[start + 1] if len(lows) > start + 1 else ""
    short = len(lows) - start <= 2
    return (
        short
        and bool(after)
        and not strong_object(after)
        and after not in PREPOSITIONS
        and after not in ADVERBS
        and not after[0].isdigit()
    )


def _asks(lows: list[str]) -> bool:
    first, second = lows[0], lows[1] if len(lows) > 1 else ""
    if first in (
        "do",
        "does",
        "did",
        "is",
        "are",
        "was",
        "were",
        "can",
        "could",
        "will",
        "would",
        "should",
        "has",
        "have",
    ) and (second in SUBJECTS or second in ("the", "your", "this", "that", "any", "anyone", "these")):
        return not (first in ("have", "do") and second in ("the", "any", "your", "this", "that"))
    if first == "how" and second in ("much", "many", "often", "long", "far", "soon", "big", "well", "far"):
        return any(w in AUXILIARIES for w in lows[2:5]) and not any(w in SUBJECTS for w in lows[2:3])
    if first in QUESTION_WORDS and (second in AUXILIARIES or second in ("what's", "who's")):
        return (
            (first != "who" and first != "which") or second not in ("is", "are", "was", "were", "has") or True
        )
    return first in ("what's", "who's", "where's", "how's", "how'd", "why's")


def _starts_clause(words: tuple[str, ...], lows: list[str]) -> bool:
    return (
        lows[0] in SUBJECTS
        or is_name(words[0])
        or (lows[1:2] == ["the"] and words[0][:1].isupper())
        or (
            lows[0] in ("this", "that", "these", "those", "everything", "nothing", "someone", "people")
            and len(lows) > 1
        )
    )


def _contracted_subject(word: str) -> bool:
    return word.lower().replace("’", "'") in _CONTRACTED
