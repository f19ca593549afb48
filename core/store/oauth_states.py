"""States of installations under way: each is good once, for ten minutes, and nowhere but here."""

from __future__ import annotations

import secrets
from datetime import timedelta

from sqlalchemy import delete, insert

from core.clock import Clock
from core.store import rows
from core.store.database import Store

GOOD_FOR = timedelta(minutes=10)
"""As long as Slack's own code (https://docs.slack.dev/authentication/installing-with-oauth)."""

_T = rows.oauth_states


class OAuthStates:
    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    async def issue(self) -> str:
        """A new state, kept as a keyed hash only."""
        state = secrets.token_urlsafe(24)
        now = self._clock.now()
        async with self._store.upkeep() as connection:
            await connection.execute(delete(_T).where(_T.c.expires_at < now))
            await connection.execute(insert(_T).values(state=self._hash(state), expires_at=now + GOOD_FOR))
        return state

    async def redeem(self, state: str) -> bool:
        """Whether it was issued here, is not too old, and was not redeemed before; from now on it is."""
        if not state.isascii() or len(state) > 100:
            return False
        good = delete(_T).where(_T.c.state == self._hash(state), _T.c.expires_at >= self._clock.now())
        async with self._store.upkeep() as connection:
            return (await connection.execute(good)).rowcount == 1

    def _hash(self, state: str) -> str:
        return self._store.pepper.hash("oauth_state", state)
