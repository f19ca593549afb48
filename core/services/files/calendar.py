"""Dates as a calendar file, and an invitation as the beginning of a log."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from core.domain.person import Language
from core.domain.typed import clean_line
from core.errors import Problem

MOST_BYTES = 1_000_000
MOST_ATTENDEES = 12
OWN = "@suivi"
"""How the identifiers of our own dates end."""
SHORTEST = timedelta(minutes=15)
"""A date that is a moment still needs a place to be seen in a calendar."""


@dataclass(frozen=True, slots=True)
class Dated:
    """One date to keep: `uid` is stable, so that an update replaces it; instants are aware UTC."""

    uid: str
    at: datetime
    title: str
    lasts: timedelta = SHORTEST


@dataclass(frozen=True, slots=True)
class Invited:
    """What an invitation tells; empty where it does not."""

    title: str = ""
    started_at: datetime | None = None
    ended_at: datetime | None = None
    people: tuple[tuple[str, str], ...] = ()
    """Name and e-mail of organiser and attendees, the person's own address left out."""


def as_calendar(dates: Iterable[Dated], made_at: datetime, language: Language) -> bytes:
    """An iCalendar file (RFC 5545). The library escapes and folds: a title cannot begin a property."""
    # Loaded late: only needed when a calendar is made or read.
    from icalendar import Calendar, Event

    calendar = Calendar()
    calendar.add("prodid", "-//Suivi//Suivi//" + language.value.upper())
    calendar.add("version", "2.0")
    for dated in dates:
        event = Event()
        event.add("uid", f"{dated.uid}{OWN}")
        event.add("dtstamp", made_at)
        event.add("dtstart", dated.at)
        event.add("dtend", dated.at + dated.lasts)
        event.add("summary", re.sub(r"[\r\n]+", " ", dated.title))
        event.add("transp", "TRANSPARENT")
        calendar.add_component(event)
    return bytes(calendar.to_ical())


def read_invitation(content: bytes, own_email: str = "", field: str = "file") -> Invited:
    """The first meeting of an .ics file: title, start, end, organiser and attendees.

    Raises Problem beside `field`: "file_too_large", "file_unreadable". An all-day event has no times.
    """
    events = _events(content, field)
    return _invited(events[0], own_email, field)


def read_events(
    content: bytes, own_email: str = "", field: str = "file"
) -> tuple[tuple[int, Invited | Problem], ...]:
    """Every meeting with the line it begins on, or why it cannot be an interview. What Suivi itself exported is left out.

    Raises Problem beside `field`: "file_too_large", "file_unreadable". A rule is not followed: it could have no end.
    """
    lines = [
        number
        for number, line in enumerate(content.splitlines(), 1)
        if line.strip().upper() == b"BEGIN:VEVENT"
    ]
    read: list[tuple[int, Invited | Problem]] = []
    for number, event in zip(lines, _events(content, field), strict=False):
        if not str(event.get("uid", "")).endswith(OWN):
            read.append((number, _meeting(event, own_email, field)))
    return tuple(read)


def _meeting(event: Any, own_email: str, field: str) -> Invited | Problem:
    if event.get("rrule") or event.get("rdate"):
        return Problem("event_repeats")
    try:
        invited = _invited(event, own_email, field)
    except Problem as problem:
        return problem
    if invited.ended_at is None:
        return Problem("event_no_time")
    return invited if invited.title or invited.people else Problem("company_missing")


def _events(content: bytes, field: str) -> list[Any]:
    from icalendar import Calendar

    if len(content) > MOST_BYTES:
        raise Problem("file_too_large", field, most=1)
    try:
        events = [
            event
            for calendar in Calendar.from_ical(content, multiple=True)
            for event in calendar.walk("VEVENT")
        ]
    except _BROKEN as broken:
        raise Problem("file_unreadable", field) from broken
    if not events:
        raise Problem("file_unreadable", field)
    return events


def _invited(event: Any, own_email: str, field: str) -> Invited:
    try:
        start, end = _instant(event.get("dtstart")), _instant(event.get("dtend"))
        if start and not end and event.get("duration"):
            end = start + event.get("duration").dt
    except _BROKEN as broken:
        raise Problem("file_unreadable", field) from broken
    attendees = event.get("attendee") or []
    invited = [event.get("organizer"), *(attendees if isinstance(attendees, list) else [attendees])]
    people = dict.fromkeys(p for p in map(_person, invited) if p and p[1].casefold() != own_email.casefold())
    title = clean_line(str(event.get("summary", ""))[:200], 200, field)
    return Invited(title, start, end or start, tuple(people)[:MOST_ATTENDEES])


_BROKEN = (ValueError, KeyError, IndexError, RecursionError, TypeError, AttributeError, OverflowError)
"""What the library raises on files that are none, with zones and times that no calendar has."""


def _instant(value: object) -> datetime | None:
    """An aware UTC instant, by the file's own zones; a floating time or a whole day has none."""
    at = getattr(value, "dt", None)
    return at.astimezone(UTC) if isinstance(at, datetime) and at.tzinfo is not None else None


def _person(value: object) -> tuple[str, str] | None:
    if value is None:
        return None
    email = re.sub(r"^mailto:", "", str(value), flags=re.IGNORECASE).strip()
    parameters = getattr(value, "params", {})
    name = clean_line(str(parameters.get("CN", ""))[:120], 120, "people")
    if "@" in name or not name:
        name = " ".join(w.capitalize() for w in re.split(r"[._-]+", email.partition("@")[0]) if w)
    return (name, email) if name else None
