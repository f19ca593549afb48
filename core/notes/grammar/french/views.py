"""An opinion as a sentence: « je dirais… » takes any phrase that is not a clause, « je dirais que… » a clause."""

from __future__ import annotations

import re

from core.notes.fragment import Shape
from core.notes.grammar.french.classify import Kind, words_of
from core.notes.grammar.french.clauses import independent, pieces
from core.notes.grammar.french.conjugation import is_infinitive
from core.notes.grammar.french.telling import in_a_breath


def shapes(text: str, kind: Kind, known: dict[Shape, str]) -> dict[Shape, str]:
    """`known` are the forms that are certain already; an opinion always has S1 and COLON beside them."""
    made = {Shape.COLON: in_a_breath(text)}
    if kind in (Kind.S1, Kind.INF) and Shape.S1 in known:
        return {**known, **made, Shape.S1: known[Shape.S1]}
    words = words_of(text)
    clitic = (
        len(words) > 1
        and words[0].lower() in ("en", "y", "le", "la", "les", "l’", "se", "s’")
        and is_infinitive(words[1])
    )
    if kind is Kind.INF or clitic:
        put = f"il faudrait {text}"
        return {**known, **made, Shape.S1: put, Shape.CLAUSE: put}
    head = re.split(r" [;:] |\. ", text, maxsplit=1)[0]
    first = pieces(head)[0]
    if text.startswith(("je ", "j’")) or "j’" in first or " je " in first:
        put = text
    elif independent(first) or text.startswith("il faut "):
        put = f"je dirais que {text}"
    else:
        found = pieces(head)
        if len(found) == 2 and independent(found[1]):
            text = text.replace(", ", " : ", 1)
        put = f"je dirais {text}"
    return {**made, Shape.S1: put, Shape.CLAUSE: put}
