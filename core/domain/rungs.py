"""The rungs of one interview: draft, nudge, last call, late nudge, and what was snoozed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, time, timedelta

from core.domain.interview import Interview, OutcomeKind
from core.domain.note import NoteKind, NoteState, OwedNote
from core.domain.person import Preferences, QuietHours
from core.domain.quiet import is_quiet, no_earlier, no_later
from core.domain.reminder import Planned, ReminderKind, SubjectKind
from core.domain.wall_time import instant_at, wall_of

IN_WINDOW = frozenset(
    {
        NoteKind.THANK_YOU_MANAGER,
        NoteKind.THANK_YOU_PEER,
        NoteKind.THANK_YOU_RECRUITER,
        NoteKind.THANK_YOU_EXECUTIVE,
        NoteKind.PHONE_SCREEN,
        NoteKind.FINAL_ROUND,
        NoteKind.LATE_THANK_YOU,
        NoteKind.HALLWAY,
        NoteKind.RELAY,
    }
)
"""The notes that the 24 hours are about."""

TOO_SOON = timedelta(minutes=30)
"""No nudge in the first half hour: a note minutes after looks desperate (product.md, section 3; writing-guide.md, 2)."""
EVENING, MORNING = time(18, 30), time(8, 30)
"""The user's evening and next morning (product.md, section 3); the hours are ours."""
NUDGE_AFTER = timedelta(hours=2)
"""A nudge is at least this long after the end; ours, so that 17:30 is nudged in the morning and 15:00 in the evening."""
AFTER_LOGGING = timedelta(hours=1)
"""And this long after it was logged: the person has just been here."""
LAST_CALL_BEFORE = timedelta(hours=3)
"""The last call comes three hours before the window closes (product.md, section 3)."""
APART = timedelta(hours=2)
"""A nudge closer than this to the last call is left out; ours."""
AT_LEAST_LEFT = timedelta(minutes=30)
"""Logged when the last call is nearer than this, it moves to the middle of what is left; ours."""
LATE_AT = time(9, 0)
LATE_AFTER = timedelta(hours=2)
"""The late nudge: the first nine in the morning at least two hours after the window; ours."""
LATE_WITHIN = timedelta(days=7)
"""Logged or resumed more than a week after the window, there is no late nudge: it is too late to help; ours."""
LATE_LASTS = timedelta(days=3)
"""Undelivered that long, a late nudge is left unsaid; ours (French advice runs to 48 hours: writing-guide.md, 2)."""

_DAY = timedelta(days=1)


def is_closed(interview: Interview) -> bool:
    """Whether its outcome ends the thanks: every outcome but "advanced", which closes nothing (product.md, section 3)."""
    return interview.outcome is not None and interview.outcome.kind is not OutcomeKind.ADVANCED


def still_owed(interview: Interview, notes: Sequence[OwedNote]) -> tuple[OwedNote, ...]:
    """The notes of the window that nobody has sent or skipped; none once the interview is closed."""
    if is_closed(interview):
        return ()
    return tuple(
        n
        for n in notes
        if n.interview_id == interview.id and n.state is NoteState.OWED and n.kind in IN_WINDOW
    )


