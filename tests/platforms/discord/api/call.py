"""One request to the REST interface, and how it may be refused."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tests.platforms.discord.server import Discord

Json = dict[str, Any]


class Refused(Exception):  # noqa: N818  (it is Discord's answer, not an error of the server)
    """Discord's error code and words: https://docs.discord.com/developers/topics/opcodes-and-status-codes#json"""

    def __init__(self, status: int, code: int, message: str, objections: list[str] | None = None) -> None:
        super().__init__(f"{code} {message}")
        self.status = status
        self.code = code
        self.message = message
        self.objections = objections or []


@dataclass(frozen=True, slots=True)
class Call:
    discord: Discord
    route: str
    at: Mapping[str, str]
    """What stands in the address: channel, message, token."""
    query: Mapping[str, str]
    body: Any
    files: tuple[tuple[str, bytes], ...]

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(name for name, _ in self.files)

    def stand(self, objections: list[str]) -> None:
        """Raises Refused when there are any."""
        if objections:
            raise Refused(400, 50035, "Invalid Form Body", objections)


def unknown(what: str, code: int) -> Refused:
    return Refused(404, code, f"Unknown {what}")
