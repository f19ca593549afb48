"""One person's story in a few words, and what comes next in a few lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from core.domain.contact import Contact, Touch
from core.domain.feedback import Feedback
from core.domain.interview import Encounter, Interview
from core.domain.ladder import plan
from core.domain.note import NoteKind, NoteState, OwedNote
from core.domain.person import Person, Preferences, Scope
from core.domain.reminder import ReminderKind
from core.domain.wall_time import land, wall_of

PARIS = "Europe/Paris"
CLAIRE = Person(
    Scope("terminal", "claire"), "Claire Martin", preferences=Preferences(zone=PARIS, country="FR")
)
"""Lives in Paris, is quiet from 21:00 to 08:00, and wants things one by one."""


def at(wall: str, zone: str = PARIS) -> datetime:
    return land(datetime.fromisoformat(wall), zone).instant


def liking(**likes: object) -> Person:
    return replace(CLAIRE, preferences=replace(CLAIRE.preferences, **likes))  # type: ignore[arg-type]


def interview(
    ended: str, *, logged: str = "", zone: str = PARIS, name: str = "acme", **more: object
) -> Interview:
    """At Acme with Ana and Bo; logged ten minutes after its end unless said otherwise."""
    end = at(ended, zone)
    told = at(logged, zone) if logged else end.fromtimestamp(end.timestamp() + 600, end.tzinfo)
    one = Interview(name, "Acme", end, zone, people=(Encounter("ana"), Encounter("bo")), logged_at=told)
    return replace(one, **more)  # type: ignore[arg-type]


def note(
    who: str = "ana", *, of: str = "acme", kind: NoteKind = NoteKind.THANK_YOU_PEER, **more: object
) -> OwedNote:
    return replace(OwedNote(f"{of}-{who}-{kind}", of, who, kind), **more)  # type: ignore[arg-type]


def sent(
    when: str, who: str = "ana", *, of: str = "acme", kind: NoteKind = NoteKind.THANK_YOU_PEER
) -> OwedNote:
    return note(who, of=of, kind=kind, state=NoteState.SENT, settled_at=at(when))


def comes(
    interviews: Sequence[Interview] = (),
    notes: Sequence[OwedNote] = (),
    contacts: Sequence[Contact] = (),
    touches: Sequence[Touch] = (),
    *,
    now: str = "",
    person: Person = CLAIRE,
    feedback: Sequence[Feedback] = (),
    only: Sequence[ReminderKind] = (),
) -> list[str]:
    """ "Tue 03 Mar 18:30 nudge", in the person's zone; from the moment of logging unless `now` is said."""
    zone = person.preferences.zone or "UTC"
    told = [one.logged_at for one in interviews if one.logged_at is not None]
    moment = at(now, zone) if now else max(told)
    rows = plan(person, interviews, notes, contacts, touches, moment, feedback=feedback)
    return [
        f"{wall_of(row.due_at, zone):%a %d %b %H:%M} {row.kind}"
        + (f" {row.subject_id}" if row.kind == "keep_in_touch" else "")
        for row in rows
        if not only or row.kind in only
    ]
