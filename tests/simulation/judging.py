"""What every message must be, judged by the facts of its moment and not by the plan that sent it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from core.domain.contact import folded
from core.domain.interview import OutcomeKind
from core.domain.note import NoteState
from core.domain.reminder import Reminder
from core.domain.reminder import ReminderKind as Kind
from core.ui.card import Heading
from tests.simulation.year import Known, Message, Told

NEVER = datetime.min.replace(tzinfo=UTC)
LATE = timedelta(minutes=1)
APART = timedelta(days=13, hours=12)
"""Fourteen calendar days, less what a change of clocks and of the hour can take."""
STEPS = {Kind.NUDGE, Kind.LAST_CALL, Kind.LATE, Kind.SNOOZED}
HEELS = timedelta(hours=2)
MOST_A_WEEK = 14
"""Two a day in the fullest week: three interviews at once, with nudges ignored."""
MEAN_A_WEEK = 5.0
OFFICE_DAYS = {Kind.STATUS_CHECK, Kind.SECOND_CHECK, Kind.DOOR_OPEN, Kind.KEEP_IN_TOUCH}
"""What is written to an office: never on a weekend or a public holiday. Thanks have a window of 24 hours, weekend or not."""
CONTACT = {Kind.KEEP_IN_TOUCH}
HOLDS = {Kind.KEEP_IN_TOUCH, Kind.STATUS_CHECK, Kind.SECOND_CHECK, Kind.DOOR_OPEN}
HOLIDAYS = {
    "Europe/London": "2026-04-03 2026-04-06 2026-05-04 2026-05-25 2026-08-31 2026-12-25 2026-12-28 2027-01-01",
    "Europe/Paris": "2026-04-06 2026-05-01 2026-05-08 2026-05-14 2026-05-25 2026-07-14 2026-11-11 2026-12-25 2027-01-01",
    "America/New_York": "2026-01-19 2026-05-25 2026-07-03 2026-09-07 2026-11-26 2026-12-25 2027-01-01",
    "Asia/Tokyo": "2026-01-12 2026-02-11 2026-02-23 2026-04-29 2026-05-04 2026-05-05 2026-07-20 2026-11-03 2027-01-01",
}
"""From the governments' own calendars, not from the library that plans."""


def faults(told: Told) -> list[str]:
    """Everything that ought not to have come, one line each; empty is good."""
    found = [f"overdue at the end: {r.kind} {r.due_at}" for r in told.overdue]
    for message in told.messages:
        found += [
            f"{message.at:%Y-%m-%d %H:%MZ} {message.card.title}: {why}" for why in _alone(told, message)
        ]
    found += [*_twice(told), *_on_its_heels(told)]
    return found + list(_over_the_cap(told)) + list(_too_many(told))


def busiest_week(told: Told) -> tuple[date, int]:
    """The Monday of the week with the most messages, and how many."""
    zone = ZoneInfo(told.plot.zone)
    days = [m.at.astimezone(zone).date() for m in told.messages]
    weeks = Counter(day - timedelta(days=day.weekday()) for day in days)
    return max(weeks.items(), key=lambda week: (week[1], week[0]), default=(told.plot.starts, 0))


def _alone(told: Told, message: Message) -> Iterator[str]:
    local = message.at.astimezone(ZoneInfo(told.plot.zone))
    likes = message.known.person.preferences
    if not 8 <= local.hour < 21:
        yield "at a quiet hour"
    if likes.paused_until and message.at < likes.paused_until:
        yield "during a pause"
    if any(isinstance(block, Heading) and block.text[:1].isdigit() for block in message.card.blocks):
        yield "a digest within a digest"
    silent = local.weekday() > 4 or local.date().isoformat() in HOLIDAYS[told.plot.zone]
    for reminder in message.reminders:
        if message.at - reminder.due_at > LATE:
            yield f"late by {message.at - reminder.due_at}"
        if reminder.expires_at and message.at >= reminder.expires_at:
            yield "its time was over"
        if silent and reminder.kind in OFFICE_DAYS:
            yield "on a day that offices are shut"
    if len(message.reminders) == 1 and (why := _done(message, message.reminders[0])):
        yield why


