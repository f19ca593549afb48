"""How Slack reaches the app: what is sent, and what counts as an acknowledgement."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Protocol

Json = dict[str, Any]


class Kind(StrEnum):
    EVENT = "events_api"
    COMMAND = "slash_commands"
    INTERACTIVE = "interactive"


@dataclass(frozen=True, slots=True)
class Acked:
    """How the app answered. `why`: "" when it acknowledged in time, else "timeout", "connection_failed" or "http_error"."""

    seconds: float
    payload: Json | None = None
    why: str = ""
    no_retry: bool = False

    @property
    def ok(self) -> bool:
        return not self.why


@dataclass(frozen=True, slots=True)
class Retry:
    number: int
    reason: str


class Link(Protocol):
    async def deliver(self, kind: Kind, payload: Json, *, answers: bool, retry: Retry | None = None) -> Acked:
        """`answers`: an acknowledgement may carry something to show."""
        ...
