"""The ladder and the rhythm put together: everything that ought to remind one person."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from core.domain.checks import plan_briefing, plan_checks, plan_outcome
from core.domain.contact import Contact, Touch
from core.domain.digest import Gathered, gather, gather_after_pause
from core.domain.feedback import Feedback
from core.domain.interview import Interview
from core.domain.note import OwedNote
from core.domain.person import Digest, Person, Preferences
from core.domain.reminder import Planned, ReminderKind
from core.domain.rhythm import company_of, plan_contacts
from core.domain.rungs import plan_interview

MOST_ROWS = 200
"""Pending reminders of one person (hardening.md, section 4).

Whoever has more is never told that a note or an interview has none left: what follows from those comes first, then what was asked
for by hand, then the rhythm of contacts, the soonest of each. What has no place is not planned yet, and comes with a later plan,
as others are sent or let go; nothing that it follows from is touched. One more asked for by hand is refused, in words, once only
such as come first are left: "I will remind you" is said of what is kept (`core.services.keeping`).
"""
GIVES_WAY = (ReminderKind.CUSTOM, ReminderKind.KEEP_IN_TOUCH)
"""What leaves its place to the notes' and interviews' own reminders, the last first."""

HOLDS_A_COMPANY = frozenset({ReminderKind.STATUS_CHECK, ReminderKind.SECOND_CHECK, ReminderKind.DOOR_OPEN})


@dataclass(frozen=True, slots=True)
class Facts:
    """All that reminders follow from. Notes, touches and feedback may belong to any of the interviews and contacts."""

    person: Person
    interviews: Sequence[Interview]
    notes: Sequence[OwedNote]
    contacts: Sequence[Contact]
    touches: Sequence[Touch]
    feedback: Sequence[Feedback] = ()
    settled: Collection[str] = ()
    """Keys of the reminders already sent or skipped: a pause does not bring them back."""
    standing: Mapping[str, datetime] = field(default_factory=dict)
    """When the reminders that exist and are not yet sent are due, by their keys."""
    came: Mapping[str, Sequence[datetime]] = field(default_factory=dict)
    """When contact reminders and those of HOLDS_A_COMPANY were really sent, by their subject's id."""


def plan(
    person: Person,
    interviews: Sequence[Interview],
    notes: Sequence[OwedNote],
    contacts: Sequence[Contact],
    touches: Sequence[Touch],
    now: datetime,
    *,
    feedback: Sequence[Feedback] = (),
    standing: Mapping[str, datetime] | None = None,
    settled: Collection[str] = (),
    came: Mapping[str, Sequence[datetime]] | None = None,
) -> tuple[Planned, ...]:
    """Every reminder that ought to exist for `person`, soonest first: keys unique, awake, after any pause, caps kept.

    Times follow from facts alone, so that planning again changes nothing. Nothing is due before `now`, except a row whose
    key is in `standing` (due times of those that exist and are not yet sent): it keeps its time, so that it is delivered,
    not lost.
    A row that was sent keeps its key: it is not to be sent again, and as one of `settled` no pause or digest revives it.
    """
    facts = Facts(person, interviews, notes, contacts, touches, feedback, settled, standing or {}, came or {})
    rows, _ = _gathered(facts, now)
    wanted = [
        row
        for row in rows
        if (row.due_at >= now or row.key in facts.standing)
        and (row.expires_at is None or row.expires_at > now)
    ]
    return tuple(sorted(_as_many_as_kept(wanted), key=lambda row: (row.due_at, row.key)))


def _as_many_as_kept(rows: Sequence[Planned]) -> Sequence[Planned]:
    if len(rows) <= MOST_ROWS:
        return rows
    places = {kind: place for place, kind in enumerate(GIVES_WAY, 1)}
    return sorted(rows, key=lambda row: (places.get(row.kind, 0), row.due_at, row.key))[:MOST_ROWS]


def behind(digest: str, facts: Facts, now: datetime) -> tuple[Planned, ...]:
    """The reminders that the digest of occurrence `digest` (a local date) stands for, by today's facts.

    Empty when nothing is left to say; the courier then skips it.
    """
    _, gathered = _gathered(facts, now)
    return next((rows for row, rows in gathered.items() if row.occurrence == digest), ())


def zone_of(facts: Facts) -> str:
    """The person's zone; until it is known, that of their latest interview, or UTC."""
    known = facts.person.preferences.zone
    if known is not None:
        return known
    latest = max(facts.interviews, key=lambda interview: interview.ended_at, default=None)
    return latest.zone if latest is not None else "UTC"


def _gathered(facts: Facts, now: datetime) -> tuple[list[Planned], Gathered]:
    likes, zone = facts.person.preferences, zone_of(facts)
    rows = _all(facts, likes, zone, now)
    who = facts.person.scope.person
    rows = [row for row in rows if row.key not in facts.settled]
    if likes.digest is not Digest.OFF:
        return gather(rows, likes, zone, who, facts.settled)
    if likes.paused_until is None:
        return rows, {}
    unpaused = {row.key: row.due_at for row in _all(facts, replace(likes, paused_until=None), zone, now)}
    return gather_after_pause(rows, unpaused, likes.paused_until, likes, zone, who, facts.settled)


def _all(facts: Facts, likes: Preferences, zone: str, now: datetime) -> list[Planned]:
    notes: dict[str, list[OwedNote]] = defaultdict(list)
    for note in facts.notes:
        notes[note.interview_id].append(note)
    companies: dict[str, list[Interview]] = defaultdict(list)
    for interview in facts.interviews:
        companies[company_of(interview.company, interview.id)].append(interview)
    rows: list[Planned] = []
    taken: dict[str, list[datetime]] = {}
    for company, held in companies.items():
        mine: list[Planned] = []
        for interview in held:
            mine += plan_interview(interview, notes[interview.id], likes, zone, settled=facts.settled)
            mine += plan_briefing(interview, facts.feedback, likes, zone)
        latest = max(held, key=lambda interview: (interview.ended_at, interview.id))
        of_company = [note for interview in held for note in notes[interview.id]]
        mine += plan_checks(latest, of_company, likes, zone, settled=facts.settled)
        for interview in held:
            after = plan_outcome(interview, notes[interview.id], likes, zone)
            mine += (row for row in after if interview is latest or row.kind is not ReminderKind.DOOR_OPEN)
        taken[company] = [row.due_at for row in mine if row.kind in HOLDS_A_COMPANY]
        taken[company] += [at for interview in held for at in facts.came.get(interview.id, ())]
        rows += mine
    for contact in facts.contacts:
        if came := facts.came.get(contact.id):
            taken.setdefault(company_of(contact.company, contact.id), []).extend(came)
    rows += plan_contacts(
        facts.contacts,
        facts.touches,
        taken,
        likes,
        zone,
        now,
        standing=facts.standing,
        settled=facts.settled,
    )
    return rows
