"""Posting a message so that it can be told afterwards whether it is there."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import NAMESPACE_OID, uuid5

from slack_sdk.web.async_client import AsyncWebClient

from bots.slack.calls import Doubtful, Refused, call, patiently
from bots.slack.cards import Message
from bots.slack.installed import Installed

MARK = "k:"
"""Begins the block_id that carries a delivery's key, where metadata was lost."""
EVENT = "suivi"
PAGES = 5
"""Pages of history looked through: 500 messages since the first attempt."""
LOOK_AFTER = 1.0
"""Seconds before looking for an answer whose fate is not known."""

Json = dict[str, Any]


async def post(
    client: AsyncWebClient, at: Installed, channel: str, message: Message, key: str, part: int = 0
) -> str:
    """Posts once; Slack's ts. `key` is an opaque id: everybody in the workspace may read metadata (T48)."""
    said = {
        "token": at.token,
        "channel": channel,
        "text": message.text,
        "blocks": marked(message.blocks, f"{MARK}{key}:{part}"),
        "metadata": {"event_type": EVENT, "event_payload": {"key": key, "part": part}},
        "client_msg_id": str(uuid5(NAMESPACE_OID, f"{key}:{part}")),
        "unfurl_links": False,
        "unfurl_media": False,
    }
    # `chat_postMessage` says the same, after it has looked at every block for the library's own classes.
    answer = await call(client.api_call("chat.postMessage", json=said))
    return str(answer["ts"])


async def post_surely(
    client: AsyncWebClient, at: Installed, channel: str, message: Message, key: str, part: int
) -> str:
    """The same for an answer somebody waits for: waits when asked to, and looks before it posts again."""
    for _ in range(3):
        try:
            return await post(client, at, channel, message, key, part)
        except Refused as refused:
            if not refused.is_limit or (refused.after or 1.0) > 10.0:
                raise
            await asyncio.sleep(refused.after or 1.0)
        except Doubtful:
            await asyncio.sleep(LOOK_AFTER)
            found = await find(client, at, channel, key, part)
            if found is not None:
                return found
    return await post(client, at, channel, message, key, part)


async def find(
    client: AsyncWebClient,
    at: Installed,
    channel: str,
    key: str,
    part: int = 0,
    since: datetime | None = None,
) -> str | None:
    """The ts of the message with that key, or None. Raises what `call` raises."""
    given: Json = {"oldest": f"{since.timestamp():.6f}"} if since else {}
    for _ in range(PAGES):
        answer = await patiently(
            client.conversations_history,
            channel=channel,
            include_all_metadata=True,
            limit=100,
            token=at.token,
            **given,
        )
        for one in answer.get("messages") or ():
            if _has(one, key, part):
                return str(one["ts"])
        given["cursor"] = (answer.get("response_metadata") or {}).get("next_cursor") or ""
        if not given["cursor"]:
            break
    return None


def marked(blocks: list[Json], mark: str) -> list[Json]:
    """`blocks` with the mark on the first of them."""
    return [{**blocks[0], "block_id": mark}, *blocks[1:]] if blocks and mark else blocks


def _has(message: Mapping[str, Any], key: str, part: int) -> bool:
    payload = (message.get("metadata") or {}).get("event_payload") or {}
    if payload.get("key") == key and payload.get("part", 0) == part:
        return True
    return any(b.get("block_id") == f"{MARK}{key}:{part}" for b in message.get("blocks") or ())
