"""Who uses Suivi, where they can be reached, and how they like to be spoken to."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, time
from enum import StrEnum


class Platform(StrEnum):
    SLACK = "slack"
    DISCORD = "discord"
    TERMINAL = "terminal"


class Language(StrEnum):
    EN = "en"
    FR = "fr"


class Gender(StrEnum):
    """Grammatical gender, only where a sentence needs it; unknown is None and never guessed."""

    FEMININE = "f"
    MASCULINE = "m"
    NEUTRAL = "n"


class Tone(StrEnum):
    WARM = "warm"
    NEUTRAL = "neutral"
    FORMAL = "formal"


class Register(StrEnum):
    """French only: how the reader is addressed."""

    VOUS = "vous"
    TU = "tu"


class Length(StrEnum):
    SHORT = "short"
    FULL = "full"


class Digest(StrEnum):
    """How nudges arrive: one by one, or gathered once a day or once a week."""

    OFF = "off"
    DAILY = "daily"
    WEEKLY = "weekly"


@dataclass(frozen=True, slots=True)
class Address:
    """Where to reach a person: one platform, one workspace (Slack team id, "" on Discord, "local"), one user id."""

    platform: Platform
    workspace: str
    user: str

    @property
    def tenant(self) -> str:
        """Whose data it is kept under: the Slack workspace, or the whole of Discord, or this terminal."""
        return f"slack:{self.workspace}" if self.platform is Platform.SLACK else self.platform.value


@dataclass(frozen=True, slots=True)
class Scope:
    """The only key to stored data: every query is for one person of one tenant."""

    tenant: str
    person: str


@dataclass(frozen=True, slots=True)
class QuietHours:
    """Local wall times between which nothing is sent; may cross midnight; equal ends mean never quiet."""

    start: time = time(21, 0)
    end: time = time(8, 0)

    def covers(self, wall: time) -> bool:
        """Whether local time `wall` is quiet (start included, end excluded)."""
        if self.start <= self.end:
            return self.start <= wall < self.end
        return wall >= self.start or wall < self.end


@dataclass(frozen=True, slots=True)
class Preferences:
    """What a person chose; the defaults suit somebody who chose nothing."""

    language: Language = Language.EN
    spelling: str = "en-US"
    """BCP 47 variant of notes in the language: en-US, en-GB, fr-FR, fr-CA (also decides typography)."""
    note_language: Language | None = None
    """None: notes are written in `language`."""
    zone: str | None = None
    """IANA name; None until it is known, and then asked for."""
    zone_told: str | None = None
    """What their platform said last: followed as long as it is also their zone."""
    language_told: Language | None = None
    """The same for the language."""
    country: str | None = None
    """ISO 3166-1 alpha-2, for holidays; None: weekends only."""
    region: str | None = None
    """Subdivision where holidays differ (QC; Alsace-Moselle is "57", "67" or "68")."""
    quiet: QuietHours = field(default_factory=QuietHours)
    tone: Tone = Tone.WARM
    register: Register = Register.VOUS
    length: Length = Length.FULL
    digest: Digest = Digest.OFF
    paused_until: datetime | None = None
    """Aware UTC; nothing is sent before it."""
    hide_rejections: bool = False
    mention_in: str = ""
    """The channel where they may be mentioned when no direct message reaches them; empty: nowhere."""
    linkedin_premium: bool = False
    """Raises LinkedIn's connection note from 200 to 300 characters."""


@dataclass(frozen=True, slots=True)
class Person:
    """One user of Suivi."""

    scope: Scope
    name: str = ""
    """Full name as it signs a note; empty until asked for."""
    headline: str = ""
    gender: Gender | None = None
    preferences: Preferences = field(default_factory=Preferences)
    created_at: datetime | None = None
    is_new: bool = True
    """Nothing has been said to them yet."""
    zone_was_asked: bool = False
    """Where they live, since no platform told: once is enough."""
