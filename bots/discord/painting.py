"""Charts drawn by a process beside this one: the drawing library lets nothing else go on while it draws."""

from __future__ import annotations

import asyncio
import json
import logging
import os
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import asdict

from bots.discord.pictures import can_paint, painted
from core.ui.card import Bar, Card, Picture

_log = logging.getLogger(__name__)

PATIENCE = 20.0
"""Seconds for a card's charts; after that they are lines of text."""
MOST_KEPT = 64
"""Charts kept, of about thirty kilobytes each: people look at theirs again."""
_LENGTH = 8
"""Bytes that say how long a PNG is, before it."""
_NEEDED = ("PATH", "PYTHONPATH", "HOME", "LANG", "SYSTEMROOT")
"""Of the environment; the tokens in it are none of that process's business."""


class Painter:
    """Nothing is begun before the first chart."""

    def __init__(self) -> None:
        self._beside: Process | None = None
        self._one_at_a_time = asyncio.Lock()
        self._kept: dict[Picture, bytes] = {}

    def takes_long(self, card: Card) -> bool:
        """Whether something of the card is still to be drawn."""
        return any(one not in self._kept for one in can_paint(card))

    async def paint(self, card: Card) -> Mapping[Picture, bytes]:
        """A PNG of each picture that can be drawn; without those that could not, whatever went wrong."""
        drawn: dict[Picture, bytes] = {}
        try:
            async with asyncio.timeout(PATIENCE):
                for picture in can_paint(card):
                    drawn[picture] = self._kept.get(picture) or await self._draw(picture)
        except Exception as error:  # noqa: BLE001 - the same chart stands there in lines of text
            _log.warning("discord.chart_not_drawn", extra={"why": type(error).__name__})
        return drawn

    async def close(self) -> None:
        """What is being drawn is broken off."""
        beside, self._beside = self._beside, None
        if beside is not None:
            with suppress(ProcessLookupError):
                beside.kill()
            await beside.wait()

    async def _draw(self, picture: Picture) -> bytes:
        async with self._one_at_a_time:
            try:
                png = await _ask(await self._at_hand(), picture)
            except BaseException:
                await self.close()  # what it says next would be the answer to this
                raise
        if len(self._kept) >= MOST_KEPT:
            del self._kept[next(iter(self._kept))]
        self._kept[picture] = png
        return png

    async def _at_hand(self) -> Process:
        """The process, which ends by itself when this one does."""
        if self._beside is None or self._beside.returncode is not None:
            env = {name: os.environ[name] for name in _NEEDED if name in os.environ}
            self._beside = await asyncio.create_subprocess_exec(
                sys.executable, "-m", __name__, stdin=PIPE, stdout=PIPE, stderr=DEVNULL, env=env
            )
        return self._beside


@asynccontextmanager
async def painter() -> AsyncIterator[Painter]:
    """Closed on leaving."""
    made = Painter()
    try:
        yield made
    finally:
        await made.close()


async def _ask(beside: Process, picture: Picture) -> bytes:
    """Raises EOFError and OSError when it is gone."""
    if beside.stdin is None or beside.stdout is None:
        raise EOFError
    beside.stdin.write(json.dumps(asdict(picture)).encode() + b"\n")
    await beside.stdin.drain()
    length = int.from_bytes(await beside.stdout.readexactly(_LENGTH))
    return await beside.stdout.readexactly(length)


def _draw_what_is_asked() -> None:
    """The process's whole life: a picture a line, until nobody asks any more."""
    for line in sys.stdin.buffer:
        given = json.loads(line)
        bars = tuple(Bar(**bar) for bar in given["bars"])
        png = painted(Picture(given["title"], given["alt"], bars))
        sys.stdout.buffer.write(len(png).to_bytes(_LENGTH) + png)
        sys.stdout.buffer.flush()


if __name__ == "__main__":
    _draw_what_is_asked()
