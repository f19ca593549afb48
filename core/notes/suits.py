"""Whom of those met a text of the log is about, and whom the question suits."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from core.domain.brief import Brief, Recipient
from core.domain.contact import Relation
from core.notes.grammar.language import Grammar

ASKED_FIRST = (Relation.MANAGER, Relation.EXECUTIVE, Relation.PEER, Relation.OTHER, Relation.RECRUITER)
FULL = 125
"""Words logged for one reader, without the question, beyond which a question would be left out of their note for length."""
_RELATED = 2
"""Stems in common from which a question is about what a reader said."""


def named(text: str, people: Sequence[Recipient]) -> Recipient | None:
    """The first of them whose name, or one word of it, stands in the text."""
    low = f" {text.casefold()} "
    for someone in people:
        names = [n for n in (someone.name, *someone.name.split()) if len(n) > 2]
        if any(f"{name.casefold()}" in low for name in names):
            return someone
    return None


def asked(
    brief: Brief, readers: Sequence[Recipient], shares: Mapping[str, tuple[str, ...]], grammar: Grammar
) -> str | None:
    """The id of whoever gets the question: whom it names, whose own words it takes up, else whoever is asked first and has room for it.

    `shares` are the texts that each reader's note will say, by recipient id.
    """
    if not brief.question.strip() or not readers:
        return None
    if someone := named(brief.question, readers):
        return someone.id
    first = sorted(readers, key=lambda p: ASKED_FIRST.index(p.relation))
    room = [p for p in first if p.relation is not Relation.RECRUITER and _words(shares[p.id]) <= FULL]
    stems = grammar.stems(brief.question)
    related = [p for p in room if len(stems & grammar.stems(_own(brief, p))) >= _RELATED]
    return (related or room or first)[0].id


def _own(brief: Brief, someone: Recipient) -> str:
    """What this reader alone said, and what they do."""
    needs = (f"{each.need} {each.proof}" for each in brief.needs if each.whose == someone.id)
    return " ".join((someone.title, someone.moment, *needs))


def _words(texts: Sequence[str]) -> int:
    return sum(len(each.split()) for each in texts)
