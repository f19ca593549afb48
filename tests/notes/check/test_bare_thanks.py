"""A bare "Thank you" does nothing, however short it is; a short note with one thing of its own is let through."""

from __future__ import annotations

import pytest

from core.domain.person import Language
from core.notes.check import CheckContext, check

EN, FR = Language.EN, Language.FR


def rules_in(body: str, language: Language) -> set[str]:
    return {f.rule for f in check("", body, CheckContext(language=language))}


@pytest.mark.parametrize(
    ("body", "language"),
    [
        ("Dear Jane, thank you.", EN),
        ("Dear Jane,\n\nThank you.\n\nBest,\nTom Reed", EN),
        ("Hi Jane,\n\nThanks for today! Great to meet you.\n\nTom", EN),
        ("Hi Jane,\n\nThank you for your time today and for telling me about the role.\n\nTom", EN),
        ("Bonjour Jeanne,\n\nMerci.\n\nBien à vous,\nTom", FR),
        ("Bonjour,\n\nMerci beaucoup pour votre temps, à bientôt.\n\nTom", FR),
    ],
)
def test_thanks_that_would_suit_anybody_are_told(body: str, language: Language) -> None:
    assert "NC08" in rules_in(body, language)


@pytest.mark.parametrize(
    ("body", "language"),
    [
        ("Hi Jane,\n\nThank you for showing me the loading bay.\n\nTom", EN),
        ("Hi Jane,\n\nThanks for the plums! Talk on Monday.\n\nTom", EN),
        ("Bonjour Jeanne,\n\nMerci de m’avoir montré le quai 7. À lundi !\n\nTom", FR),
        ("Bonjour Jeanne,\n\nMerci pour les pivoines.\n\nTom", FR),
    ],
)
def test_a_short_note_with_one_thing_of_its_own_is_let_through(body: str, language: Language) -> None:
    assert "NC08" not in rules_in(body, language)
