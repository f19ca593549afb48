"""Sentences of a proof that stand by themselves, however their subject is found."""

from __future__ import annotations

import re

from core.notes.grammar.english.lexicon import AUXILIARIES, DETERMINERS, PREPOSITIONS, adjectives, verbs
from core.notes.grammar.english.tokens import low

_TAKEN = DETERMINERS | {
    "in",
    "on",
    "within",
    "after",
    "before",
    "last",
    "it",
    "them",
    "me",
    "us",
    "him",
    "her",
    "nothing",
    "everything",
}
_NUMBERS = frozenset(
    (
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "both",
        "all",
        "none",
        "half",
        "most",
    )
)
SOME_WERE = re.compile(
    r"(?:both|all|none|most|half|neither|each) (?:(?:of )?(?:them|us|those|these|the|my|our)? ?(?:[a-z]+ )?)?(?:were|was|are|is|had|have|has|came|stayed|passed|went|did)\b"
)
""" "Both were signed first time"."""
CHANGED = re.compile(
    r"(?!I\b|we\b)(?:[a-z'-]+s (?:that|who) (?:[a-z'-]+ ){1,5}?|)(?:(?!(?:it|they|which|so|that|I|we) )[a-z'-]+ ){1,6}?(?:went|fell|dropped|came down|rose|halved|doubled|tripled|grew|shrank) (?:from|to|by|in|within|over|$)"
)
""" "Returned plates went from 20 a week to 6": things, and what became of them."""
_STILL_DO = re.compile(
    r"(?:\d+|[a-z]+) (?:out )?of (?:my|our|the|those|these) [\w' -]+ still [a-z]+(?<!ed)(?: |$)"
)
""" "31 of my 40 clients still train with me"."""
_OF_THEM = re.compile(
    r"(?:of|by|from|until|within) [^,.;:]{2,40}?,? (?:\d+|[a-z]+)(?: of [^,.;:]{2,30}?)? (?:were|was|had|are|is|have|came|passed|stayed|went|did|finished|left|signed|fell|dropped|rose|used)\b"
)
""" "By Easter 23 of my 28 were at the expected level"."""
_SO = re.compile(r"so (?=(?:I|we|my|our|in|at|on|the|every|each|now|nobody|everyone)\b)")


def says_by_itself(text: str) -> bool:
    """ "So in my capstone every number has its date": a sentence with its verb, however its subject is found."""
    words = [low(w) for w in _SO.sub("", text).split(" ")]
    known = verbs()
    if _STILL_DO.match(text) or _OF_THEM.match(text):
        return True
    if words[0] in _NUMBERS or words[0].isdigit():
        return any(w in known.past and w not in adjectives() for w in words[1:4])
    return (
        (words[0] in PREPOSITIONS or words[0] in DETERMINERS)
        and words[0] not in ("from", "until", "without", "with", "by", "of")
        and any(
            (
                w in AUXILIARIES - {"been", "be"}
                or (w in known.third and not known.third[w].also_noun)
                or (words[0] in PREPOSITIONS and i > 1 and w in known.past and w not in adjectives())
                or (
                    w in known.third
                    and "every" in words[: i + 1]
                    and words[min(i + 2, len(words) - 1)] in PREPOSITIONS
                )
                or (w in known.past and (i + 1 >= len(words) - 1 or words[i + 2] in _TAKEN))
            )
            and words[i] not in ("that", "who", "which")
            for i, w in enumerate(words[2:], 1)
        )
    )
