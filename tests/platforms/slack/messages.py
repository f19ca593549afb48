"""Checks messages: Slack's rules for text, blocks and metadata, and this project's own for every message it posts."""

from __future__ import annotations

import json
import re
from typing import Any

from tests.platforms.slack.api.call import Refused
from tests.platforms.slack.blocks import check_blocks
from tests.platforms.slack.rules.blocks import Surface
from tests.platforms.slack.rules.views import POST_CHARACTERS

Json = dict[str, Any]

METADATA_BYTES = 8_000
"""metadata_too_large; the page gives no figure: https://docs.slack.dev/messaging/message-metadata"""
_EVENT_TYPE = re.compile(r"[A-Za-z0-9_.]{1,80}")
_OPAQUE = re.compile(r"[a-z0-9:_.-]{0,64}")


def check_message(args: Json, *, longest: int = POST_CHARACTERS) -> None:
    """Raises Refused with Slack's own code for the first thing that Slack refuses in this message."""
    text, blocks = args.get("text", ""), args.get("blocks")
    if not isinstance(text, str):
        raise Refused("invalid_arguments", ["[ERROR] must provide a string [json-pointer:/text]"])
    if not text and not blocks and not args.get("attachments"):
        raise Refused("no_text")
    if "attachments" in args:
        raise Refused("invalid_attachments", ["[HOUSE] attachments are legacy: blocks only"])
    if len(text) > longest:
        raise Refused("msg_too_long")
    try:
        text.encode()
    except UnicodeEncodeError:
        raise Refused("invalid_arguments", ["[ERROR] must be valid unicode [json-pointer:/text]"]) from None
    if blocks is not None:
        found = check_blocks(blocks, Surface.MESSAGE)
        if found == ["msg_blocks_too_long"]:
            raise Refused("msg_blocks_too_long")
        if found:
            raise Refused("invalid_blocks", found)
    if "metadata" in args:
        check_metadata(args["metadata"])
    _house(args)


def check_metadata(metadata: object) -> None:
    """https://docs.slack.dev/messaging/message-metadata, and T48: readable across the workspace, so opaque ids only."""
    if not isinstance(metadata, dict) or metadata.keys() != {"event_type", "event_payload"}:
        raise Refused("invalid_metadata_format")
    kind, payload = metadata["event_type"], metadata["event_payload"]
    if not isinstance(kind, str) or not _EVENT_TYPE.fullmatch(kind) or not isinstance(payload, dict):
        raise Refused("invalid_metadata_format")
    if len(json.dumps(metadata).encode()) > METADATA_BYTES:
        raise Refused("metadata_too_large")
    for name, value in payload.items():
        if isinstance(value, str) and not _OPAQUE.fullmatch(value):
            raise Refused("invalid_metadata_schema", [f"[HOUSE] T48: {name} is not an opaque id"])
        if not isinstance(value, str | int | bool):
            raise Refused(
                "invalid_metadata_schema", [f"[ERROR] {name} must be a string, a number or a boolean"]
            )


def check_unfurls(args: Json) -> None:
    """T47: nothing that is posted opens previews."""
    for name in ("unfurl_links", "unfurl_media"):
        if args.get(name) is not False:
            raise Refused("invalid_arguments", [f"[HOUSE] T47: {name} must be false"])


_PING = re.compile(r"<(!(channel|here|everyone|subteam)|@[UW]|#[CG])")


def _house(args: Json) -> None:
    """T47: a full text beside the blocks (screen readers read only it). T33, T34: nobody is ever mentioned."""
    if _PING.search(args.get("text", "")) or any(_mentions(block) for block in args.get("blocks") or []):
        raise Refused("invalid_arguments", ["[HOUSE] T33: a mention"])
    if not args.get("text", "").strip():
        raise Refused("invalid_arguments", ["[HOUSE] T47: a message needs its full text beside the blocks"])


def _mentions(value: object) -> bool:
    match value:
        case {"type": "user" | "broadcast" | "channel" | "usergroup"}:
            return True
        case {"type": "mrkdwn", "text": str(text)}:
            return bool(_PING.search(text))
        case dict():
            return any(_mentions(one) for one in value.values())
        case list():
            return any(_mentions(one) for one in value)
        case _:
            return False
