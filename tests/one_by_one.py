"""Cards for a courier from a function that words one person's reminders at a time."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime

from core.delivery.carrier import Compose, Said
from core.domain.person import Scope
from core.domain.reminder import NotNow, Reminder
from core.ui.card import Card

Say = Callable[[Scope, tuple[Reminder, ...], datetime], Awaitable[Card | NotNow | None]]


def each(say: Say) -> Compose:
    async def tried(scope: Scope, reminders: tuple[Reminder, ...], now: datetime) -> Said:
        try:
            return await say(scope, reminders, now)
        except Exception as error:  # noqa: BLE001 - as the program's own does
            return error

    async def compose(due: Sequence[tuple[Scope, tuple[Reminder, ...]]], now: datetime) -> list[Said]:
        return await asyncio.gather(*(tried(*one, now) for one in due))

    return compose
