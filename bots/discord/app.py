"""The discord.py client: no intents but servers, nothing kept in memory that need not be."""

from __future__ import annotations

import discord
import yarl
from discord.gateway import DiscordWebSocket
from discord.http import Route

from bots.discord.settings import DiscordSettings


def client(settings: DiscordSettings) -> discord.Client:
    """Not connected yet. Sets discord.py's addresses, which are one for the whole process."""
    Route.BASE = settings.api_base_url
    DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(settings.gateway_url)
    intents = discord.Intents.none()
    intents.guilds = True
    flags = discord.MemberCacheFlags.none()
    nobody = discord.AllowedMentions.none()
    if settings.shards == 1:
        return discord.Client(
            intents=intents,
            allowed_mentions=nobody,
            max_messages=None,
            member_cache_flags=flags,
            chunk_guilds_at_startup=False,
        )
    return discord.AutoShardedClient(
        intents=intents,
        allowed_mentions=nobody,
        max_messages=None,
        member_cache_flags=flags,
        chunk_guilds_at_startup=False,
        shard_count=settings.shards,
        shard_ids=settings.shard_ids,
    )
