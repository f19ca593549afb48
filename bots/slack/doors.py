"""The addresses at which Slack lets us answer for a while, and the last one each person gave."""

from __future__ import annotations

from dataclasses import dataclass

import aiohttp

from bots.slack.calls import PATIENCE, Doubtful, Refused
from bots.slack.cards import Message
from core.clock import monotonic
from core.domain.person import Address

USES = 5
SECONDS = 29 * 60.0
"""Five times within half an hour (https://docs.slack.dev/interactivity/handling-user-interaction), less a minute."""
REMEMBERED = 5_000


@dataclass(slots=True)
class Door:
    """One response_url. `channel` is where what is said through it appears."""

    url: str
    channel: str
    until: float
    is_direct: bool = False
    """A direct conversation, perhaps the one with the app."""
    uses: int = 0

    @property
    def is_open(self) -> bool:
        return self.uses < USES and monotonic() < self.until


class Doors:
    """So that the answer to a form comes where the person is: a form itself brings no address."""

    def __init__(self, session: aiohttp.ClientSession) -> None:
        self._session = session
        self._last: dict[Address, Door] = {}

    def given(self, who: Address, url: str, channel: str, *, is_direct: bool = False) -> None:
        """Remembers the newest address of that person, if one came along."""
        if url:
            self._last.pop(who, None)
            if len(self._last) >= REMEMBERED:
                del self._last[next(iter(self._last))]
            self._last[who] = Door(url, channel, monotonic() + SECONDS, is_direct)

    def forget(self, who: Address) -> None:
        """They are elsewhere now: answers go to their own conversation with the app."""
        self._last.pop(who, None)

    def last(self, who: Address) -> Door | None:
        """The last address of that person, while it may be used."""
        door = self._last.get(who)
        return door if door is not None and door.is_open else None

    async def say(self, door: Door, message: Message, *, replaces: bool = False) -> None:
        """To that person only. Raises Refused when it was not said, Doubtful when nobody knows."""
        door.uses += 1
        given = {
            "response_type": "ephemeral",
            "replace_original": replaces,
            "text": message.text,
            "blocks": message.blocks,
            "unfurl_links": False,
            "unfurl_media": False,
        }
        timeout = aiohttp.ClientTimeout(total=PATIENCE)
        try:
            async with self._session.post(door.url, json=given, timeout=timeout) as response:
                if response.status != 200:
                    raise Refused((await response.text())[:60] or str(response.status))
        except aiohttp.ClientConnectorError:
            raise Refused("connection_failed") from None
        except (TimeoutError, aiohttp.ClientError, OSError) as error:
            raise Doubtful(type(error).__name__) from None
