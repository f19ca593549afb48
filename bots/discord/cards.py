"""Draws a card as Discord's components, on as many messages as it needs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

import discord
from discord import ui

from bots.discord.limits import COMPONENTS_A_MESSAGE, FILES_A_MESSAGE, MESSAGE_TEXT
from bots.discord.pieces import Piece, draw, file_name, title, upload
from core.ui.card import Card, Picture

NONE: Mapping[Picture, bytes] = MappingProxyType({})

_FRAME = 1
"""The container around a card counts too."""


@dataclass(frozen=True, slots=True)
class Message:
    """One message. Its view and its files are made anew each time they are asked for, so that it can be sent again."""

    pieces: tuple[Piece, ...]

    def view(self) -> ui.LayoutView:
        """To be stopped before it is sent: nothing waits for its buttons, which are read from what they carry."""
        view = ui.LayoutView(timeout=None)
        view.add_item(ui.Container(*(piece.make() for piece in self.pieces)))
        return view

    def files(self) -> list[discord.File]:
        return [upload(piece.file) for piece in self.pieces if piece.file is not None]


def messages(card: Card, pictures: Mapping[Picture, bytes] = NONE) -> tuple[Message, ...]:
    """The card as one message, or as several in order where Discord's limits ask for it.

    Of what Discord can show nothing is left out. A heading is not parted from what follows it, nor buttons from what
    they are about. `pictures`: those of the card that were drawn before, by `painting.Painter`.
    """
    pages: list[tuple[Piece, ...]] = [()]
    for together in _kept_together(_pieces(card, pictures)):
        for some in [together] if _holds(together) else [(one,) for one in together]:
            if pages[-1] and not _holds(pages[-1] + some):
                pages.append(())
            pages[-1] += some
    return tuple(Message(page) for page in pages if page)


def _pieces(card: Card, pictures: Mapping[Picture, bytes]) -> Iterator[Piece]:
    if card.title.strip():
        yield title(card.title)
    for block in card.blocks:
        yield from draw(block, pictures)


def _kept_together(pieces: Iterator[Piece]) -> Iterator[tuple[Piece, ...]]:
    held: tuple[Piece, ...] = ()
    for piece in pieces:
        if held and (held[-1].announces or piece.follows) and _holds((*held, piece)):
            held = (*held, piece)
        else:
            if held:
                yield held
            held = (piece,)
    if held:
        yield held


def _holds(page: tuple[Piece, ...]) -> bool:
    """Whether Discord takes these as one message."""
    ids = [one for piece in page for one in piece.custom_ids]
    names = [file_name(piece.file.name) for piece in page if piece.file is not None]
    return (
        _FRAME + sum(piece.components for piece in page) <= COMPONENTS_A_MESSAGE
        and sum(piece.text for piece in page) <= MESSAGE_TEXT
        and len(ids) == len(set(ids))
        and len(names) == len(set(names)) <= FILES_A_MESSAGE
    )
