"""Notes that people wrote by hand, beside their logs: the check holds nothing grave against them."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.notes.check import CheckContext, check
from core.notes.note import Severity
from tests.notes.english.written import Case, cases

FOLDER = Path(__file__).parent / "by_hand" / "en"
BY_NAME = {case.name: case for case in cases()}
NOTES = [(BY_NAME[path.stem], path.read_text("utf-8").strip()) for path in sorted(FOLDER.glob("*.txt"))]


@pytest.mark.parametrize(("case", "body"), NOTES, ids=[case.name for case, _ in NOTES])
def test_a_note_written_by_hand_raises_no_alarm(case: Case, body: str) -> None:
    brief, ours = case.interview.brief, case.notes[0]
    about = CheckContext(
        language=brief.language,
        kind=ours.kind,
        brief=brief,
        recipient=ours.recipient,
        sending_at=case.interview.sent(ours.kind),
        spelling=brief.spelling,
    )
    found = check(ours.subject, body, about)
    assert [f for f in found if f.severity is not Severity.HINT] == []
