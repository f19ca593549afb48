"""Every English interview written whole, and compared with the notes that were read and signed."""

from __future__ import annotations

import re
from itertools import combinations

import pytest

from core.domain.note import NoteKind
from core.notes.check import CheckContext, check
from core.notes.kinds import characters, highest
from core.notes.languages import grammar_of
from core.notes.note import Severity
from core.notes.writer import write
from tests.notes.english.written import GOLDEN, Case, cases, shown

CASES = cases()
IDS = [case.name for case in CASES]
ARTEFACT = re.compile(
    r"  |[{}<>]|\bNone\b|\.\.| [,.;:?!]|,,|\n\n\n|\b(?:a|an|the) (?:a|an|the)\b|\b(to|of|that|and) \1\b|’’|^ |\?\.",
    re.MULTILINE,
)
SMALL_AFTER_STOP = re.compile(r"(?<!\b[A-Z])(?<!Dr)(?<!Mr)(?<!Mrs)(?<!St)(?<!Prof)(?:[.!?]|\.”) [a-z]")


def test_two_dozen_interviews_cover_every_kind_of_note() -> None:
    assert len(CASES) >= 24
    assert {note.kind for case in CASES for note in case.notes} >= set(NoteKind)


@pytest.mark.parametrize("case", CASES, ids=IDS)
def test_the_notes_are_the_ones_that_were_signed(case: Case) -> None:
    assert shown(case) == (GOLDEN / f"{case.name}.txt").read_text("utf-8")


def test_no_golden_file_is_left_without_its_interview() -> None:
    assert {path.stem for path in GOLDEN.glob("*.txt")} == set(IDS)


@pytest.mark.parametrize("case", CASES, ids=IDS)
@pytest.mark.parametrize("version", [0, 1, 2, 7])
def test_no_version_of_a_note_has_an_artefact(case: Case, version: int) -> None:
    for kind, who in case.interview.wanted:
        note = write(case.interview.brief, kind, who, sending_at=case.interview.sent(kind), version=version)
        said = f"{note.subject}\n\n{note.body}"
        assert not ARTEFACT.search(said), said
        assert not SMALL_AFTER_STOP.search(note.body.partition(",\n")[2]), said
        sentences = [s.text for s in note.sentences if s.facts]
        assert len(sentences) == len(set(sentences))


@pytest.mark.parametrize("case", CASES, ids=IDS)
def test_a_note_keeps_to_its_length(case: Case) -> None:
    for note in case.notes:
        most = characters(note.kind, case.interview.brief)
        if most is not None:
            assert len(note.body.encode("utf-16-le")) // 2 <= most
        else:
            words = grammar_of(note.language).words(note.body)
            assert 20 <= words <= highest(note.kind, case.interview.brief) + 12, note.body
        for sentence in note.sentences:
            assert len(sentence.text.split()) <= 40, sentence.text


@pytest.mark.parametrize("case", CASES, ids=IDS)
def test_nobody_in_a_panel_gets_a_sentence_of_somebody_else(case: Case) -> None:
    for one, other in combinations(case.notes, 2):
        said = {s.text for s in one.sentences if s.facts and len(s.text.split()) > 5}
        assert not said & {s.text for s in other.sentences}
        assert one.subject != other.subject or not one.subject


@pytest.mark.parametrize("case", CASES, ids=IDS)
def test_the_check_stops_none_of_our_own_notes(case: Case) -> None:
    for note in case.notes:
        brief = case.interview.brief
        about = CheckContext(
            language=brief.language, kind=note.kind, brief=brief, recipient=note.recipient,
            sending_at=case.interview.sent(note.kind), spelling=brief.spelling,
        )  # fmt: skip
        found = check(note.subject, note.body, about)
        for line in note.alternatives:
            assert not [f for f in check(line, note.body, about) if f.rule == "NC06"], line
        assert [f for f in found if f.severity is Severity.BLOCK] == []
        assert {f.rule for f in found} <= {"NC09", "NC10", "NC11", "NC27"}, note.body


@pytest.mark.parametrize("case", CASES, ids=IDS)
def test_every_sentence_between_greeting_and_closing_rests_on_something_logged(case: Case) -> None:
    for note in case.notes:
        body = note.body
        for sentence in note.sentences:
            assert sentence.text in body
        unfounded = [s.text for s in note.sentences[1:-1] if not s.facts]
        assert all(len(text.split()) <= 30 for text in unfounded)
