"""The strongest noun phrase of a text, for a subject line; and whether it carries a result."""

from __future__ import annotations

from core.notes.grammar.french.classify import Kind, subject_of, words_of
from core.notes.grammar.french.conjugation import is_infinitive
from core.notes.grammar.french.lexicon import (
    DAYS,
    DETERMINERS,
    PREPOSITIONS,
    SUBORDINATORS,
)
from core.notes.grammar.french.tables import listed

_LAST = frozenset(
    (*DETERMINERS, *PREPOSITIONS, *SUBORDINATORS, "et", "ou", "ne", "pas", "plus", "très", "est", "a")
)
_KEY_ENDS = frozenset(listed("qui que qu’ où dont quand comme parce pour et ou mais car afin pendant depuis"))
_CUTTABLE = frozenset(
    listed("devant dans sur sous chez en avec sans pour par contre vers entre pendant depuis avant après")
)


def key(text: str, kind: Kind) -> str:
    """The strongest noun phrase of `text`, at most seven words and never cut short of its sense; "" when not certain."""
    words = text.split(" ")
    if "«" in text:
        return ""
    if kind is Kind.CLAUSE and (words[0].lower() + " ").startswith(_SUBJECTS):
        subject = subject_of(text)
        return subject if 1 < len(words_of(subject)) <= LONGEST else ""
    if kind in (Kind.BARE, Kind.NP):
        if len(words) <= LONGEST:
            return text
        start = 0
    else:
        start = next((i for i, w in enumerate(words) if i and _opens_noun(words, i)), -1)
        if start < 0:
            return ""
    taken: list[str] = []
    if words[start].lower() in _CONTRACTED and words[start - 1].lower() in (
        "parlé",
        "discuté",
        "parle",
        "question",
    ):
        words[start] = _CONTRACTED[words[start].lower()]
    for word in words[start:]:
        bare = word.strip(",:;").lower()
        if taken and (bare in _KEY_ENDS or (is_infinitive(bare) and len(taken) > 1 and kind is not Kind.NP)):
            break
        taken.append(word.strip(",:;"))
        if word.endswith((",", ":", ";")):
            break
    while len(taken) > LONGEST:
        taken = taken[: next((i for i in range(len(taken) - 1, 1, -1) if taken[i].lower() in _CUTTABLE), 0)]
    while taken and taken[-1].lower() in _LAST:
        taken.pop()
    joined = " ".join(taken)
    return joined if len(taken) > 1 or kind is Kind.BARE or "’" in joined else ""


_SUBJECTS = ("le ", "la ", "les ", "l’", "un ", "une ", "des ")
_CONTRACTED = {"des": "les", "du": "le"}
LONGEST = 7
"""Words of a subject line's heart."""


def _opens_noun(words: list[str], at: int) -> bool:
    low = words[at].lower()
    if words[min(at + 1, len(words) - 1)].lower() in DAYS or (
        low == "du" and words[at - 1].lower() not in ("parlé", "discuté")
    ):
        return False
    if low.startswith("l’") and len(low) > 3:
        return not is_infinitive(low[2:]) and low[2:] not in ("ai", "a", "avez", "ont")
    return (
        low in DETERMINERS
        and low not in ("tout", "plus", "moins", "trop")
        and at + 1 < len(words)
        and not is_infinitive(words[at + 1].lower())
    )
