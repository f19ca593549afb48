"""chat.*: posting, changing and deleting messages."""

from __future__ import annotations

from collections.abc import Callable

from tests.platforms.slack.api.call import Call, Method, Refused
from tests.platforms.slack.messages import check_message, check_unfurls
from tests.platforms.slack.rules.views import UPDATE_CHARACTERS
from tests.platforms.slack.world import Channel, Json, Posted


def as_json(posted: Posted, call: Call, *, metadata: bool = False) -> Json:
    """A message as Slack gives it back."""
    return message_json(posted, call.app.bot_user, call.app.bot_id, call.slack.app_id, metadata=metadata)


def message_json(posted: Posted, bot_user: str, bot_id: str, app_id: str, *, metadata: bool = False) -> Json:
    made: Json = {"type": "message", "ts": posted.ts, "text": posted.text, "user": posted.user}
    if posted.by_app:
        made |= {"user": bot_user, "bot_id": bot_id, "app_id": app_id}
    if posted.blocks:
        made["blocks"] = posted.blocks
    if posted.edited:
        made["edited"] = {"user": bot_user, "ts": posted.ts}
    if posted.thread_ts:
        made["thread_ts"] = posted.thread_ts
    if posted.files:
        made["files"] = [{"id": f.id, "name": f.name, "mimetype": f.mimetype} for f in posted.files]
    if metadata and posted.metadata is not None:
        made["metadata"] = posted.metadata
    return made


async def post_message(call: Call) -> Json:
    channel = _target(call)
    _may_post(call, channel)
    check_message(call.args)
    check_unfurls(call.args)
    _check_files(call)
    posted = Posted(
        channel.id,
        call.world.ts(),
        call.args.get("text", ""),
        _named(call, call.args.get("blocks") or []),
        by_app=True,
        metadata=call.args.get("metadata"),
        thread_ts=call.args.get("thread_ts"),
    )
    channel.messages.append(posted)
    return {"channel": channel.id, "ts": posted.ts, "message": as_json(posted, call, metadata=True)}


async def update(call: Call) -> Json:
    """Blocks that are not given again are removed when text is: https://docs.slack.dev/reference/methods/chat.update"""
    channel, posted = call.channel(), _own(call, "cant_update_message")
    if "text" not in call.args and "blocks" not in call.args:
        raise Refused("no_text")
    check_message(call.args, longest=UPDATE_CHARACTERS)
    _check_files(call)
    if (call.workspace.id, posted.ts) in call.slack.closed_to_edits:
        raise Refused("edit_window_closed")
    posted.text = call.args.get("text", "")
    posted.blocks = _named(call, call.args.get("blocks") or [])
    posted.edited = True
    if "metadata" in call.args:
        posted.metadata = call.args["metadata"]
    return {"channel": channel.id, "ts": posted.ts, "text": posted.text, "message": as_json(posted, call)}


async def post_ephemeral(call: Call) -> Json:
    channel, user = call.channel(), call.user()
    _may_post(call, channel)
    if user not in channel.members:
        raise Refused("user_not_in_channel")
    if "metadata" in call.args:
        raise Refused("invalid_arguments", ["[ERROR] an ephemeral message keeps no metadata"])
    check_message(call.args)
    _check_files(call)
    posted = Posted(
        channel.id,
        call.world.ts(),
        call.args.get("text", ""),
        _named(call, call.args.get("blocks") or []),
        by_app=True,
        only_for=user,
    )
    channel.messages.append(posted)
    return {"message_ts": posted.ts}


async def delete(call: Call) -> Json:
    channel, posted = call.channel(), _own(call, "cant_delete_message")
    channel.messages.remove(posted)
    return {"channel": channel.id, "ts": posted.ts}


def _named(call: Call, blocks: list[Json]) -> list[Json]:
    return name_blocks(call.slack.world.ids.new, blocks)


def name_blocks(new: Callable[[str], str], blocks: list[Json]) -> list[Json]:
    """Slack names the blocks that came without a name."""
    return [{**block, "block_id": block.get("block_id") or new("b")} for block in blocks]


def _target(call: Call) -> Channel:
    name = str(call.args["channel"])
    member = call.workspace.members.get(name)
    if member is None:
        return call.channel()
    return call.world.dm(call.app.team, name)


def _may_post(call: Call, channel: Channel) -> None:
    if channel.archived:
        raise Refused("is_archived")
    if channel.kind == "im":
        if not call.slack.manifest.messages_tab:
            raise Refused("messages_tab_disabled")
        if any(call.workspace.members[m].deleted for m in channel.members):
            raise Refused(
                "is_archived"
            )  # undocumented: the page names no code of its own for a person who left
    elif call.app.bot_user not in channel.members:
        raise Refused("not_in_channel")


def _own(call: Call, otherwise: str) -> Posted:
    if str(call.args["channel"])[:1] not in "CDG":
        raise Refused("channel_not_found")
    for posted in call.channel().messages:
        if posted.ts == call.args["ts"] and posted.only_for is None:
            if not posted.by_app:
                raise Refused(otherwise)
            return posted
    raise Refused("message_not_found")


def _check_files(call: Call) -> None:
    call.slack.check_slack_files(call.workspace, call.args.get("blocks") or [])


_MESSAGE = "channel! text blocks:json attachments:json metadata:json thread_ts"
METHODS = (
    Method(
        "chat.postMessage",
        post_message,
        f"{_MESSAGE} unfurl_links:flag unfurl_media:flag mrkdwn:flag client_msg_id reply_broadcast:flag",
        "chat:write",
    ),
    Method(
        "chat.update",
        update,
        "channel! ts! text blocks:json attachments:json metadata:json file_ids:json",
        "chat:write",
    ),
    Method("chat.postEphemeral", post_ephemeral, f"{_MESSAGE} user!", "chat:write"),
    Method("chat.delete", delete, "channel! ts!", "chat:write"),
)
