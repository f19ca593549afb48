"""Reading a file that a person shared with a message; only from the address that Slack itself gives for it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

import aiohttp
from slack_sdk.web.async_client import AsyncWebClient

from bots.slack.calls import PATIENCE, Doubtful, Refused, call
from bots.slack.installed import Installed

MOST = 1_000_000
"""Bytes of a calendar file."""
MOST_UPLOAD = 20_000_000
"""Bytes of a file to bring in."""
UPLOAD_PATIENCE = 60.0


async def calendar_of(client: AsyncWebClient, at: Installed, message: Mapping[str, Any]) -> bytes | None:
    """The first calendar file of a message, or None. Raises what `call` raises."""
    for file in message.get("files") or ():
        kind = str(file.get("mimetype") or ""), str(file.get("name") or "").lower()
        if (kind[0] == "text/calendar" or kind[1].endswith(".ics")) and isinstance(file.get("id"), str):
            return (await _fetch(client, at, file["id"], MOST, PATIENCE))[1]
    return None


async def uploaded(client: AsyncWebClient, at: Installed, file: str) -> tuple[str, bytes]:
    """The name and content of a file given in a form, by its id. Raises what `call` raises, Refused("file_too_large")."""
    return await _fetch(client, at, file, MOST_UPLOAD, UPLOAD_PATIENCE)


async def _fetch(
    client: AsyncWebClient, at: Installed, file: str, most: int, patience: float
) -> tuple[str, bytes]:
    """https://docs.slack.dev/reference/objects/file-object: asked by id, so that no address in a message is followed."""
    found = (await call(client.files_info(file=file, token=at.token))).get("file") or {}
    address, size = str(found.get("url_private_download") or ""), int(found.get("size") or 0)
    if size > most or not _is_slack(address, client.base_url) or client.session is None:
        raise Refused("file_too_large" if size > most else "file_elsewhere")
    try:
        async with client.session.get(
            address,
            headers={"Authorization": f"Bearer {at.token}"},
            timeout=aiohttp.ClientTimeout(total=patience),
            allow_redirects=False,
        ) as answer:
            content = await _whole(answer, most)
            if answer.status != 200 or answer.content_type == "text/html" or len(content) > most:
                raise Refused("file_not_readable")  # without the scope Slack shows its sign-in page
            return str(found.get("name") or ""), content
    except (TimeoutError, aiohttp.ClientError, OSError) as error:
        raise Doubtful(type(error).__name__) from None


async def _whole(answer: aiohttp.ClientResponse, most: int) -> bytes:
    """The body, or a little more than `most` bytes of a longer one."""
    content = bytearray()
    async for piece in answer.content.iter_any():
        content += piece
        if len(content) > most:
            break
    return bytes(content)


def _is_slack(address: str, base: str) -> bool:
    """The token goes to Slack only: slack.com over TLS, or the host that SLACK_API_BASE_URL names."""
    parts, own = urlsplit(address), urlsplit(base)
    host = parts.hostname or ""
    if (parts.scheme, parts.netloc) == (own.scheme, own.netloc):
        return True
    return parts.scheme == "https" and (host == "slack.com" or host.endswith(".slack.com"))
