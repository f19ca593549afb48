"""A need that is a skill, a tool or a trait, as people name it in one or two words."""

from __future__ import annotations

import pytest

from core.notes.fragment import Part, Shape
from core.notes.grammar.english import GRAMMAR
from core.notes.grammar.english.skills import skill
from tests.notes.english.test_shapes import ANA, BRIEF


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("SQL", "SQL"),
        ("python", "Python"),
        ("React and TypeScript", "React and TypeScript"),
        ("HTML, CSS & JavaScript", "HTML, CSS and JavaScript"),
        ("Resilience", "resilience"),
        ("Stakeholder buy-in", "stakeholder buy-in"),
        ("Team players", "team players"),
        ("problem solving", "problem solving"),
        ("Strong communication skills", "strong communication skills"),
        ("A/B testing", "A/B testing"),
        ("German speaker", "a German speaker"),
        ("willing to work nights", "someone willing to work nights"),
        ("meticulous and organised", "someone meticulous and organised"),
        ("experience deploying models", "experience deploying models"),
        ("Go or willingness to learn it", "Go, or a willingness to learn it"),
        ("cost control", "cost control"),
        ("love of admin", "a love of admin"),
        ("Clear positioning", "clear positioning"),
        ("data driven", "someone data-driven"),
        ("weekend availability", "weekend availability"),
        ("fast turnaround", "fast turnaround"),
        ("eye for detail", "an eye for detail"),
    ],
)
def test_a_skill_is_what_they_need(typed: str, said: str) -> None:
    made = GRAMMAR.shape(typed, part=Part.NEED, to=ANA, brief=BRIEF, owner=ANA)
    assert made.shapes.get(Shape.WISH) == said
    assert Shape.INF not in made.shapes


@pytest.mark.parametrize(
    "typed",
    [
        "learners",
        "reduce churn",
        "drive growth",
        "support delivery",
        "the night shift",
        "clean rooms by noon",
        "improve reporting",
        "fewer complaints",
        "turnover",
        "too much planning",
        "who owns testing?",
    ],
)
def test_what_is_no_skill_is_left_to_the_other_rules(typed: str) -> None:
    assert skill(typed) == ""


@pytest.mark.parametrize(
    ("typed", "shape", "said"),
    [
        ("clean SQL", Shape.WISH, "clean SQL"),
        ("code reviews people learn from", Shape.WISH, "code reviews people learn from"),
        ("budget reports on time", Shape.WISH, "budget reports on time"),
        ("QA involved earlier", Shape.INF, "get QA involved earlier"),
        ("Invoices paid on time", Shape.INF, "get invoices paid on time"),
        ("Stop relying on agency staff", Shape.INF, "stop relying on agency staff"),
        ("Working with volunteers and not just managing them", Shape.INF, "work with volunteers and not just manage them"),
    ],
)  # fmt: skip
def test_a_need_is_no_order_to_do_the_thing_itself(typed: str, shape: Shape, said: str) -> None:
    assert GRAMMAR.shape(typed, part=Part.NEED, to=ANA, brief=BRIEF, owner=ANA).shapes.get(shape) == said
