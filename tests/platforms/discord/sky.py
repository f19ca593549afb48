"""Bad weather on demand: Discord slow, down, limiting, refusing, or doing what was asked and losing the answer."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Held:
    """A request that is kept waiting."""

    came: asyncio.Event = field(default_factory=asyncio.Event)
    go: asyncio.Event = field(default_factory=asyncio.Event)


@dataclass
class Fault:
    route: str
    """A route's name as the journal has it ("POST message", "POST callback"), or "*" for all."""
    times: int = 1
    delay: float = 0.0
    """Seconds before anything is done."""
    held: Held | None = None
    """Nothing is done before it may go."""
    retry_after: float | None = None
    is_global: bool = False
    status: int | None = None
    code: int = 0
    body: str = "<html>Discord is having trouble</html>"
    is_done: bool = False
    """The request is carried out before it fails."""
    is_lost: bool = False
    """Carried out, then the connection is dropped instead of an answer."""


@dataclass
class Sky:
    """What goes wrong next, each fault as many times as it says."""

    faults: list[Fault] = field(default_factory=list)

    def slow(self, route: str, seconds: float, times: int = 1) -> None:
        self.faults.append(Fault(route, times, delay=seconds))

    def holds(self, route: str) -> Held:
        """One request says that it `came`, and waits until it may `go`."""
        held = Held()
        self.faults.append(Fault(route, held=held))
        return held

    def limits(self, route: str, retry_after: float, times: int = 1, *, is_global: bool = False) -> None:
        self.faults.append(Fault(route, times, retry_after=retry_after, is_global=is_global))

    def fails(self, route: str, status: int = 500, times: int = 1, *, is_done: bool = False) -> None:
        self.faults.append(Fault(route, times, status=status, is_done=is_done))

    def refuses(self, route: str, status: int, code: int, times: int = 1) -> None:
        self.faults.append(Fault(route, times, status=status, code=code))

    def loses_answer(self, route: str, times: int = 1) -> None:
        self.faults.append(Fault(route, times, is_lost=True))

    def clears(self) -> None:
        self.faults.clear()

    def next(self, route: str) -> Fault:
        for fault in self.faults:
            if fault.times > 0 and fault.route in (route, "*"):
                fault.times -= 1
                return fault
        return Fault(route)
