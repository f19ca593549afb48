"""Interactions as the app receives them:
https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object"""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from tests.platforms.discord.shapes import channel_json, member_json, message_json, user_json
from tests.platforms.discord.world import Channel, Interaction, Json, Message, User

if TYPE_CHECKING:
    from tests.platforms.discord.server import Discord

IN_SERVER, IN_DM, IN_PRIVATE = 0, 1, 2


def begin(
    discord: Discord, kind: int, user: User, channel: Channel, *, message: Message | None = None
) -> Interaction:
    """A new interaction of this person here. `message`: the one whose button was pressed."""
    context = {"text": IN_SERVER, "dm": IN_DM, "private": IN_PRIVATE}[channel.kind]
    world = discord.world
    return Interaction(
        world.new_id(),
        f"token-{secrets.token_hex(40)}",
        kind,
        user.id,
        channel.id,
        channel.guild,
        context,
        owners(discord, user, channel),
        world.now(),
        message=message,
    )


def owners(discord: Discord, user: User, channel: Channel) -> Json:
    """By which installations the app may act here:
    https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-authorizing-integration-owners-object"""
    found: Json = {}
    guild = discord.world.guilds.get(channel.guild)
    if guild is not None and guild.has_app:
        found["0"] = guild.id
    if channel.kind == "dm":
        found["0"] = "0"
    if user.has_installed:
        found["1"] = user.id
    return found


def payload(discord: Discord, interaction: Interaction, data: Json) -> Json:
    world = discord.world
    user, channel = world.users[interaction.user], world.channels[interaction.channel]
    guild = world.guilds.get(interaction.guild)
    made: Json = {
        "id": interaction.id,
        "application_id": discord.app_id,
        "type": interaction.kind,
        "token": interaction.token,
        "version": 1,
        "data": data,
        "channel_id": channel.id,
        "channel": channel_json(channel, world),
        "locale": user.locale,
        "app_permissions": "562949953601536",
        "entitlements": [],
        "entitlement_sku_ids": [],
        "authorizing_integration_owners": interaction.owners,
        "context": interaction.context,
        "attachment_size_limit": 10 * 1024 * 1024,
    }
    if guild is not None:
        made |= {
            "guild_id": guild.id,
            "guild": {"id": guild.id, "locale": guild.locale, "features": []},
            "guild_locale": guild.locale,
            "member": member_json(user),
        }
    else:
        made["user"] = user_json(user)
    if interaction.message is not None:
        made["message"] = message_json(interaction.message, world)
    return made
