"""What a story is made of: lines that are typed, buttons that are pressed, answers that are given."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Step:
    """One thing done at the prompt: `typed` is a line; or `press` is a button's label, on a card titled with `on`.

    `answers` are by the form's field; every other question is passed over with Enter, and the rest with "done".
    """

    typed: str = ""
    press: str = ""
    on: str = ""
    tell: str = ""
    """Said by the narrator before it."""
    is_pictured: bool = False
    """Part of the excerpt that `--picture` keeps."""
    answers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Story:
    """`starts` is the wall time in `zone` (IANA) at which it begins; `done` and `leave` are typed words of its language."""

    starts: datetime
    zone: str
    spelling: str
    done: str
    leave: str
    steps: tuple[Step, ...]
