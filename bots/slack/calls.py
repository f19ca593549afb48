"""Calling Slack: one client for everything, one verdict on everything that can go wrong."""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import AsyncIterator, Awaitable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import aiohttp
from msgspec.json import Encoder
from slack_sdk.errors import SlackApiError, SlackClientError
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse

PATIENCE = 12.0
"""Seconds for one call; a reminder's courier allows 20 for all that its sending takes."""
TOO_MANY = 429
NO_WAY = "connection_failed"
"""Our own word for it: nobody could be reached."""
NOT_OURS_TO_KNOW = frozenset({"internal_error", "fatal_error", "request_timeout", "service_unavailable"})
"""Answers after which Slack may or may not have done it."""

SHUT_OUT = frozenset(
    {"account_inactive", "invalid_auth", "not_authed", "token_revoked", "token_expired", "app_not_installed"}
)
"""The token is refused: nobody in that workspace can be reached (https://docs.slack.dev/reference/methods/chat.postMessage)."""


_encoder = Encoder()


@dataclass
class Refused(Exception):  # noqa: N818 - what Slack answered, to be told apart by its code
    """Definitely not done. `code` is Slack's own word for why."""

    code: str
    after: float | None = None
    """Seconds to wait, when there were too many calls."""

    @property
    def is_limit(self) -> bool:
        return self.code == "ratelimited"


class Doubtful(Exception):  # noqa: N818
    """It may or may not have been done: no answer, or one that says nothing."""


def client(base_url: str, session: aiohttp.ClientSession) -> AsyncWebClient:
    """The one client. It repeats nothing by itself: slack_sdk's default repeats a post whose connection broke, and one
    message becomes two.

    Its logger has a level of its own. With none, slack_sdk words every request and answer, whatever the levels above it, and
    only then is nobody there to write it down: that costs as much as drawing a card, and is people's text.
    """
    log = logging.getLogger("slack_sdk.web")
    log.setLevel(logging.INFO)
    return AsyncWebClient(base_url=base_url, session=session, retry_handlers=[], logger=log)


@asynccontextmanager
async def connections(most: int) -> AsyncIterator[aiohttp.ClientSession]:
    """A pool of connections, kept open for the next call; `most` at a time."""
    connector = aiohttp.TCPConnector(limit=most, keepalive_timeout=30)
    timeout = aiohttp.ClientTimeout(total=PATIENCE)
    async with aiohttp.ClientSession(
        connector=connector, timeout=timeout, json_serialize_bytes=_written
    ) as session:
        yield session


def _written(said: Any) -> bytes:
    """JSON, in a fifth of the time that the standard library takes; which alone can write half a character."""
    try:
        return _encoder.encode(said)
    except UnicodeEncodeError:
        return json.dumps(said).encode()


async def call(asked: Awaitable[AsyncSlackResponse], within: float = PATIENCE) -> Mapping[str, Any]:
    """What Slack answered to one method of the client. Raises Refused, or Doubtful after `within` seconds and on rubbish."""
    try:
        async with asyncio.timeout(within):
            answer = await asked
    except SlackApiError as error:
        raise _verdict(error) from None
    except aiohttp.ClientConnectorError:
        raise Refused(NO_WAY) from None  # nothing left this machine
    except (TimeoutError, aiohttp.ClientError, SlackClientError, OSError, ValueError) as error:
        raise Doubtful(type(error).__name__) from None
    return answer.data if isinstance(answer.data, dict) else {}


async def patiently(
    method: Any, /, *, tries: int = 3, longest: float = 10.0, **given: Any
) -> Mapping[str, Any]:
    """The same, waiting as Slack asks (Retry-After, up to `longest` seconds) when there were too many calls."""
    for left in range(tries - 1, -1, -1):
        try:
            return await call(method(**given))
        except Refused as refused:
            if not refused.is_limit or not left or (refused.after or 1.0) > longest:
                raise
            await asyncio.sleep(refused.after or 1.0)
    raise AssertionError("unreachable")


def _verdict(error: SlackApiError) -> Refused | Doubtful:
    response = error.response
    status = getattr(response, "status_code", None)
    if status is None:
        return Doubtful("rubbish")
    data = response.data if isinstance(response.data, dict) else {}
    code = str(data.get("error") or "")
    if status == TOO_MANY or code in ("ratelimited", "rate_limited"):
        return Refused("ratelimited", _seconds(response.headers))
    if status >= 500 or not code or code in NOT_OURS_TO_KNOW:
        return Doubtful(code or str(status))
    return Refused(code)


def _seconds(headers: Mapping[str, str]) -> float | None:
    value = next((v for k, v in headers.items() if k.lower() == "retry-after"), "")
    return float(value) if str(value).isdecimal() else None
