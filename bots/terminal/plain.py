"""A card as plain lines, for a pipe: no colour, no frame, no wrapping, the same every time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from bots.terminal.board import is_long, takes_numbers
from bots.terminal.moments import Reader
from bots.terminal.richtext import inert, one_line, text_of
from core.ui.card import (
    Block,
    Buttons,
    Card,
    Copyable,
    Divider,
    Facts,
    File,
    Heading,
    Items,
    LinkButton,
    Links,
    Picture,
    Text,
)

BAR_CELLS = 24
"""Width of a picture's bars: leaves room for label and value on an 80-column screen."""


def card_lines(card: Card, first: int, reader: Reader) -> tuple[str, ...]:
    """The card, title first, its buttons numbered from `first`; blocks are parted by nothing but their lines."""
    lines = [f"== {one_line(card.title)} =="] if card.title else []
    for block in card.blocks:
        lines.extend(block_lines(block, first, reader))
        first += len(takes_numbers(block))
    return tuple(lines)


def block_lines(block: Block, first: int, reader: Reader) -> Iterator[str]:
    match block:
        case Text(rich):
            yield from text_of(rich, reader).split("\n")
        case Heading(text):
            yield f"-- {one_line(text)} --"
        case Items(items):
            for item in items:
                yield "- " + text_of(item, reader).replace("\n", "\n  ")
        case Facts(pairs):
            for label, value in pairs:
                yield reader.say("{label}: {value}", label=one_line(label), value=text_of(value, reader))
        case Copyable(text, label):
            yield from copy_lines(text, label)
        case Picture():
            yield from picture_lines(block)
        case File(name=name):
            yield reader.say("[{number}] Save {name}", number=first, name=one_line(name))
        case Divider():
            yield ""
        case Buttons(buttons):
            yield "  ".join(f"[{n}] {one_line(b.label)}" for n, b in enumerate(buttons, first))
        case Links(links):
            yield from link_lines(links, first, reader)
        case _:
            assert_never(block)


def link_lines(links: tuple[LinkButton, ...], first: int, reader: Reader) -> Iterator[str]:
    """Addresses short enough to read one a line; the others as numbers in a row."""
    for link in links:
        if not is_long(link):
            yield reader.say("{label}: {value}", label=one_line(link.label), value=one_line(link.url))
    far = [link for link in links if is_long(link)]
    if far:
        row = "  ".join(f"[{n}] {one_line(link.label)}" for n, link in enumerate(far, first))
        yield reader.say("Open in: {links}", links=row)


def copy_lines(text: str, label: str) -> Iterator[str]:
    """The text exactly, at the left edge; several lines stand between empty ones: selecting them copies it."""
    if label:
        yield f"-- {one_line(label)} --"
    lines = inert(text).split("\n")
    yield from ("", *lines, "") if len(lines) > 1 else lines


def picture_lines(picture: Picture) -> Iterator[str]:
    """Bars of block characters, then the same in words."""
    if picture.title:
        yield f"-- {one_line(picture.title)} --"
    width = max((len(one_line(b.label)) for b in picture.bars), default=0)
    for bar in picture.bars:
        start, end = (round(min(max(at, 0.0), 1.0) * BAR_CELLS) for at in (bar.start, bar.end))
        drawn = " " * start + "█" * max(end - start, 1 if bar.end > bar.start else 0)
        yield f"{one_line(bar.label):<{width}}  {drawn:<{BAR_CELLS}}  {one_line(bar.value)}".rstrip()
    if picture.alt:
        yield one_line(picture.alt)
