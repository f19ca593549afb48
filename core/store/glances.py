"""Readers for composing: many people's reminders at a time, each card from today's facts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from core.domain.person import Scope
from core.store.database import Store
from core.store.gathering import Gathering
from core.store.reading_ahead import Page, read_ahead
from core.store.transaction import Transaction
from core.store.unit_of_work import UnitOfWork


class Glances:
    """Hands out readers whose reads are gathered; for one process, on one loop. A read that fails raises NotSaved."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._gathering = Gathering(store)

    def of(self, scope: Scope, *, now: datetime) -> UnitOfWork:
        """Like what `Store.read` opens, though two reads may see two states."""
        return self._reader(scope, now)

    async def ahead(self, asked: Sequence[tuple[Scope, Sequence[str]]], *, now: datetime) -> list[UnitOfWork]:
        """The same for each of many people, with what a card about the interviews (ids) named with them needs read already."""
        pages = await read_ahead(self._store, asked)
        return [self._reader(scope, now, page) for (scope, _), page in zip(asked, pages, strict=True)]

    def _reader(self, scope: Scope, now: datetime, page: Page | None = None) -> UnitOfWork:
        store = self._store
        connection: Any = self._gathering
        reads = Transaction(connection, scope, store.seal, store.pepper, now, reads=True, known=page)
        return UnitOfWork(reads, page.person if page is not None else None)
