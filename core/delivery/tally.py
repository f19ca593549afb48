"""What the courier has seen since it started, for an operator: counts, and how late reminders were."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from core.domain.reminder import ReminderState
from core.store.outbox import Claimed, Settling

LATENESS = (0.01, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0, 60.0, 600.0, 3600.0, 86_400.0)
"""Upper ends of the histogram's buckets, in seconds after the due instant; one more bucket follows for what is later."""


@dataclass(slots=True)
class Tally:
    delivered: int = 0
    found: int = 0
    """Of those: in doubt, and then seen on the platform."""
    doubtful: int = 0
    dead: int = 0
    """Given up for whatever reason: refused, nowhere to go, never composed, never known."""
    late: list[int] = field(default_factory=lambda: [0] * (len(LATENESS) + 1))
    """How many were delivered within each bucket of LATENESS."""
    seconds_late: float = 0.0

    def sent(self, rows: Iterable[Claimed], now: datetime) -> None:
        for row in rows:
            self._came(row, now)

    def seen(self, rows: Iterable[Claimed]) -> None:
        """They had arrived: with the first attempt, as far as anybody knows."""
        for row in rows:
            self.found += 1
            self._came(row, row.first_attempt_at)

    def ended(self, settlings: Iterable[Settling]) -> None:
        """What became of rows, whoever decided it."""
        self.dead += sum(settling.state is ReminderState.DEAD for settling in settlings)

    def _came(self, row: Claimed, at: datetime) -> None:
        seconds = max(0.0, (at - row.reminder.due_at).total_seconds())
        self.delivered += 1
        self.seconds_late += seconds
        self.late[bisect_left(LATENESS, seconds)] += 1
