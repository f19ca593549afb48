"""The rhythm of contacts: a month after they met, then a quarter after the last touch, and never many of one company at a time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import islice

from core.domain.checks import working_moment
from core.domain.contact import Contact, Relation, Touch, TouchKind, folded
from core.domain.person import Preferences
from core.domain.quiet import no_earlier
from core.domain.reminder import Planned, ReminderKind, SubjectKind
from core.domain.wall_time import instant_at, wall_of
from core.domain.working_days import add_months

FIRST_MONTHS = 1
NEXT_MONTHS = 3
"""A month after they met, then quarterly (product.md, section 3). Every touch begins the wait again; from a month after
the latest meeting on, that wait is a quarter."""
COMPANY_APART = timedelta(days=14)
"""At most one contact reminder per company in two weeks, and none within two weeks after any touch there, or of a check
or a door-open note; ours (product.md, section 3, asks for a cap across the people of a company)."""
TOUCH_LASTS = timedelta(days=14)
CUSTOM_LASTS = timedelta(days=7)

_DAY = timedelta(days=1)
_ORDER = (Relation.MANAGER, Relation.EXECUTIVE, Relation.RECRUITER, Relation.PEER, Relation.OTHER)
_NEVER = datetime.min.replace(tzinfo=UTC)
_MOST_STEPS = 400
"""Occurrences looked at for one contact: fifteen years of the shortest rhythm there is, COMPANY_APART."""


@dataclass(frozen=True, slots=True)
class Due:
    """One occurrence of one contact's rhythm, before the company's cap."""

    contact: Contact
    on: date
    """The calendar day of the rhythm; names the occurrence, whatever the cap makes of it."""
    next_on: date

    @property
    def key(self) -> str:
        """`Planned.key` of its reminder."""
        return f"{ReminderKind.KEEP_IN_TOUCH}:{SubjectKind.CONTACT}:{self.contact.id}:{self.on.isoformat()}"


def company_of(name: str, alone: str) -> str:
    """What makes two entries one company: its name without case, accents or spaces; `alone` when it has none."""
    return folded(name) or alone


def last_touch(contact: Contact, touches: Iterable[Touch]) -> datetime | None:
    """The latest time they were in contact, by any channel."""
    known = [touch.at for touch in touches if touch.contact_id == contact.id]
    known += [at for at in (contact.last_touch_at, contact.met_at) if at is not None]
    return max(known, default=None)


def is_settled(contact: Contact, touches: Iterable[Touch], zone: str) -> bool:
    """Whether they were in touch a month or more after they last met (an interview, or else the first touch there was)."""
    known = [touch for touch in touches if touch.contact_id == contact.id]
    others = [at for at in (contact.last_touch_at, contact.met_at) if at is not None]
    met = [touch.at for touch in known if touch.kind is TouchKind.MET]
    met += [] if contact.met_at is None else [contact.met_at]
    last = last_touch(contact, known)
    if last is None:
        return False
    began = max(met, default=min(others + [touch.at for touch in known]))
    return wall_of(last, zone).date() >= add_months(wall_of(began, zone).date(), FIRST_MONTHS)


def plan_contacts(
    contacts: Sequence[Contact],
    touches: Sequence[Touch],
    taken: Mapping[str, Sequence[datetime]],
    likes: Preferences,
    zone: str,
    now: datetime,
    *,
    standing: Mapping[str, datetime] | None = None,
    settled: Collection[str] = (),
) -> tuple[Planned, ...]:
    """Contact reminders by hand and by rhythm, the company's cap kept. `taken`: other reminders due or sent, by `company_of`.

    `now` bounds how far the rhythm is followed: until everybody of a company has an occurrence after it. One of `standing`
    (due times by key) whose time has come keeps it; one which the cap had put off and no longer does is never moved to a
    day that is past.
    """
    stands = standing or {}
    touched: dict[str, list[Touch]] = defaultdict(list)
    for touch in touches:
        touched[touch.contact_id].append(touch)
    last = {contact.id: last_touch(contact, touched[contact.id]) for contact in contacts}
    settled_in = {
        contact.id: is_settled(contact, touched[contact.id], zone) for contact in contacts if last[contact.id]
    }
    companies: dict[str, list[Contact]] = defaultdict(list)
    for contact in contacts:
        if (
            last[contact.id] is not None
        ):  # never met nor written to: brought in from a file, and without a rhythm
            companies[company_of(contact.company, contact.id)].append(contact)
    made: list[Planned] = [row for contact in contacts for row in _by_hand(contact, likes, zone)]
    today = wall_of(max(now, likes.paused_until or now), zone).date()
    for company, people in companies.items():
        # All follow the rhythm up to the same day, so that what is planned later never overtakes what stands already.
        until = max(
            (_next_after(today, c, last[c.id], zone, settled_in=settled_in[c.id]) for c in people),
            default=today,
        )
        dues = [
            due
            for c in people
            for due in dues_of(c, last[c.id], likes, zone, until, settled_in=settled_in[c.id])
        ]
        latest = max((at for contact in people if (at := last[contact.id]) is not None), default=None)
        dues = [due for due in dues if due.key not in settled]
        waiting = {due.key: stands[due.key] for due in dues if due.key in stands}
        made += cap_company(dues, latest, taken.get(company, ()), likes, zone, now=now, waiting=waiting)
    return tuple(made)


def dues_of(
    contact: Contact,
    touch: datetime | None,
    likes: Preferences,
    zone: str,
    until: date,
    *,
    settled_in: bool = False,
) -> Iterator[Due]:
    """A contact's occurrences from the last touch up to `until`; those before a pause's end become the last of them.

    `settled_in`: see `is_settled`; the first month is past.
    """
    if touch is None or not has_rhythm(contact):
        return
    resumes = wall_of(likes.paused_until, zone).date() if likes.paused_until is not None else date.min
    days = _days(wall_of(touch, zone).date(), contact.rhythm_days, settled_in=settled_in)
    on = next(days)
    for _ in range(_MOST_STEPS):
        if on > until:
            return
        following = next(days)
        if following > resumes or on >= resumes:
            yield Due(contact, on, following)
        on = following


def has_rhythm(contact: Contact) -> bool:
    """Whether reminders to keep in touch are wanted at all."""
    return not contact.never_suggest and contact.rhythm_days != 0


def _next_after(
    today: date, contact: Contact, touch: datetime | None, zone: str, *, settled_in: bool
) -> date:
    """The contact's first occurrence after `today`; `today` when there is none."""
    if touch is None or not has_rhythm(contact):
        return today
    days = _days(wall_of(touch, zone).date(), contact.rhythm_days, settled_in=settled_in)
    return next((on for on in islice(days, _MOST_STEPS) if on > today), today)


