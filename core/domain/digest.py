"""Reminders gathered: one a day or one a week for those who want it so, and one when a pause ends."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from core.domain.checks import working_moment
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
CAN_WAIT = frozenset(
    {
        ReminderKind.STATUS_CHECK,
        ReminderKind.SECOND_CHECK,
        ReminderKind.DOOR_OPEN,
        ReminderKind.KEEP_IN_TOUCH,
    }
)
"""What loses nothing by a day."""
MOST_THAT_CAN_WAIT = 5
"""So many of those in one digest; the others come in the next, the most urgent first. After a fortnight away that is what "without
a burst" means (product.md, section 3); the number is ours."""
MONDAY = 0

_DAY = timedelta(days=1)
_MOMENT = timedelta(minutes=1)
_ORDER = tuple(ReminderKind)
"""The kinds as they are listed, which is by what can wait least."""

Gathered = Mapping[Planned, tuple[Planned, ...]]
"""Each digest with the reminders it stands for, the most urgent first."""


def gather(
    rows: Sequence[Planned], likes: Preferences, zone: str, person: str, settled: Collection[str] = ()
) -> tuple[list[Planned], Gathered]:
    """Daily: at EVENING; weekly: Monday at MORNING; at or after the reminder's own moment. Answers all rows, and what is in each.

    A digest among `settled` (keys) has come: what it did not name is for the next one.
    """
    if likes.digest is Digest.OFF:
        return list(rows), {}
    kept: list[Planned] = []
    groups: dict[datetime, list[Planned]] = defaultdict(list)
    for row in sorted(rows, key=_urgency):
        at = None if row.kind in ALONE else _place(row, groups, likes, zone, person, settled)
        if at is not None:
            groups[at].append(row)
        elif row.kind not in COVERED:
            kept.append(row)
    lasts = _DAY if likes.digest is Digest.DAILY else 7 * _DAY
    digests = {_digest(at, lasts, person, zone): tuple(group) for at, group in groups.items()}
    return kept + list(digests), digests


def gather_after_pause(
    rows: Sequence[Planned],
    unpaused: Mapping[str, datetime],
    resumes: datetime,
    likes: Preferences,
    zone: str,
    person: str,
    settled: Collection[str] = (),
) -> tuple[list[Planned], Gathered]:
    """Makes a digest a day of what a pause held up, where that is two or more. `unpaused`: due times by key, had there been none."""
    held = [
        row
        for row in rows
        if row.kind not in ALONE and unpaused.get(row.key, resumes - _DAY) < resumes <= row.due_at
    ]
    others = [row for row in rows if row not in held]
    digests: dict[Planned, tuple[Planned, ...]] = {}
    floor = resumes
    while held:
        at = max(min(row.due_at for row in held), floor)
        while _digest(at, _DAY, person, zone).key in settled:
            at = working_moment(at + _DAY, likes, zone)
        now = _first(row for row in sorted(held, key=_urgency) if row.due_at < at + _DAY)
        held = [row for row in held if row not in now]
        floor = working_moment(at + _DAY, likes, zone)
        if len(now) > 1:
            digests[_digest(at, _DAY, person, zone)] = now
        else:
            others += (_moved(row, at) for row in now)
    return others + list(digests), digests


def _first(rows: Iterable[Planned]) -> tuple[Planned, ...]:
    """All that cannot wait, and the first of those that can."""
    kept: list[Planned] = []
    for row in rows:
        if row.kind not in CAN_WAIT or sum(one.kind in CAN_WAIT for one in kept) < MOST_THAT_CAN_WAIT:
            kept.append(row)
    return tuple(kept)


def _moved(row: Planned, at: datetime) -> Planned:
    """The same, due at `at` if that is later."""
    if at <= row.due_at:
        return row
    lasts = row.expires_at - row.due_at if row.expires_at is not None else None
    return replace(row, due_at=at, expires_at=at + lasts if lasts is not None else None)


def _place(
    row: Planned,
    groups: Mapping[datetime, Sequence[Planned]],
    likes: Preferences,
    zone: str,
    person: str,
    settled: Collection[str],
) -> datetime | None:
    """The first digest that has room for it while it is true; a full one rather than none; None when none comes in time."""
    full: datetime | None = None
    at = next_digest(row.due_at, likes.digest, likes.quiet, zone)
    while row.expires_at is None or at < row.expires_at:
        if _digest(at, _DAY, person, zone).key not in settled:
            taken = sum(one.kind in CAN_WAIT for one in groups.get(at, ()))
            if row.kind not in CAN_WAIT or taken < MOST_THAT_CAN_WAIT:
                return at
            full = full or at
        at = next_digest(at + _MOMENT, likes.digest, likes.quiet, zone)
    return full


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


def _urgency(row: Planned) -> tuple[int, datetime, str]:
    return _ORDER.index(row.kind), row.due_at, row.key
