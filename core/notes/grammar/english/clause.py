"""What a short English text is: noun phrase, gerund, infinitive, clause, question; and where its verb stands."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from core.notes.grammar.english.lexicon import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    MODALS,
    PREPOSITIONS,
    QUESTION_WORDS,
    RELATIVES,
    SUBJECTS,
    adjectives,
    ing_nouns,
    mass_nouns,
    verbs,
)
from core.notes.grammar.english.names import FIRST

OBJECTS = frozenset(["me", "us", "him", "her", "it", "them", "you", "himself", "herself", "themselves"])
CHANGES = frozenset(
    [
        "fell",
        "rose",
        "dropped",
        "went",
        "came",
        "doubled",
        "halved",
        "tripled",
        "grew",
        "increased",
        "decreased",
        "improved",
        "shrank",
        "climbed",
        "jumped",
        "collapsed",
        "vanished",
        "slipped",
        "rocketed",
        "plummeted",
        "soared",
        "worked",
        "failed",
        "crashed",
        "broke",
        "froze",
        "arrived",
        "happened",
    ]
)
PLURALS = frozenset(
    [
        "people",
        "children",
        "men",
        "women",
        "staff",
        "police",
        "nurses",
        "customers",
        "patients",
        "everyone",
        "teams",
    ]
)
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
_CONTRACTED = ("'s", "'re", "'ve", "'d", "'ll", "'m")


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


def low(word: str) -> str:
    return word.strip("“”\"'(),.;:!?–").lower()


def is_name(word: str) -> bool:
    return (
        bool(word)
        and ord(word.lstrip('“"(')[:1] or "a") >= FIRST
        and ord(word.lstrip('“"(')[:1] or "a") < FIRST + 0x1000
    )


def read(text: str) -> Read:
    words = tuple(text.split(" "))
    lows = [low(w) for w in words]
    first = lows[0]
    following = lows[1] if len(lows) > 1 else ""
    if text.endswith("?") or _asks(lows):
        return Read(Sort.QUESTION, words, 0)
    if first == "to" and (following in verbs().base or following in ADVERBS):
        return Read(Sort.INF, words[1:], 0)
    if first in (
        "what",
        "why",
        "who",
        "which",
        "whether",
        "whose",
        "where",
        "whoever",
        "whatever",
        "whichever",
    ):
        return Read(Sort.WH, words, 0)
    if _starts_clause(words, lows):
        verb = main_verb(words, 1 if first in SUBJECTS or is_name(words[0]) else 0)
        if verb >= 0:
            return Read(Sort.CLAUSE, words, verb)
    if _contracted_subject(words[0]):
        return Read(Sort.CLAUSE, words, 0)
    if first in ("i", "we", "he", "she", "they", "you"):
        at = 2 if following in ADVERBS and len(words) > 2 else 1
        if len(words) > at and lows[at] not in DETERMINERS | PREPOSITIONS | CONJUNCTIONS | RELATIVES:
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
    if head in verbs().gerund and not (head in ing_nouns() and not _takes_object(after)):
        return Read(Sort.ING, words, start)
    if (sort := _verb_first(lows, start)) is not None:
        return Read(sort, words, start)
    verb = main_verb(words, 0)
    if verb > 0:
        return Read(Sort.CLAUSE, words, verb)
    if verb == -2:
        return Read(Sort.UNSURE, words)
    return Read(Sort.NOUN if has_article(lows) else Sort.BARE_NOUN, words)


def _verb_first(lows: list[str], start: int) -> Sort | None:
    """Whether a text that opens with a possible verb is one, and in which form."""
    head = lows[start]
    after = lows[start + 1] if len(lows) > start + 1 else ""
    base, past = verbs().base.get(head), verbs().past.get(head)
    if (
        (head in adjectives() and not _strong_object(after))
        or head in DETERMINERS
        or (head in mass_nouns() and not _strong_object(after))
    ):
        return None
    if base and past and past.past == past.base:
        return Sort.PAST if not base.also_noun or _takes_object(after) else None
    if past and head not in ("left", "found", "felt", "thought", "saw", "ground", "wound"):
        return Sort.PAST if head != past.participle or not _noun_after_participle(lows, start) else None
    if past:
        return Sort.PAST
    if base and head not in ("do", "be", "have", "like", "can", "may"):
        if (
            not base.also_noun
            or _strong_object(after)
            or after in ("up", "out", "down", "in", "on", "off", "with", "more", "less")
        ):
            return Sort.INF if after not in ("of",) else None
        if (_plural(after) and (head not in _COMPOUNDS or _persons(after))) or (
            after in adjectives() and any(_plural(w) for w in lows[start + 2 : start + 4])
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
        and not _strong_object(after)
        and after not in PREPOSITIONS
        and after not in ADVERBS
        and not after[0].isdigit()
    )


def _strong_object(after: str) -> bool:
    return bool(after) and (
        after in DETERMINERS
        or after in OBJECTS
        or after[0].isdigit()
        or after in ("how", "what", "why", "that", "everyone", "people")
    )


def _takes_object(after: str) -> bool:
    return _strong_object(after) or (
        bool(after)
        and (
            _plural(after)
            or after in PREPOSITIONS
            or after in adjectives()
            or after in ADVERBS
            or ord(after[0]) >= FIRST
        )
    )


def _plural(word: str) -> bool:
    return (
        word in PLURALS
        or (word.endswith("s") and not word.endswith(("ss", "us", "is", "'s")) and len(word) > 3)
        or word.endswith("s'")
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
        or (
            lows[0] in ("this", "that", "these", "those", "everything", "nothing", "someone", "people")
            and len(lows) > 1
        )
    )


def _contracted_subject(word: str) -> bool:
    plain = word.lower().replace("’", "'")
    return any(
        plain == subject + tail
        for subject in ("i", "we", "he", "she", "they", "you", "it", "there", "that")
        for tail in _CONTRACTED
    )


def main_verb(words: tuple[str, ...], start: int) -> int:
    """Index of the finite verb of the main clause; -1 when there is none, -2 when one cannot be told from a noun."""
    lows = [low(w) for w in words]
    held = 0
    unsure = False
    subject_ready = start > 0
    i = start
    while i < len(lows):
        w, p, n = lows[i], lows[i - 1] if i else "", lows[i + 1] if i + 1 < len(lows) else ""
        if (
            i > start
            and words[i - 1].endswith((",", ";", "–", ":"))
            and (subject_ready or w in ADVERBS or w in verbs().past)
        ):
            break
        if i > start and w in CONJUNCTIONS - {"and", "or"}:
            break
        if (
            (w in RELATIVES and i > 0)
            or (
                w == "that"
                and i > 0
                and p not in PREPOSITIONS
                and n not in PREPOSITIONS
                and n
                and p not in verbs().base
            )
            or (
                w in SUBJECTS
                and i > start
                and p not in PREPOSITIONS
                and p not in CONJUNCTIONS
                and p not in RELATIVES
                and p != "that"
                and w not in ("it", "you", "there", "everyone", "everybody", "nobody", "people")
            )
            or (
                w in ("it", "you", "nobody", "everyone", "people")
                and i > start
                and n
                and _finite(n, w, lows[i + 2] if i + 2 < len(lows) else "", lows, i + 1) is True
                and p not in RELATIVES
                and p != "that"
            )
        ):
            held += 1
        else:
            verdict = _finite(w, p, n, lows, i)
            if verdict is True:
                if (
                    not held
                    and i > 1
                    and _plural(p)
                    and _plural(lows[i - 2])
                    and i + 2 >= len(lows) - 1
                    and p not in verbs().base
                ):
                    held, unsure = held + 1, False
                if held:
                    held -= 1
                elif i > 0 or start > 0:
                    return i
            elif verdict is None and not held:
                unsure = True
        if w in ("to",) and n in verbs().base:
            i += 1
        i += 1
    return -2 if unsure else -1


def _finite(w: str, p: str, n: str, lows: list[str], i: int) -> bool | None:
    """True: a finite verb; False: not one; None: it may be."""
    if i == 0 or p == "to":
        return False
    if w in AUXILIARIES and w not in ("be", "been"):
        return w not in ("can", "will", "might", "must") or p not in DETERMINERS
    if w.endswith("n't"):
        return True
    noun_slot = (
        p in DETERMINERS
        or p in PREPOSITIONS
        or (p in adjectives() and p not in verbs().base and p not in PLURALS)
    )
    past = verbs().past.get(w)
    if past and w != past.base:
        return False if noun_slot and p not in ("all", "both", "each") else _past(w, past.participle, p, n)
    third = verbs().third.get(w)
    if third:
        if noun_slot:
            return False
        if not third.also_noun or p in ADVERBS - {"not"} or p in SUBJECTS:
            return True
        if (
            _strong_object(n)
            or n in ("to", "that")
            or (
                w
                in ("needs", "wants", "takes", "works", "costs", "starts", "looks", "stays", "helps", "hates")
                and n
                and n not in PREPOSITIONS
                and n not in AUXILIARIES
            )
        ):
            return not p.endswith("'s")
        return None if n and n not in PREPOSITIONS and n not in AUXILIARIES else False
    base = verbs().base.get(w)
    if base and not noun_slot:
        if p in ("i", "we", "they", "you", "people", "who") or (
            p in ADVERBS and i > 1 and _plural(lows[i - 2])
        ):
            return True
        if _plural(p):
            if (
                not base.also_noun
                or n in adjectives()
                or (n in verbs().participle and n not in verbs().base)
                or _strong_object(n)
                or n in ADVERBS
                or n in ("within", "after", "before", "when", "until", "too")
            ):
                return True
            return None if n and n not in PREPOSITIONS and n not in AUXILIARIES else False
    return False


def _past(w: str, participle: str, p: str, n: str) -> bool | None:
    if w != participle or w in CHANGES:
        return True
    if p in SUBJECTS or p in ADVERBS or is_name(p):
        return True
    if _strong_object(n) or n in ("to", "that", "it", "never", "not"):
        return True
    if not n or n in PREPOSITIONS:
        return None if not n else False
    return None


def has_article(lows: list[str]) -> bool:
    """Whether a noun phrase may be printed without adding an article."""
    first = lows[0]
    if (
        first in DETERMINERS
        or first.endswith("'s")
        or (first and first[0].isdigit())
        or first.startswith(("$", "€", "£"))
        or (first and ord(first[0]) >= FIRST)
    ):
        return True
    if first in (
        "someone",
        "somebody",
        "something",
        "nothing",
        "everything",
        "nobody",
        "everyone",
        "people",
        "how",
        "why",
        "what",
        "less",
        "more",
        "fewer",
    ):
        return True
    head = head_noun(lows)
    return (
        _plural(head)
        or head in mass_nouns()
        or head in verbs().gerund
        or _abstract(head)
        or " ".join(lows) in mass_nouns()
    )


def _abstract(head: str) -> bool:
    return head.endswith(("ness", "ity", "ship", "hood", "ance", "ence", "ancy", "ency", "ism", "ics", "acy", "cation")) and head not in (
        "city", "ambulance", "university", "facility", "community", "audience", "conference", "sentence", "entity", "appliance", "priority",
        "relationship", "partnership", "dealership", "internship", "apprenticeship", "neighbourhood", "pharmacy", "agency", "vacancy",
        "application", "publication", "witness", "business", "harness", "difference", "preference", "instance", "reference",
        "opportunity", "charity", "deficiency", "allowance", "alliance", "grievance", "nuisance", "insurance",
    )  # fmt: skip


def head_noun(lows: list[str]) -> str:
    """The last word before the first preposition, relative or participle: what the phrase is about."""
    for i, w in enumerate(lows):
        if i > 1 and _plural(w) and _plural(lows[i - 1]):
            return lows[i - 1]
        if i and (
            w in PREPOSITIONS
            or w in RELATIVES
            or w == "that"
            or w in SUBJECTS
            or w in ("–", "and", "or")
            or (w in verbs().gerund and i > 1 and w not in ing_nouns())
        ):
            return lows[i - 1]
        if (
            i
            and w in verbs().past
            and w not in adjectives()
            and w not in verbs().base
            and i + 1 < len(lows)
            and lows[i + 1] in PREPOSITIONS
        ):
            return lows[i - 1]
    return lows[-1]


__all__ = [
    "MODALS",
    "OBJECTS",
    "Read",
    "Sort",
    "has_article",
    "head_noun",
    "is_name",
    "low",
    "main_verb",
    "read",
]
