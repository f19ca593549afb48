"""Draws a card as Slack's blocks, with the full text beside them, on as many messages as it needs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from bots.slack.limits import (
    BLOCKS_A_MESSAGE,
    CHARTS_A_MESSAGE,
    HEADER,
    MESSAGE_BLOCK_CHARACTERS,
    MESSAGE_CHARACTERS,
)
from bots.slack.pieces import Drawing, Piece, draw, heading
from bots.slack.richtext import escape
from bots.slack.weighing import no_less_than_weight
from core.domain.graphemes import shorten
from core.ui.card import Card, File

Json = dict[str, Any]

MESSAGE = Drawing()
HOME = Drawing(charts=False)
"""The Home tab and modals refuse chart blocks: a chart of text stands there, or an uploaded picture."""


@dataclass(frozen=True, slots=True)
class Message:
    """One message. `text` says all that the blocks say, for notifications and screen readers."""

    text: str
    blocks: list[Json]
    files: tuple[File, ...] = ()
    """To be uploaded into the conversation beside it; Slack has no block for them."""


def messages(card: Card, drawing: Drawing = MESSAGE) -> tuple[Message, ...]:
    """The card as one message, or as several in order where Slack's limits ask for it; nothing is left out.

    A heading is not parted from what follows it, nor buttons from what they are about.
    """
    pieces = [*_pieces(card, drawing)]
    if _is_small(pieces):
        return (_message(pieces),)
    return tuple([_message(page) for page in _pages(pieces)])


def blocks(card: Card, drawing: Drawing = HOME) -> list[Json]:
    """The card's blocks without regard to a message's limits, for the Home tab."""
    return [block for piece in _pieces(card, drawing) for block in piece.blocks]


def _message(page: list[Piece]) -> Message:
    return Message(
        text=_full_text(page).strip() or "…",
        blocks=_drawn(page),
        files=tuple([file for piece in page for file in piece.files]),
    )


def _is_small(pieces: list[Piece]) -> bool:
    """Whether one message surely holds them all: nearly every card is so, and need not be weighed piece by piece."""
    drawn, said = _drawn(pieces), _said(pieces)
    return (
        said <= MESSAGE_CHARACTERS
        and _are_few(drawn)
        and no_less_than_weight(drawn) + said <= MESSAGE_BLOCK_CHARACTERS
    )


def _pages(pieces: list[Piece]) -> list[list[Piece]]:
    pages: list[list[Piece]] = [[]]
    for piece in _kept_together(piece.weighed() for piece in pieces):
        if pages[-1] and not _fits([*pages[-1], piece]):
            pages.append([])
        pages[-1].append(piece)
    return pages


def _pieces(card: Card, drawing: Drawing) -> Iterator[Piece]:
    if card.title.strip():
        yield _title(card.title)
    for block in card.blocks:
        yield from draw(block, drawing)


def _title(title: str) -> Piece:
    if len(title) > HEADER:
        return heading(title)
    header = {"type": "header", "text": {"type": "plain_text", "text": title, "emoji": False}}
    return Piece((header,), escape(title), announces=True)


def _kept_together(pieces: Iterator[Piece]) -> Iterator[Piece]:
    held: Piece | None = None
    for piece in pieces:
        if held is None:
            held = piece
            continue
        if held.announces or piece.follows:
            both = held + piece
            if _holds([both]):
                held = both
                continue
        yield held
        held = piece
    if held is not None:
        yield held


def _fits(page: list[Piece]) -> bool:
    """Whether a message may hold these and still say all of it in its text."""
    return _holds(page) and _said(page) <= MESSAGE_CHARACTERS


def _holds(page: list[Piece]) -> bool:
    """Whether Slack takes these as one message."""
    return _are_few(_drawn(page)) and sum(piece.weight for piece in page) <= MESSAGE_BLOCK_CHARACTERS


def _are_few(drawn: list[Json]) -> bool:
    return (
        len(drawn) <= BLOCKS_A_MESSAGE
        and sum([block["type"] == "data_visualization" for block in drawn]) <= CHARTS_A_MESSAGE
    )


def _drawn(page: list[Piece]) -> list[Json]:
    return [block for piece in page for block in piece.blocks]


def _said(page: list[Piece]) -> int:
    return len("\n\n".join(piece.text for piece in page if piece.text))


def _full_text(page: list[Piece]) -> str:
    """Only a single long text to copy can be more than a message's text may hold: that alone is shortened here."""
    text = "\n\n".join(piece.text for piece in page if piece.text)
    if len(text) <= MESSAGE_CHARACTERS:
        return text
    cut = shorten(text, MESSAGE_CHARACTERS)
    for opened, closed in (("<", ">"), ("&", ";")):
        if cut.rfind(opened) > cut.rfind(closed):
            cut = cut[: cut.rfind(opened)].rstrip() + "…"
    return cut
