"""The page at which a person's own calendar reads their dates, for whoever holds its private address."""

from __future__ import annotations

import asyncio
import re
from collections import OrderedDict, deque
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from hashlib import sha256

from aiohttp import ETag, web

from core.clock import Clock
from core.errors import NotSaved, Problem

MOST_READS = 20
IN = timedelta(minutes=10)
"""One address may be read that often. Calendars ask every few minutes at most: Apple's shortest is five."""
REMEMBERED = 10_000
"""Addresses whose reads are counted; the one read longest ago is forgotten first."""
AT_ONCE = 4
"""Calendars written at a time, so that a crowd of them never keeps the chats waiting."""
_MADE_AT = re.compile(rb"^DTSTAMP:[^\r\n]*\r\n", re.MULTILINE)
"""When the file was written: it changes with every read, and nothing else in it does."""

Handler = Callable[[web.Request], Awaitable[web.Response]]
Calendar = Callable[[str, datetime], Awaitable[bytes | None]]


def calendars(calendar: Calendar, clock: Clock) -> Handler:
    """The handler of GET CALENDARS{secret}.ics: 404 for whatever opens nothing, 304 when nothing has changed."""
    reads: OrderedDict[str, deque[datetime]] = OrderedDict()
    room = asyncio.Semaphore(AT_ONCE)

    async def handle(request: web.Request) -> web.Response:
        secret = request.match_info["secret"]
        now = clock.now()
        if (wait := _wait(reads, secret, now)) is not None:
            return _answer(429, {"Retry-After": str(wait)})
        try:
            async with room:
                content = await calendar(secret, now)
        except Problem:  # the person was forgotten meanwhile
            content = None
        except NotSaved:
            return _answer(503, {"Retry-After": "60"})
        if content is None:
            return _answer(404)
        mark = sha256(_MADE_AT.sub(b"", content)).hexdigest()[:32]
        asked = request.if_none_match or ()
        if any(tag.value in (mark, "*") for tag in asked):
            answer = _answer(304)
        else:
            answer = _answer(200, {"Content-Type": "text/calendar; charset=utf-8"}, content)
        answer.etag = ETag(mark)
        return answer

    return handle


def _answer(status: int, more: dict[str, str] | None = None, body: bytes | None = None) -> web.Response:
    """Kept by nobody but the calendar that asked, and found by no search engine."""
    headers = {
        "Cache-Control": "private, no-cache",
        "X-Robots-Tag": "noindex",
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
    }
    return web.Response(status=status, headers=headers | (more or {}), body=body)


def _wait(reads: OrderedDict[str, deque[datetime]], secret: str, now: datetime) -> int | None:
    """Seconds until that address may be read again; None when it may now, which is then counted."""
    counted = reads.setdefault(secret, deque())
    reads.move_to_end(secret)
    if len(reads) > REMEMBERED:
        reads.popitem(last=False)
    while counted and counted[0] <= now - IN:
        counted.popleft()
    if len(counted) >= MOST_READS:
        return max(1, int((counted[0] + IN - now).total_seconds()))
    counted.append(now)
    return None
