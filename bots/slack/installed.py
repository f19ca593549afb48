"""Where the program is installed: one workspace by its token, or many, found by who is asking."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Protocol

from core.clock import Clock, monotonic


@dataclass(frozen=True, slots=True)
class Installed:
    """One installation. `team` is "" for one that serves a whole Enterprise organisation."""

    team: str
    token: str = field(repr=False)
    enterprise: str = ""
    bot_user: str = ""
    scopes: tuple[str, ...] = ()
    refresh: str = field(default="", repr=False)
    """Exchanged for the next token before this one ends, where tokens rotate."""
    expires_at: datetime | None = None
    installed_at: datetime | None = None


class Installations(Protocol):
    async def find(self, team: str, enterprise: str = "") -> Installed | None:
        """Whose token serves the workspace `team`; None where the program is not installed (any more)."""
        ...

    async def gone(self, team: str, enterprise: str, told_at: datetime) -> bool:
        """Slack told at `told_at` that it was taken out there; whether that was so."""
        ...

    async def refused(self, at: Installed) -> None:
        """Slack does not take that token any more: nothing more is to be sent with it."""
        ...


class OneWorkspace:
    """The installation of SLACK_BOT_TOKEN. An organisation-wide token serves each of its workspaces."""

    def __init__(self, installed: Installed) -> None:
        self._installed = installed
        self._is_gone = False

    async def find(self, team: str, enterprise: str = "") -> Installed | None:
        own = self._installed
        is_ours = team == own.team or (bool(own.enterprise) and not own.team)
        return own if is_ours and not self._is_gone else None

    async def gone(self, team: str, enterprise: str, told_at: datetime) -> bool:
        self._is_gone = self._is_gone or team == self._installed.team
        return self._is_gone

    async def refused(self, at: Installed) -> None:
        self._is_gone = True


Find = Callable[[str, str], Awaitable[Installed | None]]
Gone = Callable[[str, str, datetime], Awaitable[bool]]
REMEMBERED = 5_000
GOOD_FOR = 60.0
"""Seconds for which what was found is not asked for again: another process may renew a token, or hear of an uninstall."""
ABSENT_FOR = 5.0
NEAR_END = timedelta(hours=2)
"""From here on the store is asked each time: it renews tokens that rotate."""


class ManyWorkspaces:
    """Installations by OAuth. `find` and `gone` are the store's, by workspace and organisation."""

    def __init__(self, find: Find, gone: Gone, clock: Clock) -> None:
        self._find = find
        self._gone = gone
        self._clock = clock
        self._known: dict[tuple[str, str], tuple[float, Installed | None]] = {}

    async def find(self, team: str, enterprise: str = "") -> Installed | None:
        key = (team, enterprise)
        kept = self._known.get(key)
        if kept is not None and kept[0] > monotonic() and not self._ends_soon(kept[1]):
            return kept[1]
        found = await self._find(team, enterprise)
        self._known.pop(key, None)
        if len(self._known) >= REMEMBERED:
            del self._known[next(iter(self._known))]
        self._known[key] = (monotonic() + (GOOD_FOR if found else ABSENT_FOR), found)
        return found

    async def refused(self, at: Installed) -> None:
        await self.gone(at.team, at.enterprise if not at.team else "", self._clock.now())

    async def gone(self, team: str, enterprise: str, told_at: datetime) -> bool:
        """Uninstalled or revoked at `told_at`; whether it was the present installation."""
        was = await self._gone(team, enterprise, told_at)
        self.forget(team, enterprise)
        return was

    def forget(self, team: str, enterprise: str) -> None:
        """Something changed there: it is asked for again, and the other workspaces are not. Where nothing was found, nobody
        knows whether it is of that organisation."""
        for key, (_, found) in list(self._known.items()):
            of_it = bool(enterprise) and (found is None or enterprise in (key[1], found.enterprise))
            if of_it or key[0] == team:
                del self._known[key]

    def _ends_soon(self, found: Installed | None) -> bool:
        return (
            found is not None
            and found.expires_at is not None
            and found.expires_at - self._clock.now() < NEAR_END
        )
