"""Anybody's facts, for the properties of reminders: interviews, notes, contacts, touches, zones, quiet hours."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from hypothesis import strategies as st

from core.domain.contact import Contact, Relation, Touch, TouchKind
from core.domain.feedback import Feedback
from core.domain.interview import Debrief, Encounter, Interview, Outcome, OutcomeKind
from core.domain.ladder import Facts, plan
from core.domain.note import NoteKind, NoteState, OwedNote
from core.domain.person import Digest, Person, Preferences, QuietHours, Scope
from core.domain.reminder import Planned

ZONES = (
    "Europe/Paris", "America/New_York", "America/Toronto", "America/St_Johns", "Pacific/Kiritimati", "Pacific/Apia",
    "Pacific/Pago_Pago", "Pacific/Auckland", "Australia/Lord_Howe", "Asia/Kolkata", "Africa/Casablanca", "America/Sao_Paulo",
)  # fmt: skip
AROUND = tuple(
    datetime(2026, month, day, 12, tzinfo=UTC)
    for month, day in ((1, 5), (2, 15), (3, 8), (3, 29), (4, 5), (5, 8), (7, 14), (9, 27), (10, 4), (10, 25), (11, 1), (12, 24))
)  # fmt: skip
"""Days on and beside which clocks change somewhere, or offices close."""

HOUR, DAY, MINUTE = timedelta(hours=1), timedelta(days=1), timedelta(minutes=1)
COMPANIES = ("Acme", "acme ", "ACME", "Globex", "")
THANKS = (NoteKind.THANK_YOU_MANAGER, NoteKind.THANK_YOU_PEER, NoteKind.PHONE_SCREEN, NoteKind.HALLWAY)
OTHERS = (
    NoteKind.CHECK_IN,
    NoteKind.SECOND_REMINDER,
    NoteKind.REJECTION_FINAL,
    NoteKind.DOOR_OPEN,
    NoteKind.LINKEDIN_INVITE,
)

walls = st.builds(time, st.integers(0, 23), st.sampled_from([0, 15, 30]))
quiets = st.one_of(st.just(QuietHours()), st.builds(QuietHours, walls, walls))
zones = st.sampled_from(ZONES)


@dataclass(frozen=True, slots=True)
class Case:
    """Somebody's facts at a moment."""

    facts: Facts
    now: datetime

    def plan(self, now: datetime | None = None, **keys: Any) -> tuple[Planned, ...]:
        f = self.facts
        return plan(
            f.person,
            f.interviews,
            f.notes,
            f.contacts,
            f.touches,
            now or self.now,
            feedback=f.feedback,
            **keys,
        )

    def liking(self, **likes: object) -> Case:
        person = self.facts.person
        preferences = replace(person.preferences, **likes)  # type: ignore[arg-type]
        return replace(self, facts=replace(self.facts, person=replace(person, preferences=preferences)))

    @property
    def likes(self) -> Preferences:
        return self.facts.person.preferences

    @property
    def zone(self) -> str:
        assert self.likes.zone is not None
        return self.likes.zone


def minutes_of(low: timedelta, high: timedelta) -> st.SearchStrategy[timedelta]:
    return st.integers(low // MINUTE, high // MINUTE).map(lambda count: count * MINUTE)


@st.composite
def cases(draw: st.DrawFn, *, digest: Digest | None = Digest.OFF, paused: bool | None = None) -> Case:
    around = draw(st.sampled_from(AROUND))
    paused = draw(st.booleans()) if paused is None else paused
    likes = Preferences(
        zone=draw(zones),
        quiet=draw(quiets),
        country=draw(st.sampled_from(["FR", "US", "CA", "NZ", None])),
        region=draw(st.sampled_from(["QC", "67", None])),
        digest=digest if digest is not None else draw(st.sampled_from(Digest)),
        paused_until=around + draw(minutes_of(-2 * DAY, 20 * DAY)) if paused else None,
    )
    interviews = tuple(draw(interview(f"i{n}", around)) for n in range(draw(st.integers(0, 3))))
    notes = tuple(note for one in interviews for note in draw(notes_of(one)))
    contacts = tuple(draw(contact(f"c{n}", around)) for n in range(draw(st.integers(0, 5))))
    touches = tuple(
        Touch(
            f"t{n}",
            draw(st.sampled_from(contacts)).id,
            around + draw(minutes_of(-200 * DAY, 5 * DAY)),
            TouchKind.LOGGED,
        )
        for n in range(draw(st.integers(0, 3)) if contacts else 0)
    )
    feedback = (Feedback("f", "i0", "Acme", "Be concise", around),) if draw(st.booleans()) else ()
    facts = Facts(
        Person(Scope("terminal", "me"), preferences=likes), interviews, notes, contacts, touches, feedback
    )
    known = [one.logged_at for one in interviews if one.logged_at is not None]
    return Case(facts, max(known, default=around))


@st.composite
def interview(draw: st.DrawFn, name: str, around: datetime) -> Interview:
    ended = around + draw(minutes_of(-3 * DAY, 3 * DAY))
    outcome = draw(st.none() | st.sampled_from(OutcomeKind))
    told = ended + draw(minutes_of(HOUR, 20 * DAY))
    return Interview(
        name,
        draw(st.sampled_from(COMPANIES)),
        ended,
        draw(zones),
        people=(Encounter("c0"), Encounter("c1")),
        debrief=Debrief(next_on=draw(st.none() | st.dates(date(2026, 1, 1), date(2026, 12, 31)))),
        outcome=Outcome(outcome, told, cool_off_until=told + DAY if draw(st.booleans()) else None)
        if outcome is not None
        else None,
        previous_id=draw(st.sampled_from([None, "i0"])),
        logged_at=ended + draw(st.one_of(minutes_of(-2 * DAY, 2 * HOUR), minutes_of(timedelta(0), 12 * DAY))),
    )


@st.composite
def notes_of(draw: st.DrawFn, one: Interview) -> tuple[OwedNote, ...]:
    made: list[OwedNote] = []
    kinds = draw(st.lists(st.sampled_from(THANKS), max_size=3)) + draw(
        st.lists(st.sampled_from(OTHERS), max_size=1)
    )
    for n, kind in enumerate(kinds):
        state = draw(st.sampled_from([NoteState.OWED, NoteState.OWED, NoteState.SENT, NoteState.SKIPPED]))
        settled = one.ended_at + draw(minutes_of(HOUR, 15 * DAY)) if state is not NoteState.OWED else None
        snoozed = draw(st.none() | minutes_of(HOUR, 40 * HOUR)) if state is NoteState.OWED else None
        until = one.ended_at + snoozed if snoozed is not None else None
        made.append(
            OwedNote(f"{one.id}n{n}", one.id, f"c{n}", kind, state, snoozed_until=until, settled_at=settled)
        )
    return tuple(made)


@st.composite
def contact(draw: st.DrawFn, name: str, around: datetime) -> Contact:
    met = draw(st.none() | minutes_of(-800 * DAY, timedelta(0)))
    return Contact(
        name,
        "Somebody",
        company=draw(st.sampled_from(COMPANIES)),
        relation=draw(st.sampled_from(Relation)),
        last_touch_at=around + met if met is not None else None,
        rhythm_days=draw(st.sampled_from([None, None, 0, 14, 90, 365])),
        never_suggest=draw(st.booleans()) and draw(st.booleans()),
        remind_at=around + draw(minutes_of(-DAY, 30 * DAY)) if draw(st.booleans()) else None,
    )