def plan_interview(
    interview: Interview, notes: Sequence[OwedNote], likes: Preferences, zone: str
) -> tuple[Planned, ...]:
    """Draft, nudge, last call, late nudge and snoozed notes of one interview; depends on facts only, never on `now`.

    Nothing falls before it was logged, nor before a pause ends, nor in quiet hours; draft, nudge and last call fall inside
    the window, at least one of them if any waking minute is left (minutes before every note's snooze ends are not left).
    A rung may lie in the past: see `core.domain.ladder.plan`.
    """
    owed = still_owed(interview, notes)
    if not owed:
        return ()
    opens, closes = interview.ended_at + TOO_SOON, interview.window_closes_at
    logged = interview.logged_at or interview.ended_at
    resumes = likes.paused_until or datetime.min.replace(tzinfo=UTC)
    wakes = min(note.snoozed_until or opens for note in owed)
    floor = max(opens, logged, resumes, wakes)
    rungs: list[tuple[ReminderKind, datetime, datetime]] = []
    if floor == opens and logged < opens and not is_quiet(opens, likes.quiet, zone):
        rungs.append((ReminderKind.DRAFT, opens, closes))
    call = last_call(floor, closes, likes.quiet, zone) if floor < closes else None
    if call is not None:
        earliest = max(interview.ended_at + NUDGE_AFTER, floor, logged + AFTER_LOGGING)
        nudge = first_nudge(earliest, call - APART, likes.quiet, zone)
        if nudge is not None and wakes <= opens:  # where every note is snoozed, the snoozes are the nudge
            rungs.append((ReminderKind.NUDGE, nudge, closes))
        rungs.append((ReminderKind.LAST_CALL, call, closes))
    if wakes < closes and max(logged, resumes) <= closes + LATE_WITHIN:
        late = late_nudge(max(max(closes, logged) + LATE_AFTER, resumes), likes.quiet, zone)
        rungs.append((ReminderKind.LATE, late, late + LATE_LASTS))
    day = f"{wall_of(interview.ended_at, interview.zone):%Y-%m-%d}"
    return (
        *(
            Planned(kind, SubjectKind.INTERVIEW, interview.id, due, expires, day)
            for kind, due, expires in rungs
        ),
        *_snoozed(owed, max(opens, resumes), closes, likes.quiet, zone),
    )


def last_call(floor: datetime, closes: datetime, quiet: QuietHours, zone: str) -> datetime | None:
    """Three hours before `closes`, earlier if that is quiet, never before `floor`; None when no waking minute is left.

    With less left than that, the middle of what is left; when only minutes after it are awake, the first of those.
    """
    wanted = closes - LAST_CALL_BEFORE
    if wanted < floor + AT_LEAST_LEFT:
        wanted = floor + (closes - floor) / 2
    early = no_later(wanted, quiet, zone, floor)
    if early is not None:
        return early
    woken = no_earlier(wanted, quiet, zone)
    return woken if woken < closes else None


def first_nudge(earliest: datetime, latest: datetime, quiet: QuietHours, zone: str) -> datetime | None:
    """The first evening or morning in [earliest, latest], earlier when that is quiet."""
    for wanted in _hours_of_nudges(earliest, latest, zone):
        due = no_later(wanted, quiet, zone, earliest)
        if due is not None and due <= latest:
            return due
    return None


def late_nudge(start: datetime, quiet: QuietHours, zone: str) -> datetime:
    """The first LATE_AT of `zone` not before `start`; if that is quiet earlier, but not before `start`, else on waking."""
    day = wall_of(start, zone).date()
    wanted = instant_at(day, LATE_AT, zone)
    while wanted < start:
        day += _DAY
        wanted = instant_at(day, LATE_AT, zone)
    return no_later(wanted, quiet, zone, start) or no_earlier(wanted, quiet, zone)


def _hours_of_nudges(earliest: datetime, latest: datetime, zone: str) -> Iterator[datetime]:
    day, last = wall_of(earliest, zone).date(), wall_of(latest, zone).date() + _DAY
    while day <= last:
        yield instant_at(day, MORNING, zone)
        yield instant_at(day, EVENING, zone)
        day += _DAY


def _snoozed(
    owed: Sequence[OwedNote], floor: datetime, closes: datetime, quiet: QuietHours, zone: str
) -> Iterator[Planned]:
    """The nudges asked for by a snooze. One that would wake after the window it was meant for is left to the late nudge."""
    for note in owed:
        if note.snoozed_until is None:
            continue
        due = no_earlier(max(note.snoozed_until, floor), quiet, zone)
        if note.snoozed_until < closes <= due:
            continue
        yield Planned(
            ReminderKind.SNOOZED,
            SubjectKind.NOTE,
            note.id,
            due,
            closes if due < closes else due + LATE_LASTS,
            f"{note.snoozed_until.astimezone(UTC):%Y-%m-%dT%H%M}",
        )
