"""A small fault in how words or marks meet, with its only repair where there is one."""

from __future__ import annotations

from typing import NamedTuple


class Fault(NamedTuple):
    start: int
    end: int
    fix: str | None = None
    """What characters `start` to `end` should be; None when there is more than one way, or none."""
