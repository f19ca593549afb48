"""What a chat front notes of somebody beside their turns: of those only who are here, so that nobody who was forgotten returns."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import datetime

from core.domain.person import Address
from core.errors import Problem
from core.store.database import Store
from core.store.person import PersonRepo


async def note(
    store: Store, who: Address, now: datetime, change: Callable[[PersonRepo], Awaitable[None]]
) -> None:
    """Changes what is kept of `who` at `now` (aware UTC); of somebody who never was here, or left, nothing is."""
    async with store.read(who, now=now) as looked:
        scope = looked.scope
    if scope.person:
        with suppress(Problem):  # forgotten in between
            async with store.begin(scope, now=now) as uow:
                await change(uow.person)
