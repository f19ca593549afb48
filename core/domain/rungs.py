"""The rungs of one interview: draft, nudge, last call, late nudge, and what was put off."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import UTC, datetime, time, timedelta

from core.domain.interview import Interview, OutcomeKind
from core.domain.note import NoteKind, NoteState, OwedNote
from core.domain.person import Preferences, QuietHours
from core.domain.quiet import is_quiet, no_earlier, no_later
from core.domain.reminder import Planned, ReminderKind, SubjectKind
from core.domain.snoozes import APART, LASTS, beside, plan_snoozed, shortly_before
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

CHECK_INS = frozenset({NoteKind.CHECK_IN, NoteKind.SECOND_REMINDER})
"""The notes that silence is about."""

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
AT_LEAST_LEFT = timedelta(minutes=30)
"""Logged when the last call is nearer than this, it moves to the middle of what is left; ours."""
LATE_AT = time(9, 0)
LATE_AFTER = timedelta(hours=2)
"""The late nudge: the first nine in the morning at least two hours after the window; ours."""
LATE_WITHIN = timedelta(days=7)
"""Logged or resumed more than a week after the window, there is no late nudge: it is too late to help; ours."""

_DAY = timedelta(days=1)
_NEVER = datetime.min.replace(tzinfo=UTC)


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


def answers_put_off(interview: Interview, notes: Sequence[OwedNote]) -> tuple[OwedNote, ...]:
    """The owed notes that no window closes on, and that were put off: answers to how it ended, a check-in while it has not."""
    is_open = interview.outcome is None or interview.outcome.kind is OutcomeKind.SILENT
    return tuple(
        n
        for n in notes
        if n.interview_id == interview.id
        and n.state is NoteState.OWED
        and n.kind not in IN_WINDOW
        and (is_open or n.kind not in CHECK_INS)
    )


def plan_interview(
    interview: Interview,
    notes: Sequence[OwedNote],
    likes: Preferences,
    zone: str,
    *,
    settled: Collection[str] = (),
) -> tuple[Planned, ...]:
    """Draft, nudge, last call, late nudge and snoozed notes of one interview; depends on facts only, never on `now`.

    Nothing falls before it was logged, nor before a pause ends, nor in quiet hours; draft, nudge and last call fall inside
    the window, one of them or a snooze at least if any waking minute is left (minutes before every note's snooze ends are not
    left). No rung follows a snooze within APART: it comes along with it, or the snooze stands in for it.
    A rung may lie in the past: see `core.domain.ladder.plan`. `settled`: keys of what has come.
    """
    cooling = interview.outcome.cool_off_until if interview.outcome is not None else None
    put_off = plan_snoozed(
        answers_put_off(interview, notes),
        cooling or _NEVER,
        None,
        likes.paused_until or _NEVER,
        likes.quiet,
        zone,
        settled=settled,
    )
    owed = still_owed(interview, notes)
    return (*_rungs(interview, owed, likes, zone, settled), *put_off) if owed else put_off


def _rungs(
    interview: Interview,
    owed: Sequence[OwedNote],
    likes: Preferences,
    zone: str,
    settled: Collection[str],
) -> tuple[Planned, ...]:
    opens, closes = interview.ended_at + TOO_SOON, interview.window_closes_at
    logged = interview.logged_at or interview.ended_at
    resumes = likes.paused_until or _NEVER
    wakes = min(note.snoozed_until or opens for note in owed)
    floor = max(opens, logged, resumes, wakes)
    snoozed = plan_snoozed(owed, opens, closes, resumes, likes.quiet, zone, settled=settled)
    ahead = [row for row in snoozed if row.due_at >= max(opens, logged)]
    dues = [row.due_at for row in ahead]
    coming = frozenset(row.due_at for row in ahead if row.key not in settled)
    rungs: list[tuple[ReminderKind, datetime, datetime]] = []
    if floor == opens and logged < opens and not is_quiet(opens, likes.quiet, zone):
        rungs.append((ReminderKind.DRAFT, opens, closes))
    call = last_call(floor, closes, likes.quiet, zone) if floor < closes else None
    if call is not None:
        call = beside(call, owed, [row for row in ahead if row.due_at >= floor], settled)
    if call is not None:
        earliest = max(interview.ended_at + NUDGE_AFTER, floor, logged + AFTER_LOGGING)
        nudge = first_nudge(earliest, call - APART, likes.quiet, zone, dues, coming)
        if nudge is not None and wakes <= opens:  # where every note is snoozed, the snoozes are the nudge
            rungs.append((ReminderKind.NUDGE, nudge, closes))
        rungs.append((ReminderKind.LAST_CALL, call, closes))
    if wakes < closes and max(logged, resumes) <= closes + LATE_WITHIN:
        start = max(max(closes, logged) + LATE_AFTER, resumes)
        late = late_nudge(start, likes.quiet, zone, dues, coming)
        rungs.append((ReminderKind.LATE, late, late + LASTS))
    day = f"{wall_of(interview.ended_at, interview.zone):%Y-%m-%d}"
    return (
        *(
            Planned(kind, SubjectKind.INTERVIEW, interview.id, due, expires, day)
            for kind, due, expires in rungs
        ),
        *snoozed,
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


def first_nudge(
    earliest: datetime,
    latest: datetime,
    quiet: QuietHours,
    zone: str,
    snoozes: Sequence[datetime] = (),
    coming: Collection[datetime] = (),
) -> datetime | None:
    """The first evening or morning in [earliest, latest], earlier when that is quiet, and not shortly after one of `snoozes`.

    With that one instead, if it is among `coming`: still to come.
    """
    for wanted in _hours_of_nudges(earliest, latest, zone):
        due = no_later(wanted, quiet, zone, earliest)
        if due is not None and due <= latest:
            close = shortly_before(due, snoozes)
            if close is None:
                return due
            if close >= earliest and close in coming:
                return close
    return None


def late_nudge(
    start: datetime,
    quiet: QuietHours,
    zone: str,
    snoozes: Sequence[datetime] = (),
    coming: Collection[datetime] = (),
) -> datetime:
    """The first LATE_AT of `zone` not before `start`; if that is quiet earlier, but not before `start`, else on waking.

    When one of `snoozes` comes shortly before that: with it, if it is among `coming` and not before `start`; else the next
    LATE_AT well after it.
    """
    day = wall_of(start, zone).date()
    wanted = instant_at(day, LATE_AT, zone)
    while wanted < start:
        day += _DAY
        wanted = instant_at(day, LATE_AT, zone)
    due = no_later(wanted, quiet, zone, start) or no_earlier(wanted, quiet, zone)
    close = shortly_before(due, snoozes)
    if close is None:
        return due
    if close >= start and close in coming:
        return close
    return late_nudge(close + APART, quiet, zone, snoozes, coming)


def _hours_of_nudges(earliest: datetime, latest: datetime, zone: str) -> Iterator[datetime]:
    day, last = wall_of(earliest, zone).date(), wall_of(latest, zone).date() + _DAY
    while day <= last:
        yield instant_at(day, MORNING, zone)
        yield instant_at(day, EVENING, zone)
        day += _DAY
