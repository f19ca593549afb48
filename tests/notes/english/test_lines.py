"""What stood out as a line is quoted as it was said; figures stand behind what they count; an answer keeps what it answers."""

from __future__ import annotations

import pytest

from core.domain.person import Language
from core.notes.fragment import Part, Shape
from core.notes.grammar.english.lines import as_line
from core.notes.languages import grammar_of
from tests.notes.writer.people import ALONE, ANA


def _shapes(text: str, part: Part) -> dict[Shape, str]:
    return dict(grammar_of(Language.EN).shape(text, part=part, to=ANA, brief=ALONE, owner=None).shapes)


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        ("do worms have birthdays?", "“Do worms have birthdays?”"),
        ("delete it before you optimize it", "“Delete it before you optimize it”"),
        ("the box doesn't wait for the paperwork", "“The box doesn't wait for the paperwork”"),
        ("she drew the whole map", "she drew the whole map"),
        ("ask first, then measure", "“Ask first, then measure”"),
        (
            "the letter comes too late, by the time we write to somebody about arrears they have stopped opening it",
            "“The letter comes too late”",
        ),
        ("nobody pays for a part they don't understand", "“Nobody pays for a part they don't understand”"),
        (
            "a customer forgives a delay you warned them about",
            "“A customer forgives a delay you warned them about”",
        ),
        ("reduce breakages", "reduce breakages"),
        ("the basket that forgets", "the basket that forgets"),
        ("two boxes, one barcode", "two boxes, one barcode"),
    ],
)
def test_a_line_is_quoted_and_a_topic_is_not(typed: str, line: str) -> None:
    assert as_line(typed) == line


@pytest.mark.parametrize(
    ("part", "typed", "said"),
    [
        (
            Part.PROOF,
            "I built it so that anyone could ship. 62 deploys in six weeks.",
            "I built it so that anyone could ship: 62 deploys in six weeks",
        ),
        (Part.PROOF, "I ran it for two years. 12 people left.", "I ran it for two years. 12 people left"),
        (
            Part.VIEW,
            "I think so, if it is one line on their sheet.",
            "I think so, if it is one line on their sheet",
        ),
        (
            Part.REPAIR,
            "When you asked about budgets I talked for ages, and I should have just said that I held one.",
            "On budgets, I should have said that I held one",
        ),
    ],
)
def test_a_second_half_stays_with_the_first(part: Part, typed: str, said: str) -> None:
    assert _shapes(typed, part)[Shape.SENTENCE] == said


def test_a_long_deed_leaves_its_reason_out() -> None:
    typed = "being so honest about the tracker you launched in the spring and had to take down again after nine days because nobody had asked the call handlers"
    assert _shapes(typed, Part.MOMENT)[Shape.THANKS] == typed.partition(" because")[0]


@pytest.mark.parametrize(
    "typed",
    [
        "year 9 set 4 to stop giving up at the first fraction",
        "sales and credit to stop sending different emails",
        "check-in under five minutes, even on Fridays",
    ],
)
def test_a_need_is_said_as_it_was_typed(typed: str) -> None:
    assert _shapes(typed, Part.NEED)[Shape.WISH] == typed


def test_what_is_wrong_is_not_wished_for() -> None:
    assert Shape.WISH not in _shapes("juniors are afraid to ring the contractor", Part.NEED)
