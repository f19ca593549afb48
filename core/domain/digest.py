"""Reminders gathered: one a day or one a week for those who want it so, and one when a pause ends."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta

from core.domain.person import Digest, Preferences, QuietHours
from core.domain.quiet import no_earlier, no_later
from core.domain.reminder import Planned, ReminderKind, SubjectKind
from core.domain.rungs import EVENING, MORNING
from core.domain.wall_time import instant_at, wall_of

ALONE = frozenset(
    {
        ReminderKind.LAST_CALL,
        ReminderKind.SNOOZED,
        ReminderKind.CUSTOM,
        ReminderKind.COOL_OFF,
        ReminderKind.BRIEFING,
        ReminderKind.DIGEST,
    }
)
"""Never gathered: the last call by product.md, section 3; the others come at an hour that the person chose, or that matters."""
COVERED = frozenset({ReminderKind.DRAFT, ReminderKind.NUDGE})
"""Left out when no digest comes inside their window: the last call still does."""
MONDAY = 0

_DAY = timedelta(days=1)

Gathered = Mapping[Planned, tuple[Planned, ...]]
"""Each digest with the reminders it stands for, by when they are due."""


def gather(
    rows: Sequence[Planned], likes: Preferences, zone: str, person: str
) -> tuple[list[Planned], Gathered]:
    """Daily: at EVENING; weekly: Monday at MORNING; at or after the reminder's own moment. Answers all rows, and what is in each."""
    if likes.digest is Digest.OFF:
        return list(rows), {}
    kept: list[Planned] = []
    groups: dict[datetime, list[Planned]] = defaultdict(list)
    for row in rows:
        if row.kind in ALONE:
            kept.append(row)
            continue
        at = next_digest(row.due_at, likes.digest, likes.quiet, zone)
        if row.expires_at is None or at < row.expires_at:
            groups[at].append(row)
        elif row.kind not in COVERED:
            kept.append(row)
    lasts = _DAY if likes.digest is Digest.DAILY else 7 * _DAY
    digests = {_digest(at, lasts, person, zone): _in_order(group) for at, group in groups.items()}
    return kept + list(digests), digests


def gather_after_pause(
    rows: Sequence[Planned], unpaused: Mapping[str, datetime], resumes: datetime, zone: str, person: str
) -> tuple[list[Planned], Gathered]:
    """Makes one digest of what a pause held up until its first day, when that is two or more. `unpaused`: due times by key, had there been none."""
    held = [
        row
        for row in rows
        if row.kind not in ALONE and unpaused.get(row.key, resumes - _DAY) < resumes <= row.due_at
    ]
    at = min((row.due_at for row in held), default=resumes)
    held = [row for row in held if row.due_at < at + _DAY]
    if len(held) < 2:
        return list(rows), {}
    digest = _digest(at, _DAY, person, zone)
    return [row for row in rows if row not in held] + [digest], {digest: _in_order(held)}


def next_digest(at: datetime, digest: Digest, quiet: QuietHours, zone: str) -> datetime:
    """The first moment of a digest not before `at`: earlier on its day when its hour is quiet, else on waking."""
    day = wall_of(at, zone).date()
    while True:
        if digest is Digest.DAILY or day.weekday() == MONDAY:
            due = _moment(day, EVENING if digest is Digest.DAILY else MORNING, quiet, zone)
            if due >= at:
                return due
        day += _DAY


def _moment(day: date, wall: time, quiet: QuietHours, zone: str) -> datetime:
    wanted = instant_at(day, wall, zone)
    return no_later(wanted, quiet, zone, instant_at(day, time(0), zone)) or no_earlier(wanted, quiet, zone)


def _digest(at: datetime, lasts: timedelta, person: str, zone: str) -> Planned:
    return Planned(
        ReminderKind.DIGEST,
        SubjectKind.PERSON,
        person,
        at,
        at + lasts,
        f"{wall_of(at, zone):%Y-%m-%d}",
    )


def _in_order(rows: Sequence[Planned]) -> tuple[Planned, ...]:
    return tuple(sorted(rows, key=lambda row: (row.due_at, row.key)))
