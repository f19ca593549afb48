"""Un besoin qui est une compétence, un outil ou un trait, comme on le nomme en deux mots."""

from __future__ import annotations

import pytest

from core.notes.fragment import Part, Shape
from core.notes.grammar.french import GRAMMAR
from core.notes.grammar.french.skills import skill
from tests.notes.french.briefs import brief, person

PAUL = person("Paul Roux", "m")
OF_PAUL = brief("Atelier Vial", PAUL)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("SQL", "des compétences en SQL"),
        ("python", "des compétences en Python"),
        ("React et TypeScript", "des compétences en React et TypeScript"),
        ("esprit d'équipe", "l’esprit d’équipe"),
        ("Rigueur", "de la rigueur"),
        ("leadership", "du leadership"),
        ("curiosité et autonomie", "de la curiosité et de l’autonomie"),
        ("anglais courant", "un anglais courant"),
        ("gestion de projet", "des compétences en gestion de projet"),
        ("maîtrise d'Excel et de Power BI", "la maîtrise d’Excel et de Power BI"),
        ("capacité d'adaptation", "une capacité d’adaptation"),
        ("force de proposition", "quelqu’un qui soit force de proposition"),
        ("l'envie d'apprendre", "quelqu’un qui ait envie d’apprendre"),
        ("sens du détail", "le sens du détail"),
    ],
)
def test_a_skill_is_what_they_need(typed: str, said: str) -> None:
    made = GRAMMAR.shape(typed, part=Part.NEED, to=PAUL, brief=OF_PAUL, owner=PAUL)
    assert made.shapes.get(Shape.WISH) == said


@pytest.mark.parametrize(
    "typed",
    ["gestion des stocks", "réduire la casse", "le travail de nuit", "moins d'absents", "qui décide ?"],
)
def test_what_is_no_skill_is_left_to_the_other_rules(typed: str) -> None:
    assert skill(typed) == ""
