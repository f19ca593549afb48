"""What Slack remembers: workspaces, the people in them, conversations, messages, views, files and installations."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import count
from typing import Any

from core.clock import MovableClock

Json = dict[str, Any]


@dataclass
class Member:
    """A person's account in one workspace. The same id may exist in another workspace: that is another person."""

    id: str
    team: str
    name: str
    real_name: str
    tz: str = "America/New_York"
    locale: str = "en-US"
    is_admin: bool = False
    is_bot: bool = False
    deleted: bool = False
    updated: int = 0
    """When something about them last changed, in Unix seconds."""


@dataclass
class Posted:
    """A message. `only_for`: ephemeral, seen by this member alone until they reload."""

    channel: str
    ts: str
    text: str
    blocks: list[Json] = field(default_factory=list)
    user: str = ""
    by_app: bool = False
    metadata: Json | None = None
    files: list[File] = field(default_factory=list)
    only_for: str | None = None
    edited: bool = False
    thread_ts: str | None = None

    def copy(self) -> Posted:
        return Posted(**{name: getattr(self, name) for name in self.__dataclass_fields__})


@dataclass
class Channel:
    id: str
    team: str
    kind: str
    """"im" or "channel"."""
    members: set[str]
    name: str = ""
    archived: bool = False
    messages: list[Posted] = field(default_factory=list)


@dataclass
class File:
    id: str
    team: str
    name: str
    content: bytes = b""
    mimetype: str = "application/octet-stream"
    title: str = ""
    alt: str = ""
    length: int = 0
    user: str = ""
    arrived: bool = False
    shared: bool = False


@dataclass
class View:
    """One modal, or somebody's Home tab. `state`: what the person put in, by block_id and action_id."""

    id: str
    team: str
    user: str
    body: Json
    hash: str
    root: str
    previous: str | None = None
    state: dict[str, dict[str, Json]] = field(default_factory=dict)


@dataclass
class Token:
    value: str
    team: str
    expires_at: datetime | None = None
    revoked: bool = False
    refresh: str = ""


@dataclass
class Installation:
    """The app in one workspace (or, org-wide, in all of an organisation)."""

    team: str
    bot_user: str
    bot_id: str
    scopes: frozenset[str]
    tokens: list[Token]
    installed_at: datetime
    by: str = ""
    enterprise: str = ""
    gone: bool = False
    disabled: bool = False


@dataclass
class Workspace:
    id: str
    name: str
    domain: str
    enterprise: str = ""
    members: dict[str, Member] = field(default_factory=dict)
    channels: dict[str, Channel] = field(default_factory=dict)
    files: dict[str, File] = field(default_factory=dict)
    views: dict[str, View] = field(default_factory=dict)
    stacks: dict[str, list[str]] = field(default_factory=dict)
    """Open modals of each member, the top one last."""
    homes: dict[str, str] = field(default_factory=dict)
    dms: dict[str, str] = field(default_factory=dict)
    """The conversation of each member with the app."""

    def modal(self, user: str) -> View | None:
        """The modal in front of this member."""
        stack = self.stacks.get(user)
        return self.views[stack[-1]] if stack else None

    def home(self, user: str) -> View | None:
        return self.views.get(self.homes.get(user, ""))


@dataclass
class Ids:
    """Names for new things, the same in every run."""

    _next: Iterator[int] = field(default_factory=lambda: count(1))

    def new(self, letter: str) -> str:
        return f"{letter}{next(self._next):09d}"


@dataclass
class World:
    """All workspaces, and one clock that tests may move."""

    clock: MovableClock = field(default_factory=MovableClock)
    ids: Ids = field(default_factory=Ids)
    workspaces: dict[str, Workspace] = field(default_factory=dict)
    installations: dict[str, Installation] = field(default_factory=dict)
    _last_ts: float = 0.0
    _hashes: Iterator[int] = field(default_factory=lambda: count(1))
    _tokens: dict[str, Token] = field(default_factory=dict)

    def now(self) -> datetime:
        return self.clock.now()

    def move(self, by: timedelta) -> None:
        self.clock.offset += by

    def ts(self) -> str:
        """A message's name: the time, and no two alike."""
        moment = max(round(self.now().timestamp(), 6), self._last_ts + 0.000001)
        self._last_ts = round(moment, 6)
        return f"{self._last_ts:.6f}"

    def hash(self) -> str:
        return f"{int(self.now().timestamp())}.{next(self._hashes):08x}"

    def dm(self, team: str, user: str) -> Channel:
        """The conversation between this member and the app, made when it is first needed."""
        workspace = self.workspaces[team]
        if user not in workspace.dms:
            bot = self.installations[team].bot_user
            channel = Channel(self.ids.new("D"), team, "im", {user, bot})
            workspace.channels[channel.id] = channel
            workspace.dms[user] = channel.id
        return workspace.channels[workspace.dms[user]]

    def find_token(self, value: str) -> tuple[Installation, Token] | None:
        """Whose token this is, whether or not it still works."""
        known = self._tokens.get(value)
        if known is None or self.installations[known.team].tokens[-1] is not known:
            found = (
                token for app in self.installations.values() for token in app.tokens if token.value == value
            )
            known = next(found, None)
            if known is None:
                return None
            self._tokens[value] = known
        return self.installations[known.team], known
