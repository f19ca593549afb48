"""What follows the notes: status checks, the breath after a rejection, the door kept open, the briefing."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import UTC, date, datetime, time, timedelta

from core.domain.feedback import Feedback
from core.domain.interview import Interview, OutcomeKind
from core.domain.note import NoteKind, NoteState, OwedNote
from core.domain.person import Preferences
from core.domain.quiet import in_daytime, no_earlier, no_later
from core.domain.reminder import Planned, ReminderKind, SubjectKind
from core.domain.rungs import CHECK_INS, EVENING, IN_WINDOW, MORNING
from core.domain.wall_time import instant_at, wall_of
from core.domain.working_days import add_working_days, working_day_from

CHECK_AT = time(9, 30)
"""Checks and contact reminders come at 09:30 local on a working day; the hour is ours."""
AFTER_THEIR_DATE = 1
"""Business days after the date THEY gave (product.md, section 3)."""
AFTER_THE_NOTE = 5
"""Business days after the note, when they gave none (product.md, section 3)."""
BEFORE_SECOND = 10
"""Business days from the first check to the second and last (product.md, section 3)."""
MOST_CHECKS = 2
"""Across all people of a company (product.md, section 3)."""
STALE = timedelta(days=30)
"""A first check that would have been due this long before the interview was logged is not made up for; ours."""
SOON_AFTER_LOGGING = timedelta(hours=2)
CHECK_LASTS = timedelta(days=14)
DOOR_OPEN_AFTER = timedelta(weeks=6)
"""After a rejection (product.md, section 6: the door is kept open later; the number is ours)."""
DOOR_OPEN_LASTS = timedelta(days=30)
COOL_OFF_LASTS = timedelta(days=14)
BEFORE_START = timedelta(hours=1)

_DAY = timedelta(days=1)
_ANSWERS = frozenset({NoteKind.REJECTION_FINAL, NoteKind.REJECTION_EARLY})
_NEVER = datetime.min.replace(tzinfo=UTC)


def plan_checks(
    interview: Interview,
    notes: Sequence[OwedNote],
    likes: Preferences,
    zone: str,
    *,
    settled: Collection[str] = (),
) -> tuple[Planned, ...]:
    """At most two checks on an interview that has no outcome. `notes`: all of its company's, so that people share the two.

    The first: one business day after the date they gave, else five after the last note was sent (or, when none was,
    after the interview). The second: ten after the first, or after the check-in that was sent.
    A pause moves on what is not among `settled` (keys).
    """
    if interview.outcome is not None:
        return ()
    done = sorted(
        note.settled_at
        for note in notes
        if note.kind in CHECK_INS and note.settled_at is not None and note.settled_at > interview.ended_at
    )
    if len(done) >= MOST_CHECKS:
        return ()
    if done:
        second = after_working_days(wall_of(done[-1], zone).date(), BEFORE_SECOND, likes, zone)
        return (_check(ReminderKind.SECOND_CHECK, interview, _resumed(second, likes, zone)),)
    first = _first_check(interview, notes, likes, zone)
    logged = interview.logged_at or interview.ended_at
    if first < logged - STALE:
        return ()
    if first < logged:
        first = working_moment(logged + SOON_AFTER_LOGGING, likes, zone)
    check = _check(ReminderKind.STATUS_CHECK, interview, first)
    if check.key not in settled:
        first = _resumed(first, likes, zone)
        check = _check(ReminderKind.STATUS_CHECK, interview, first)
    second = after_working_days(wall_of(first, zone).date(), BEFORE_SECOND, likes, zone)
    return check, _check(ReminderKind.SECOND_CHECK, interview, _resumed(second, likes, zone))


def plan_outcome(
    interview: Interview, notes: Sequence[OwedNote], likes: Preferences, zone: str
) -> tuple[Planned, ...]:
    """After a rejection: the end of the breath, while an answer is owed, and six weeks on the door-open note."""
    outcome = interview.outcome
    if outcome is None or outcome.kind is not OutcomeKind.REJECTED:
        return ()
    mine = [note for note in notes if note.interview_id == interview.id]
    answers = [note.state for note in mine if note.kind in _ANSWERS]
    made: list[Planned] = []
    if outcome.cool_off_until is not None and (not answers or NoteState.OWED in answers):
        due = no_earlier(max(outcome.cool_off_until, likes.paused_until or _NEVER), likes.quiet, zone)
        stamp = f"{outcome.cool_off_until.astimezone(UTC):%Y-%m-%dT%H%M}"
        made.append(_planned(ReminderKind.COOL_OFF, interview, due, COOL_OFF_LASTS, stamp))
    if not any(note.kind is NoteKind.DOOR_OPEN and note.state is not NoteState.OWED for note in mine):
        day = wall_of(outcome.at, zone).date() + DOOR_OPEN_AFTER
        due = _resumed(_on_working_day(day, likes, zone), likes, zone)
        made.append(_planned(ReminderKind.DOOR_OPEN, interview, due, DOOR_OPEN_LASTS, "1"))
    return tuple(made)


def plan_briefing(
    interview: Interview, feedback: Sequence[Feedback], likes: Preferences, zone: str
) -> tuple[Planned, ...]:
    """The evening before an interview logged ahead, or that morning when it was logged later: what they were told before.

    Only when there is feedback (product.md, section 6), and at least an hour before the interview starts.
    """
    if interview.outcome is not None or not feedback:
        return ()
    starts = interview.started_at or interview.ended_at - BEFORE_START
    floor = max(interview.logged_at or _NEVER, likes.paused_until or _NEVER)
    day = wall_of(starts, zone).date()
    for wanted in (instant_at(day - _DAY, EVENING, zone), instant_at(day, MORNING, zone)):
        due = no_later(wanted, likes.quiet, zone, floor)
        if due is not None and due <= starts - BEFORE_START:
            on = f"{wall_of(interview.ended_at, interview.zone):%Y-%m-%d}"
            return (_planned(ReminderKind.BRIEFING, interview, due, starts - due, on),)
    return ()


def after_working_days(day: date, number: int, likes: Preferences, zone: str) -> datetime:
    """CHECK_AT on the `number`th working day after `day`."""
    return _on_working_day(add_working_days(day, number, likes.country, likes.region), likes, zone)


def working_moment(floor: datetime, likes: Preferences, zone: str) -> datetime:
    """The first CHECK_AT on a working day that is not before `floor`, awake."""
    day = wall_of(floor, zone).date()
    while (due := _on_working_day(day, likes, zone)) < floor:
        day += _DAY
    return due


def _first_check(interview: Interview, notes: Sequence[OwedNote], likes: Preferences, zone: str) -> datetime:
    theirs = interview.debrief.next_on
    if theirs is not None and theirs >= wall_of(interview.ended_at, interview.zone).date():
        return after_working_days(theirs, AFTER_THEIR_DATE, likes, zone)
    sent = [
        note.settled_at
        for note in notes
        if note.interview_id == interview.id
        and note.kind in IN_WINDOW
        and note.state is NoteState.SENT
        and note.settled_at is not None
    ]
    since = max(sent, default=interview.ended_at)
    return after_working_days(wall_of(since, zone).date(), AFTER_THE_NOTE, likes, zone)


def _on_working_day(day: date, likes: Preferences, zone: str) -> datetime:
    day = working_day_from(day, likes.country, likes.region)
    while (due := in_daytime(day, CHECK_AT, likes.quiet, zone)) is None:
        day = working_day_from(day + _DAY, likes.country, likes.region)
    return due


def _resumed(due: datetime, likes: Preferences, zone: str) -> datetime:
    """`due`, or the first working moment after the pause when that is later."""
    if likes.paused_until is None or due >= likes.paused_until:
        return due
    return working_moment(likes.paused_until, likes, zone)


def _check(kind: ReminderKind, interview: Interview, due: datetime) -> Planned:
    return _planned(kind, interview, due, CHECK_LASTS, "1")


def _planned(
    kind: ReminderKind, interview: Interview, due: datetime, lasts: timedelta, occurrence: str
) -> Planned:
    return Planned(kind, SubjectKind.INTERVIEW, interview.id, due, due + lasts, occurrence)
