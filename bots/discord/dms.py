"""The direct-message channel of each person: opened once, and kept."""

from __future__ import annotations

from bots.channels import Keep, KnownChannels, Recall
from bots.discord.rest import Rest
from core.domain.person import Address


class Dms(KnownChannels):
    def __init__(self, rest: Rest, recall: Recall, keep: Keep) -> None:
        super().__init__(recall, keep)
        self._rest = rest

    async def channel(self, to: Address) -> str:
        """The channel's id, opened when it never was. Raises what `Rest.call` raises."""
        known = await self.known(to)
        if known:
            return known
        opened = await self._rest.call("POST", "/users/@me/channels", {"recipient_id": to.user})
        channel = str(opened["id"])
        await self.learn(to, channel)
        return channel
