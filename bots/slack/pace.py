"""How much one person may ask for in a minute, so that a stuck key or a script does not keep others waiting."""

from __future__ import annotations

from collections import Counter
from enum import Enum

from core.clock import monotonic
from core.domain.person import Address

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
    """Counts by whole minutes; what was counted before is forgotten with its minute."""

    def __init__(self) -> None:
        self._minute = 0
        self._done: Counter[Address] = Counter()

    def of(self, who: Address) -> Pace:
        """Counts one more thing done by `who`."""
        minute = int(monotonic() // MINUTE)
        if minute != self._minute:
            self._minute, self._done = minute, Counter()
        self._done[who] += 1
        done = self._done[who]
        if done <= MOST:
            return Pace.FINE
        return Pace.TOLD if done == MOST + 1 else Pace.SILENT
