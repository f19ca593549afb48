"""« ils » and « son » are the reader's only where nobody else of the sentence has them; an aside stands between commas."""

from __future__ import annotations

from dataclasses import replace

import pytest

from core.domain.person import Language
from core.notes.fragment import Part, Shape
from core.notes.languages import grammar_of
from tests.notes.writer.people import ALONE, ANA

BRIEF = replace(ALONE, language=Language.FR)


@pytest.mark.parametrize(
    ("part", "typed", "shape", "said"),
    [
        (Part.NEED, "quelqu’un qui garde son équipe", Shape.WISH, "quelqu’un qui garde son équipe"),
        (Part.NEED, "son équipe plus stable", Shape.NP, "votre équipe plus stable"),
        (
            Part.MOMENT,
            "m’avoir laissé lire aux petits de la crèche, même quand ils ont réclamé la fin",
            Shape.THANKS,
            "m’avoir laissé lire aux petits de la crèche, même quand ils ont réclamé la fin",
        ),
        (
            Part.VIEW,
            "Un artisan justement, par exemple un retraité.",
            Shape.S1,
            "je dirais un artisan, justement, par exemple un retraité",
        ),
        (Part.VIEW, "Le produit je pense, mais à deux.", Shape.S1, "le produit, je pense, mais à deux"),
    ],
)
def test_it_is_said_of_whom_it_was_typed(part: Part, typed: str, shape: Shape, said: str) -> None:
    assert (
        grammar_of(Language.FR).shape(typed, part=part, to=ANA, brief=BRIEF, owner=ANA).shapes[shape] == said
    )
