"""Where workers are killed: a place to deliver to, a database, people with reminders, and the count afterwards."""

from __future__ import annotations

import asyncio
import itertools
import json
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from core.clock import SystemClock
from core.domain.person import Address, Platform
from core.domain.reminder import Planned, ReminderKind, ReminderState, SubjectKind
from core.store.database import Store
from core.store.keyring import Keyring
from tests.chaos.places import Fault, Place
from tests.chaos.worker import LONGEST_LIFE, Order, as_line

ROOT = Path(__file__).parents[2]
SOON = 31.0
"""Seconds after which what a dead process of the same name left is certainly settled one way or the other."""
LATE = 200.0
"""Seconds after which a stranger has taken over and looked."""
DONE = frozenset({ReminderState.SENT})


class Hatchery:
    """A process from which workers are copied: see `worker`."""

    def __init__(self) -> None:
        program = (sys.executable, "-m", "tests.chaos.worker")
        self._process = subprocess.Popen(
            program, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT, text=True
        )
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._orders, self._answers = self._process.stdin, self._process.stdout
        assert self._answers.readline() == "ready\n"

    async def live(self, order: Order) -> dict[str, Any]:
        """One life; see `worker.copy`."""
        return await asyncio.to_thread(self._live, order)

    def _live(self, order: Order) -> dict[str, Any]:
        self._orders.write(as_line(order))
        self._orders.flush()
        answer: dict[str, Any] = json.loads(self._answers.readline())
        if answer["code"] == -signal.SIGALRM:
            raise AssertionError(f"still alive after {LONGEST_LIFE} s: {order.name}, {order.kill_at}")
        return answer

    def close(self) -> None:
        self._orders.close()
        self._process.wait()
        self._answers.close()


@dataclass(slots=True)
class Verdict:
    """What went wrong over a whole sweep; both empty is the promise kept."""

    points: int = 0
    lost: list[str] = field(default_factory=list)
    twice: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Lab:
    store: Store
    keys: Keyring
    place: Place
    hatcheries: list[Hatchery]
    platform: Platform
    fault: Fault = Fault.NONE
    is_naive: bool = False
    ahead: float = 0.0
    verdict: Verdict = field(default_factory=Verdict)
    _numbers: Any = field(default_factory=lambda: itertools.count(1))

    def now(self) -> datetime:
        return SystemClock().now() + timedelta(seconds=self.ahead)

    def pass_time(self, seconds: float) -> None:
        """The clock of workers and place alike; the naive worker has no use for it."""
        self.ahead += seconds
        self.place.ahead = self.ahead

    async def plan(self) -> list[str]:
        """Two reminders for one person, which become one message, and one for another; what they are called."""
        number = next(self._numbers)
        names = [f"{number}a", f"{number}b", f"{number}c"]
        for user, subjects in (("U1", names[:2]), ("U2", names[2:])):
            who = Address(self.platform, "T1" if self.platform is Platform.SLACK else "", user)
            due = self.now() - timedelta(seconds=1)
            async with self.store.begin(who, now=due) as uow:
                await uow.reminders.put_all(
                    [Planned(ReminderKind.NUDGE, SubjectKind.NOTE, name, due) for name in subjects]
                )
        return names

    async def live(self, kill_at: int | None = None, name: str = "one", hatchery: int = 0) -> dict[str, Any]:
        url = self.store.url.render_as_string(hide_password=False)
        order = Order(url, self.keys.text(), self.place.base, self.ahead, kill_at, name, self.is_naive)
        return await self.hatcheries[hatchery].live(order)

    def break_first(self) -> None:
        """The first posting from here on meets the fault; all later ones are taken."""
        first = len(self.place.calls)
        self.place.fault = lambda channel, n: self.fault if n == first else Fault.NONE

    async def finish(self, name: str, wait: float) -> None:
        """Lets workers live until everything is settled."""
        await self.live(name=name)
        await self.place.settled()
        for _ in range(8):
            if await self._is_settled():
                return
            self.pass_time(wait)
            await self.live(name=name)

    async def judge(self, names: list[str], what: str) -> None:
        """Counts how often each reminder was seen by its person."""
        await self.place.settled()
        seen = Counter(word for posted in self.place.posted for word in posted.text.split())
        self.verdict.points += 1
        self.verdict.lost += [f"{what}: {n}" for n in names if seen[n] == 0]
        self.verdict.twice += [f"{what}: {n}" for n in names if seen[n] > 1]
        self.place.forget()

    async def _is_settled(self) -> bool:
        for user in ("U1", "U2"):
            who = Address(self.platform, "T1" if self.platform is Platform.SLACK else "", user)
            async with self.store.read(who) as uow:
                if any(r.state not in DONE for r in await uow.reminders.planned()):
                    return False
        return True


@asynccontextmanager
async def lab(
    store: Store, keys: Keyring, platform: Platform, hatcheries: list[Hatchery]
) -> AsyncIterator[Lab]:
    place = await Place().open()
    try:
        yield Lab(store, keys, place, hatcheries, platform)
    finally:
        await place.close()
