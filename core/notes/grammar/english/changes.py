"""What went from one figure to another, typed without its verb: "completion from 61% to 78%"."""

from __future__ import annotations

import re

from core.notes.grammar.english.lexicon import verbs
from core.notes.grammar.english.tokens import low

_FROM_TO = re.compile(
    r"(?P<what>(?:the |our |my |its )?[a-z][\w'’-]*(?: [a-z][\w'’-]*){0,3}?) (?P<rest>(?:up |down )?from \S+(?: [a-z%]\S*){0,3} to \S.*)"
)
_NOT_A_THING = re.compile(
    r"\b(?:went|fell|rose|was|were|is|are|cut|got|brought|took|down|up|I|we|and|it|them|who|which|from|to|of|about)\b"
)


def moved(right: str) -> str:
    """ "Completion from 61% to 78%" went from one to the other."""
    found = (
        _FROM_TO.fullmatch(right)
        if not right.startswith(("with ", "without ", "and ", "by ", "when "))
        else None
    )
    if not found or _NOT_A_THING.search(found["what"]) or low(found["what"].split(" ")[-1]) in verbs().past:
        return ""
    rest = re.sub(r"^(?:up |down )", "", found["rest"])
    return f"{found['what']} went {rest}"
