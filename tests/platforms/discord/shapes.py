"""Users, servers, channels and messages as Discord sends them: https://docs.discord.com/developers/resources"""

from __future__ import annotations

from typing import Any

from tests.platforms.discord.check import walk
from tests.platforms.discord.rules.messages import EPHEMERAL
from tests.platforms.discord.world import Channel, Guild, Json, Message, Upload, User, World


def user_json(user: User) -> Json:
    return {
        "id": user.id,
        "username": user.name.split()[0].lower(),
        "global_name": user.name,
        "discriminator": "0",
        "avatar": None,
        "public_flags": 0,
        **({"bot": True} if user.is_bot else {}),
    }


def member_json(user: User) -> Json:
    return {
        "user": user_json(user),
        "roles": [],
        "joined_at": "2026-01-01T00:00:00+00:00",
        "deaf": False,
        "mute": False,
        "flags": 0,
        "avatar": None,
        "nick": None,
        "permissions": "2248473465835073",
    }


def channel_json(channel: Channel, world: World) -> Json:
    if channel.kind == "text":
        return {
            "id": channel.id,
            "type": 0,
            "name": channel.name,
            "guild_id": channel.guild,
            "position": 0,
            "permission_overwrites": [],
            "nsfw": False,
            "parent_id": None,
            "topic": None,
            "rate_limit_per_user": 0,
            "last_message_id": None,
            "flags": 0,
            "permissions": "2248473465835073",
        }
    people = [user_json(world.users[one]) for one in sorted(channel.members)]
    if channel.kind == "private" and len(channel.members) > 2:
        return {"id": channel.id, "type": 3, "recipients": people, "name": channel.name or None, "icon": None,
                "owner_id": people[0]["id"], "last_message_id": None}  # fmt: skip
    return {"id": channel.id, "type": 1, "recipients": people, "last_message_id": None, "flags": 0}


def guild_json(guild: Guild, world: World) -> Json:
    app = world.users["app"]
    everyone = {
        "id": guild.id, "name": "@everyone", "color": 0, "hoist": False, "position": 0, "permissions": "0",
        "managed": False, "mentionable": False, "flags": 0,
    }  # fmt: skip
    return {
        "id": guild.id,
        "name": guild.name,
        "icon": None,
        "owner_id": min(guild.members, default=app.id),
        "member_count": len(guild.members) + 1,
        "large": False,
        "unavailable": False,
        "joined_at": "2026-01-01T00:00:00+00:00",
        "members": [member_json(app)],
        "channels": [channel_json(world.channels[guild.channel], world)],
        "threads": [],
        "roles": [everyone],
        "emojis": [],
        "stickers": [],
        "features": [],
        "preferred_locale": guild.locale,
        "verification_level": 0,
        "default_message_notifications": 0,
        "explicit_content_filter": 0,
        "mfa_level": 0,
        "nsfw_level": 0,
        "premium_tier": 0,
        "premium_progress_bar_enabled": False,
        "system_channel_flags": 0,
        "system_channel_id": None,
        "rules_channel_id": None,
        "public_updates_channel_id": None,
        "afk_channel_id": None,
        "afk_timeout": 300,
        "vanity_url_code": None,
        "description": None,
        "banner": None,
        "splash": None,
        "discovery_splash": None,
        "presences": [],
        "voice_states": [],
        "stage_instances": [],
        "guild_scheduled_events": [],
        "soundboard_sounds": [],
    }


def upload_json(file: Upload) -> Json:
    return {
        "id": file.id,
        "filename": file.name,
        "size": len(file.content),
        "url": file.address,
        "proxy_url": file.address,
        "content_type": file.kind,
        **({"ephemeral": True} if file.is_ephemeral else {}),
    }


def message_json(message: Message, world: World) -> Json:
    return {
        "id": message.id,
        "channel_id": message.channel,
        "author": user_json(world.users[message.author]),
        "content": message.content,
        "timestamp": message.at.isoformat(),
        "edited_timestamp": message.edited.isoformat() if message.edited else None,
        "tts": False,
        "mention_everyone": False,
        "mentions": [],
        "mention_roles": [],
        "attachments": [upload_json(file) for file in message.files],
        "embeds": message.embeds,
        "pinned": False,
        "type": 0,
        "flags": message.flags | (EPHEMERAL if message.only_for else 0),
        "components": message.components,
        **({"nonce": message.nonce} if message.nonce else {}),
    }


def numbered(components: list[Json], files: list[Upload]) -> list[Json]:
    """The components as Discord keeps them: each with an id, attachments with their addresses."""
    kept: list[Json] = [_kept(part, files) for part in components]
    taken = {part["id"] for part in walk(kept) if part.get("id")}
    following = 0
    for part in walk(kept):
        if not part.get("id"):
            following += 1
            while following in taken:
                following += 1
            part["id"] = following
    return kept


def _kept(value: Any, files: list[Upload]) -> Any:
    match value:
        case {"url": str(url)} if url.startswith("attachment://"):
            name = url.removeprefix("attachment://")
            file = next((f for f in files if f.name == name), None)
            if file is None:
                return {"url": url, "proxy_url": url}
            more = {"content_type": file.kind, "attachment_id": file.id, "width": 800, "height": 400}
            return {"url": file.address, "proxy_url": file.address, "flags": 0, **more}
        case {"file": dict(own), **rest} if rest.get("type") == 13:
            name = own["url"].removeprefix("attachment://")
            file = next((f for f in files if f.name == name), None)
            size = len(file.content) if file else 0
            return {**rest, "file": _kept(own, files), "name": name, "size": size}
        case dict():
            return {k: _kept(v, files) for k, v in value.items() if v is not None}
        case list():
            return [_kept(one, files) for one in value]
        case _:
            return value
