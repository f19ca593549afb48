"""Whether words are a clause of their own, and whether one has been said: what parts a comma between clauses from any other."""

from __future__ import annotations

import re

from core.notes.grammar.english.clause import Sort, read
from core.notes.grammar.english.finite import CHANGES
from core.notes.grammar.english.lexicon import AUXILIARIES, DETERMINERS, PREPOSITIONS, adjectives, verbs
from core.notes.grammar.english.lists import listed
from core.notes.grammar.english.tokens import is_name, low, lows_of, plural
from core.notes.signs import without_start

PERSONS = frozenset(["i", "we", "you", "he", "she", "they"])
_THINGS = frozenset("it that this there nobody everybody everyone someone ours mine".split())  # noqa: SIM905
_SUBJECTS = PERSONS | _THINGS
_THOUGHT = ("I think because", "I guess because", "I suppose because")
_BEGIN_SUBJECTS = PERSONS | DETERMINERS
_ANYBODY = PERSONS | {"it", "nobody"}
SUBORDINATE = listed("subordinators")
_BEFORE_A_CLAUSE = AUXILIARIES | SUBORDINATE | {"that", "what", "who", "and", "which"}
_BEFORE_VERB = listed("before a verb")
_SOME_OF = re.compile(
    r"(?:neither|none|both|half|most|some|all|each|every one|one|two|three|\d+%?)(?: out)? of (?:(?:us|them|you|\d+(?: (?!was\b|is\b|has\b|does\b)[a-z]+s\b)?)|(?:the|my|our|your) [a-z]+)(?: (?P<did>[a-z']+))?\b",
    re.IGNORECASE,
)
""" "Neither of us suggested going in", "11 out of 14 stayed"."""
_AFTER_THAT = re.compile(
    r"(?:after|before|since|until|once|while|as soon as) (?:I|we|you|he|she|they|it) ", re.IGNORECASE
)
"""Hangs on what came before it, unless another clause follows."""
_REPORTING = frozenset(["said", "says", "asked", "told", "joked", "wrote", "added", "answered"])
_FRONTED = re.compile(
    r"(?:by|in|within|after|since|until|for|at|on|over|now|today|then|next|last) (?:[\w'’-]+ ){0,4}?(?:I|we|you|he|she|they|it|nobody|the|my|our) \w",
    re.IGNORECASE,
)
_WHEN_IT_WAS = re.compile(
    r"the (?:day|week|year|month|night|time|moment|morning|summer|winter|way) (?:the|we|they|he|she|it|I|you|everyone|nobody) "
)
_PARTICLES = frozenset(["up", "down", "out", "off", "over", "in", "on", "through", "around", "away", "back"])
_WHO_DECIDE = frozenset(
    [
        "client",
        "customer",
        "jury",
        "judge",
        "team",
        "board",
        "council",
        "panel",
        "teacher",
        "tutor",
        "boss",
        "manager",
        "owner",
        "director",
        "chef",
        "school",
        "company",
    ]
)
_AFTER_A_VERB = DETERMINERS | (PREPOSITIONS - {"by"}) | {"it", "them", "us", "me", "more", "less", "twice"}
_NO_START = listed("never a subject")
_TURNED_OUT = re.compile(
    r"(?:[a-z][\w'-]* ){1,4}(?:went|fell|dropped|rose|doubled|halved|tripled|grew|improved|stopped|came (?:down|back)) "
)
OPENING = re.compile(
    r"^(?:then|and|but|so|also|later|suddenly|first|at first|in the end|afterwards) ", re.IGNORECASE
)


_ALL_OF_IT = re.compile(r"all \d[\d,]+ [a-z-]+")
""" "All 11,000 rows": a thing, said twice."""


def whole(left: str) -> bool:
    """Whether a clause of its own has been said: not only "when it rains", "she said", "in my last job"."""
    words = without_start(OPENING, left).split(" ")
    lows = lows_of(words)
    if lows[-1] in _REPORTING or (
        len(lows) > 1 and lows[-2] in _REPORTING and lows[-1] in ("me", "us", "that", "you")
    ):
        return False
    if lows[0] in SUBORDINATE or (lows[0] in PREPOSITIONS and len(words) > 3):
        return any(
            lows[i] in _ANYBODY
            and (
                lows[i - 1] not in PREPOSITIONS or (lows[i - 1] in _PARTICLES and lows[i - 2] in verbs().past)
            )
            and lows[i - 1] not in _BEFORE_A_CLAUSE
            and not ((known := verbs().base.get(lows[i - 1])) and not known.also_noun)
            and _verb(lows[i + 1 : i + 3])
            for i in range(2, len(lows) - 1)
        )
    if len(words) == 2:
        return lows[0] in PERSONS and lows[1] in verbs().past
    return read(" ".join(words)).sort is Sort.CLAUSE


