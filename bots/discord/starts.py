"""How often the Gateway is entered anew: Discord counts, and takes the token away from a program that loops."""

from __future__ import annotations

import asyncio
import logging
from pathlib import Path
from typing import Any

from bots.discord.rest import Doubtful, Refused, Rest
from core.clock import Clock, monotonic

_log = logging.getLogger(__name__)

FILE = "discord-starts"
AT_ONCE = 10
"""Starts that may follow one another as fast as they like, twice the shards if that is more."""
REGAIN = 100.0
"""Seconds after which one more is allowed: with the first ten fewer than 900 a day, of Discord's 1,000
(https://docs.discord.com/developers/events/gateway#identifying)."""
SPARED = 0.1
"""Of the day's starts, those that are left to whoever repairs what makes a program start so often."""
APART = 5.0
"""Seconds between two IDENTIFYs of one turn: https://docs.discord.com/developers/events/gateway#rate-limiting"""
PATIENCE = 30.0
"""Seconds for which an open connection can wait before it says who it is."""


class Allowance:
    """Starts, counted in a file that outlives the process however it ends."""

    def __init__(self, folder: Path, clock: Clock, at_once: int = AT_ONCE) -> None:
        self._path = folder / FILE
        self._clock = clock
        self._at_once = at_once

    def wait(self) -> float:
        """Seconds until one more is allowed."""
        return max(0.0, self._owed() - (self._at_once - 1) * REGAIN)

    def take(self) -> None:
        """One more was made. Raises OSError where it cannot be kept."""
        until = self._now() + self._owed() + REGAIN
        fresh = self._path.with_suffix(".new")
        fresh.write_text(f"{until:.0f}\n", "ascii")
        fresh.replace(self._path)

    def _owed(self) -> float:
        """Seconds of waiting that the starts so far have cost; never more than all of them, whatever the clock did."""
        try:
            until = float(self._path.read_text("ascii", "replace"))
        except (FileNotFoundError, ValueError):
            return 0.0
        return min(max(until - self._now(), 0.0), self._at_once * REGAIN)

    def _now(self) -> float:
        return self._clock.now().timestamp()


class Starts:
    """Says when a shard may enter: our own allowance, Discord's, and how far two must be apart."""

    def __init__(self, allowance: Allowance, rest: Rest) -> None:
        self._allowance = allowance
        self._rest = rest
        self._turns = 1
        self._last: dict[int, float] = {}
        self._entered: set[int] = set()

    async def until_allowed(self) -> None:
        """Before the first connection: as long as it takes."""
        while (wait := max(self._allowance.wait(), await self._asked())) > 0:
            _log.warning("discord.starts_used_up", extra={"seconds": round(wait)})
            await asyncio.sleep(wait)

    async def enter(self, shard: int | None) -> None:
        """With the connection open, before IDENTIFY. Raises TimeoutError when it would be open for too long."""
        if (wait := self._allowance.wait()) > PATIENCE:
            _log.warning("discord.starts_used_up", extra={"seconds": round(wait)})
            await asyncio.sleep(PATIENCE)
            raise TimeoutError
        number = shard or 0
        turn = number % self._turns
        since = monotonic() - self._last.get(turn, -APART)
        await asyncio.sleep(max(wait, APART - since, APART if number in self._entered else 0.0))
        self._last[turn] = monotonic()
        self._entered.add(number)
        self._allowance.take()

    async def _asked(self) -> float:
        """Seconds until Discord gives starts again; 0 while there are enough, and when it does not say."""
        try:
            limit: dict[str, Any] = (await self._rest.call("GET", "/gateway/bot"))["session_start_limit"]
        except (Refused, Doubtful, KeyError, TypeError) as error:
            _log.info("discord.starts_unknown", extra={"why": type(error).__name__})
            return 0.0
        self._turns = max(int(limit.get("max_concurrency") or 1), 1)
        if int(limit["remaining"]) > int(limit["total"]) * SPARED:
            return 0.0
        return float(limit["reset_after"]) / 1000 + 1.0
