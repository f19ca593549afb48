"""What opens like a deed and is none: the log tells that something takes long, breaks or costs."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from core.domain.brief import Brief, Recipient
from core.domain.person import Language
from core.notes.fragment import Part, Shape
from core.notes.grammar.english import GRAMMAR

MARIE = Recipient("p1", "Marie-Claire Dupont", "interviewers[0]")
BRIEF = Brief(Language.EN, "Plotline", datetime(2026, 3, 3, 15, tzinfo=UTC), "UTC", (MARIE,))


@pytest.mark.parametrize(
    "typed",
    [
        "recruiting participants takes forever",
        "hiring takes months",
        "onboarding new starters takes six weeks",
        "scheduling across three sites is chaos",
        "tracking stock is a nightmare",
        "order errors cost us",
        "test coverage keeps dropping",
        "month end closes on day 9",
    ],
)
def test_a_trouble_that_is_told_is_a_clause_and_no_wish(typed: str) -> None:
    shapes = GRAMMAR.shape(typed, part=Part.NEED, to=MARIE, brief=BRIEF).shapes
    assert Shape.CLAUSE in shapes
    assert not {Shape.INF, Shape.ING, Shape.NP} & set(shapes), dict(shapes)


@pytest.mark.parametrize(
    "typed", ["discharge meds take till 6pm", "follow up with leads is slow", "deploys break on fridays"]
)
def test_what_could_be_two_things_is_bent_into_neither(typed: str) -> None:
    shapes = GRAMMAR.shape(typed, part=Part.NEED, to=MARIE, brief=BRIEF).shapes
    assert not shapes, dict(shapes)


@pytest.mark.parametrize(
    ("typed", "form", "said"),
    [
        ("making sure the rota is right", Shape.INF, "make sure the rota is right"),
        ("handle angry parents calmly", Shape.INF, "handle angry parents calmly"),
        ("keep kids reading over the summer", Shape.INF, "keep kids reading over the summer"),
        (
            "drainage surveys that are actually up to date",
            Shape.WISH,
            "drainage surveys that are actually up to date",
        ),
        ("cover for the night shift in May", Shape.WISH, "cover for the night shift in May"),
        (
            "I gathered the drivers need their papers by noon",
            Shape.CLAUSE,
            "the drivers need their papers by noon",
        ),
        ("from what I understood, the boss wants fewer call-outs", Shape.WISH, "fewer call-outs"),
        (
            "she mentioned that she needs people who can read a drawing",
            Shape.WISH,
            "people who can read a drawing",
        ),
        ("the need is for cleaner handovers", Shape.WISH, "cleaner handovers"),
        ("we talked about how slow the returns are", Shape.NP, "how slow the returns are"),
        ("the kitchen needs a calmer pass", Shape.CLAUSE, "the kitchen needs a calmer pass"),
        (
            "drawings and site never match, need someone who measures",
            Shape.CLAUSE,
            "your drawings and site never match, and you need someone who measures",
        ),
        (
            "bread out by 6, need hands that start at 2",
            Shape.WISH,
            "bread out by 6 and hands that start at 2",
        ),
        ("keep tablets charged, staff forget", Shape.INF, "keep tablets charged"),
        ("keep the drivers, train the new ones", Shape.INF, "keep the drivers and train the new ones"),
        ("he says he needs somebody who keeps calm", Shape.WISH, "somebody who keeps calm"),
        ("stop double entering everything", Shape.INF, "stop double entering everything"),
        ("writing minutes people actually read", Shape.INF, "write minutes people actually read"),
        ("trustworthy keyholder", Shape.WISH, "a trustworthy keyholder"),
        (
            "winning back the schools they lost last year",
            Shape.INF,
            "win back the schools you lost last year",
        ),
        ("keeping clients informed before they ring", Shape.INF, "keep clients informed before they ring"),
        ("that the shop looks open on dark mornings", Shape.CLAUSE, None),
        ("phones ring out after five", Shape.CLAUSE, "your phones ring out after five"),
    ],
)
def test_a_wish_stays_one(typed: str, form: Shape, said: str | None) -> None:
    assert GRAMMAR.shape(typed, part=Part.NEED, to=MARIE, brief=BRIEF).shapes.get(form) == said


def test_of_he_and_she_the_first_is_the_reader_and_the_other_is_not() -> None:
    typed = "her first customer was her dentist, he still pays £9/month"
    told = GRAMMAR.shape(typed, part=Part.MOMENT, to=MARIE, brief=BRIEF, owner=MARIE).shapes[Shape.SENTENCE]
    assert told == "Your first customer was your dentist; he still pays £9 a month"


def test_no_subject_line_ends_in_the_middle_of_a_deed() -> None:
    typed = "the story about the farmer who used the app upside down in the tractor"
    assert GRAMMAR.shape(typed, part=Part.MOMENT, to=MARIE, brief=BRIEF, owner=MARIE).key == (
        "the farmer who used the app upside down"
    )


@pytest.mark.parametrize(
    ("part", "typed", "form", "said"),
    [
        (
            Part.PROOF,
            "bootcamp group project - I built the form keyboard first, tested it w 2 people",
            Shape.S1,
            "for a bootcamp group project I built the form keyboard first and tested it with two people",
        ),
        (Part.PROOF, "added a 20 sec clip + the save file to each ticket → fewer returns", Shape.S1, None),
        (
            Part.PROOF,
            "Took the Lochside from 41 to 63, two winters, with midweek breaks",
            Shape.S1,
            "I took the Lochside from 41 to 63, over two winters, with midweek breaks",
        ),
        (
            Part.MOMENT,
            "the job that reruns itself and nobody knows why, she drew a ghost next to it",
            Shape.SENTENCE,
            "The job that reruns itself and nobody knows why: you drew a ghost next to it",
        ),
        (
            Part.MOMENT,
            "walked the yard, knew every drivers name",
            Shape.SENTENCE,
            "You walked the yard and knew every driver’s name",
        ),
        (
            Part.MOMENT,
            'she pitches in the kitchen because "thats where the bills live"',
            Shape.QUOTE,
            "“that’s where the bills live”",
        ),
    ],
)
def test_what_a_thumb_left_out_is_put_back(part: Part, typed: str, form: Shape, said: str | None) -> None:
    owner = MARIE if part is Part.MOMENT else None
    shapes = GRAMMAR.shape(typed, part=part, to=MARIE, brief=BRIEF, owner=owner).shapes
    if said is None:
        assert "a 20-second clip and the save file" in " ".join(shapes.values())
    else:
        assert shapes.get(form) == said, dict(shapes)


def test_a_name_keeps_its_sign() -> None:
    typed = "At Dacre & Sons I cut costs & waste by a third."
    said = GRAMMAR.shape(typed, part=Part.PROOF, to=MARIE, brief=BRIEF).shapes[Shape.S1]
    assert said == "at Dacre & Sons I cut costs and waste by a third"
