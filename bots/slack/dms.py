"""The direct-message channel of each person: opened once, and kept."""

from __future__ import annotations

from slack_sdk.web.async_client import AsyncWebClient

from bots.channels import Keep, KnownChannels, Recall
from bots.slack.calls import patiently
from bots.slack.installed import Installed
from core.domain.person import Address


class Dms(KnownChannels):
    def __init__(self, client: AsyncWebClient, recall: Recall, keep: Keep) -> None:
        super().__init__(recall, keep)
        self._client = client

    async def channel(self, at: Installed, to: Address) -> str:
        """The channel's id, opened when it never was. Raises what `call` raises."""
        known = await self.known(to)
        if known:
            return known
        opened = await patiently(self._client.conversations_open, users=to.user, token=at.token)
        channel = str(opened["channel"]["id"])
        await self.learn(to, channel)
        return channel
