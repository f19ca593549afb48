"""The noun phrase of a clause that would title it."""

from __future__ import annotations

import re

from core.notes.grammar.english.countable import countable
from core.notes.grammar.english.lexicon import (
    ADVERBS,
    AUXILIARIES,
    DETERMINERS,
    PREPOSITIONS,
    RELATIVES,
    SUBJECTS,
    adjectives,
    ing_nouns,
    mass_nouns,
    verbs,
)
from core.notes.grammar.english.lists import listed
from core.notes.grammar.english.tokens import is_name, low, lows_of

PALE = listed("pale nouns")
LONGEST = 7
"""Words of a phrase that titles."""
FURTHER = 12
"""Words looked at, to see where a longer one would end."""


_BEGIN_A_NOUN = DETERMINERS - frozenset(
    (
        "which",
        "enough",
        "many",
        "few",
        "his",
        "her",
        "its",
        "their",
        "all",
        "most",
        "some",
        "any",
        "what",
        "that",
        "this",
        "no",
        "each",
        "both",
    )
)
"""Determiners that surely begin a noun phrase worth a title."""


def strongest_noun(clause: str) -> str:
    """The object or subject of a clause, short enough for a subject line; empty when none is certain."""
    words = clause.split(" ")
    lows = lows_of(words)
    starts = [i for i, w in enumerate(lows) if (w in _BEGIN_A_NOUN or is_name(words[i])) and i > 0]
    best = ""
    for start in starts:
        phrase = _phrase_from(words, lows, start)
        size = len(phrase.split(" "))
        if (
            size < (2 if lows[start] == "the" else 3)
            or _half_said(lows, start, size)
            or (start and lows[start - 1] == "even")
            or (size == 2 and (lows[start - 1] in _PLACED or low(phrase.split(" ")[1]) in PALE))
            or low(phrase.split(" ")[-1]) in ("years", "months", "weeks", "days", "hours", "minutes")
        ):
            continue
        if not best or (size > 2 and len(best.split(" ")) < 3):
            best = phrase
    return best


def head_noun(thing: str) -> str:
    """What a long noun phrase is about, with its "of": "the smell of bread" at five in the morning; empty when it is not certain."""
    words = thing.split(" ")
    lows = lows_of(words)
    if lows[0] not in _BEGIN_A_NOUN and not is_name(words[0]):
        return ""
    phrase = _phrase_from(words, lows, 0)
    size = len(phrase.split(" "))
    return "" if size < 2 or _half_said(lows, 0, size) or (size == 2 and lows[1] in PALE) else phrase


def _phrase_from(words: list[str], lows: list[str], start: int) -> str:
    taken = [words[start]]
    for i in range(start + 1, min(len(words), start + FURTHER)):
        w = lows[i]
        if words[i - 1].endswith((",", ";", ":", ".")):
            break
        if (
            w == "to"
            and i + 1 < len(words)
            and lows[i + 1] in verbs().base
            and i - start > 1
            and lows[i - 1] in _LEADING
        ):
            taken.append(words[i])
            continue
        if w in ("the", "a", "an", "my", "your", "our") and lows[i - 1] not in ("of", "and"):
            break
        if w == "to" or (
            (w in PREPOSITIONS and w not in ("of",))
            or w in RELATIVES
            or w.partition("'")[0] in SUBJECTS
            or w
            in (
                "that",
                "what",
                "how",
                "being",
                "having",
                "because",
                "if",
                "whether",
                "unless",
                "until",
                "once",
                "so",
                "but",
                "while",
                "when",
                "–",
                "instead",
                "rather",
                "straight",
            )
            or (w == "right" and i + 1 < len(words) and lows[i + 1] in PREPOSITIONS)
        ):
            break
        if (
            (w in ADVERBS and not (w in ("first", "last", "only") and lows[i - 1] in DETERMINERS))
            or (w in verbs().past and w not in adjectives() and w not in mass_nouns() and i > start + 1)
            or w in ("is", "was", "are", "were", "has", "had", "have")
        ):
            break
        if w in ("and", "or") and (
            i + 1 >= len(words)
            or lows[i + 1] in SUBJECTS
            or lows[i + 1] in AUXILIARIES
            or lows[i + 1].endswith("n't")
            or lows[i + 1] in verbs().past
            or lows[i + 1] in verbs().participle
            or lows[i + 1] in verbs().base
        ):
            break
        if w in verbs().third and not verbs().third[w].also_noun:
            break
        taken.append(words[i])
    if len(taken) > LONGEST:
        # Whole things only: "the bucket of roses", and not "the bucket of roses and the tea".
        joins = [i for i, w in enumerate(taken[:LONGEST]) if i and low(w) in ("and", "or")]
        taken = taken[: joins[-1] if joins else LONGEST]
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


_PLACED = PREPOSITIONS - {"of", "about", "with"}
""" "On the roof", "through the front door": where it was, and not what was shown."""
_LEADING = frozenset(
    [
        "years",
        "months",
        "weeks",
        "days",
        "hours",
        "minutes",
        "time",
        "way",
        "ways",
        "plan",
        "plans",
        "chance",
        "effort",
        "need",
        "decision",
        "reason",
        "rule",
        "trick",
    ]
)
"""Nouns that an infinitive belongs to."""
_OBJECTS = frozenset(
    [
        "someone",
        "somebody",
        "something",
        "people",
        "me",
        "you",
        "it",
        "them",
        "him",
        "us",
        "nobody",
        "more",
        "less",
        "what",
        "how",
        "why",
    ]
)


def _half_said(lows: list[str], start: int, size: int) -> bool:
    """Whether the words taken are the beginning of a clause ("the client wants someone") or run on past their end ("a question mark next")."""
    taken = lows[start : start + size]
    after = lows[start + size] if start + size < len(lows) else ""
    if after == "than" or (taken[-1].endswith("ing") and after in DETERMINERS):
        return True
    if (
        taken[-1] in _OBJECTS
        or taken[-1].endswith(("self", "selves"))
        or taken[-1]
        in (
            "next",
            "upside",
            "round",
            "around",
            "down",
            "over",
            "off",
            "together",
            "apart",
            "away",
            "back",
            "alone",
            "home",
            "first",
            "last",
            "still",
            "only",
            "own",
            "same",
            "other",
            "one",
            "ones",
            "tomorrow",
            "today",
        )
    ):
        return True
    if (
        (taken[-1] in adjectives() and not countable(taken[-1])) or taken[-1] in ("asleep", "awake", "alive")
    ) and after not in PREPOSITIONS:
        return True
    if taken[-1] in verbs().gerund and taken[-1] not in ing_nouns():
        return True
    known = verbs()
    return (
        after in known.third
        or after in AUXILIARIES
        or any(
            w in known.third
            and not w.endswith("ss")
            and w
            in ("wants", "needs", "says", "goes", "gets", "makes", "takes", "keeps", "comes", "sees", "knows")
            for w in taken[2:]
        )
    )
