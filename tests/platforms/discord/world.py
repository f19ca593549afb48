"""What Discord remembers: people, servers, conversations, messages, interactions, and what the app registered."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

from core.clock import MovableClock

Json = dict[str, Any]

EPOCH = datetime(2015, 1, 1, tzinfo=UTC)
"""https://docs.discord.com/developers/reference#snowflakes"""


@dataclass
class User:
    id: str
    name: str
    locale: str = "en-US"
    zone: str = "America/New_York"
    """Their client's zone: the app is never told."""
    takes_dms: bool = True
    has_installed: bool = False
    is_bot: bool = False


@dataclass
class Upload:
    id: str
    name: str
    content: bytes
    kind: str
    address: str = ""
    is_ephemeral: bool = False


@dataclass
class Message:
    """`only_for`: ephemeral, seen by this user alone and out of reach of the channel's endpoints."""

    id: str
    channel: str
    author: str
    content: str = ""
    components: list[Json] = field(default_factory=list)
    embeds: list[Json] = field(default_factory=list)
    files: list[Upload] = field(default_factory=list)
    flags: int = 0
    nonce: str | None = None
    only_for: str | None = None
    is_thinking: bool = False
    at: datetime = EPOCH
    edited: datetime | None = None
    is_gone: bool = False


@dataclass
class Channel:
    """`kind`: "dm" with the app, "text" in a server, "private" between people (the app is not in it)."""

    id: str
    kind: str
    guild: str = ""
    name: str = ""
    members: set[str] = field(default_factory=set)
    messages: list[Message] = field(default_factory=list)


@dataclass
class Guild:
    id: str
    name: str
    channel: str
    members: set[str] = field(default_factory=set)
    has_app: bool = True
    is_down: bool = False
    locale: str = "en-US"


@dataclass
class Interaction:
    id: str
    token: str
    kind: int
    user: str
    channel: str
    guild: str
    context: int
    owners: Json
    at: datetime
    message: Message | None = None
    from_modal: bool = False
    answer: int | None = None
    """The type of the first answer."""
    private: bool = False
    original: Message | None = None
    follow_ups: int = 0
    choices: list[Json] | None = None


@dataclass
class Ids:
    """Snowflakes that carry the time and are never the same."""

    _next: Iterator[int] = field(default_factory=lambda: count(1))

    def new(self, at: datetime) -> str:
        milliseconds = int((at - EPOCH) / timedelta(milliseconds=1))
        return str((milliseconds << 22) + next(self._next) % 2**22)


@dataclass
class World:
    """Everything, and one clock that tests may move."""

    clock: MovableClock = field(default_factory=MovableClock)
    ids: Ids = field(default_factory=Ids)
    users: dict[str, User] = field(default_factory=dict)
    guilds: dict[str, Guild] = field(default_factory=dict)
    channels: dict[str, Channel] = field(default_factory=dict)
    dms: dict[str, Channel] = field(default_factory=dict)
    """By user."""
    interactions: dict[str, Interaction] = field(default_factory=dict)
    """By token."""
    uploads: dict[str, Upload] = field(default_factory=dict)
    commands: dict[str, list[Json]] = field(default_factory=dict)
    """By server id, "" for everywhere."""
    commands_made: int = 0
    modals: dict[str, tuple[Json, Interaction]] = field(default_factory=dict)
    """The modal in front of each user, and what it answered."""
    nonces: dict[tuple[str, str], Message] = field(default_factory=dict)

    def now(self) -> datetime:
        return self.clock.now()

    def new_id(self) -> str:
        return self.ids.new(self.now())

    def dm(self, user: str) -> Channel:
        """The conversation between this user and the app, made when it is first needed."""
        known = self.dms.get(user)
        if known is None:
            known = self.dms[user] = Channel(self.new_id(), "dm", members={user})
            self.channels[known.id] = known
        return known

    def shares_a_guild(self, user: str) -> bool:
        return any(g.has_app and user in g.members for g in self.guilds.values())

    def find(self, channel: str, message: str) -> Message | None:
        """A message that still is there, ephemeral ones too."""
        known = self.channels.get(channel)
        if known is None:
            return None
        return next((m for m in reversed(known.messages) if m.id == message and not m.is_gone), None)
