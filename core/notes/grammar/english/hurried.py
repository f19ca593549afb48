"""Articles that a thumb leaves out: where a field has none at all, a thing that is counted gets the one it must have."""

from __future__ import annotations

import re

from core.notes.grammar.english.lexicon import DETERMINERS, QUESTION_WORDS, adjectives, verbs
from core.notes.grammar.english.lists import listed
from core.notes.grammar.english.tokens import is_name, low, plural

_COUNTED = listed("counted at work")
_MINE = listed("the writer's own")
_ARTICLES = frozenset(("a", "an", "the", "my", "your", "our", "his", "her", "their", "its"))
_BEFORE = listed("before a thing")
_MADE = listed("makes one")
"""Verbs whose object is new to the reader: "wrote a script"."""
_IDIOMS = re.compile(
    r"^(?:by|on|at|in|per|of|to|from|for|as) (?:hand|phone|email|site|time|call|shift|page|stage|work|home|school|hospital|person|stock|track|board|paper|file|record|form|order|line|post|lead|support|help|video|service|day|week|month|year|release|schedule|review|budget|screen|camera|trial|test|paper)$"
)


def with_articles(text: str) -> str:
    """ "Wrote script that lists roles", "break refund page live", "if driver waits"; a field with any article is left as it was typed."""
    words = text.split(" ")
    lows = [low(word) for word in words]
    if any(w in _ARTICLES or w.endswith("'s") for w in lows) or _COUNTED.isdisjoint(lows):
        return text
    made: list[str] = []
    at = 0
    while at < len(words):
        end = _phrase(words, lows, at) if _may_begin(lows, at) else at
        if end > at:
            before = lows[at - 1] if at else ""
            if not _IDIOMS.match(f"{before} {lows[end - 1]}") or end - at > 1:
                made.append(_article(lows, at, end))
            made += words[at:end]
            at = end
            continue
        made.append(words[at])
        at += 1
    return " ".join(made)


def _may_begin(lows: list[str], at: int) -> bool:
    if at == 0:
        return False
    before = lows[at - 1]
    known = verbs()
    return before in _BEFORE or (
        before in known.past or before in known.gerund or (before in known.base and before not in _COUNTED)
    )


def _is_verb(word: str, before: str) -> bool:
    if word in _COUNTED or word in adjectives():
        return False
    known = verbs().base.get(word)
    return word in verbs().gerund or (known is not None and (not known.also_noun or before in ("me", "us")))


def _phrase(words: list[str], lows: list[str], at: int) -> int:
    """Where a phrase of at most three words ends on a counted noun that nothing goes on; `at`: none does."""
    if _is_verb(lows[at], lows[at - 1]) or lows[at] in _BEFORE | QUESTION_WORDS:
        return at
    for end in range(at + 1, min(at + 3, len(words)) + 1):
        word, stops = lows[end - 1], words[end - 1][-1:] in ",.;:?!"
        if (
            is_name(words[end - 1])
            and end == at + 1
            and word not in _COUNTED
            and not words[end - 1].isupper()
        ):
            return at
        following = lows[end] if end < len(words) and not stops else ""
        if word in _COUNTED and not _goes_on(following, lows[at - 1]):
            return end
        if (
            word in DETERMINERS
            or stops
            or not (word in _COUNTED or word in adjectives() or word.isalpha())
            or word in _BEFORE
        ):
            return at
        if word in verbs().past and word not in adjectives():
            return at
    return at


_CLAUSED = frozenset(("if", "when", "where", "whether", "before", "after"))
"""What a clause follows: "if driver waits" is no pair of nouns."""


def _goes_on(following: str, before: str) -> bool:
    """Whether the word behind a noun belongs to the same thing: "refund page", "door operator"."""
    return (
        following in _COUNTED
        or following in _HEADS
        or following[:1].isdigit()
        or (plural(following) and before not in _CLAUSED)
    )


_NUMBERS = frozenset(("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve"))
_HEADS = listed("heads of a row")


def _article(lows: list[str], at: int, end: int) -> str:
    phrase = " ".join(lows[at:end])
    if lows[end - 1] in _MINE or lows[at] in _MINE:
        return "my"
    new = lows[at - 1] in _MADE or lows[at] in adjectives() or "never" in lows[max(0, at - 3) : at]
    if new or (lows[end : end + 1] == ["of"] and lows[end + 1 : end + 2] and lows[end + 1] in _NUMBERS):
        return "an" if phrase[0] in "aeio" else "a"
    return "the"
