"""The direct-message channel of each person: opened once, and kept."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from slack_sdk.web.async_client import AsyncWebClient

from bots.slack.calls import patiently
from bots.slack.installed import Installed
from core.domain.person import Address

Recall = Callable[[Address], Awaitable[str | None]]
Keep = Callable[[Address, str | None], Awaitable[None]]
REMEMBERED = 10_000
"""Channels kept in memory too, of the people last written to."""


class Dms:
    """`recall` and `keep` are the store's; what stands there survives a restart."""

    def __init__(self, client: AsyncWebClient, recall: Recall, keep: Keep) -> None:
        self._client = client
        self._recall = recall
        self._keep = keep
        self._known: dict[Address, str] = {}

    async def channel(self, at: Installed, to: Address) -> str:
        """The channel's id, opened when it never was. Raises what `call` raises."""
        known = await self.known(to)
        if known:
            return known
        opened = await patiently(self._client.conversations_open, users=to.user, token=at.token)
        channel = str(opened["channel"]["id"])
        await self._keep(to, channel)
        self._remember(to, channel)
        return channel

    async def known(self, to: Address) -> str | None:
        """The channel, if it was opened before; Slack is not asked."""
        if to not in self._known:
            kept = await self._recall(to)
            if kept:
                self._remember(to, kept)
        return self._known.get(to)

    async def forget(self, to: Address) -> None:
        """Slack no longer knows that channel."""
        self._known.pop(to, None)
        await self._keep(to, None)

    def _remember(self, to: Address, channel: str) -> None:
        if len(self._known) >= REMEMBERED:
            del self._known[next(iter(self._known))]
        self._known[to] = channel
