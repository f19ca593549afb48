"""What is wrong and what is wanted, typed as one: "drawings and site never match, need someone who measures"."""

from __future__ import annotations

import re

from core.notes.fragment import Shape
from core.notes.grammar.english.clause import Sort, read
from core.notes.grammar.english.forms import Forms
from core.notes.grammar.english.leads import off_need
from core.notes.grammar.english.lexicon import verbs
from core.notes.grammar.english.tokens import low

_AND_WANTS = re.compile(
    r"(?P<first>[^,;]+?)(?:,| –|;) (?:so |and |and so |hence )?(?:you |they |he |she )?(?:needs?|wants?|(?:are |is )?looking for) (?P<what>.+)$"
)
_AND_SO = re.compile(r"(?P<first>[^,;]+?), (?P<second>[^,;]+)$")


def wanted_behind(text: str) -> tuple[str, str] | None:
    """What stands before a wish, and the wish: both are to be said."""
    found = _AND_WANTS.fullmatch(text)
    if found is None or off_need(found["first"]).wanted:
        return None
    return found["first"], found["what"]


def both(first: Forms, wish: Forms) -> Forms:
    """The two as one: a clause and what is needed, or two things wished for; where the first has no form, the wish alone."""
    said = wish.get(Shape.WISH) or (f"to {wish[Shape.INF]}" if Shape.INF in wish else "")
    if Shape.CLAUSE in first and said:
        return {Shape.CLAUSE: f"{first[Shape.CLAUSE]}, and you need {said}"}
    if Shape.WISH in first and Shape.WISH in wish and " and " not in first[Shape.WISH] + said:
        return {Shape.WISH: f"{first[Shape.WISH]} and {said}"}
    return wish


def without_reason(text: str) -> str:
    """ "Keep tablets charged, staff forget": the deed that is wanted, without what is said of it; a second deed gets its "and"."""
    found = _AND_SO.fullmatch(text)
    if found is None or read(found["first"]).sort not in (Sort.INF, Sort.ING):
        return text
    second = read(found["second"])
    joined = low(second.words[0]) in ("and", "or", "but")
    if second.sort is Sort.CLAUSE and 0 < second.verb <= 4 and not joined:
        return found["first"]
    if second.sort is Sort.INF and low(second.words[0]) in verbs().base and " and " not in text:
        return f"{found['first']} and {found['second']}"
    return text
