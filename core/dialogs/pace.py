"""How much one person may ask for in a minute, so that a stuck key or a script does not keep others waiting."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import datetime, timedelta
from enum import Enum

from core.clock import monotonic
from core.dialogs.turn import Turn
from core.domain.person import Address, Language, Platform, Scope
from core.text.words import Words
from core.ui.card import Card

MOST = 60
"""Things done in a minute: one a second, which nobody keeps up by hand."""
MINUTE = 60.0
MOST_DRAFTS = 10
"""Times in a minute that one person may have drafts written (hardening.md, section 4). A panel's drafts, which are written together
and must differ from one another, are asked for once."""
DRAFTS_WITHIN = timedelta(seconds=MINUTE)


class Pace(Enum):
    FINE = "fine"
    TOLD = "told"
    """One too many: said once."""
    SILENT = "silent"
    """Said already in this minute."""


class Paces:
    """Counts by whole minutes, in memory; what was counted before is forgotten with its minute.

    Whoever sits at their own terminal keeps nobody waiting, and may hand in as many lines as they like.
    """

    def __init__(self, seconds: Callable[[], float] = monotonic) -> None:
        """`seconds`: since whenever, never going back."""
        self._seconds = seconds
        self._minute = 0
        self._done: Counter[Address] = Counter()

    def of(self, who: Address) -> Pace:
        """Counts one more thing done by `who`."""
        if who.platform is Platform.TERMINAL:
            return Pace.FINE
        minute = int(self._seconds() // MINUTE)
        if minute != self._minute:
            self._minute, self._done = minute, Counter()
        self._done[who] += 1
        done = self._done[who]
        if done <= MOST:
            return Pace.FINE
        return Pace.TOLD if done == MOST + 1 else Pace.SILENT


class DraftPaces:
    """Counts, in memory, when each person had drafts written within the last minute of their turns.

    Everybody's are counted, also at one's own terminal: writing is the longest thing that can be asked for, and nobody reads more.
    """

    def __init__(self) -> None:
        self._written: dict[Scope, list[datetime]] = {}
        self._swept: datetime | None = None

    def may(self, who: Scope, now: datetime) -> bool:
        """Counts one more asking at `now` (aware), if it is not one too many; what is refused is not counted."""
        self._sweep(now)
        # A clock that was put back would have it wait until that hour comes again.
        lately = [at for at in self._written.get(who, ()) if now - DRAFTS_WITHIN < at <= now]
        allowed = len(lately) < MOST_DRAFTS
        self._written[who] = [*lately, now] if allowed else lately
        return allowed

    def _sweep(self, now: datetime) -> None:
        """Once a minute everybody is let go who has not asked within it."""
        minute = now.replace(second=0, microsecond=0)
        if minute != self._swept:
            self._swept = minute
            self._written = {
                who: written for who, written in self._written.items() if written[-1] > now - DRAFTS_WITHIN
            }


def slower(turn: Turn) -> Card:
    """To somebody, or something in their name, that does more than a person can; nothing is read to say it."""
    say = Words(turn.language or Language.EN)
    return Card(say("That was a lot at once. Give me a minute, then go on."))
