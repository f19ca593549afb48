"""The direct-message channel of each person: opened once, and kept."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from bots.discord.rest import Rest
from core.domain.person import Address

Recall = Callable[[Address], Awaitable[str | None]]
Keep = Callable[[Address, str | None], Awaitable[None]]
REMEMBERED = 10_000
"""Channels kept in memory too, of the people last written to."""


class Dms:
    """`recall` and `keep` are the store's; what stands there survives a restart."""

    def __init__(self, rest: Rest, recall: Recall, keep: Keep) -> None:
        self._rest = rest
        self._recall = recall
        self._keep = keep
        self._known: dict[Address, str] = {}

    async def channel(self, to: Address) -> str:
        """The channel's id, opened when it never was. Raises what `Rest.call` raises."""
        known = await self.known(to)
        if known:
            return known
        opened = await self._rest.call("POST", "/users/@me/channels", {"recipient_id": to.user})
        channel = str(opened["id"])
        await self._keep(to, channel)
        self._remember(to, channel)
        return channel

    async def known(self, to: Address) -> str | None:
        """The channel, if it was opened before; Discord is not asked."""
        if to not in self._known:
            kept = await self._recall(to)
            if kept:
                self._remember(to, kept)
        return self._known.get(to)

    async def forget(self, to: Address) -> None:
        """Discord no longer knows that channel."""
        self._known.pop(to, None)
        await self._keep(to, None)

    def _remember(self, to: Address, channel: str) -> None:
        if len(self._known) >= REMEMBERED:
            del self._known[next(iter(self._known))]
        self._known[to] = channel
