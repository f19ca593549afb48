"""A subject that begins with "On" goes on with a noun phrase."""

from __future__ import annotations

from dataclasses import replace

import pytest

from core.notes.writer import write
from tests.notes.english.written import cases

CASE = next(case for case in cases() if case.interview.brief.theme)
KIND, WHO = CASE.interview.wanted[0]


def lines(theme: str) -> set[str]:
    """Every subject offered for a log of which nothing but its theme may title a note."""
    told = CASE.interview.brief
    me = replace(told.recipient(WHO), moment="")
    brief = replace(told, theme=theme, moment="", needs=(), question="", people=(me,))
    notes = [
        write(replace(brief, seed=f"{n}"), KIND, WHO, sending_at=CASE.interview.sent(KIND)) for n in range(40)
    ]
    return {line for note in notes for line in (note.subject, *note.alternatives)}


@pytest.mark.parametrize("theme", ["safe staffing isn’t a spreadsheet", "people leave after a month"])
def test_a_sentence_never_follows_on(theme: str) -> None:
    assert not [line for line in lines(theme) if line.startswith("On ")]


@pytest.mark.parametrize("theme", ["the night rota", "calming anxious patients"])
def test_a_noun_phrase_or_an_ing_titles_alone(theme: str) -> None:
    assert f"{theme[0].upper()}{theme[1:]}" in lines(theme)
