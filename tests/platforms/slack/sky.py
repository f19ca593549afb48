"""Bad weather on demand: Slack slow, down, answering rubbish, limiting, or doing what was asked and losing the answer."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass
class Fault:
    method: str
    """A method's name, "response_url", "upload", or "*" for all."""
    times: int = 1
    delay: float = 0.0
    """Seconds before anything is done."""
    retry_after: int | None = None
    error: str = ""
    status: int | None = None
    body: str = "<html>Slack is having trouble</html>"
    is_done: bool = False
    """The request is carried out before it fails."""
    is_lost: bool = False
    """Carried out, then the connection is dropped instead of an answer."""


@dataclass
class Sky:
    """What goes wrong next, each fault as many times as it says."""

    faults: list[Fault] = field(default_factory=list)

    def slow(self, method: str, seconds: float, times: int = 1) -> None:
        self.faults.append(Fault(method, times, delay=seconds))

    def limits(self, method: str, retry_after: int, times: int = 1) -> None:
        self.faults.append(Fault(method, times, retry_after=retry_after))

    def fails(self, method: str, status: int = 500, times: int = 1, *, is_done: bool = False) -> None:
        self.faults.append(Fault(method, times, status=status, is_done=is_done))

    def refuses(self, method: str, error: str, times: int = 1, *, is_done: bool = False) -> None:
        self.faults.append(Fault(method, times, error=error, is_done=is_done))

    def talks_rubbish(self, method: str, times: int = 1, body: str = "{not json") -> None:
        self.faults.append(Fault(method, times, status=200, body=body))

    def loses_answer(self, method: str, times: int = 1) -> None:
        self.faults.append(Fault(method, times, is_lost=True))

    def clears(self) -> None:
        self.faults.clear()

    def next(self, method: str) -> Fault:
        for fault in self.faults:
            if fault.times > 0 and fault.method in (method, "*"):
                fault.times -= 1
                return fault
        return Fault(method)
