"""How well the check does on notes by all kinds of candidates (see `labelled_set` for the table and for first readings)."""

from __future__ import annotations

import pytest

from core.domain.person import Language
from core.notes.check import guess_language
from core.notes.note import Severity, Where
from tests.notes.check.labelled_set import RULES, counted, notes, table

MISSED = 0.02
"""The most breaks that may go unseen in a language."""
FALSE_ALARMS = 0.01
"""The most alarms a sound note may raise, on average over the notes of a language."""


@pytest.fixture(params=list(Language), ids=lambda language: language.value)
def language(request: pytest.FixtureRequest) -> Language:
    assert isinstance(request.param, Language)
    return request.param


def test_the_set_holds_good_and_bad_notes_and_every_rule(language: Language) -> None:
    labelled = notes(language)
    assert len(labelled) >= 60
    assert sum(not n.expect for n in labelled) >= 25
    broken = {rule for n in labelled for rule in n.expect}
    only_french = {"NC21", "NC22", "NC23"} if language is Language.EN else set()
    assert broken == set(RULES) - only_french
    assert len({n.body for n in labelled}) >= 60


def test_hardly_anything_is_missed_and_hardly_anything_cried(language: Language) -> None:
    counts = counted(language)
    print(table())
    missed, broken = sum(c.missed for c in counts.values()), sum(c.broken for c in counts.values())
    cried = sum(c.false_alarms for c in counts.values())
    assert missed <= MISSED * broken, table()
    assert cried <= FALSE_ALARMS * len(notes(language)), table()


def test_a_finding_points_at_the_characters_it_is_about(language: Language) -> None:
    for note in notes(language):
        for found in note.found():
            text = note.subject if found.where is Where.SUBJECT else note.body
            assert 0 <= found.start <= found.end <= len(text)
            if found.rule in ("NC05", "NC13", "NC14", "NC15", "NC16", "NC17"):
                assert found.values["x"] == text[found.start : found.end].strip()
                assert found.end > found.start


def test_the_same_note_gives_the_same_findings(language: Language) -> None:
    for note in notes(language):
        assert note.found() == note.found()


def test_the_gravest_comes_first(language: Language) -> None:
    order = [Severity.BLOCK, Severity.WARN, Severity.HINT]
    for note in notes(language):
        ranks = [order.index(f.severity) for f in note.found()]
        assert ranks == sorted(ranks)


def test_a_reproach_blocks_only_after_a_rejection_or_a_silence(language: Language) -> None:
    tender = {"rejection_final", "rejection_early", "check_in", "second_reminder"}
    for note in notes(language):
        for found in note.found():
            if found.rule == "NC15":
                assert (found.severity is Severity.BLOCK) == (note.context.kind in tender)


def test_the_language_is_guessed_right_without_being_told(language: Language) -> None:
    assert [n.name for n in notes(language) if guess_language(f"{n.subject}\n{n.body}") is not language] == []
