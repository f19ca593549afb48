"""What goes into a conversation and what comes out of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from core.domain.person import Address, Language
from core.ui.card import Card
from core.ui.form import Form


@dataclass(frozen=True, slots=True)
class Turn:
    """One person did one thing at one moment. Identity comes from the platform's signed envelope only."""

    who: Address
    id: str
    """Unique for what was done: the platform's own id where it has one. Seen twice, it acts once."""
    now: datetime
    """Aware UTC, from the front's clock."""
    language: Language | None = None
    """What the platform says of the person's language; their own setting wins."""
    spelling: str | None = None
    """BCP 47 (en-GB, fr-CA) where the platform knows it."""
    zone: str | None = None
    """IANA name where the platform knows it."""
    name: str = ""
    """Display name where the platform knows it: a first guess at the signature, confirmed by the person."""
    community: str = ""
    """The Slack workspace or Discord server it happened in; "" in a DM of Discord."""
    place: str = ""
    """The channel, where others of that server read too; "" where nobody else does, or nobody can be mentioned."""


@dataclass(frozen=True, slots=True)
class Manner:
    """How a person reads: their language, and the zone their times are shown in (None: not known yet)."""

    language: Language
    zone: str | None


@dataclass(frozen=True, slots=True)
class Show:
    """A new private message."""

    card: Card


@dataclass(frozen=True, slots=True)
class Replace:
    """The message whose button was pressed becomes this (or a new one, where it cannot)."""

    card: Card


@dataclass(frozen=True, slots=True)
class Ask:
    form: Form
    manner: Manner | None = None
    """How to draw it, as the desk answers: nobody has to ask for it again."""


@dataclass(frozen=True, slots=True)
class Correct:
    """The page just sent is asked again: `form` carries what was typed and a sentence beside each wrong field."""

    form: Form
    manner: Manner | None = None


Reply = Show | Replace | Ask | Correct
Values = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Suggestion:
    value: str
    label: str
