"""Text that is not yet markup: each front escapes and draws it, so nothing typed can become a mention or a link."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Plain:
    text: str


@dataclass(frozen=True, slots=True)
class Strong:
    text: str


@dataclass(frozen=True, slots=True)
class Link:
    """`url` is one the program made or a domain rule accepted; never raw input."""

    label: str
    url: str


class WhenStyle(StrEnum):
    FULL = "full"
    """Weekday, day and time."""
    DAY = "day"
    RELATIVE = "relative"
    """In 3 hours; 2 days ago."""


@dataclass(frozen=True, slots=True)
class When:
    """An instant (aware UTC), shown to each reader in their own zone."""

    at: datetime
    style: WhenStyle = WhenStyle.FULL


Span = Plain | Strong | Link | When
Rich = tuple[Span, ...]


def rich(*parts: str | Span) -> Rich:
    """Spans, with plain strings taken as Plain."""
    return tuple(Plain(p) if isinstance(p, str) else p for p in parts)
