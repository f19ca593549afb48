"""English interviews as people type them, and the notes they give; run as a script, it writes the golden files anew to be read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from core.notes.interview_file import InterviewFile, read_interview
from core.notes.note import Note

HERE = Path(__file__).parents[1]
INTERVIEWS = HERE / "interviews" / "en"
GOLDEN = HERE / "golden" / "en"
NOW = datetime(2026, 3, 4, 9, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Case:
    """One interview and all its notes."""

    name: str
    interview: InterviewFile
    notes: tuple[Note, ...]


@cache
def cases() -> tuple[Case, ...]:
    found = []
    for path in sorted(INTERVIEWS.glob("*.yaml")):
        interview = read_interview(path.read_text("utf-8"), now=NOW)
        found.append(Case(path.stem, interview, interview.notes()))
    return tuple(found)


def shown(case: Case) -> str:
    """Every note of the interview as a reader would get it, subjects first."""
    pieces = []
    for note in case.notes:
        lines = [f"Subject: {line}" for line in (note.subject, *note.alternatives) if line]
        pieces.append(
            "\n".join(
                [
                    f"[{note.kind} to {case.interview.brief.recipient(note.recipient).name}]",
                    *lines,
                    "",
                    note.body,
                ]
            )
        )
    return ("\n\n" + "-" * 40 + "\n\n").join(pieces) + "\n"


if __name__ == "__main__":
    GOLDEN.mkdir(parents=True, exist_ok=True)
    for each in cases():
        (GOLDEN / f"{each.name}.txt").write_text(shown(each), "utf-8")
