"""What comes next and on which day, what was promised, which answer is put right: typed short, said in full."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from core.domain.brief import Brief, Candidate, Recipient
from core.domain.contact import Relation
from core.domain.person import Language
from core.notes.fragment import Part, Shape
from core.notes.grammar.english import GRAMMAR
from core.notes.grammar.english.slips import corrected

ANA = Recipient("p1", "Ana Ortiz", "interviewers[0]", relation=Relation.MANAGER)
BRIEF = Brief(
    Language.EN, "Lidl", datetime(2026, 3, 3, 15, tzinfo=UTC), "UTC", (ANA,), candidate=Candidate("Joe Mbeki"), spelling="en-GB"
)  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "step"),
    [
        ("a trial Saturday in the workshop", "the trial day in the workshop"),
        ("Saturday trial", "the trial"),
        ("a paid trial shift Saturday morning", "the paid trial shift"),
        ("trial Saturday lunch service", "the trial lunch service"),
    ],
)
def test_a_weekday_further_off_than_a_week_is_left_to_its_date(typed: str, step: str) -> None:
    brief = replace(BRIEF, next_step=typed, next_on=date(2026, 3, 14))
    assert GRAMMAR.shape(typed, part=Part.NEXT_STEP, to=ANA, brief=brief).shapes[Shape.NP] == step


@pytest.mark.parametrize(
    ("typed", "forms"),
    [
        ("if they like me, a second interview", {}),
        ("send them my references", {Shape.INF: "send you my references"}),
        ("waiting to hear about the DBS", {Shape.NP: "the news about the DBS"}),
        ("an answer before Easter", {Shape.NP: "your answer before Easter"}),
        ("a decision from Ana", {Shape.NP: "your decision"}),
        ("decision from Ana", {Shape.NP: "your decision"}),
        ("a decision from Denise", {Shape.NP: "the decision from Denise"}),
    ],
)
def test_what_is_not_looked_forward_to(typed: str, forms: dict[Shape, str]) -> None:
    said = GRAMMAR.shape(typed, part=Part.NEXT_STEP, to=ANA, brief=BRIEF).shapes
    assert {kind: form for kind, form in said.items() if kind is not Shape.COLON} == forms


@pytest.mark.parametrize(
    ("typed", "shape", "said"),
    [
        ("send her dates I can do", Shape.INF, "send you the dates I can do"),
        ("will dig out recipe for the rye", Shape.INF, "dig out the recipe for the rye"),
        ("send link to my portfolio", Shape.INF, "send you the link to my portfolio"),
        ("pics of oak door i did", Shape.NP, "the pictures of the oak door I did"),
        ("check w my union rep re notice", Shape.INF, "check with my union rep about notice"),
        ("send over my references by Friday", Shape.INF, "send you my references by Friday"),
    ],
)
def test_what_was_promised_has_its_small_words(typed: str, shape: Shape, said: str) -> None:
    assert GRAMMAR.shape(typed, part=Part.PROMISE, to=ANA, brief=BRIEF, owner=ANA).shapes[shape] == said


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("my answer on night shifts: I have done four years of them", "On night shifts, I should have said that I have done four years of them"),
        ("answer about Excel too weak, I built the stock sheet", "On Excel, I should have said that I built the stock sheet"),
        ("wasnt clear on lone working. i text my manager going in", "On lone working, I should have said that I text my manager going in"),
        ("the safeguarding question. I would tell the lead the same day.", "On the safeguarding question, I should have said that I would tell the lead the same day"),
        ("got the date of my certificate wrong, it runs till 2028", "I got the date of my certificate wrong: it runs till 2028"),
        ("Asked why I left, I said the money. It was the commute.", "When asked why I left, I said the money. It was the commute"),
    ],
)  # fmt: skip
def test_an_answer_put_right_says_which_it_was(typed: str, said: str) -> None:
    shapes = GRAMMAR.shape(typed, part=Part.REPAIR, to=ANA, brief=BRIEF, owner=ANA).shapes
    assert shapes[Shape.SENTENCE] == said


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("8 callouts in 10 is doors", "8 callouts in 10 are doors"),
        ("10 minutes is enough", "10 minutes is enough"),
    ],
)
def test_a_count_of_several_has_a_plural_verb(typed: str, said: str) -> None:
    assert corrected(typed, Part.MOMENT) == said