def _done(message: Message, reminder: Reminder) -> str:
    """Why the facts of that moment made it needless; empty when they did not."""
    known = message.known
    interview = next((i for i in known.interviews if i.id == reminder.subject_id), None)
    outcome = interview.outcome.kind if interview and interview.outcome else None
    owed = [n for n in known.notes if n.state is NoteState.OWED]
    match reminder.kind:
        case Kind.DRAFT | Kind.NUDGE | Kind.LAST_CALL | Kind.LATE:
            if outcome is not None and outcome is not OutcomeKind.ADVANCED:
                return f"it had ended: {outcome}"
            waiting = {n.contact_id for n in owed if interview and n.interview_id == interview.id}
            others = {e.contact_id for e in interview.people} - waiting if interview else set()
            said = str(message.card.blocks[:1])
            wrong = [c.name for c in known.contacts if c.id in others and c.name in said]
            return f"nothing owed to {wrong}" if wrong or not waiting else ""
        case Kind.SNOOZED:
            if not any(n.id == reminder.subject_id for n in owed):
                return "that note was settled"
            return "" if _asked_for(message, reminder, NEVER) else "before the time it was put off to"
        case Kind.STATUS_CHECK | Kind.SECOND_CHECK:
            return f"they had answered: {outcome}" if outcome not in (None, OutcomeKind.SILENT) else ""
        case Kind.COOL_OFF | Kind.DOOR_OPEN:
            return "" if outcome is OutcomeKind.REJECTED else "no rejection"
        case Kind.KEEP_IN_TOUCH:
            return _touched(known, reminder, message.at)
        case _:
            return ""


def _touched(known: Known, reminder: Reminder, at: datetime) -> str:
    company = _company(known, reminder)
    people = {c.id for c in known.contacts if c.id == reminder.subject_id or folded(c.company) == company}
    last = max((t.at for t in known.touches if t.contact_id in people), default=None)
    return f"in touch with that company on {last}" if last and at - last < APART else ""


def _company(known: Known, reminder: Reminder) -> str:
    """Its company; the subject itself where there is none."""
    notes = {n.id: n.interview_id for n in known.notes}
    subject = notes.get(reminder.subject_id, reminder.subject_id)
    names = {c.id: c.company for c in known.contacts} | {i.id: i.company for i in known.interviews}
    return folded(names.get(subject, "")) or subject


def _twice(told: Told) -> Iterator[str]:
    keys = Counter(r.key for m in told.messages for r in m.reminders)
    yield from (f"twice: {key}" for key, times in keys.items() if times > 1)
    for one, other in pairwise(told.messages):
        soon = other.at - one.at < timedelta(hours=12)
        if one.card == other.card and soon and not all(_asked_for(other, r, one.at) for r in other.reminders):
            yield f"the same words within hours: {one.card.title} {one.at} {other.at}"


def _asked_for(message: Message, reminder: Reminder, since: datetime) -> bool:
    """Whether it is about a note that was put off from `since` on, and comes at the time that was asked for."""
    return reminder.kind is Kind.SNOOZED and any(
        n.id == reminder.subject_id and n.snoozed_until is not None and since < n.snoozed_until <= message.at
        for n in message.known.notes
    )


def _on_its_heels(told: Told) -> Iterator[str]:
    """A step of the ladder close upon another message about the same interview's notes; a snooze comes when it was asked for."""
    last: dict[str, datetime] = {}
    for message in told.messages:
        notes = {n.id: n.interview_id for n in message.known.notes}
        about = {notes.get(r.subject_id, r.subject_id) for r in message.reminders if r.kind in STEPS}
        for reminder in message.reminders:
            came = last.get(reminder.subject_id)
            if reminder.kind in STEPS - {Kind.SNOOZED} and came is not None and message.at - came < HEELS:
                yield f"{reminder.kind} {message.at - came} after another word about it, at {message.at}"
        last |= dict.fromkeys(about, message.at)


def _over_the_cap(told: Told) -> Iterator[str]:
    checks: Counter[str] = Counter()
    held: dict[str, list[tuple[datetime, Kind]]] = defaultdict(list)
    for message in told.messages:
        for reminder in message.reminders:
            if reminder.kind in (Kind.STATUS_CHECK, Kind.SECOND_CHECK):
                checks[reminder.subject_id] += 1
            if reminder.kind in HOLDS:
                held[_company(message.known, reminder)].append((message.at, reminder.kind))
    yield from (f"{times} checks on {subject}" for subject, times in checks.items() if times > 2)
    for company, came in held.items():
        for (one, first), (other, second) in pairwise(came):
            if (
                other - one < APART and second in CONTACT
            ):  # a check follows THEIR date, whoever was written to before
                yield f"{company}: {first} on {one:%Y-%m-%d}, {second} on {other:%Y-%m-%d}"


def _too_many(told: Told) -> Iterator[str]:
    week, most = busiest_week(told)
    if most > MOST_A_WEEK:
        yield f"{most} messages in the week of {week}"
    mean = len(told.messages) / max(told.plot.days / 7, 1)
    if mean > MEAN_A_WEEK:
        yield f"{mean:.1f} messages a week"
