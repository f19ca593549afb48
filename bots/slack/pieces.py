"""Draws each part of a card as Slack's blocks: one piece a part, with what it says in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, assert_never

from bots.slack.limits import ACTIONS, BUTTON_LABEL, BUTTON_URL, HEADER, SECTION
from bots.slack.parting import is_blank, split
from bots.slack.pictures import chart, drawn, image
from bots.slack.richtext import elements, escape, mrkdwn, text_element
from bots.slack.weighing import weigh_all
from core.domain.graphemes import shorten
from core.ui.action import Action
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
from core.ui.rich import Plain, Rich, Span, Strong, rich

Json = dict[str, Any]

OPEN_LINK = "open"
"""The action of a button that only opens an address: to be acknowledged, and nothing else."""

COPYABLE = 10_000
"""Characters of one text to copy: what one message holds with its label and buttons."""

_GAP = " – "
"""Between a fact's label and its value: the same in every language, where a colon is not."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """Where the card is to stand. `charts`: Slack's own chart blocks are accepted there (messages, unless refused).

    `uploaded` are Slack's ids of pictures that were drawn and uploaded before, by the picture's title.
    """

    charts: bool = True
    uploaded: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Piece:
    """Blocks that belong together. `announces` what comes next (a heading), or `follows` what came before (buttons)."""

    blocks: tuple[Json, ...]
    text: str
    files: tuple[File, ...] = ()
    announces: bool = False
    follows: bool = False
    characters: int = 0
    """Of the blocks, once they were weighed."""

    def weighed(self) -> Piece:
        """To be asked for once, and only where it matters: going through drawn blocks costs more than drawing them."""
        return replace(self, characters=weigh_all(self.blocks))

    @property
    def weight(self) -> int:
        """Characters that count against what a message may hold, of a piece that was weighed."""
        return max(len(self.text), self.characters)

    def __add__(self, other: Piece) -> Piece:
        return Piece(
            self.blocks + other.blocks,
            "\n\n".join(t for t in (self.text, other.text) if t),
            self.files + other.files,
            other.announces,
            self.follows,
            self.characters + other.characters,
        )


def draw(block: Block, drawing: Drawing) -> Iterator[Piece]:
    """The pieces of one part of a card; none when there is nothing to show."""
    match block:
        case Text(words):
            yield from (_said(part) for part in split(words, SECTION) if not is_blank(part))
        case Heading(text):
            if text.strip():
                yield heading(text)
        case Items(items):
            yield from _items(items)
        case Facts(pairs):
            yield from (_said(part) for part in split(_lines(pairs), SECTION) if not is_blank(part))
        case Copyable(text, label):
            if text.strip():
                yield _copyable(text, label)
        case Picture():
            yield _picture(block, drawing)
        case File():
            yield Piece((), escape(block.name), (block,))
        case Divider():
            yield Piece(({"type": "divider"},), "")
        case Buttons(buttons):
            yield from _rows([_button(button) for button in buttons])
        case Links(links):
            yield from _links(links)
        case _:
            assert_never(block)


def heading(text: str) -> Piece:
    text = shorten(text, SECTION)
    return Piece((_rich([_section([text_element(text, bold=True)])]),), escape(text), announces=True)


def _rich(parts: list[Json]) -> Json:
    return {"type": "rich_text", "elements": parts}


def _section(inline: list[Json]) -> Json:
    return {"type": "rich_text_section", "elements": inline}


def _said(words: Rich) -> Piece:
    return Piece((_rich([_section(elements(words))]),), mrkdwn(words))


def _lines(pairs: Iterable[tuple[str, Rich]]) -> Rich:
    words: list[Span] = []
    for label, value in pairs:
        words += [Plain("\n")] if words else []
        words += [Strong(label), Plain(_GAP), *value] if label else value
    return tuple(words)


def _items(items: Iterable[Rich]) -> Iterator[Piece]:
    listed: list[Json] = []
    said: list[str] = []
    for item in items:
        for part in split(item, SECTION):
            if is_blank(part):
                continue
            if listed and sum(map(len, said)) + len(mrkdwn(part)) > SECTION:
                yield _list(listed, said)
                listed, said = [], []
            listed.append(_section(elements(part)))
            said.append(f"• {mrkdwn(part)}")
    if listed:
        yield _list(listed, said)


def _list(listed: list[Json], said: list[str]) -> Piece:
    block = _rich([{"type": "rich_text_list", "style": "bullet", "elements": list(listed)}])
    return Piece((block,), "\n".join(said))


def _copyable(text: str, label: str) -> Piece:
    """Preformatted: Slack gives it a button that copies it, and reads nothing in it as markup."""
    kept, label = shorten(text, COPYABLE), shorten(label, HEADER)
    parts: list[Json] = [{"type": "rich_text_preformatted", "elements": [text_element(kept)]}]
    if label.strip():
        parts.insert(0, _section([text_element(label, bold=True)]))
    return Piece((_rich(parts),), "\n".join(escape(t) for t in (label, kept) if t.strip()))


def _picture(picture: Picture, drawing: Drawing) -> Piece:
    said = escape(shorten(picture.alt.strip() or picture.title, SECTION))
    file = drawing.uploaded.get(picture.title)
    if file is not None:
        return Piece((image(picture, file),), said)
    block = chart(picture) if drawing.charts else None
    if block is not None:
        return Piece((block,), said)
    lines = drawn(picture)
    if not lines:
        words = shorten(picture.alt.strip() or picture.title.strip() or "…", SECTION)
        return Piece((_rich([_section(elements(rich(words)))]),), said)
    parts: list[Json] = [{"type": "rich_text_preformatted", "elements": [text_element(lines)]}]
    if picture.title.strip():
        parts.insert(0, _section([text_element(shorten(picture.title, HEADER), bold=True)]))
    return Piece((_rich(parts),), said)


def _button(button: Button) -> tuple[Json, str]:
    action = button.action.encode()
    style = {} if button.style is ButtonStyle.NORMAL else {"style": button.style.value}
    return {
        "type": "button",
        "text": _label(button.label),
        "action_id": action,
        "value": action,
        **style,
    }, button.label


def _label(label: str) -> Json:
    return {"type": "plain_text", "text": shorten(label, BUTTON_LABEL), "emoji": False}


def _rows(drawn_buttons: list[tuple[Json, str]]) -> Iterator[Piece]:
    for start in range(0, len(drawn_buttons), ACTIONS):
        row = drawn_buttons[start : start + ACTIONS]
        said = " ".join(f"[{escape(label)}]" for _, label in row)
        yield Piece(({"type": "actions", "elements": [one for one, _ in row]},), said, follows=True)


def _links(links: tuple[LinkButton, ...]) -> Iterator[Piece]:
    """Web addresses as buttons; mail addresses as links in text, since Slack documents no button for them.

    An address longer than Slack takes is left out: the dialog offers a file beside it.
    """
    buttons = [
        (
            {
                "type": "button",
                "text": _label(link.label),
                "url": link.url,
                "action_id": Action(OPEN_LINK, extra=str(i)).encode(),
            },
            link.label,
        )
        for i, link in enumerate(links)
        if link.url.startswith(("https://", "http://")) and len(link.url) <= BUTTON_URL
    ]
    yield from _rows(buttons)
    for link in links:
        words = f"<{escape(link.url)}|{escape(link.label)}>"
        if link.url.startswith("mailto:") and len(words) <= SECTION:
            block = {"type": "section", "text": {"type": "mrkdwn", "text": words}}
            yield Piece((block,), escape(link.label), follows=True)
