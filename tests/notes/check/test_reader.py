"""What the check asks of a note is what its reader was there for, and names are compared as people type them."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from datetime import timedelta

import pytest

from core.domain.contact import Consent
from core.domain.note import NoteKind
from core.notes.check import CheckContext, check
from core.notes.writer import write
from tests.notes.writer.people import ANA, PANEL, RAJ, SENDING

PASSING = replace(RAJ, id="p9", name="Ben O'Neil", interviewed=False, moment="", consent=Consent.CARD)
MET = replace(PANEL, people=(ANA, PASSING), moment="Ana drew the loading bay on a napkin")


@pytest.mark.parametrize("days", [0, 2])
def test_someone_met_in_the_hallway_is_not_held_to_a_moment_they_did_not_share(days: int) -> None:
    note = write(MET, NoteKind.HALLWAY, "p9", sending_at=SENDING + timedelta(days=days))
    found = check(note.subject, note.body, CheckContext(brief=MET, recipient="p9", kind=NoteKind.HALLWAY))
    assert not [f for f in found if f.rule in ("NC06", "NC07", "NC08")], (note, found)


def test_the_interviewer_is_still_owed_the_moment() -> None:
    body = "Dear Ana,\n\nThank you for your time yesterday. I enjoyed it.\n\nBest wishes,\nJoe Mbeki"
    found = check(
        "A word after yesterday",
        body,
        CheckContext(brief=MET, recipient="p1", kind=NoteKind.THANK_YOU_MANAGER),
    )
    assert "NC08" in {f.rule for f in found}


@pytest.mark.parametrize("typed", ["O'Neil", "O’Neil"])
@pytest.mark.parametrize("printed", ["O'Neil", "O’Neil", "O'Neil’s", "O’Neil's"])
def test_a_straight_apostrophe_and_a_curly_one_are_the_same_name(typed: str, printed: str) -> None:
    brief = replace(MET, people=(ANA, replace(PASSING, name=f"Ben {typed}")))
    body = (
        f"Hi Ben,\n\nIt was good to meet you. The story of Ben {printed} stayed with me.\n\nBest,\nJoe Mbeki"
    )
    found = check("Good to meet you", body, CheckContext(brief=brief, recipient="p9", kind=NoteKind.HALLWAY))
    assert not [f for f in found if f.rule == "NC03"]


def test_a_name_with_another_capital_is_still_found() -> None:
    body = "Hi Ben,\n\nIt was good to meet you, Ben O’neil.\n\nBest,\nJoe Mbeki"
    found = check("Good to meet you", body, CheckContext(brief=MET, recipient="p9", kind=NoteKind.HALLWAY))
    assert "NC03" in {f.rule for f in found}


@pytest.mark.parametrize("first", ["fingerprint", "check.twins", "check", "writer", "check.logged"])
def test_each_part_can_be_the_first_to_be_imported(first: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", f"import core.notes.{first}"], capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
