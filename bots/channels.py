"""Which direct-message channel was opened for whom: kept in the store, those of the people last written to in memory too."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from core.domain.person import Address

Recall = Callable[[Address], Awaitable[str | None]]
Keep = Callable[[Address, str | None], Awaitable[None]]
REMEMBERED = 10_000
"""Channels kept in memory."""


class KnownChannels:
    """`recall` and `keep` are the store's; what stands there survives a restart."""

    def __init__(self, recall: Recall, keep: Keep) -> None:
        self._recall = recall
        self._keep = keep
        self._known: dict[Address, str] = {}

    async def known(self, to: Address) -> str | None:
        """The channel, if it was opened before; the platform is not asked."""
        if to not in self._known:
            kept = await self._recall(to)
            if kept:
                self._remember(to, kept)
        return self._known.get(to)

    async def learn(self, to: Address, channel: str) -> None:
        """It was opened just now."""
        await self._keep(to, channel)
        self._remember(to, channel)

    async def forget(self, to: Address) -> None:
        """The platform no longer knows that channel."""
        self._known.pop(to, None)
        await self._keep(to, None)

    def _remember(self, to: Address, channel: str) -> None:
        if len(self._known) >= REMEMBERED:
            del self._known[next(iter(self._known))]
        self._known[to] = channel
