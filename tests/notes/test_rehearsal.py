"""The rehearsal: whoever asks for the first draft after a start waits for nothing to be read."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FIRST_DRAFTS = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from core.notes.check import CheckContext, check
from core.notes.interview_file import read_interview
from core.notes.rehearsal import rehearse

now = datetime(2025, 12, 20, 8, tzinfo=UTC)
folder = Path("tests/notes/interviews")
files = [read_interview(path.read_text("utf-8"), now=now) for path in sorted(folder.glob("*/*.yaml"))]
if sys.argv[1] == "rehearsed":
    rehearse()
opened = []
sys.addaudithook(lambda event, about: opened.append(str(about[0])) if event == "open" else None)
for file in files:
    for note in file.notes():
        check(note.subject, note.body, CheckContext(note.language, note.kind))
read = [name for name in opened if any(each in Path(name).parts for each in ("notes", "spellchecker"))]
print(len(read))
"""


def _files_opened(how: str) -> int:
    """Of ours and of the word lists, by the first notes of a process, over every interview in tests/notes/interviews."""
    program = [sys.executable, "-c", FIRST_DRAFTS, how]
    done = subprocess.run(program, cwd=ROOT, capture_output=True, text=True, check=True)
    return int(done.stdout)


@pytest.mark.parametrize(("how", "some"), [("rehearsed", False), ("not", True)])
def test_after_the_rehearsal_no_note_reads_a_file(how: str, some: bool) -> None:
    assert (_files_opened(how) > 0) is some
