"""Cards for everybody who is reminded together, each from today's facts."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import datetime

from core.dialogs import nudges
from core.domain.person import Scope
from core.domain.reminder import NotNow, Reminder, SubjectKind
from core.errors import Problem
from core.store.database import Store
from core.store.glances import Glances
from core.store.unit_of_work import UnitOfWork
from core.ui.card import Card

Due = tuple[Scope, tuple[Reminder, ...]]
"""What is due to one person."""
Said = Card | NotNow | Exception | None
"""Their card; None where nothing is left to say, NotNow at a quiet hour, and where it cannot be composed the reason."""


class Reminding:
    """For one process, on one loop."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._glances = Glances(store)

    async def compose(self, due: Sequence[Due], now: datetime) -> Sequence[Said]:
        """What is said to each, in their order. What nearly every card needs is read for all of them at once; what a digest names
        is noted before it goes. Raises NotSaved when nothing can be read."""
        asked = [
            (scope, [r.subject_id for r in reminders if r.subject_kind is SubjectKind.INTERVIEW])
            for scope, reminders in due
        ]
        readers = await self._glances.ahead(asked, now=now)
        cards = (self._card(uow, *one, now) for uow, one in zip(readers, due, strict=True))
        if all(nudges.is_read_ahead(reminders) for _, reminders in due):
            return [await card for card in cards]  # none of them waits for anything
        return await asyncio.gather(*cards)  # what they still have to ask, they ask together

    async def _card(
        self, uow: UnitOfWork, scope: Scope, reminders: tuple[Reminder, ...], now: datetime
    ) -> Said:
        try:
            said = await nudges.compose(uow, reminders, now)
            if said.told and not await self._tell(scope, said.told, now):
                return None
        except Exception as error:  # noqa: BLE001 - the others' cards are made all the same
            return error
        return said.card

    async def _tell(self, scope: Scope, told: nudges.Told, now: datetime) -> bool:
        """Notes what digests name; False: they were forgotten meanwhile, and nobody is left to be told."""
        try:
            async with self._store.begin(scope, now=now) as uow:
                for digest, rows in told:
                    await uow.reminders.tell_in(digest, rows)
        except Problem:
            return False
        return True
