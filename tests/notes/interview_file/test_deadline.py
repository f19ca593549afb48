"""A day given as a deadline in a file keeps its words: nobody is told to meet on the last day of it."""

from __future__ import annotations

import pytest

from core.domain.deadline import with_deadline
from core.domain.person import Language


@pytest.mark.parametrize(
    ("step", "typed", "kept"),
    [
        ("deuxième entretien", "d'ici la fin du mois", "deuxième entretien d'ici la fin du mois"),
        ("réponse", "avant vendredi", "réponse avant vendredi"),
        ("réponse avant vendredi", "avant vendredi", "réponse avant vendredi"),
        ("entretien", "ds 10 jours", "entretien ds 10 jours"),
        ("un essai", "mardi 12 mai", "un essai"),
        ("un essai", "2026-05-12", "un essai"),
        ("", "d'ici vendredi", ""),
    ],
)
def test_the_words_of_a_deadline_stay_beside_the_step(step: str, typed: str, kept: str) -> None:
    assert with_deadline(step, typed, Language.FR) == kept


@pytest.mark.parametrize(
    ("step", "typed", "kept"),
    [
        ("a letter", "by the end of the month", "a letter by the end of the month"),
        ("a phone call", "by the end of May", "a phone call by the end of May"),
        ("a case study", "by the 12th", "a case study by the 12th"),
        ("a call", "end of the week", "a call at the end of the week"),
        ("a call at the end of the week", "at the end of the week", "a call at the end of the week"),
        ("a second interview", "within two weeks", "a second interview within two weeks"),
        ("a tech rehearsal", "In 10 days", "a tech rehearsal in 10 days"),
        ("swim test", "in 2 wks", "swim test in 2 weeks"),
        ("a second visit", "within 3 mths", "a second visit within 3 months"),
        ("a trial day", "2026-03-14", "a trial day"),
    ],
)
def test_an_english_deadline_stays_beside_the_step(step: str, typed: str, kept: str) -> None:
    assert with_deadline(step, typed, Language.EN) == kept


def test_english_days_are_read_as_they_were() -> None:
    assert with_deadline("second interview", "by Friday", Language.EN) == "second interview"
