"""How much is in hand at once: so much for one person, so much for the process, and what is said when it is too much."""

from __future__ import annotations

import asyncio
import logging
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from enum import Enum

from core.clock import monotonic
from core.dialogs.pace import slower
from core.dialogs.turn import Turn
from core.domain.person import Address, Language
from core.text.words import Words
from core.ui.card import Card, Text
from core.ui.rich import rich

_log = logging.getLogger(__name__)

MOST = 256
"""Turns in hand: 0.4 s of a whole core, at 1.6 ms each (tests/bench/discord.py), so that a process that is given much less still
tells the last of them in time to wait."""
OF_ONE = 6
"""Of one person's: nobody waits for that many answers."""
AT_WORK = 32
"""Turns that the desk has before it; the others wait for their place, and are asked to be patient in time because of it."""
FILES = 4
"""Files of twenty megabytes fetched at the same time."""
TOLD_EVERY = 1.0
"""Seconds between two lines in the log about those who were turned away."""
LONGEST_WAY = 0.25
"""Seconds for which reminders let people go first, before each handful of them."""
ABOUT = 1.0
"""Seconds since somebody last came."""


class Entry(Enum):
    FREE = "free"
    CROWDED = "crowded"
    """The process has all that it can do: they are told."""
    TOO_FAST = "too_fast"
    """One person, or something in their name, asked for more before the last was answered: they are told."""
    CLOSED = "closed"
    """Nothing is answered, so that Discord says that the app does not: a form then stays open, with all that is in it."""


class Room:
    """Counted in memory alone; what is done is forgotten."""

    def __init__(self, most: int = MOST, of_one: int = OF_ONE, at_work: int = AT_WORK) -> None:
        self._most = most
        self._of_one = of_one
        self._of: Counter[Address] = Counter()
        self._inside = 0
        self._being_told = 0
        self._suggesting = 0
        self._turned_away: Counter[Entry] = Counter()
        self._last_came = -ABOUT
        self._is_quiet = asyncio.Event()
        self._is_quiet.set()
        self.at_work = asyncio.Semaphore(at_work)
        self.files = asyncio.Semaphore(FILES)

    def enter(self, who: Address, *, holds_text: bool = False) -> Entry:
        """One more of theirs: FREE until `leave`, or CROWDED or TOO_FAST, to be said before `told`. CLOSED: neither.

        What somebody filled in has twice the room, and is never sent away with a sentence: their window would close over it.
        """
        room = 2 if holds_text else 1
        if self._of[who] >= self._of_one * room:
            found = Entry.TOO_FAST
        elif self._inside >= self._most * room:
            found = Entry.CROWDED
        else:
            self._inside += 1
            self._of[who] += 1
            self._last_came = monotonic()
            self._is_quiet.clear()
            return Entry.FREE
        if holds_text or self._being_told >= self._most:
            found = Entry.CLOSED
        else:
            self._being_told += 1
        self._note(found)
        return found

    def leave(self, who: Address) -> None:
        """One of theirs has had its last answer."""
        self._inside -= 1
        self._of[who] -= 1
        if not self._of[who]:
            del self._of[who]
        if not self._inside:
            self._is_quiet.set()

    def told(self) -> None:
        """Somebody heard that it was too much."""
        self._being_told -= 1

    def has_time_for_lists(self) -> bool:
        """Whether what somebody types is looked up as they type: the first thing to go when many are here."""
        return self._inside + self._suggesting < self._most

    @asynccontextmanager
    async def suggesting(self) -> AsyncIterator[None]:
        """One list, from its place at work to its end."""
        self._suggesting += 1
        try:
            async with self.at_work:
                yield
        finally:
            self._suggesting -= 1

    async def after_you(self, longest: float = LONGEST_WAY) -> bool:
        """Returns when nobody waits for an answer, or after `longest` seconds: what has time waits here.

        Whether people are about: then it is to be done by small handfuls.
        """
        with suppress(TimeoutError):
            async with asyncio.timeout(longest):
                await self._is_quiet.wait()
        return monotonic() - self._last_came < ABOUT

    def _note(self, found: Entry) -> None:
        if not self._turned_away:
            asyncio.get_running_loop().call_later(TOLD_EVERY, self._tell)
        self._turned_away[found] += 1

    def _tell(self) -> None:
        """One line for all of them, so that a flood of people is no flood of lines."""
        counted = {str(found.value): count for found, count in self._turned_away.items()}
        _log.warning("discord.turned_away", extra=counted)
        self._turned_away.clear()


def to_say(turn: Turn, found: Entry) -> Card:
    """Nothing is read to say it: it is in the language of their Discord."""
    if found is Entry.TOO_FAST:
        return slower(turn)
    say = Words(turn.language or Language.EN)
    again = say("Nothing was changed. Please ask me again in a minute.")
    return Card(say("Many people are here at once, and I cannot keep up."), (Text(rich(again)),))
