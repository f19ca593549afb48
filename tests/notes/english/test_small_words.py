"""Small words put back, and a pronoun that is not the reader's."""

from __future__ import annotations

import pytest

from core.notes.fragment import Part
from core.notes.grammar.english.self_object import somebody_else
from core.notes.grammar.english.small_words import with_small_words


@pytest.mark.parametrize(
    ("typed", "spelling", "said"),
    [
        ("the review the first week of June", "en-GB", "the review in the first week of June"),
        ("the review in the first week of June", "en-GB", "the review in the first week of June"),
        ("the panel the week of May 18", "en-US", "the panel the week of May 18"),
    ],
)
def test_a_week_to_come_has_its_in_in_britain(typed: str, spelling: str, said: str) -> None:
    assert with_small_words(typed, Part.NEXT_STEP, spelling) == said


def test_nobody_brings_themselves_in() -> None:
    assert somebody_else("while you brought you in", "while you brought her in") == "while you brought her in"
    assert somebody_else("when you asked you were late", "when you asked, you were late").endswith("late")
