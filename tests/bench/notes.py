"""How long a note takes, grammar and check included, beside one precompiled sandboxed Jinja template of its length.

`python -m tests.bench.notes`. Each interview of tests/notes/interviews is written as a new one each time (another seed), so
that nothing but the compiled frames, the word lists and what is known of single words is kept from one note to the next.

A note that comes after others to the same reader (a check-in after the thanks) is written so as not to repeat them, and
they are composed first, for nothing else: such notes are told apart from those that are the first to their readers.
"""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from jinja2 import Template
from jinja2.sandbox import ImmutableSandboxedEnvironment

from core.domain.note import NoteKind
from core.notes.check import CheckContext, check
from core.notes.interview_file import InterviewFile, read_interview
from core.notes.kinds import default_notes
from core.notes.note import Note
from core.notes.story import told_before
from core.notes.writer import write_panel

FILES = Path(__file__).parents[1] / "notes" / "interviews"
NOW = datetime(2025, 12, 20, 8, tzinfo=UTC)
ROUNDS = 30
OTHERS = 20


def main() -> None:
    for language in ("en", "fr"):
        files = [
            read_interview(p.read_text("utf-8"), now=NOW) for p in sorted((FILES / language).glob("*.yaml"))
        ]
        written: list[Note] = []

        def write_all(
            turn: int, files: Sequence[InterviewFile] = files, written: list[Note] = written
        ) -> int:
            written.clear()
            for n, file in enumerate(files):
                written.extend(_written(file, f"{turn}|{n}"))
            return len(written)

        def check_all(_: int, written: list[Note] = written) -> int:
            for note in written:
                check(note.subject, note.body, CheckContext(language=note.language, kind=note.kind))
            return len(written)

        write_all(0)
        length = round(statistics.mean(len(n.body) for n in written))
        template = ImmutableSandboxedEnvironment().from_string(
            "x" * (length // 2) + "{{ a }}, {{ b }}." + "y" * (length // 2 - 40)
        )

        def render(_: int, template: Template = template) -> int:
            for _ in range(100):
                template.render(a="moment " * 3, b="need")
            return 100

        first = [file for file in files if not _before(file)]
        later = [file for file in files if _before(file)]

        def write_some(turn: int, files: Sequence[InterviewFile]) -> int:
            return sum(len(_written(file, f"{turn}|{n}")) for n, file in enumerate(files))

        used = _ledger(files)

        def write_after_others(
            turn: int, files: Sequence[InterviewFile] = files, used: frozenset[str] = used
        ) -> int:
            return sum(len(_written(file, f"{turn}|{n}", used)) for n, file in enumerate(files))

        floor = _each(render)
        writing, checking = _each(write_all), _each(check_all)
        after = _each(write_after_others)
        alone = _each(partial(write_some, files=first))
        following = _each(partial(write_some, files=later))
        others = statistics.mean(_before(file) / len(_due(file)[1]) for file in later)
        print(f"{language}  {len(written)} notes of {length} characters on average")
        print(f"    one precompiled template of that length  {floor:8.1f} µs")
        print(
            f"    written, grammar included                {writing:8.1f} µs  {writing / floor:5.1f} x  {1e6 / writing:6.0f} a second"
        )
        print(f"      the first to its reader                {alone:8.1f} µs  {alone / floor:5.1f} x")
        print(
            f"      after {others:3.1f} others, composed as well      {following:8.1f} µs  {following / floor:5.1f} x"
        )
        print(f"    checked                                  {checking:8.1f} µs  {checking / floor:5.1f} x")
        print(
            f"    written and checked                      {writing + checking:8.1f} µs  {(writing + checking) / floor:5.1f} x"
        )
        print(f"    written after {OTHERS} others at the company   {after:8.1f} µs  {after / floor:5.1f} x")


def _written(file: InterviewFile, seed: str, used: frozenset[str] = frozenset()) -> Sequence[Note]:
    at, due = _due(file)
    return write_panel(replace(file.brief, seed=seed), due, sending_at=at, used=used)


def _due(file: InterviewFile) -> tuple[datetime, Sequence[tuple[NoteKind, str]]]:
    at = file.sending_at or NOW
    return at, default_notes(file.brief, at)


def _before(file: InterviewFile) -> int:
    """How many notes its readers have had already, together."""
    due = _due(file)[1]
    return sum(len(told_before(file.brief, kind, file.brief.recipient(who))) for kind, who in due)


def _ledger(files: Sequence[InterviewFile]) -> frozenset[str]:
    """What `OTHERS` people who met the same company would leave behind them."""
    used: frozenset[str] = frozenset()
    for n in range(OTHERS):
        for note in _written(files[n % len(files)], f"other {n}", used):
            used |= frozenset(note.frames)
    return used


def _each(run: Callable[[int], int]) -> float:
    """Microseconds of processor time a note, the median of the rounds."""
    found = []
    gc.disable()
    for turn in range(1, ROUNDS + 1):
        start = time.process_time()
        count = run(turn)
        found.append((time.process_time() - start) / count * 1e6)
    gc.enable()
    return statistics.median(found)


if __name__ == "__main__":
    main()
