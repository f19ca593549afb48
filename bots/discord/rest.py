"""Calling Discord without a Gateway: one request, one verdict on everything that can go wrong."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import aiohttp

from bots.discord.refusals import Refusals
from core.clock import monotonic
from core.ui.card import File

PATIENCE = 12.0
"""Seconds for one call; a reminder's courier allows 20 for all that its sending takes."""
CONNECTIONS = 100
TOO_MANY = 429
UNAUTHORISED = 401
AGENT = "DiscordBot (suivi, 1)"
"""https://docs.discord.com/developers/reference#user-agent"""

Json = dict[str, Any]


@dataclass
class Refused(Exception):  # noqa: N818 - what Discord answered, to be told apart by its code
    """Definitely not done. `code` is Discord's own number for why, 0 where it gives none."""

    status: int
    code: int = 0
    after: float | None = None
    """Seconds to wait, when there were too many calls."""
    is_global: bool = False

    @property
    def is_limit(self) -> bool:
        return self.status == TOO_MANY


class Doubtful(Exception):  # noqa: N818
    """It may or may not have been done: no answer, or one that says nothing."""


class Rest:
    """Repeats nothing by itself: discord.py repeats a post whose answer was lost, and one message becomes two."""

    def __init__(
        self, session: aiohttp.ClientSession, base_url: str, token: str, refusals: Refusals | None = None
    ) -> None:
        self._session = session
        self._refusals = refusals or Refusals()
        self._base_url = base_url
        self._headers = {"Authorization": f"Bot {token}", "User-Agent": AGENT}

    async def call(
        self, method: str, path: str, body: Json | None = None, files: Sequence[tuple[str, File]] = ()
    ) -> Any:
        """What Discord answered, read. Raises Refused, or Doubtful after `PATIENCE` seconds and on rubbish.

        Nothing is asked, and it counts as a limit for everybody, while Discord has refused nearly too much.
        """
        if (wait := self._refusals.wait(monotonic())) > 0:
            raise Refused(TOO_MANY, 0, wait, True)
        given: Json = {}
        if files:
            given["data"] = _multipart(body or {}, files)
        elif body is not None:
            given["json"] = body
        try:
            async with (
                asyncio.timeout(PATIENCE),
                self._session.request(
                    method, f"{self._base_url}{path}", headers=self._headers, **given
                ) as answer,
            ):
                text = await answer.text()
        except aiohttp.ClientConnectorError:
            raise Refused(0) from None  # nothing left this machine
        except (TimeoutError, aiohttp.ClientError, OSError, ValueError) as error:
            raise Doubtful(type(error).__name__) from None
        if answer.status >= 500:
            raise Doubtful(str(answer.status))
        read = _parsed(text)
        if answer.status >= 400:
            self._refusals.add(answer.status, monotonic())
            raise _verdict(answer.status, answer.headers, read)
        return read


@asynccontextmanager
async def connections() -> AsyncIterator[aiohttp.ClientSession]:
    """One pool of connections for the whole program."""
    connector = aiohttp.TCPConnector(limit=CONNECTIONS, keepalive_timeout=30)
    async with aiohttp.ClientSession(connector=connector) as session:
        yield session


def _multipart(body: Json, files: Sequence[tuple[str, File]]) -> aiohttp.FormData:
    """https://docs.discord.com/developers/reference#uploading-files"""
    form = aiohttp.FormData(quote_fields=False)
    form.add_field("payload_json", json.dumps(body), content_type="application/json")
    for i, (name, file) in enumerate(files):
        form.add_field(f"files[{i}]", file.content, filename=name, content_type="application/octet-stream")
    return form


def _verdict(status: int, headers: Mapping[str, str], read: Any) -> Refused:
    data = read if isinstance(read, dict) else {}
    code = data.get("code")
    after = data.get("retry_after") or headers.get("Retry-After")
    try:
        seconds = float(after) if after is not None else None
    except (TypeError, ValueError):
        seconds = None
    return Refused(status, code if isinstance(code, int) else 0, seconds, data.get("global") is True)


def _parsed(text: str) -> Any:
    try:
        return json.loads(text) if text else None
    except ValueError:
        return None
