"""A thing and what is said of it: tied by "which" in a moment, in brackets in a need; who "her" is, and which week is meant."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from core.domain.brief import Brief, Recipient
from core.domain.contact import Relation
from core.domain.person import Language
from core.notes.fragment import Part, Shape
from core.notes.grammar.english import GRAMMAR

ANA = Recipient("p1", "Ana Ortiz", "interviewers[0]", relation=Relation.MANAGER)
BRIEF = Brief(Language.EN, "Lidl", datetime(2026, 3, 3, 15, tzinfo=UTC), "UTC", (ANA,), spelling="en-GB")


@pytest.mark.parametrize(
    ("part", "form", "typed", "said"),
    [
        (
            Part.MOMENT,
            Shape.NP,
            "her logbook from 1998, she still uses it to guess the spring runoff",
            "your logbook from 1998, which you still use to guess the spring runoff",
        ),
        (
            Part.MOMENT,
            Shape.NP,
            "the spreadsheet – she keeps it by hand",
            "the spreadsheet, which you keep by hand",
        ),
        (
            Part.NEED,
            Shape.WISH,
            "a second source for sand, their only supplier shut for three weeks in January",
            "a second source for sand (your only supplier shut for three weeks in January)",
        ),
        (Part.NEED, Shape.WISH, "lameness down before winter", "lameness down before winter"),
        (Part.NEED, Shape.WISH, "no-shows down to five a week", "no-shows down to five a week"),
        (
            Part.NEED,
            Shape.WISH,
            "somebody who can cover nights without calling her",
            "somebody who can cover nights without calling you",
        ),
        (
            Part.NEED,
            Shape.WISH,
            "someone who answers her own e-mails",
            "someone who answers her own e-mails",
        ),
        (
            Part.NEXT_STEP,
            Shape.NP,
            "she'll write after the committee, week of the 23rd",
            "your message in the week of the 23rd",
        ),
        (Part.NEED, Shape.INF, "Bring debtor days down from 58", "bring debtor days down from 58"),
        (
            Part.NEED,
            Shape.CLAUSE,
            "Support answers the same five questions every week",
            "support answers the same five questions every week",
        ),
        (Part.THEME, Shape.QUOTE, "local means your own street", "“Local means your own street”"),
        (
            Part.NEED,
            Shape.ING,
            "losing 8% of stock apr to june thru bad watering",
            "losing 8% of stock from April to June through bad watering",
        ),
        (Part.NEXT_STEP, Shape.NP, "trial Saturday 14th 8am", "the trial on Saturday 14th at 8 am"),
    ],
)
def test_it_is_said(part: Part, form: Shape, typed: str, said: str) -> None:
    assert GRAMMAR.shape(typed, part=part, to=ANA, brief=BRIEF, owner=ANA).shapes[form] == said
