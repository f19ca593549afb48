"""Somebody a person met: who they are, how to reach them, and what they allowed."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from core.domain.person import Gender


class Relation(StrEnum):
    """What somebody is to the candidate's process; decides the angle of a note."""

    MANAGER = "manager"
    PEER = "peer"
    RECRUITER = "recruiter"
    EXECUTIVE = "executive"
    OTHER = "other"


class Consent(StrEnum):
    """What somebody gave: an offered card or details invite a contact; nothing does not."""

    CARD = "card"
    DETAILS = "details"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Contact:
    """One contact of one person, whatever the number of times they met."""

    id: str
    name: str
    company: str = ""
    title: str = ""
    """Their job, as typed: "Head of Data"."""
    relation: Relation = Relation.OTHER
    gender: Gender | None = None
    email: str = ""
    linkedin: str = ""
    x: str = ""
    consent: Consent = Consent.NONE
    how_met: str = ""
    notes: str = ""
    met_at: datetime | None = None
    last_touch_at: datetime | None = None
    rhythm_days: int | None = None
    """Days between touches once the first month is past; None: the default rhythm; 0: never remind."""
    never_suggest: bool = False
    remind_at: datetime | None = None
    """A reminder asked for by hand (aware UTC), once."""


class TouchKind(StrEnum):
    MET = "met"
    NOTE_SENT = "note_sent"
    FOLLOWED = "followed"
    CONNECTED = "connected"
    LOGGED = "logged"
    """The person said so by hand: a call, a coffee, a message."""


@dataclass(frozen=True, slots=True)
class Touch:
    """One time a person and a contact were in contact."""

    id: str
    contact_id: str
    at: datetime
    kind: TouchKind
    channel: str = ""
    words: str = ""


def folded(name: str) -> str:
    """A name without case, accents or extra spaces: for comparing and finding, never for showing."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    return " ".join("".join(c for c in plain if not unicodedata.combining(c)).replace("’", "'").split())


def same_name(one: str, other: str) -> bool:
    """Whether two names may be one, by how they are written."""
    return folded(one) == folded(other)
