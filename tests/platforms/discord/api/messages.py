"""Messages of channels: https://docs.discord.com/developers/resources/message"""

from __future__ import annotations

from datetime import timedelta

from tests.platforms.discord.api.call import Call, Json, Refused, unknown
from tests.platforms.discord.api.writing import is_v2, rewrite, write
from tests.platforms.discord.check import check_message
from tests.platforms.discord.rules.messages import CREATE, EDIT, EPHEMERAL, NONCE_SECONDS
from tests.platforms.discord.shapes import message_json
from tests.platforms.discord.world import Channel, Message


def create(call: Call) -> Json:
    channel = _channel(call)
    call.stand(check_message(call.body, CREATE, call.names))
    if (call.body.get("flags") or 0) & EPHEMERAL:
        call.stand(["message.flags: only an answer to an interaction can be ephemeral"])
    _reach(call, channel)
    nonce = call.body.get("nonce")
    if nonce and call.body.get("enforce_nonce"):
        known = _repeated(call, channel, nonce)
        if known is not None:
            call.discord.repeated.append(nonce)
            return message_json(known, call.discord.world)
    made = write(call, call.body, channel.id)
    if nonce:
        call.discord.world.nonces[(channel.id, nonce)] = made
    return message_json(made, call.discord.world)


def edit(call: Call) -> Json:
    message = _own(call)
    call.stand(check_message(call.body, EDIT, call.names, is_edit=True, was_v2=is_v2(message)))
    return message_json(rewrite(call, message, call.body), call.discord.world)


def delete(call: Call) -> None:
    _own(call).is_gone = True
    call.discord.changed()


def one(call: Call) -> Json:
    return message_json(_seen(call), call.discord.world)


def some(call: Call) -> list[Json]:
    """Newest first. Of people's messages an app sees nothing without message content, except in its own DMs."""
    channel = _channel(call)
    many = int(call.query.get("limit", "50"))
    if not 1 <= many <= 100:
        call.stand(["limit: must be a whole number from 1 to 100"])
    after, before = int(call.query.get("after", "0")), int(call.query.get("before", str(2**63)))
    found = [m for m in channel.messages if not m.only_for and not m.is_gone and after < int(m.id) < before]
    chosen = found[:many] if "after" in call.query else found[-many:]
    return [message_json(m, call.discord.world) for m in reversed(chosen)]


def typing(call: Call) -> None:
    _channel(call)


def _repeated(call: Call, channel: Channel, nonce: str) -> Message | None:
    known = call.discord.world.nonces.get((channel.id, nonce))
    if known is None or call.discord.world.now() - known.at > timedelta(seconds=NONCE_SECONDS):
        return None
    return known


def _channel(call: Call) -> Channel:
    found = call.discord.world.channels.get(call.at["channel"])
    if found is None:
        raise unknown("Channel", 10003)
    if found.kind == "private":
        raise Refused(403, 50001, "Missing Access")
    guild = call.discord.world.guilds.get(found.guild)
    if found.kind == "text" and (guild is None or not guild.has_app):
        raise Refused(403, 50001, "Missing Access")
    return found


def _reach(call: Call, channel: Channel) -> None:
    """Raises Refused when this person cannot be written to."""
    if channel.kind != "dm":
        return
    world = call.discord.world
    whom = world.users[next(iter(channel.members))]
    if not world.shares_a_guild(whom.id) and not whom.has_installed:
        raise Refused(403, 50278, "Cannot send messages to this user due to having no mutual guilds")
    if not whom.takes_dms:
        raise Refused(403, 50007, "Cannot send messages to this user")


def _seen(call: Call) -> Message:
    channel = _channel(call)
    found = call.discord.world.find(channel.id, call.at["message"])
    if found is None or found.only_for:
        raise unknown("Message", 10008)
    return found


def _own(call: Call) -> Message:
    found = _seen(call)
    if found.author != call.discord.app_id:
        raise Refused(403, 50005, "Cannot edit a message authored by another user")
    return found
