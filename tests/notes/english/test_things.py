"""What is typed behind “You need…” is needed as it was typed, whatever its words read like elsewhere."""

from __future__ import annotations

import pytest

from core.domain.person import Language
from core.notes.fragment import Part, Shape
from core.notes.grammar.english.needs import need
from core.notes.languages import grammar_of
from tests.notes.writer.people import ALONE, ANA


def _sentence(typed: str) -> str:
    shaped = grammar_of(Language.EN).shape(typed, part=Part.PROOF, to=ANA, brief=ALONE, owner=None)
    return shaped.shapes.get(Shape.SENTENCE) or shaped.shapes[Shape.S1]


@pytest.mark.parametrize(
    "typed",
    [
        "rooms turned over faster without skipping steps",
        "reports in before the review and not the morning of it",
        "tests around the invoice job before anyone touches it",
        "bug reports devs can actually reproduce",
        "debtor days under 45",
        "no more blank lines in the sterilization log",
        "foster carers who stay after the first hard placement",
        "handover between shifts",
    ],
)
def test_a_thing_is_needed(typed: str) -> None:
    assert need(typed)[Shape.WISH] == typed


@pytest.mark.parametrize(
    "typed",
    [
        "orders shipped in March were late",
        "new starters quit within two weeks",
        "orders lost in transit",
        "parts stuck at customs",
        "follow up with leads is slow",
    ],
)
def test_nobody_needs_their_trouble(typed: str) -> None:
    assert Shape.WISH not in need(typed)


def test_one_and_not_three_are_both_in_words() -> None:
    assert need("1 number for cancellations not 3")[Shape.WISH] == "one number for cancellations, not three"


@pytest.mark.parametrize(
    ("typed", "proof"),
    [
        (
            "I trained four writers at my current broker. All four are still there.",
            "I trained four writers at my current broker, and all four are still there",
        ),
        (
            "I had them pull bad shots for an hour. Wasted milk and beans dropped by a third.",
            "I had them pull bad shots for an hour, and wasted milk and beans dropped by a third",
        ),
        (
            "I moved a spreadsheet into Postgres, 11,000 rows, and wrote every query by hand.",
            "I moved a spreadsheet into Postgres (11,000 rows) and wrote every query by hand",
        ),
        (
            "I ran brunch for two years. 180 covers, four cooks.",
            "I ran brunch for two years: 180 covers, four cooks",
        ),
        ("I keep Wednesday mornings for writing.", "I keep Wednesday mornings for writing"),
        (
            "40 reports on bootcamp project, 37 fixed w/o a question back",
            "On my bootcamp project there were 40 reports, and 37 of them were fixed without a question back",
        ),
        (
            "got backloads for 6 of our 14 wagons at last place",
            "I got backloads for 6 of our 14 wagons at my last place",
        ),
        (
            "We lost two families that year, it was seven the year before.",
            "We lost two families that year, against seven the year before",
        ),
    ],
)
def test_a_result_stands_with_its_deed(typed: str, proof: str) -> None:
    assert _sentence(typed) == proof
