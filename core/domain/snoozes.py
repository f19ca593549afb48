"""Notes put off: when each of them comes back, and which step of the ladder that stands in for."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import UTC, datetime, timedelta

from core.domain.note import OwedNote
from core.domain.person import QuietHours
from core.domain.quiet import no_earlier
from core.domain.reminder import Planned, ReminderKind, SubjectKind

APART = timedelta(hours=2)
"""A step of the ladder never follows another, or a snooze, closer than this; ours."""
LASTS = timedelta(days=3)
"""Undelivered that long, what comes after its window is left unsaid; ours (French advice runs to 48 hours: writing-guide.md, 2)."""

_NEVER = datetime.min.replace(tzinfo=UTC)


def plan_snoozed(
    notes: Sequence[OwedNote],
    opens: datetime,
    closes: datetime | None,
    resumes: datetime,
    quiet: QuietHours,
    zone: str,
    *,
    settled: Collection[str] = (),
) -> tuple[Planned, ...]:
    """When what was put off comes back: as asked, awake, not before `opens`, nor before a pause ends (`resumes`).

    One that would wake after the window (`closes`; None: it has none) it was meant for is left to the late nudge. One that has
    come (its key is in `settled`) is no longer moved by a pause.
    """
    made = []
    for note in notes:
        if note.snoozed_until is None:
            continue
        stamp = f"{note.snoozed_until.astimezone(UTC):%Y-%m-%dT%H%M}"
        floor = max(note.snoozed_until, opens)
        row = _row(note, no_earlier(max(floor, resumes), quiet, zone), closes, stamp)
        if row.key in settled:
            row = _row(note, no_earlier(floor, quiet, zone), closes, stamp)
        if closes is None or not note.snoozed_until < closes <= row.due_at:
            made.append(row)
    return tuple(made)


def shortly_before(at: datetime, snoozes: Iterable[datetime]) -> datetime | None:
    """The last of `snoozes` that a step at `at` would follow too closely, or meet."""
    return max((snooze for snooze in snoozes if snooze <= at < snooze + APART), default=None)


def beside(
    at: datetime, owed: Sequence[OwedNote], rows: Sequence[Planned], settled: Collection[str] = ()
) -> datetime | None:
    """When the step wanted at `at` comes, beside the snoozes `rows`: with the one it would follow too closely.

    None when every note comes back so late that nothing is left for the step to say. What has become owed since a snooze came
    (its key is in `settled`) is still told at `at`.
    """
    dues = {row.subject_id: row.due_at for row in rows}
    close = shortly_before(at, dues.values())
    if close is None:
        return at
    if all(dues.get(note.id, _NEVER) > at - APART for note in owed):
        return None
    return shortly_before(at, (row.due_at for row in rows if row.key not in settled)) or at


def _row(note: OwedNote, due: datetime, closes: datetime | None, stamp: str) -> Planned:
    inside = closes is not None and due < closes
    expires = closes if inside else due + LASTS
    return Planned(ReminderKind.SNOOZED, SubjectKind.NOTE, note.id, due, expires, stamp)
