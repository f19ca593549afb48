"""The private address of a person's calendar: given out once, kept as a keyed hash, one a person."""

from __future__ import annotations

import secrets
from datetime import datetime

from sqlalchemy import delete, insert, select

from core.store import rows
from core.store.sealing import Pepper
from core.store.transaction import Transaction, mine

SECRET_BYTES = 32

_T = rows.feeds
_SINCE = select(_T.c.at).where(mine(_T))
_ADD = insert(_T)
_DROP = delete(_T).where(mine(_T))


class FeedRepo:
    def __init__(self, transaction: Transaction) -> None:
        self._in = transaction

    async def since(self) -> datetime | None:
        """When the address in use was made (aware UTC); None when there is none."""
        found = await self._in.rows(_SINCE)
        return found[0].at if found else None

    async def renew(self) -> str:
        """A new secret, to be shown now or never; the one before opens nothing any more."""
        await self.drop()
        secret = secrets.token_urlsafe(SECRET_BYTES)
        hashed = hash_of(self._in.pepper, secret)
        await self._in.add(_ADD, {"secret": hashed, "at": self._in.now})
        return secret

    async def drop(self) -> bool:
        """Whether there was an address to be turned off."""
        return await self._in.change(_DROP) > 0


def hash_of(pepper: Pepper, secret: str) -> str:
    """What is kept of a secret."""
    return pepper.hash("feed", secret)
