"""Requests that Discord refused, counted: too many of them, and it shuts the whole address out."""

from __future__ import annotations

from collections import deque

WINDOW = 600.0
"""Seconds. 10,000 answers of 401, 403 or 429 within them ban the address for a while:
https://docs.discord.com/developers/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans"""
MOST = 5_000
"""Half of that: another program may be at work from the same address."""
COUNTED = frozenset({401, 403, 429})


class Refusals:
    """`now` is monotonic seconds."""

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._at: deque[float] = deque(maxlen=most)

    def add(self, status: int, now: float) -> None:
        if status in COUNTED:
            self._at.append(now)

    def wait(self, now: float) -> float:
        """Seconds until one more may be risked."""
        if len(self._at) < self._most:
            return 0.0
        return max(0.0, self._at[0] + WINDOW - now)
