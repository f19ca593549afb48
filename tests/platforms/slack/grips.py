"""Buttons and menus that a person can take hold of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tests.platforms.slack.blocks import elements_of
from tests.platforms.slack.world import Json, Posted, View


@dataclass(frozen=True, slots=True)
class Grip:
    """A button as it stood on the screen: it can be pressed later, whatever happened to its message since."""

    element: Json
    block_id: str
    message: Posted | None = None
    view: View | None = None


def in_view(view: View) -> list[Grip]:
    return [
        Grip(e, block["block_id"], view=view) for block in view.body["blocks"] for e in elements_of(block)
    ]


def under_messages(messages: Sequence[Posted]) -> list[Grip]:
    """The newest message's first."""
    return [
        Grip(element, block["block_id"], message=posted)
        for posted in reversed(messages)
        for block in posted.blocks
        for element in elements_of(block)
    ]
