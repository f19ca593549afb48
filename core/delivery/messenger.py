"""The one door through which the courier reaches people, and what may come back through it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from core.domain.person import Address
from core.ui.card import Card


@dataclass(frozen=True, slots=True)
class Delivered:
    """The platform accepted it and said so. `message` is the platform's own id for it."""

    message: str


@dataclass(frozen=True, slots=True)
class TryLater:
    """Definitely not sent. `after` is seconds to wait, as the platform asked (Retry-After), or None.

    `whole_community`: the wait holds for everybody of that workspace, not only for this person.
    """

    after: float | None = None
    whole_community: bool = False
    reason: str = ""


STORE_AWAY = TryLater(reason="store_away")
"""Our own database does not tell how to reach them: nothing was sent, and nothing is to be looked for."""


class Refusal(StrEnum):
    CLOSED = "closed"
    """The person does not take messages from the bot (50007, no mutual server, archived DM)."""
    GONE = "gone"
    """The account no longer exists or left."""
    UNINSTALLED = "uninstalled"
    """The whole community's installation is gone or its token refused: stop for everybody there."""


@dataclass(frozen=True, slots=True)
class Undeliverable:
    """Definitely not sent, and trying again will not help."""

    why: Refusal
    detail: str = ""
    """The platform's own error code; never content."""


@dataclass(frozen=True, slots=True)
class Unknown:
    """It may or may not have been sent: to be looked for before it is ever sent again."""

    reason: str = ""


Sending = Delivered | TryLater | Undeliverable | Unknown


class Messenger(Protocol):
    """Sends cards on one platform. `key` is the delivery id: 24 base32 characters, the same on every attempt."""

    async def send(self, to: Address, card: Card, key: str) -> Sending: ...

    async def look(self, to: Address, key: str, since: datetime) -> Delivered | TryLater | None:
        """Whether the message with `key`, first attempted at `since` (aware UTC), arrived; None: it did not."""
        ...
