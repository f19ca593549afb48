"""A delivery process that dies on demand: it counts the lines it runs of the delivery's own code, and is killed at one.

Run as a program it stays as it was just after importing, and makes a copy of itself for each order it reads, so that a
life costs milliseconds. An order is one line of JSON on standard input; the answer says how the copy ended.
"""

from __future__ import annotations

import asyncio
import json
import os
import signal
import sys
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from pathlib import Path
from types import FrameType
from typing import Any

import aiohttp

from core.clock import MovableClock
from core.delivery import calling, carrier, courier, pacing, parcel, settler, verdict
from core.delivery.courier import Courier
from core.delivery.messenger import Messenger
from core.delivery.pacing import Pacing
from core.domain.person import Platform, Scope
from core.domain.reminder import Reminder
from core.store import outbox
from core.store.database import Store
from core.store.instance import enlist
from core.store.keyring import Keyring
from core.store.outbox import Outbox
from core.ui.card import Card
from tests.chaos import naive, wire
from tests.one_by_one import each

WATCHED = frozenset(
    str(module.__file__)
    for module in (calling, carrier, courier, pacing, parcel, settler, verdict, outbox, naive, wire)
)
LONGEST_LIFE = 120
"""Seconds after which a life is ended that does not end by itself: a sweep is then to fail, not to stand still."""
NOBODY_TO_BE = 75
"""Exit code of a process that found another courier at work in the same folder."""


@dataclass(frozen=True, slots=True)
class Order:
    """One life of a worker. `kill_at`: the line at which it dies, None to let it live until nothing is due."""

    url: str
    keys: str
    place: str
    ahead: float = 0.0
    kill_at: int | None = None
    name: str = "one"
    is_naive: bool = False


class Killer:
    """Counts lines of the watched files; at the one asked for, the process is gone between two instructions."""

    def __init__(self, at: int | None) -> None:
        self.at = at
        self.lines = 0
        self.seen: list[str] = []

    def __call__(self, frame: FrameType, event: str, arg: object) -> Any:
        return self._line if frame.f_code.co_filename in WATCHED else None

    def _line(self, frame: FrameType, event: str, arg: object) -> Any:
        if event == "line":
            self.lines += 1
            if self.at is None:
                self.seen.append(f"{Path(frame.f_code.co_filename).name}:{frame.f_lineno}")
            elif self.lines == self.at:
                os.kill(os.getpid(), signal.SIGKILL)
        return self._line


async def compose(scope: Scope, reminders: tuple[Reminder, ...], now: datetime) -> Card:
    return Card(" ".join(r.subject_id for r in reminders))


async def live(order: Order, killer: Killer) -> int:
    store = await Store.open(order.url, keys=Keyring.parse(order.keys))
    clock = MovableClock(offset=timedelta(seconds=order.ahead))
    place = await enlist(store, order.name)
    if place is None:
        return NOBODY_TO_BE
    async with aiohttp.ClientSession() as http:
        messengers: dict[Platform, Messenger] = {
            Platform.SLACK: wire.SlackWire(http, order.place),
            Platform.DISCORD: wire.DiscordWire(http, order.place),
        }
        sys.settrace(killer)
        if order.is_naive:
            await naive.deliver(store, messengers, clock)
        else:
            box = Outbox(store, place.owner, messengers)
            working = Courier(box, each(compose), messengers, clock, Pacing(person_gap=0))
            await working.resume(clock.now())
            await working.deliver_due(clock.now())
            await working.stop()
        sys.settrace(None)
    await place.leave()
    await store.close()
    return 0


def copy(order: Order) -> dict[str, Any]:
    """One life in a copy of this process; how it ended, and the lines it ran when it was let live."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        signal.alarm(LONGEST_LIFE)
        os.close(reading)
        killer = Killer(order.kill_at)
        code = 1
        try:
            code = asyncio.run(live(order, killer))
            with os.fdopen(writing, "w") as said:
                said.write(json.dumps(killer.seen))
        finally:
            sys.stderr.flush()
            os._exit(code)
    os.close(writing)
    with os.fdopen(reading) as heard:
        told = heard.read()
    _, status = os.waitpid(child, 0)
    seen = json.loads(told) if told else []
    return {"killed": os.WIFSIGNALED(status), "code": os.waitstatus_to_exitcode(status), "seen": seen}


def main() -> None:
    print("ready", flush=True)
    for line in sys.stdin:
        print(json.dumps(copy(Order(**json.loads(line)))), flush=True)


def as_line(order: Order) -> str:
    return json.dumps(asdict(order)) + "\n"


if __name__ == "__main__":
    main()
