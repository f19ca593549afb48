"""Draws each part of a card as Discord's components: one piece a part, with what it weighs in a message."""

from __future__ import annotations

import io
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, assert_never

import discord
from discord import ui

from bots.discord.limits import BUTTON_LABEL, BUTTONS_A_ROW, LINK_URL, LONGEST_LINK, PICTURE_WORDS
from bots.discord.pictures import drawn, png_file
from bots.discord.richtext import code, escape, link, markdown
from bots.discord.splitting import is_blank, split, split_code
from core.domain.graphemes import shorten
from core.ui.card import (
    Block,
    Button,
    Buttons,
    ButtonStyle,
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
from core.ui.rich import Plain, Rich, Span, Strong

Item = ui.Item[Any]

PART = 3_000
"""Ours: characters of one part, so that its label and the card's title still stand in the same message (4,000)."""
_TITLE = 250
_GAP = " – "
_BREAKS = re.compile(r"[ \t\n\v\f\r\x1c-\x1f\x85\u2028\u2029]+")
"""What becomes one space on a line. Not the spaces that hold: French keeps its punctuation with them."""
"""Between a fact's label and its value: the same in every language, where a colon is not."""
_STYLES = {
    ButtonStyle.NORMAL: discord.ButtonStyle.secondary,
    ButtonStyle.PRIMARY: discord.ButtonStyle.primary,
    ButtonStyle.DANGER: discord.ButtonStyle.danger,
}


@dataclass(frozen=True, slots=True)
class Piece:
    """One component to be, and what it counts. `announces` what comes next (a heading), or `follows` what came before.

    `make` gives a new component each time: discord.py's belong to one view only.
    """

    make: Callable[[], Item]
    components: int = 1
    text: int = 0
    custom_ids: tuple[str, ...] = ()
    file: File | None = None
    announces: bool = False
    follows: bool = False


def title(text: str) -> Piece:
    return _text(f"## {escape(_one_line(text))}", announces=True)


def draw(block: Block, pictures: Mapping[Picture, bytes]) -> Iterator[Piece]:
    """The pieces of one part of a card; none when there is nothing to show. `pictures`: those that were drawn."""
    match block:
        case Text(words):
            yield from (_text(markdown(part)) for part in split(words, PART))
        case Heading(text):
            if text.strip():
                yield _text(f"### {escape(_one_line(text))}", announces=True)
        case Items(items):
            yield from _items(items)
        case Facts(pairs):
            yield from (_text(markdown(part)) for part in split(_lines(pairs), PART))
        case Copyable(text, label):
            yield from _copyable(text, label)
        case Picture():
            yield from _picture(block, pictures.get(block))
        case File():
            yield _file(block)
        case Divider():
            yield Piece(ui.Separator)
        case Buttons(buttons):
            yield from _rows([_button(button) for button in _once(buttons)])
        case Links(links):
            yield from _links(links)
        case _:
            assert_never(block)


def file_name(name: str) -> str:
    """`name` in the letters that Discord keeps in an attachment's name."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return re.sub(r"[^\w.\-]+", "_", plain).strip("._") or "file"


def upload(file: File) -> discord.File:
    """A new upload each time: a sent one has been read to its end."""
    return discord.File(io.BytesIO(file.content), filename=file_name(file.name))


def _text(content: str, *, announces: bool = False, follows: bool = False) -> Piece:
    return Piece(lambda: ui.TextDisplay(content), text=len(content), announces=announces, follows=follows)


def _one_line(text: str, longest: int = _TITLE) -> str:
    return shorten(_BREAKS.sub(" ", text).strip(), longest)


def _lines(pairs: Iterable[tuple[str, Rich]]) -> Rich:
    words: list[Span] = []
    for label, value in pairs:
        words += [Plain("\n")] if words else []
        words += [Strong(label), Plain(_GAP), *value] if label else value
    return tuple(words)


def _items(items: Iterable[Rich]) -> Iterator[Piece]:
    """As many lines as fit, one list a piece."""
    listed = ""
    for item in items:
        for part in split(item, PART - 2):
            if is_blank(part):
                continue
            line = "- " + markdown(part).replace("\n", "\n  ")
            if listed and len(listed) + len(line) >= PART:
                yield _text(listed)
                listed = ""
            listed = f"{listed}\n{line}" if listed else line
    if listed:
        yield _text(listed)


def _copyable(text: str, label: str) -> Iterator[Piece]:
    """In a code block, to which Discord gives a copy button; a text too long for one message goes on in the next."""
    for i, part in enumerate(split_code(text, PART)):
        said = f"**{escape(_one_line(label))}**\n" if label.strip() and i == 0 else ""
        yield _text(said + code(part))


def _picture(picture: Picture, png: bytes | None) -> Iterator[Piece]:
    said = f"**{escape(_one_line(picture.title))}**" if picture.title.strip() else ""
    alt = f"-# {escape(_one_line(picture.alt, PART // 4))}" if picture.alt.strip() else ""
    if png is not None:
        yield _gallery(picture, png_file(picture, png))
        if alt:
            yield _text(alt, follows=True)
        return
    blocks = [code(part) for part in split_code(drawn(picture), PART // 2)]
    for i, block in enumerate(blocks or [""]):
        lines = (said if i == 0 else "", block, alt if i == 0 else "")
        if any(lines):
            yield _text("\n".join(line for line in lines if line))


def _gallery(picture: Picture, file: File) -> Piece:
    words = shorten((picture.alt or picture.title).strip() or "…", PICTURE_WORDS)
    item = discord.MediaGalleryItem(f"attachment://{file.name}", description=words)
    return Piece(lambda: ui.MediaGallery(item), file=file)


def _file(file: File) -> Piece:
    name = file_name(file.name)
    return Piece(lambda: ui.File(f"attachment://{name}"), file=file)


def _once(buttons: Sequence[Button]) -> list[Button]:
    """Discord refuses two buttons of one meaning in a message."""
    return list({button.action.encode(): button for button in reversed(buttons)}.values())[::-1]


@dataclass(frozen=True, slots=True)
class _Drawn:
    make: Callable[[], ui.Button[Any]]
    custom_id: str = ""


def _button(button: Button) -> _Drawn:
    action = button.action.encode()
    return _Drawn(
        lambda: ui.Button(label=_label(button.label), style=_STYLES[button.style], custom_id=action), action
    )


def _label(label: str) -> str:
    return shorten(label, BUTTON_LABEL) if label.strip() else "…"


def _rows(drawn_buttons: Sequence[_Drawn]) -> Iterator[Piece]:
    for start in range(0, len(drawn_buttons), BUTTONS_A_ROW):
        yield _row(tuple(drawn_buttons[start : start + BUTTONS_A_ROW]))


def _row(row: tuple[_Drawn, ...]) -> Piece:
    ids = tuple(one.custom_id for one in row if one.custom_id)
    return Piece(
        lambda: ui.ActionRow(*(one.make() for one in row)), 1 + len(row), custom_ids=ids, follows=True
    )


def _links(links: tuple[LinkButton, ...]) -> Iterator[Piece]:
    """Web addresses as buttons, those too long for one as links in text. Discord opens no other kind of address, nor
    ever longer ones: the dialog offers a file beside them."""
    web = [one for one in links if one.url.startswith(("https://", "http://"))]
    yield from _rows([_link_button(one) for one in web if _fits_button(one.url)])
    for one in web:
        words = link(one.label, one.url)
        if not _fits_button(one.url) and len(words) <= LONGEST_LINK:
            yield _text(words, follows=True)


def _fits_button(url: str) -> bool:
    return len(url) <= LINK_URL and not re.search(r"\s", url)


def _link_button(one: LinkButton) -> _Drawn:
    return _Drawn(lambda: ui.Button(label=_label(one.label), url=one.url))
