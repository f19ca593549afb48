"""Articles that a thumb leaves out: a thing that is counted gets the one it must have."""

from __future__ import annotations

import re

from core.notes.grammar.english.countable import countable
from core.notes.grammar.english.lexicon import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    QUESTION_WORDS,
    RELATIVES,
    SUBJECTS,
    adjectives,
    verbs,
)
from core.notes.grammar.english.lists import listed
from core.notes.grammar.english.pairs import in_a_pair
from core.notes.grammar.english.tokens import is_name, low, plural

_COUNTED = listed("counted at work")
_MINE = listed("the writer's own")
_ARTICLES = frozenset(("a", "an", "the", "my", "your", "our", "his", "her", "their", "its"))
_BEFORE = listed("before a thing")
_BARE = listed("behind a preposition without an article")
_MADE = listed("makes one")
"""Verbs whose object is new to the reader: "wrote a script"."""
_IDIOMS = re.compile(
    r"^(?:by|on|at|in|per|of|to|from|for|as) (?:hand|phone|email|site|time|call|shift|page|stage|work|home|school|hospital|person|stock|track|board|paper|file|record|form|order|line|post|lead|support|help|video|service|day|week|month|year|release|schedule|review|budget|screen|camera|trial|test|paper)$"
)


def with_articles(text: str, *, places: bool = False, mine: bool = True) -> str:
    """A field of a log typed in a hurry: "wrote script that lists roles", "break refund page live", "if driver waits".

    `places`: only behind a preposition.
    """
    words = text.split(" ")
    lows = [low(word) for word in words]
    bare = not any(w in _ARTICLES or w.endswith("'s") for w in lows) and not _COUNTED.isdisjoint(lows)
    made: list[str] = []
    at = 0
    while at < len(words):
        end = _phrase(words, lows, at) if _may_begin(lows, at) else at
        plain = bare and not places and lows[end - 1] in _COUNTED
        if end > at and not plain and not _surely(words, lows, at, end, places=places):
            end = at
        if end > at:
            before = lows[at - 1] if at else ""
            if not _IDIOMS.match(f"{before} {lows[end - 1]}") or end - at > 1:
                made.append(_article(lows, at, end, mine=mine))
            made += words[at:end]
            at = end
            continue
        made.append(words[at])
        at += 1
    return " ".join(made)


_WHICH = frozenset(("which", "what", "whose"))
_DOES = frozenset(("do", "does", "did", "will", "would", "can", "could", "should", "must"))


def _may_begin(lows: list[str], at: int) -> bool:
    if at == 0:
        return False
    before = lows[at - 1]
    known = verbs()
    if at > 1 and lows[at - 2] in _WHICH:
        return False  # "which mail client"
    if before in ("called", "named", "nicknamed"):
        return False  # "a dog called Invoice"
    if in_a_pair(lows, at):
        return False  # "bring my passport and swim certificate"
    if before in SUBJECTS and not _WHICH.isdisjoint(lows[: at - 1]):
        return False  # "which client you test"
    if at > 1 and before in known.past and (lows[at - 2] in DETERMINERS or lows[at - 2] in AUXILIARIES):
        return False  # "one shared Monday list", "are completed prior to"
    if before == "to" and (lows[at] in known.base or lows[at] not in _COUNTED | adjectives()):
        return False  # "to book rental cars", "to audit by hand", "to brainstorm"
    if before.endswith(("n't", "n’t", "dnt")) or (before == "not" and at > 1 and lows[at - 2] in _DOES):
        return False
    if before in _PARTICLES and at > 1 and lows[at - 2] in known.past:
        return True
    if before in known.third and at > 1 and lows[at - 2] in _WHO_DOES:
        return True
    return before in _BEFORE or (
        before in known.past or before in known.gerund or (before in known.base and before not in _COUNTED)
    )


_CLOSES = PREPOSITIONS | AUXILIARIES | RELATIVES | CONJUNCTIONS | SUBJECTS | ADVERBS - {"first"}
_PARTICLES = frozenset(("up", "out", "off", "down", "over", "back", "away", "together"))
_WHO_DOES = frozenset(
    ("who", "that", "which", "he", "she", "nobody", "everyone", "everybody", "someone", "somebody")
)
_AROUND = frozenset(("round", "inside", "outside"))
_DOERS = frozenset(
    (
        "to",
        "would",
        "should",
        "can",
        "could",
        "will",
        "guy",
        "him",
        "them",
        "someone",
        "somebody",
        "i",
        "we",
        "you",
        "they",
        "people",
        "i'd",
        "we'd",
    )
)
"""Who stands before what is surely a verb: "a guy walk the magnet"."""
_SAID = frozenset(
    ("said", "say", "mentioned", "mention", "called", "named", "like", "as", "about", "than", "via", "per")
)


_AT_A_PLACE = frozenset(
    ("in", "at", "on", "from", "into", "inside", "behind", "under", "if", "when", "where")
)
"""Behind these a thing is told by how often its plural is said; behind others, only by the list of what is counted."""


