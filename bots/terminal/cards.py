"""A card drawn for a screen: bold and colour where they help, folded at the screen's width, copyable text untouched."""

from __future__ import annotations

from typing import assert_never

from rich.console import Console
from rich.padding import Padding
from rich.style import Style
from rich.table import Table
from rich.text import Text as Line

from bots.terminal.board import is_long, takes_numbers
from bots.terminal.moments import Reader
from bots.terminal.plain import copy_lines, picture_lines
from bots.terminal.richtext import one_line, span_text
from core.ui import card as ui
from core.ui.card import Card
from core.ui.rich import Rich, Strong

WIDEST = 92
"""Columns: longer lines of prose are hard to follow back (Bringhurst puts the limit at 75 to 90)."""
NARROW = 50
"""Columns: below this, a fact's value goes under its label."""
TITLE, QUIET, MARK = "bold cyan", "dim", "bold green"
BETWEEN = "   "
STYLES = {
    ui.ButtonStyle.PRIMARY: "bold green",
    ui.ButtonStyle.DANGER: "bold red",
    ui.ButtonStyle.NORMAL: "",
}


def draw(console: Console, card: Card, first: int, reader: Reader, *, folds_copies: bool = False) -> None:
    """Print the card on `console`, its buttons numbered from `first`.

    Copyable text goes out as it is, for the terminal to fold: a line break that was shown would be copied too.
    `folds_copies` is for a picture, which nobody copies from.
    """
    width = min(console.width, WIDEST)
    console.print()
    if card.title:
        title = one_line(card.title)
        console.print(Line.assemble(("━━ ", QUIET), (title, TITLE)), width=width)
    for block in card.blocks:
        if isinstance(block, ui.Copyable):
            _copy(console, block, width if folds_copies else None)
        else:
            _block(console, block, first, reader, width)
        first += len(takes_numbers(block))


def line_of(rich: Rich, reader: Reader) -> Line:
    """Spans as one styled text."""
    made = Line()
    for span in rich:
        made.append(span_text(span, reader), "bold" if isinstance(span, Strong) else None)
    return made


def _block(console: Console, block: ui.Block, first: int, reader: Reader, width: int) -> None:
    match block:
        case ui.Text(rich):
            console.print(line_of(rich, reader), width=width)
        case ui.Heading(text):
            console.print(Line(one_line(text), "bold"), width=width)
        case ui.Items(items):
            for item in items:
                console.print(_hanging("•", line_of(item, reader)), width=width)
        case ui.Facts(pairs):
            console.print(_facts(pairs, reader, width), width=width)
        case ui.Copyable():
            _copy(console, block, None)
        case ui.Picture():
            for line in picture_lines(block):
                console.print(Line(line), overflow="crop", no_wrap=True)
        case ui.File(name=name):
            console.print(_number(first) + Line(reader.say("Save {name}", name=one_line(name))), width=width)
        case ui.Divider():
            console.print(Line("─" * min(width, 24), QUIET))
        case ui.Buttons(buttons):
            console.print(_buttons(buttons, first, width), width=width)
        case ui.Links(links):
            _links(console, links, first, reader, width)
        case _:
            assert_never(block)


def _copy(console: Console, block: ui.Copyable, width: int | None) -> None:
    """At the left edge, as it is; folded at `width` where one is given."""
    if block.label:
        console.print(Line(one_line(block.label), QUIET))
    for line in copy_lines(block.text, ""):
        console.print(Line(line), soft_wrap=width is None, width=width)


def _hanging(mark: str, line: Line) -> Table:
    grid = Table.grid(padding=(0, 1))
    grid.add_column(no_wrap=True)
    grid.add_column(overflow="fold")
    grid.add_row(Line(mark, QUIET), line)
    return grid


def _facts(pairs: tuple[tuple[str, Rich], ...], reader: Reader, width: int) -> Table | Padding:
    grid = Table.grid(padding=(0, 2))
    if width < NARROW:
        grid.add_column(overflow="fold")
        for label, value in pairs:
            grid.add_row(Line(one_line(label), QUIET))
            grid.add_row(Padding(line_of(value, reader), (0, 0, 0, 2)))
        return grid
    grid.add_column(max_width=width // 3)
    grid.add_column(overflow="fold")
    for label, value in pairs:
        grid.add_row(Line(one_line(label), QUIET), line_of(value, reader))
    return grid


def _buttons(buttons: tuple[ui.Button, ...], first: int, width: int) -> Line:
    """As many a line as fit, none parted at the line's end."""
    rows = [Line()]
    for number, button in enumerate(buttons, first):
        one = _number(number).append(one_line(button.label), STYLES[button.style])
        if rows[-1] and rows[-1].cell_len + len(BETWEEN) + one.cell_len > width:
            rows.append(Line())
        rows[-1].append(BETWEEN if rows[-1] else "").append_text(one)
    return Line("\n").join(rows)


def _links(
    console: Console, links: tuple[ui.LinkButton, ...], first: int, reader: Reader, width: int
) -> None:
    """Short addresses in full; long ones as labels that a terminal may make clickable (OSC 8), and numbers."""
    for link in links:
        if not is_long(link):
            console.print(
                Line(one_line(link.label) + "  ") + Line(one_line(link.url), "cyan"), soft_wrap=True
            )
    made = Line()
    for number, link in enumerate((each for each in links if is_long(each)), first):
        made.append_text(_number(number))
        made.append(one_line(link.label), Style(link=one_line(link.url).replace(" ", "%20")))
        made.append("   ")
    if made:
        made.rstrip()
        console.print(Line.assemble((reader.say("Open in: {links}", links=""), QUIET), made), width=width)


def _number(number: int) -> Line:
    return Line.assemble((f"[{number}] ", MARK))
