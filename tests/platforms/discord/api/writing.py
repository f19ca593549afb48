"""Making and changing messages, whichever way the app asks for it."""

from __future__ import annotations

from mimetypes import guess_type

from tests.platforms.discord.api.call import Call, Json
from tests.platforms.discord.rules.messages import COMPONENTS_V2, EPHEMERAL, MOST_FILE_BYTES, SILENT
from tests.platforms.discord.shapes import numbered
from tests.platforms.discord.world import Message, Upload

KEPT_FLAGS = COMPONENTS_V2 | SILENT | 1 << 2


def is_v2(message: Message | None) -> bool:
    return bool(message and message.flags & COMPONENTS_V2)


def write(call: Call, body: Json, channel: str, *, only_for: str | None = None) -> Message:
    """A new message of the app. The body has been checked."""
    discord = call.discord
    uploads = upload(call)
    made = Message(
        discord.world.new_id(),
        channel,
        discord.app_id,
        content=body.get("content") or "",
        components=numbered(body.get("components") or [], uploads),
        embeds=body.get("embeds") or [],
        files=uploads,
        flags=(body.get("flags") or 0) & KEPT_FLAGS,
        nonce=body.get("nonce") or None,
        only_for=only_for,
        at=discord.world.now(),
    )
    discord.world.channels[channel].messages.append(made)
    discord.changed()
    return made


def think(call: Call, channel: str, *, only_for: str | None) -> Message:
    """ "Suivi is thinking…": stands there until the app says something."""
    world = call.discord.world
    made = Message(
        world.new_id(), channel, call.discord.app_id, only_for=only_for, is_thinking=True, at=world.now()
    )
    world.channels[channel].messages.append(made)
    call.discord.changed()
    return made


def rewrite(call: Call, message: Message, body: Json) -> Message:
    """Changes what the body names; the body has been checked."""
    uploads = upload(call)
    keep = body.get("attachments")
    if keep is not None:
        kept = {str(one["id"]) for one in keep if "filename" not in one}
        message.files = [f for f in message.files if f.id in kept]
    message.files += uploads
    if "content" in body:
        message.content = body["content"] or ""
    if "embeds" in body:
        message.embeds = body["embeds"] or []
    if "components" in body:
        message.components = numbered(body["components"] or [], message.files)
    message.flags |= (body.get("flags") or 0) & KEPT_FLAGS
    if not message.is_thinking:
        message.edited = call.discord.world.now()
    message.is_thinking = False
    call.discord.changed()
    return message


def upload(call: Call) -> list[Upload]:
    call.stand(
        [
            f"{name}: more than {MOST_FILE_BYTES} bytes"
            for name, data in call.files
            if len(data) > MOST_FILE_BYTES
        ]
    )
    return [call.discord.keep_file(name, data, guess_type(name)[0] or "") for name, data in call.files]


def wants_privacy(body: Json) -> bool:
    return bool((body.get("flags") or 0) & EPHEMERAL)
