"""A subject line taken from a moment carries what makes the moment this one's."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from core.domain.brief import Brief, Recipient
from core.domain.contact import Relation
from core.domain.person import Language
from core.notes.fragment import Part
from core.notes.grammar.english import GRAMMAR

ANA = Recipient("p1", "Ana Ortiz", "interviewers[0]", relation=Relation.MANAGER)
BRIEF = Brief(Language.EN, "Lidl", datetime(2026, 3, 3, 15, tzinfo=UTC), "UTC", (ANA,), spelling="en-GB")

SUBJECTS = [
    ("having a proper argument with her about custard", "a proper argument about custard"),
    ("She brings a young person along and keeps quiet herself.", "bringing a young person along"),
    (
        "I liked that she keeps the broken stems in a bucket for the school.",
        "the broken stems in a bucket for the school",
    ),
    (
        "the shelf of books with the last page torn out, which she buys again",
        "the shelf of books with the last page torn out",
    ),
    (
        "being shown the yew she planted the year her daughter was born",
        "the yew you planted the year your daughter was born",
    ),
    (
        "when the parrot in the waiting room said goodbye before I'd sat down",
        "the parrot in the waiting room",
    ),
    (
        "the tour - pool table with three cues, the toaster, the wall the kids are allowed to write on",
        "the wall the kids are allowed to write on",
    ),
    ("She picks up litter on her way to every meeting.", "picking up litter on your way to every meeting"),
    (
        "She reads one complaint aloud to the whole floor every Monday",
        "reading one complaint aloud to the whole floor",
    ),
    ("She said that a roster is a promise, and that she has broken eleven.", "a roster is a promise"),
    ("She believes that nobody forgives a late wage twice.", "nobody forgives a late wage twice"),
    ("She can tell the day of the week from the smell of the lorry.", ""),
    ("I told her about the boiler, and she has the same tenant now", ""),
]


@pytest.mark.parametrize(("typed", "line"), SUBJECTS)
def test_a_title_tells_its_moment_from_any_other(typed: str, line: str) -> None:
    assert GRAMMAR.shape(typed, part=Part.MOMENT, to=ANA, brief=BRIEF, owner=ANA).key == line
