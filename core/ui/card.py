"""A card: all that the bot ever says."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from core.ui.action import Action
from core.ui.rich import Rich


@dataclass(frozen=True, slots=True)
class Text:
    rich: Rich


@dataclass(frozen=True, slots=True)
class Heading:
    text: str


@dataclass(frozen=True, slots=True)
class Items:
    """A bulleted list."""

    items: tuple[Rich, ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """Label and value, one pair a line."""

    pairs: tuple[tuple[str, Rich], ...]


@dataclass(frozen=True, slots=True)
class Copyable:
    """Plain text that a person takes away in one gesture; never changed, never marked up."""

    text: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class Bar:
    label: str
    start: float
    """From 0 to 1 along the picture's axis."""
    end: float
    value: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """A small chart as data: each front draws it its own way; `alt` says the same in words."""

    title: str
    alt: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class File:
    """`name` is fixed by the program, never typed."""

    name: str
    mime: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Divider:
    pass


class ButtonStyle(StrEnum):
    NORMAL = "normal"
    PRIMARY = "primary"
    DANGER = "danger"


@dataclass(frozen=True, slots=True)
class Button:
    label: str
    action: Action
    style: ButtonStyle = ButtonStyle.NORMAL


@dataclass(frozen=True, slots=True)
class Buttons:
    buttons: tuple[Button, ...]


@dataclass(frozen=True, slots=True)
class LinkButton:
    label: str
    url: str


@dataclass(frozen=True, slots=True)
class Links:
    links: tuple[LinkButton, ...]


Block = Text | Heading | Items | Facts | Copyable | Picture | File | Divider | Buttons | Links


@dataclass(frozen=True, slots=True)
class Card:
    title: str
    blocks: tuple[Block, ...] = ()
