"""Files into a conversation, by Slack's three steps."""

from __future__ import annotations

import aiohttp
from slack_sdk.web.async_client import AsyncWebClient

from bots.slack.calls import PATIENCE, Doubtful, Refused, patiently
from bots.slack.installed import Installed
from core.ui.card import File


async def upload(client: AsyncWebClient, at: Installed, channel: str, file: File) -> str:
    """Slack's id of the file, now in `channel`. https://docs.slack.dev/messaging/working-with-files#upload

    Raises what `call` raises.
    """
    place = await patiently(
        client.files_getUploadURLExternal, filename=file.name, length=len(file.content), token=at.token
    )
    session = client.session
    if session is None:
        raise Refused("no_session")
    try:
        async with session.post(
            str(place["upload_url"]), data=file.content, timeout=aiohttp.ClientTimeout(total=PATIENCE)
        ) as response:
            if response.status != 200:
                raise Refused(f"upload_{response.status}")
    except (TimeoutError, aiohttp.ClientError, OSError) as error:
        raise Doubtful(type(error).__name__) from None
    await patiently(
        client.files_completeUploadExternal,
        files=[{"id": place["file_id"], "title": file.name}],
        channel_id=channel,
        token=at.token,
    )
    return str(place["file_id"])
