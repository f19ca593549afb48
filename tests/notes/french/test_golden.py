"""Every French interview written whole, and compared with the note that was read and signed."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from itertools import combinations
from pathlib import Path

import pytest

from core.domain.note import NoteKind
from core.domain.person import Language, Register
from core.notes.check import CheckContext, check
from core.notes.interview_file import read_interview
from core.notes.note import Severity
from tests.notes.french.written import GOLDEN, INTERVIEWS, Case, cases, shown

CASES = cases()
WHOLE = [c for c in CASES if c.kind is not NoteKind.X_MESSAGE]


def test_twenty_interviews_cover_every_kind_of_note() -> None:
    assert len({case.name.split(".")[0] for case in CASES}) >= 20
    assert {case.kind for case in CASES} == set(NoteKind)


@pytest.mark.parametrize("case", CASES, ids=[c.name for c in CASES])
def test_the_note_is_the_one_that_was_signed(case: Case) -> None:
    assert shown(case) == (GOLDEN / f"{case.name}.txt").read_text("utf-8")


@pytest.mark.parametrize("file", sorted(INTERVIEWS.glob("*.yaml")), ids=lambda path: path.stem)
def test_the_same_file_is_read_by_the_program_itself(file: Path) -> None:
    found = read_interview(file.read_text("utf-8"), now=datetime(2025, 12, 20, 8, tzinfo=UTC))
    assert found.brief.language is Language.FR
    assert found.brief.people


def test_no_golden_note_is_left_without_its_interview() -> None:
    assert {path.stem for path in GOLDEN.glob("*.txt")} == {case.name for case in CASES}


@pytest.mark.parametrize("case", CASES, ids=[c.name for c in CASES])
@pytest.mark.parametrize("version", [0, 1, 2, 5])
def test_no_version_of_a_note_has_an_artefact(case: Case, version: int) -> None:
    note = case.note(version)
    said = f"{note.subject}\n{note.body}"
    assert not re.search(r"  |[{}<>]|\bNone\b|\.\.| ,|,,|\n\n\n", said)
    assert not re.search(r"(?<![\w’'-])(?:de|à) les? (?=[a-zà-ÿ]+s? (?:de|du|et)\b)", said)
    assert not re.search(r"(?<![\w’'-])(?:de|que|je|ne|le|la) (?:[aeiouéèêàâ])", said, re.IGNORECASE)
    assert not re.search(r"(?<![.…])[.!?] [a-zà-ÿ]", said)
    body = re.findall(r"[^.!?\n]{25,}", note.body)
    assert len(body) == len(set(body))
    if case.brief.register is Register.TU:
        assert not re.search(r"\b(?:vous|votre|vos)\b", said.replace("rendez-vous", ""), re.IGNORECASE)
    else:
        assert not re.search(r"(?<![\w’])(?:tu|toi|ton|tes)(?!\w)", said)


@pytest.mark.parametrize("case", WHOLE, ids=[c.name for c in WHOLE])
def test_the_check_stops_none_of_our_own_notes(case: Case) -> None:
    note = case.note()
    about = CheckContext(
        language=Language.FR,
        kind=case.kind,
        brief=case.brief,
        recipient=case.to,
        sending_at=case.sending_at,
        spelling=case.brief.spelling,
    )
    stopped = [f for f in check(note.subject, note.body, about) if f.severity is Severity.BLOCK]
    assert not stopped


def test_two_notes_of_one_panel_share_no_sentence() -> None:
    by_interview: dict[str, list[Case]] = {}
    for case in CASES:
        by_interview.setdefault(case.name.split(".")[0], []).append(case)
    for group in by_interview.values():
        thanks = [c for c in group if c.kind.value.startswith("thank_you")]
        for one, other in combinations(thanks, 2):
            if one.to != other.to:
                assert not _sentences(one) & _sentences(other), (one.name, other.name)


def _sentences(case: Case) -> set[str]:
    """Sentences of six words or more, without greeting and closing."""
    return {s.text for s in case.note().sentences if s.facts and len(s.text.split()) >= 6}
