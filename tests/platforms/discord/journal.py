"""What happened between Discord and the app, for tests to look at."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Called:
    """One request as Discord saw it. `code`: Discord's error code, 0 when it was done; `status`: what was answered."""

    route: str
    path: str
    body: Any
    files: tuple[tuple[str, bytes], ...]
    status: int
    code: int = 0
    objections: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Told:
    """One interaction that was brought to the app. `answer`: the type of its first answer, None when there was none."""

    kind: int
    what: str
    seconds: float
    answer: int | None
    data: Json = field(default_factory=dict)