def independent(right: str) -> bool:
    """Whether `right` surely is a clause with a subject of its own."""
    words = right.split(" ")
    lows = lows_of(words)
    first = lows[0]
    head = first.partition("'")[0]
    if len(words) < 2 or first in _NO_START or right.startswith(_THOUGHT):
        return False
    if some := _SOME_OF.match(right):
        return some["did"] is not None and _verb([low(some["did"])])
    hung = first in ("until", "since", "before", "once") or _AFTER_THAT.match(right)
    if (hung and ", " not in right) or _WHEN_IT_WAS.match(right):
        return False
    if "'" in first.replace("’", "'") and head in _SUBJECTS and not first.endswith("s'"):
        return len(words) > 2 or head in PERSONS
    if head in _SUBJECTS:
        return _verb(lows[1:3])
    if first in PREPOSITIONS or first in ("then", "now", "last", "next"):
        found = _FRONTED.match(right)
        return first not in ("as", "like") and found is not None and independent_after(right, found)
    if words[-1].endswith("?") or _ALL_OF_IT.fullmatch(right):
        return False
    if words[0].isupper() and len(words[0]) > 1 and len(words) > 2 and lows[1] in verbs().past:
        return True  # "CQC pulled mine as the good example"
    if plural(first) and (lows[1] in AUXILIARIES or lows[1].endswith("n't")) and len(words) > 2:
        return True
    if (
        first == "the"
        and lows[1] in _WHO_DECIDE
        and lows[2:3]
        and lows[2] in verbs().past
        and lows[3:4] != ["by"]
    ):
        return True  # "the client picked number 11"
    if (
        first in adjectives()
        and first not in verbs().past
        and len(words) > 3
        and plural(lows[1])
        and (lows[2] in AUXILIARIES or (lows[2] in verbs().past and lows[3] in _AFTER_A_VERB))
    ):
        return True  # "new members shipped on day two"
    if plural(first) and lows[1] in verbs().past and lows[2:3] and lows[2] in _BEGIN_SUBJECTS:
        return True
    turned = _TURNED_OUT.match(right)
    if turned and not any(
        w in PREPOSITIONS or w in AUXILIARIES or w in PERSONS for w in lows[: len(turned[0].split())]
    ):
        return True
    if (
        first in DETERMINERS
        or is_name(words[0])
        or first[:1].isdigit()
        or any(w in CHANGES for w in lows[1:6])
    ):
        if first in ("what", "which"):
            return False
        got = read(right)
        return (got.sort is Sort.CLAUSE and 0 < got.verb <= 7) or any(
            _regular_past(w) and plural(lows[i]) and lows[i + 2 : i + 3] != ["by"]
            for i, w in enumerate(lows[1:8])
        )
    return False


def _regular_past(word: str) -> bool:
    return (
        word.endswith("ed")
        and len(word) > 4
        and word not in ("need", "hundred", "speed")
        and word not in adjectives()
    )


def independent_after(right: str, found: re.Match[str]) -> bool:
    words = right[: found.end()].split(" ")
    rest = right.split(" ")[len(words) - 2 :]
    lows = lows_of(rest)
    if lows[0] in ("the", "my", "our"):
        got = read(" ".join(rest))
        return got.sort is Sort.CLAUSE
    return _verb(lows[1:3])


def _verb(following: list[str]) -> bool:
    """Whether a finite verb comes next, perhaps after an adverb."""
    known = verbs()
    return any(
        w in AUXILIARIES
        or w in known.past
        or w in known.third
        or w in known.base
        or w.endswith("n't")
        or w.endswith("ed")
        for w in following[:1]
    ) or (
        len(following) > 1
        and following[0] in _BEFORE_VERB
        and (
            following[1] in AUXILIARIES
            or following[1] in known.past
            or following[1] in known.base
            or following[1] in known.third
        )
    )
