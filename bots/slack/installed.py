"""Where the program is installed: one workspace by its token, or many, found by who is asking."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Installed:
    """One installation. `team` is "" for one that serves a whole Enterprise organisation."""

    team: str
    token: str = field(repr=False)
    enterprise: str = ""
    bot_user: str = ""
    scopes: frozenset[str] = frozenset()


class Installations(Protocol):
    async def find(self, team: str, enterprise: str = "") -> Installed | None:
        """Whose token serves the workspace `team`; None where the program is not installed (any more)."""
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

    async def refused(self, at: Installed) -> None:
        self._is_gone = True
