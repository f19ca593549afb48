"""What was already acted on: noted in the same transaction as its effect, so that a repeat acts once."""

from __future__ import annotations

from core.store import rows
from core.store.transaction import Transaction, insert_or

_NOTE = {engine: put.on_conflict_do_nothing() for engine, put in insert_or(rows.seen).items()}


class SeenRepo:
    def __init__(self, transaction: Transaction) -> None:
        self._in = transaction

    async def first_time(self, platform: str, key: str) -> bool:
        """Whether this person's `key` is new; from here on it is not. Forgotten after seven days.

        While another transaction with the same key is open, waits for its end.
        """
        event = self._in.pepper.hash("seen", platform, key)
        row = {"platform": platform, "event": event, "at": self._in.now}
        return await self._in.add(_NOTE[self._in.engine], row) == 1
