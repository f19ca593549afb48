"""Many panels: whoever lays the notes side by side finds no sentence twice."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import combinations

import pytest

from core.domain.brief import Brief
from core.domain.person import Language
from core.notes.kinds import default_notes
from core.notes.note import Note
from core.notes.writer import write_panel
from tests.notes.writer.panels import as_one_kind, panel
from tests.notes.writer.people import SENDING, runs

MANY = 60


def written(brief: Brief) -> tuple[Note, ...]:
    return write_panel(brief, default_notes(brief, SENDING), sending_at=SENDING)


def said(note: Note) -> list[str]:
    """The sentences of a note between greeting and closing."""
    return [s.text for s in note.sentences if s.facts or s.text in "\n\n".join(note.body.split("\n\n")[1:-1])]


@pytest.mark.parametrize("language", list(Language))
def test_no_two_notes_of_a_panel_share_a_sentence(language: Language) -> None:
    for number in range(MANY):
        for brief in (panel(number, language), as_one_kind(panel(number, language))):
            for one, other in combinations(written(brief), 2):
                twice = {s for s in said(one) if len(s.split()) > 4} & set(said(other))
                assert not twice, (number, twice)


@pytest.mark.parametrize("language", list(Language))
def test_notes_of_a_panel_are_told_apart_by_their_subjects_and_their_words(language: Language) -> None:
    shares = []
    for number in range(MANY):
        for one, other in combinations(written(panel(number, language)), 2):
            shares.append(len(runs(one) & runs(other)) / max(1, min(len(runs(one)), len(runs(other)))))
    shares.sort()
    assert shares[len(shares) // 2] < 0.1
    assert shares[int(len(shares) * 0.95)] < 0.45, "the shortest notes of the poorest logs"


LINES = {Language.EN: "taste first, talk second", Language.FR: "goûter d’abord, parler ensuite"}


@pytest.mark.parametrize("language", list(Language))
def test_no_two_of_a_panel_find_the_same_subject_with_and_without_quotation_marks(language: Language) -> None:
    for number in range(MANY):
        brief = replace(panel(number, language), theme=LINES[language])
        subjects = [tuple(re.findall(r"\w+", note.subject.lower())) for note in written(brief)]
        assert len(set(subjects)) == len(subjects), (number, subjects)
