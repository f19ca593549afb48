"""The discord.py client: no intents but servers, nothing kept in memory that need not be."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import discord
import yarl
from discord.gateway import DiscordWebSocket
from discord.http import Route

from bots.discord.settings import DiscordSettings

Enter = Callable[[int | None], Awaitable[None]]
"""Awaited before a shard says who it is: `bots.discord.starts`."""

SILENCE = 60.0
"""Seconds without a word from Discord after which a connection is given up and resumed."""
GATHERING = 0.3
"""Seconds for which discord.py waits for another server before it calls itself ready; nothing here waits for them."""


class OneShard(discord.Client):
    def __init__(self, enter: Enter, **given: Any) -> None:
        super().__init__(**given)
        self._enter = enter

    async def before_identify_hook(self, shard_id: int | None, *, initial: bool = False) -> None:
        await self._enter(shard_id)


class ManyShards(discord.AutoShardedClient):
    def __init__(self, enter: Enter, **given: Any) -> None:
        super().__init__(**given)
        self._enter = enter

    async def before_identify_hook(self, shard_id: int | None, *, initial: bool = False) -> None:
        await self._enter(shard_id)


def client(settings: DiscordSettings, enter: Enter, silence: float = SILENCE) -> discord.Client:
    """Not connected yet. Sets discord.py's addresses, which are one for the whole process."""
    Route.BASE = settings.api_base_url
    DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(settings.gateway_url)
    intents = discord.Intents.none()
    intents.guilds = True
    given: dict[str, Any] = {
        "intents": intents,
        "allowed_mentions": discord.AllowedMentions.none(),
        "max_messages": None,
        "member_cache_flags": discord.MemberCacheFlags.none(),
        "chunk_guilds_at_startup": False,
        "heartbeat_timeout": silence,
        "guild_ready_timeout": GATHERING,
    }
    if settings.shards == 1:
        return OneShard(enter, **given)
    return ManyShards(
        enter, shard_count=settings.shards, shard_ids=settings.shard_ids, shard_connect_timeout=None, **given
    )


async def hush(app: discord.Client) -> None:
    """Nothing more comes in; answers can still go out. The task that runs `connect` must have been cancelled."""
    if isinstance(app, discord.AutoShardedClient):
        for shard in app.shards.values():
            await shard.disconnect()
    elif app.ws is not None:
        await app.ws.close(code=1000)
