"""How much one person may ask for in a minute, so that a stuck key or a script does not keep others waiting."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from enum import Enum

from core.clock import monotonic
from core.dialogs.turn import Turn
from core.domain.person import Address, Language, Platform
from core.text.words import Words
from core.ui.card import Card

MOST = 60
"""Things done in a minute: one a second, which nobody keeps up by hand."""
MINUTE = 60.0


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


def slower(turn: Turn) -> Card:
    """To somebody, or something in their name, that does more than a person can; nothing is read to say it."""
    say = Words(turn.language or Language.EN)
    return Card(say("That was a lot at once. Give me a minute, then go on."))
