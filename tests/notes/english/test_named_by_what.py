"""Things named by what one does with them, lines said as orders, and the last of several deeds, which has the point."""

from __future__ import annotations

import pytest

from core.domain.person import Language
from core.notes.fragment import Part, Shape
from core.notes.grammar.english.hurried import with_articles
from core.notes.grammar.english.pairs import in_a_pair
from core.notes.grammar.english.slips import corrected
from core.notes.languages import grammar_of
from tests.notes.writer.people import ALONE, ANA


def _said(part: Part, typed: str) -> dict[Shape, str]:
    return dict(grammar_of(Language.EN).shape(typed, part=part, to=ANA, brief=ALONE, owner=ANA).shapes)


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("bring my passport and swim certificate", "bring my passport and swim certificate"),
        ("bring passport and swim certificate", "bring passport and swim certificate"),
        ("bring my passport and climb certificate", "bring my passport and climb certificate"),
    ],
)
def test_the_second_of_two_papers_is_a_paper_and_nobody_swims_it(typed: str, text: str) -> None:
    assert with_articles(typed) == text


def test_a_paper_that_one_does_something_with_is_no_kind_of_paper() -> None:
    assert in_a_pair(["bring", "my", "passport", "and", "swim", "certificate"], 5)
    assert not in_a_pair(["bring", "my", "passport", "and", "renew", "licence"], 5)


@pytest.mark.parametrize(
    ("typed", "step"),
    [
        ("swim test", "the swim test"),
        ("drive test in two weeks", "the drive test in two weeks"),
        ("climb assessment on Friday", "the climb assessment on Friday"),
    ],
)
def test_a_test_is_named_by_what_one_does_in_it(typed: str, step: str) -> None:
    said = _said(Part.NEXT_STEP, typed)
    assert said[Shape.NP] == step
    assert Shape.ING not in said


@pytest.mark.parametrize("typed", ["arrange trial", "run a swim test", "attend assessment"])
def test_what_one_does_with_a_test_is_no_name_of_it(typed: str) -> None:
    assert not _said(Part.NEXT_STEP, typed).get(Shape.NP, "").startswith(f"the {typed}")


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        ("look at the pictures", "“Look at the pictures”"),
        ("talk to the driver", "“Talk to the driver”"),
        ("start with the complaint", "“Start with the complaint”"),
        ("measure twice", "“Measure twice”"),
    ],
)
def test_an_order_is_a_line_and_no_thing(typed: str, line: str) -> None:
    said = _said(Part.THEME, typed)
    assert said[Shape.QUOTE] == line
    assert Shape.NP not in said


@pytest.mark.parametrize(
    "typed", ["look and feel", "work on the ward", "design for the wrench", "start of the week"]
)
def test_a_thing_that_could_be_an_order_stays_a_thing(typed: str) -> None:
    assert Shape.QUOTE not in _said(Part.THEME, typed)


def test_of_several_deeds_the_last_keeps_its_point() -> None:
    said = _said(
        Part.MOMENT,
        "walking me through the actual dashboard, scrolling for what felt like a whole minute before you reached the bottom, and then telling me that only eleven of those were on machines facing the internet",
    )
    assert said[Shape.THANKS] == (
        "walking me through the actual dashboard, and for telling me that only eleven of those were on machines facing the internet"
    )


def test_a_short_end_of_a_deed_is_said_in_one_breath() -> None:
    said = _said(Part.MOMENT, "he asked what I'd cut first and then he cut it")
    assert said[Shape.THANKS] == "asking what I’d cut first, and then cutting it"


def test_an_answer_that_says_as_what_is_an_opinion() -> None:
    said = _said(Part.VIEW, "As a red-pen print on the designer's wall, before any ticket.")
    assert said[Shape.SENTENCE] == "I would say as a red-pen print on the designer’s wall, before any ticket"


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (
            "been doing curls for 6 years, 40ish regulars",
            "I have been doing curls for 6 years and have about 40 regulars",
        ),
        (
            "been teaching piano for 9 years, 12 pupils",
            "I have been teaching piano for 9 years and have 12 pupils",
        ),
        (
            "been doing curls for 6 years, 40 of them at weekends",
            "I have been doing curls for 6 years, 40 of them at weekends",
        ),
        ("sold 40ish a day", "sold about 40 a day"),
    ],
)
def test_what_one_has_beside_the_years_has_its_verb(typed: str, told: str) -> None:
    assert corrected(typed, Part.PROOF) == told
