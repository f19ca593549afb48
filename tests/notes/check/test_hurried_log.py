"""A log typed with a thumb: the check compares a note with what was meant, not with what was typed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from core.domain.person import Language
from core.notes.check import CheckContext, check
from tests.notes.check.labelled_set import notes


@pytest.mark.parametrize(
    ("language", "log", "typed", "said"),
    [
        (
            Language.FR,
            "la note modèle du guide",
            "mavoir fait monter ds la cabine a 40m",
            "Merci de m’avoir fait monter dans la cabine.",
        ),
        (
            Language.EN,
            "the guide's own manager note",
            "lettin me true a wheel w/ the stopwatch runnin",
            "Thank you for letting me true a wheel.",
        ),
    ],
)
def test_a_moment_is_found_as_the_note_says_it(language: Language, log: str, typed: str, said: str) -> None:
    brief = next(n.context.brief for n in notes(language) if n.name == log)
    assert brief is not None
    person = replace(brief.people[0], moment=typed)
    told = replace(brief, people=(person,), moment="", theme="", needs=())
    about = CheckContext(language=language, brief=told, recipient=person.id)
    assert "NC08" not in rules(f"Bonjour,\n\n{said}\n\nBest,\n{brief.candidate.name}", about)
    assert "NC08" in rules(f"Bonjour,\n\nMerci, thank you.\n\nBest,\n{brief.candidate.name}", about)


def rules(body: str, about: CheckContext) -> set[str]:
    return {found.rule for found in check("", body, about)}
