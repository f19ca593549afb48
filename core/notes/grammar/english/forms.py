"""Turning one form of an English verb phrase into another, and only when every verb in it is certain."""

from __future__ import annotations

import re

from core.notes.fragment import Shape
from core.notes.grammar.english.lexicon import (
    ADVERBS,
    DETERMINERS,
    PREPOSITIONS,
    RELATIVES,
    SUBJECTS,
    adjectives,
    mass_nouns,
    verbs,
)
from core.notes.grammar.english.nouns import has_article
from core.notes.grammar.english.tokens import is_name, low

Forms = dict[Shape, str]
"""The forms of one text that are certain."""

_THANKABLE = frozenset(
    [
        "show",
        "explain",
        "walk",
        "tell",
        "describe",
        "draw",
        "share",
        "take",
        "give",
        "introduce",
        "point",
        "let",
        "invite",
        "warn",
        "demonstrate",
        "offer",
        "sketch",
        "answer",
        "teach",
        "open",
        "listen",
        "ask",
        "help",
        "lend",
        "spend",
        "stay",
        "speak",
        "talk",
        "send",
        "guide",
        "lead",
        "bring",
        "read",
        "admit",
        "challenge",
        "correct",
        "compare",
        "outline",
        "picture",
        "confide",
        "make",
    ]
)
_REGRETTABLE = frozenset(
    [
        "losing",
        "struggling",
        "waiting",
        "missing",
        "failing",
        "wasting",
        "dealing",
        "suffering",
        "falling",
        "running",
        "lacking",
        "arguing",
        "fighting",
        "drowning",
        "guessing",
    ]
)
_GIFTS = frozenset(
    [
        "honesty",
        "story",
        "stories",
        "map",
        "question",
        "questions",
        "tour",
        "example",
        "examples",
        "explanation",
        "advice",
        "tip",
        "tips",
        "candour",
        "candor",
        "openness",
        "patience",
        "account",
        "description",
        "drawing",
        "sketch",
        "answer",
        "answers",
        "words",
        "kindness",
        "welcome",
        "remark",
        "comment",
        "comments",
        "point",
        "analogy",
        "metaphor",
        "demonstration",
        "demo",
        "walkthrough",
        "picture",
        "image",
        "comparison",
        "anecdote",
        "summary",
        "way",
        "frankness",
        "clarity",
        "rule",
        "trick",
    ]
)
_PALE = frozenset(
    [
        "day",
        "week",
        "month",
        "year",
        "hour",
        "shift",
        "job",
        "back",
        "end",
        "start",
        "lot",
        "moment",
        "time",
        "way",
        "thing",
        "part",
        "point",
        "first",
        "last",
        "same",
        "next",
        "company",
        "team",
        "role",
        "interview",
        "fact",
        "bit",
        "call",
        "meeting",
        "other",
        "whole",
        "rest",
        "answer",
        "hospital",
        "company",
        "school",
        "office",
        "place",
        "people",
        "business",
        "department",
        "store",
        "shop",
        "floor",
        "team",
        "ward",
        "building",
        "city",
        "country",
        "heart",
        "hand",
        "hands",
        "eyes",
        "face",
        "name",
        "body",
        "mind",
        "life",
    ]
)
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


def to_infinitive(phrase: str) -> str | None:
    """ "reducing returns" to "reduce returns"; not for gerunds that name a trouble ("losing people")."""
    words = phrase.split(" ")
    start = 1 if low(words[0]) in ADVERBS and len(words) > 1 else 0
    verb = verbs().gerund.get(low(words[start]))
    if verb is None or low(words[start]) in _REGRETTABLE:
        return None
    words[start] = _swap(words[start], verb.base)
    for i in range(start + 1, len(words)):
        if low(words[i - 1]) in _JOINS and low(words[i]) in verbs().gerund:
            words[i] = _swap(words[i], verbs().gerund[low(words[i])].base)
    return " ".join(words)


def is_regret(phrase: str) -> bool:
    return low(phrase.split(" ")[0]) in _REGRETTABLE


