"""Whose calendar a private address opens."""

from __future__ import annotations

import hmac
import re

from sqlalchemy import select

from core.domain.person import Scope
from core.store import rows
from core.store.database import Store
from core.store.feeds import hash_of

_SHAPE = re.compile(r"[A-Za-z0-9_-]{43}")
"""32 bytes as `secrets.token_urlsafe` writes them."""


async def whose(store: Store, secret: str) -> Scope | None:
    """The person whose calendar that secret opens; None for one that was never given out, or is given out no more.

    What is looked up is a hash that nobody without the store's pepper can aim at: the time it takes tells nothing.
    """
    if not _SHAPE.fullmatch(secret):
        return None
    hashed = hash_of(store.pepper, secret)
    async with store.overview() as connection:
        found = (await connection.execute(select(rows.feeds).where(rows.feeds.c.secret == hashed))).first()
    if found is None or not hmac.compare_digest(found.secret, hashed):
        return None
    return Scope(found.tenant, found.person)