def _surely(words: list[str], lows: list[str], at: int, end: int, *, places: bool) -> bool:
    """Whether an article is missing here though the field has others: behind a preposition or what was done, at a noun that ends its phrase."""
    before, following = (
        lows[at - 1],
        "" if words[end - 1][-1:] in ",.;:?!" else lows[end] if end < len(lows) else "",
    )
    if any(w in DETERMINERS or w in _ARTICLES or w.endswith("'s") for w in lows[max(0, at - 2) : at]):
        return False
    if (
        lows[at] in _PARTICLES
        or before in _SAID
        or (before == "on" and at == 1)
        or lows[end - 1].endswith(("self", "selves"))
        or following in ("and", "or")
    ):
        return False
    if lows[end - 1] not in _COUNTED and (
        not (
            before in _AT_A_PLACE
            or (
                not places
                and (before in ("me", "us") or (before == "about" and lows[at - 2] in ("me", "us")))
            )
        )
        or (following and following not in _CLOSES and following not in verbs().participle)
        or words[end - 1][:1].isupper()
    ):
        return False
    if before == "of" and lows[end - 1] not in _MINE:
        return False  # "the kind of report I like"
    if places and end - at > 1 and lows[at] not in adjectives():
        return False
    if before in ("me", "us") and not places:
        return True
    done = not places and (
        before in _MADE or (before in verbs().past and before not in adjectives() | AUXILIARIES)
    )
    if before in verbs().third and at > 1 and lows[at - 2] in _WHO_DOES:
        return True
    if before in _PARTICLES and lows[max(0, at - 2)] in verbs().past:
        return not places
    if not places and before in verbs().base and at > 1 and lows[at - 2] in _DOERS:
        return True
    return done or before in PREPOSITIONS or before in _AROUND


def _is_verb(word: str, before: str) -> bool:
    if word in _COUNTED or word in adjectives():
        return False
    known = verbs().base.get(word)
    return word in verbs().gerund or (known is not None and (not known.also_noun or before in ("me", "us")))


def _phrase(words: list[str], lows: list[str], at: int) -> int:
    """Where a phrase of at most three words ends on a counted noun that nothing goes on; `at`: none does."""
    if _is_verb(lows[at], lows[at - 1]) or lows[at] in _NO_THING:
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
        if word in _BARE and end == at + 1 and following not in _COUNTED:
            return at
        if countable(word) and not _goes_on(following, lows[at - 1]):
            return end if _ends_there(following, word) else at
        if (
            word in DETERMINERS
            or stops
            or not (countable(word) or word in adjectives() or (word.isalpha() and not word.endswith("ly")))
            or word in _BEFORE
            or word in PREPOSITIONS
        ):
            return at
        if word in verbs().past and word not in adjectives():
            return at
    return at


_NO_THING = (
    _BEFORE
    | QUESTION_WORDS
    | SUBJECTS
    | ADVERBS - {"first"}
    | {"either", "whatever", "mine", "blind", "best", "worst"}
)
"""What begins no phrase that wants an article."""
_CLAUSED = frozenset(("if", "when", "where", "whether", "before", "after"))
"""What a clause follows: "if driver waits" is no pair of nouns."""


_WHEN = frozenset(
    ("every", "each", "all", "last", "next", "live", "again", "today", "yesterday", "once", "twice")
)


def _ends_there(following: str, word: str) -> bool:
    """Whether nothing unread follows a noun: no "link colour", no "drawing them"."""
    if word in verbs().gerund or word in verbs().base:
        return not following or (
            following in _CLOSES | _WHEN and following not in ("it", "them", "to", "me", "us", "for")
        )
    return (
        not following
        or following in _CLOSES | _WHEN
        or following in verbs().third
        or following in verbs().past
        or following in verbs().gerund
        or following.endswith("n't")
    )


def _goes_on(following: str, before: str) -> bool:
    """Whether the word behind a noun belongs to the same thing: "refund page", "door operator"."""
    return (
        following in _COUNTED
        or following in _HEADS
        or following[:1].isdigit()
        or (plural(following) and before not in _CLAUSED)
    )


_NUMBERS = frozenset(("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve"))
_THE_ONE = frozenset(
    ("main", "right", "usual", "whole", "only", "same", "next", "last", "first", "final", "wrong")
)
_HEADS = listed("heads of a row")


def _article(lows: list[str], at: int, end: int, *, mine: bool) -> str:
    phrase = " ".join(lows[at:end])
    if mine and (lows[end - 1] in _MINE or lows[at] in _MINE):
        return "my"
    if lows[at] in _THE_ONE:
        return "the"
    new = lows[at - 1] in _MADE or lows[at] in adjectives() or "never" in lows[max(0, at - 3) : at]
    if new or (lows[end : end + 1] == ["of"] and lows[end + 1 : end + 2] and lows[end + 1] in _NUMBERS):
        return "an" if phrase[0] in "aeio" else "a"
    return "the"