def past_to_gerund(phrase: str) -> str | None:
    """ "rebuilt the rota" to "rebuilding the rota"."""
    words = phrase.split(" ")
    start = 1 if low(words[0]) in ADVERBS and len(words) > 1 else 0
    verb = verbs().past.get(low(words[start]))
    if verb is None:
        return None
    words[start] = _swap(words[start], verb.gerund)
    for i in range(start + 1, len(words)):
        w, n = low(words[i]), low(words[i + 1]) if i + 1 < len(words) else ""
        known = verbs().past.get(w)
        if (low(words[i - 1]) in _JOINS or words[i - 1].endswith(",")) and known is not None:
            if known.past == known.base and known.also_noun and n not in DETERMINERS:
                return None
            words[i] = _swap(words[i], known.gerund)
    return " ".join(words)


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
    if verb.base not in _THANKABLE or _second_subject(words, start):
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
    words = [low(w) for w in phrase.split(" ")]
    if len(words) < 2 or words[0] not in ("your", "the", "that", "this", "yours"):
        return False
    return any(w in _GIFTS for w in words[1:4] if w not in PREPOSITIONS)


def whole_noun(phrase: str) -> str | None:
    """The phrase with an article when it needs one and "the" is certain to serve; None for a title or a qualification."""
    lows = [low(w) for w in phrase.split(" ")]
    if has_article(lows):
        return phrase
    return None


def with_the(phrase: str) -> str:
    return phrase if has_article([low(w) for w in phrase.split(" ")]) else f"the {phrase}"


def strongest_noun(clause: str) -> str:
    """The object or subject of a clause, short enough for a subject line; empty when none is certain."""
    words = clause.split(" ")
    lows = [low(w) for w in words]
    starts = [
        i
        for i, w in enumerate(lows)
        if (
            w in DETERMINERS - {"all", "most", "some", "any", "what", "that", "this", "no", "each"}
            or is_name(words[i])
        )
        and i > 0
    ]
    best = ""
    for start in starts:
        phrase = _phrase_from(words, lows, start)
        size = len(phrase.split(" "))
        few = 3 if lows[start] in ("a", "an", "my", "one", "two", "both") else 2
        if (
            size < few
            or (size == 2 and low(phrase.split(" ")[1]) in _PALE)
            or low(phrase.split(" ")[-1]) in ("years", "months", "weeks", "days", "hours", "minutes")
        ):
            continue
        if not best or (size > 2 and len(best.split(" ")) < 3):
            best = phrase
    return best


def _phrase_from(words: list[str], lows: list[str], start: int) -> str:
    taken = [words[start]]
    for i in range(start + 1, min(len(words), start + 7)):
        w = lows[i]
        if words[i - 1].endswith((",", ";", ":", ".")):
            break
        if w == "to" and i + 1 < len(words) and lows[i + 1] in verbs().base and i - start > 1:
            taken.append(words[i])
            continue
        if (
            (w in PREPOSITIONS and w not in ("of",))
            or w in RELATIVES
            or w in SUBJECTS
            or w in ("that", "because", "so", "but", "–")
        ):
            break
        if (
            w in ADVERBS
            or (w in verbs().past and w not in adjectives() and w not in mass_nouns() and i > start + 1)
            or w in ("is", "was", "are", "were", "has", "had", "have")
        ):
            break
        if w in ("and", "or") and (
            i + 1 >= len(words)
            or lows[i + 1] in SUBJECTS
            or lows[i + 1] in verbs().past
            or lows[i + 1] in verbs().base
        ):
            break
        if w in verbs().third and not verbs().third[w].also_noun:
            break
        taken.append(words[i])
    while len(taken) > 1 and (
        low(taken[-1]) in ("of", "and", "or", "the", "a", "an", "two", "one") or low(taken[-1]) in DETERMINERS
    ):
        taken.pop()
    if (
        len(taken) < len(words) - start
        and low(words[start + len(taken)]) == "by"
        and low(words[min(start + len(taken) + 1, len(words) - 1)]) == low(taken[-1])
    ):
        taken.pop()
    return re.sub(r"[,;:.]+$", "", " ".join(taken))


def _swap(word: str, new: str) -> str:
    core = low(word)
    at = word.lower().find(core)
    return word[:at] + new + word[at + len(core) :]
