"""Reminders to the person at this terminal: drawn above the line they are typing."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import datetime
from pathlib import Path

from core.delivery.messenger import Delivered, Sending, TryLater
from core.domain.person import Address
from core.ui.card import Card

KEPT_KEYS = 500
"""Delivery keys remembered: more than can be in doubt at once (200 pending reminders, hardening.md section 4)."""

NOT_HERE = 15.0
"""Seconds until a reminder that another terminal should show is offered again, to whichever is open by then."""

Arrive = Callable[[Card], Awaitable[None]]
"""Draws a card that comes by itself; returns once it is on the screen."""


class TerminalMessenger:
    """Remembers in `record` which delivery keys were shown, so that a crash is not followed by the same card again."""

    def __init__(self, record: Path, who: Address, arrive: Arrive) -> None:
        self._record = record
        self._who = who
        self._arrive = arrive

    async def send(self, to: Address, card: Card, key: str) -> Sending:
        if to != self._who:  # somebody else's terminal on a shared database: theirs to show
            return TryLater(after=NOT_HERE, reason="not_here")
        await self._arrive(card)
        self._remember(key)
        return Delivered(key)

    async def look(self, to: Address, key: str, since: datetime) -> Delivered | TryLater | None:
        return Delivered(key) if key in self._known() else None

    def _known(self) -> list[str]:
        return self._record.read_text("ascii", "replace").split() if self._record.exists() else []

    def _remember(self, key: str) -> None:
        known = self._known()
        if len(known) >= 2 * KEPT_KEYS:
            fresh = self._record.with_suffix(".new")
            fresh.write_text("\n".join([*known[-KEPT_KEYS:], key, ""]), "ascii")
            fresh.replace(self._record)
            return
        with self._record.open("a", encoding="ascii") as lines:
            lines.write(f"{key}\n")
