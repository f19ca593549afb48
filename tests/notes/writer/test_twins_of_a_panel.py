"""What the program writes to a panel passes its own look for twins."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from core.notes.check import CheckContext, check
from core.notes.interview_file import read_interview
from core.notes.kinds import default_notes
from core.notes.writer import write_panel

NOW = datetime(2026, 3, 4, 9, tzinfo=UTC)
FILES = sorted((Path(__file__).parents[1] / "interviews").glob("*/*.yaml"))
ONE_NEED = """
language: en
candidate: {name: Sam Lee}
company: Acme
role: data engineer
when: 2026-03-03 15:00
timezone: Europe/London
interviewers:
  - {name: Jane Doe, role: engineering manager, relation: manager, moment: drawing the whole pipeline on a napkin}
  - {name: Raj Patel, role: developer, relation: peer, moment: the hunt for the bug in the scanner code}
needs: [{need: fewer mistakes at the packing bench, proof: I added a scan at the till. Errors fell from 30 to 8 a week.}]
next_step: a call with the director about the third shift
next_on: 2026-03-13
"""


def _twins(text: str) -> list[str]:
    file = read_interview(text, now=NOW)
    at = file.sending_at or NOW
    notes = write_panel(file.brief, default_notes(file.brief, at), sending_at=at)
    return [
        f"{note.recipient}: {finding.values}"
        for note in notes
        for finding in check(
            note.subject,
            note.body,
            CheckContext(
                language=note.language,
                kind=note.kind,
                brief=file.brief,
                recipient=note.recipient,
                siblings=tuple((other.subject, other.body) for other in notes if other is not note),
                sending_at=at,
            ),
        )
        if finding.rule == "NC18"
    ]


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_no_note_of_a_panel_is_another_s_twin(path: Path) -> None:
    assert not _twins(path.read_text("utf-8"))


def test_two_readers_with_one_need_between_them_are_not_told_it_twice() -> None:
    assert not _twins(ONE_NEED)


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("You made the team laugh with a map.", True),
        ("I look forward to the call with the director.", False),
    ],
)
def test_a_sentence_given_twice_is_told_unless_it_is_of_what_comes_next(sentence: str, told: bool) -> None:
    brief = read_interview(ONE_NEED, now=NOW).brief
    one, other = (f"Dear {name},\n\n{sentence}\n\nBest wishes,\nSam Lee" for name in ("Jane", "Raj"))
    context = CheckContext(brief=brief, recipient=brief.people[0].id, siblings=(("Another", other),))
    assert any(finding.rule == "NC18" for finding in check("The napkin", one, context)) is told
