"""The one question after a rejection: what is vague is told apart from what is precise, in both languages."""

from __future__ import annotations

import pytest

from core.domain.weak_spot import is_vague, weak_spot


@pytest.mark.parametrize(
    "typed",
    [
        "any feedback?", "Feedback", "some advice", "everything", "what I could have done better", "How can I improve?",
        "What went wrong?", "un retour", "des conseils", "Tout", "ce que j’aurais pu faire mieux", "en quoi je peux m'améliorer ?",
        "Pourquoi pas moi ?", "why", "In general",
    ],
)  # fmt: skip
def test_a_question_about_everything_is_vague(typed: str) -> None:
    assert is_vague(typed)


@pytest.mark.parametrize(
    "typed",
    [
        "my answer on pricing", "little experience with teams", "feedback on my case study", "everything about SQL joins",
        "what I could have done better in the case study", "ma réponse sur les prix", "tout le volet paie", "mon anglais",
        "le retour sur ma présentation", "",
    ],
)  # fmt: skip
def test_one_point_is_not(typed: str) -> None:
    assert not is_vague(typed)


@pytest.mark.parametrize("typed", ["I don't know", "no idea", "?", "Je ne sais pas", "aucune idée."])
def test_somebody_who_cannot_tell_is_asked_nothing_more(typed: str) -> None:
    assert weak_spot(typed) == ""
    assert not is_vague(typed)
