"""`/clock`: moving this front's time, so that a newcomer sees in a minute what would come in a week."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Protocol

from core.clock import MovableClock
from core.domain.person import Language
from core.domain.when import read_duration, read_instant

REAL = frozenset({"real", "réelle", "reelle", "réel", "reel", "now", "maintenant"})
MOST_STEPS = 500
"""Reminders on one move: more than a person can have (200 pending, hardening.md section 4) means a fault, not a wait."""


class Deliveries(Protocol):
    """What is due, and sending it: the courier, as this front needs it."""

    async def deliver_due(self, now: datetime) -> int:
        """Send what is due at `now` (aware); answers how many went out."""
        ...

    async def next_due(self) -> datetime | None:
        """When the first reminder not yet sent is due."""
        ...


def destination(text: str, *, now: datetime, zone: str, language: Language) -> datetime | None:
    """Where "+20h", "-2h", "2026-03-05 09:00" or "real" leads; None is real time. Raises Problem when it is none of them."""
    typed = text.strip()
    if typed.casefold() in REAL:
        return None
    if typed[:1] in ("+", "-"):
        ahead: timedelta = read_duration(typed[1:].strip(), language=language)
        return now + ahead if typed[0] == "+" else now - ahead
    return read_instant(typed, zone=zone, now=now, language=language, past=False).end


async def travel(clock: MovableClock, to: datetime, deliveries: Deliveries) -> int:
    """Move `clock` to `to` (aware), stopping at each reminder due on the way so that it comes at its own time.

    Answers how many reminders came.
    """
    came = 0
    for _ in range(MOST_STEPS):
        stop = await deliveries.next_due()
        if stop is None or stop > to:
            break
        if stop <= clock.now():  # it was tried a moment ago and has to wait
            break
        clock.move_to(stop)
        came += await deliveries.deliver_due(clock.now())
    clock.move_to(to)
    return came + await deliveries.deliver_due(clock.now())