def cap_company(
    dues: Iterable[Due],
    latest_touch: datetime | None,
    taken: Sequence[datetime],
    likes: Preferences,
    zone: str,
    *,
    now: datetime = _NEVER,
    waiting: Mapping[str, datetime] | None = None,
) -> Iterator[Planned]:
    """Places a company's occurrences COMPANY_APART from each other, from `taken`, and after the latest touch there.

    Later ones wait; one that would wait beyond its contact's next occurrence is left out. One of `waiting` (due times by
    key) whose time has come is on its way and stays; any other of them never moves before `now`. What would have come
    before the latest touch is left where it was. Deterministic.
    """
    stands = waiting or {}
    blocked = [wall_of(at, zone).date() for at in taken]
    touched = wall_of(latest_touch, zone).date() if latest_touch is not None else date.min
    pause = likes.paused_until or _NEVER
    for due in sorted(dues, key=lambda d: (d.on, _ORDER.index(d.contact.relation), d.contact.id)):
        kept = stands.get(due.key)
        if kept is not None and kept <= now:
            at = kept  # put off again, it would flee from whoever is busy that morning
        else:
            at = _free(due.on, pause, blocked, likes, zone)
            if wall_of(kept or at, zone).date() >= touched:
                on = max(due.on, touched + COMPANY_APART)
                at = _free(on, pause, blocked, likes, zone)
                if kept is not None and at < now:
                    at = _free(on, max(pause, now), blocked, likes, zone)
        placed = wall_of(at, zone).date()
        if placed >= due.next_on and placed > due.on and pause <= at - COMPANY_APART:
            continue
        blocked.append(placed)
        yield Planned(
            ReminderKind.KEEP_IN_TOUCH,
            SubjectKind.CONTACT,
            due.contact.id,
            at,
            at + TOUCH_LASTS,
            due.on.isoformat(),
        )


def _free(on: date, floor: datetime, blocked: Sequence[date], likes: Preferences, zone: str) -> datetime:
    """The first working moment from `on` and `floor` that is apart from every blocked day."""
    at = _moment(on, floor, likes, zone)
    while (clash := _clash(wall_of(at, zone).date(), blocked)) is not None:
        at = _moment(clash + COMPANY_APART, floor, likes, zone)
    return at


def _clash(day: date, blocked: Sequence[date]) -> date | None:
    near = [other for other in blocked if abs(other - day) < COMPANY_APART]
    return max(near, default=None)


def _moment(on: date, floor: datetime, likes: Preferences, zone: str) -> datetime:
    return working_moment(max(instant_at(on, datetime.min.time(), zone), floor), likes, zone)


def _days(touch: date, rhythm_days: int | None, *, settled_in: bool) -> Iterator[date]:
    """A month after `touch`, or sooner when the rhythm is shorter; then by the rhythm, by default quarterly.

    `settled_in`: by the rhythm at once.
    """
    on = add_months(touch, NEXT_MONTHS if settled_in else FIRST_MONTHS)
    if rhythm_days is not None:
        rhythm_days = max(rhythm_days, COMPANY_APART.days)
        by_rhythm = touch + timedelta(days=rhythm_days)
        on = by_rhythm if settled_in else min(on, by_rhythm)
    count = 0
    first = on
    while True:
        yield on
        count += 1
        on = (
            add_months(first, NEXT_MONTHS * count)
            if rhythm_days is None
            else first + timedelta(days=rhythm_days * count)
        )


def _by_hand(contact: Contact, likes: Preferences, zone: str) -> Iterator[Planned]:
    if contact.remind_at is None:
        return
    due = no_earlier(max(contact.remind_at, likes.paused_until or _NEVER), likes.quiet, zone)
    stamp = f"{contact.remind_at.astimezone(UTC):%Y-%m-%dT%H%M}"
    yield Planned(ReminderKind.CUSTOM, SubjectKind.CONTACT, contact.id, due, due + CUSTOM_LASTS, stamp)
