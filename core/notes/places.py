"""Where the slots of a frame stand in its sentences: what a text may hold depends on it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from core.notes.fragment import Shape
from core.notes.phrasing import Frame


@dataclass(frozen=True, slots=True, eq=False)
class Place:
    """A slot of a frame, and what may stand in it. Frames that ask for the same share one, told by what it is: it is looked up often."""

    slot: str
    shapes: tuple[Shape, ...]
    ends: bool
    last: bool  # at the end of its sentence, after a colon perhaps
    goes_on: bool
    cramped: bool


def places_of(frame: Frame) -> tuple[Place, ...]:
    """Every slot of `frame`, as it stands in the text."""
    text = frame.text
    return tuple(
        _place(slot, shapes, _ends(text, slot), _last(text, slot), _goes_on(text, slot), _cramped(text, slot))
        for slot, shapes in frame.slots.items()
    )


@cache
def _place(
    slot: str,
    shapes: tuple[Shape, ...],
    ends: bool,  # noqa: FBT001 - cached by position, as the rest
    last: bool,  # noqa: FBT001
    goes_on: bool,  # noqa: FBT001
    cramped: bool,  # noqa: FBT001
) -> Place:
    return Place(slot, shapes, ends, last, goes_on, cramped)


def _goes_on(text: str, slot: str) -> bool:
    """Whether the frame runs on after `slot` with a comma, "and" or a day: a text with commas of its own would sprawl there."""
    return (
        re.search(
            r"\{\{ ?" + slot + r" ?\}\}(?:, (?:and|so|which|but|et|ce|mais)\b|;| \{\{ ?(?:next_)?day)", text
        )
        is not None
    )


def _cramped(text: str, slot: str) -> bool:
    """Whether the sentence goes on after `slot`: a long text reads better at the end."""
    return re.search(r"\{\{ ?" + slot + r" ?\}\}[,;]? ?[\w{]", text) is not None


def _ends(text: str, slot: str) -> bool:
    """Whether `slot` stands last in its sentence, and no other colon before it there: it may then hold one of its own."""
    return _last(text, slot) and re.search(r":\s*\{\{ ?" + slot, text) is None


def _last(text: str, slot: str) -> bool:
    return (
        re.search(r"\{\{ ?" + slot + r" ?\}\}[.?]?(?:\s(?:[A-ZÀ-Þ]|\{(?!\{ ?(?:next_)?day))|$)", text)
        is not None
    )
