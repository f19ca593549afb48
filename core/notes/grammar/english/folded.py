"""A need as what something is done for, and what was done for it: both in one sentence ("For residents who only hear…, I knock…")."""

from __future__ import annotations

import re

from core.notes.fragment import Part, Shape
from core.notes.grammar.english.clause import Sort, read
from core.notes.grammar.english.finite import is_agent
from core.notes.grammar.english.forms import Forms
from core.notes.grammar.english.lexicon import (
    ADVERBS,
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    RELATIVES,
    SUBJECTS,
)
from core.notes.grammar.english.lists import listed
from core.notes.grammar.english.tokens import low, plural
from core.notes.grammar.english.wanted_people import person

_MOST_OF_A_SUBJECT = 4
_MOST = 14
"""Words that may stand before what was done, in one breath."""
_PEOPLE = listed("anybody's") | listed("served") | {"staff", "people", "starters", "apprentices", "residents"}
_LOOSE = CONJUNCTIONS | PREPOSITIONS | RELATIVES | SUBJECTS
_I_DID = re.compile(r"I(?:['’](?:ve|d))? (?!am\b|was\b|think\b|would\b|can\b|know\b)[a-z]")


def folded(forms: Forms, part: Part) -> Forms:
    """`forms` with what may share a sentence with the other half of the pair, where there is such."""
    made = _done(forms) if part is Part.PROOF else _for(forms) if part is Part.NEED else ""
    shape = Shape.DONE if part is Part.PROOF else Shape.FOR
    return forms | {shape: made} if made else forms


def _done(forms: Forms) -> str:
    told = forms.get(Shape.SENTENCE) or forms.get(Shape.S1, "")
    return told if _I_DID.match(told) else ""


def _for(forms: Forms) -> str:
    if wish := forms.get(Shape.WISH, ""):
        return "" if person(wish) or ":" in wish or len(wish.split()) > _MOST else wish
    return those_who(forms.get(Shape.CLAUSE, ""))


def those_who(clause: str) -> str:
    """ "Your residents only hear of it late" as "residents who only hear of it late"; empty where that is not sure."""
    if not clause or re.search(r"[,;:–“]", clause) or len(clause.split()) > _MOST:
        return ""
    got = read(clause)
    if got.sort is not Sort.CLAUSE:
        return ""
    subject = list(got.words[: got.verb])
    does = list(got.words[got.verb :])
    while subject and low(subject[-1]) in ADVERBS:
        does.insert(0, subject.pop())
    if subject and low(subject[0]) in ("your", "our"):
        subject = subject[1:]
    if not subject or len(subject) > _MOST_OF_A_SUBJECT or not plural(low(subject[-1])):
        return ""
    inner = [low(each) for each in subject[1:]]
    if low(subject[0]) in _LOOSE - DETERMINERS or any(each in _LOOSE | DETERMINERS for each in inner):
        return ""
    return f"{' '.join(subject)} {'who' if _people(low(subject[-1])) else 'that'} {' '.join(does)}"


def _people(word: str) -> bool:
    single = re.sub(r"(?<!s)s$", "", word)
    return word in _PEOPLE or single in _PEOPLE or word.endswith(("men", "women")) or is_agent(single)
