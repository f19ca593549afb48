"""Draws shared text as Discord's markdown, in which nothing typed can become a mention, a link or a layout."""

from __future__ import annotations

import re
from typing import assert_never

from bots.discord.limits import FIRST_SECOND, LAST_SECOND, LINK_LABEL
from core.domain.graphemes import shorten
from core.ui.rich import Link, Plain, Rich, Span, Strong, When, WhenStyle

_STYLES = {WhenStyle.FULL: "F", WhenStyle.DAY: "D", WhenStyle.RELATIVE: "R"}
"""https://docs.discord.com/developers/reference#message-formatting-timestamp-styles"""

_SIGNS = re.compile(r"([\\*_~`|<>\[\]@]|:(?=//))")
"""What opens something in Discord's markdown, wherever it stands; a backslash takes it back, and shows nothing itself.
https://docs.discord.com/developers/reference#message-formatting"""
_LINE_SIGNS = re.compile(r"^([ \t]*)([#\-+]|\d+(?=\.))", re.MULTILINE)
"""Headings, lists and small print, at the beginning of a line."""
_HIDDEN = re.compile("[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
"""Signs that turn or hide the text around them (T38); those inside words of Arabic or Hindi, and emoji, stay."""
_FENCE = re.compile("`(?=``)")
_ADDRESS = re.compile(r"https?://", re.IGNORECASE)


def escape(text: str) -> str:
    """`text` as a reader will see it, sign for sign, less what would turn or hide the text around it."""
    return _LINE_SIGNS.sub(_taken_back, _SIGNS.sub(r"\\\1", _HIDDEN.sub("", text)))


def markdown(rich: Rich) -> str:
    """For a text display."""
    return "".join(_marked(span) for span in _joined(rich))


def code(text: str) -> str:
    """`text` in a block that Discord gives a copy button and in which nothing is read as markup.

    Discord has no escape inside such a block: a zero-width space parts three backquotes in a row.
    """
    kept = _FENCE.sub("`\u200b", _HIDDEN.sub("", text))
    return f"```\n{kept}\n```"


def _marked(span: Plain | Strong | Link | When) -> str:
    match span:
        case Plain(text):
            return escape(text)
        case Strong(text):
            return (
                f"**{escape(text)}**" if text and text == text.strip() and "\n" not in text else escape(text)
            )
        case Link(label, url):
            return link(label or url, url)
        case When(at, style):
            second = min(max(int(at.timestamp()), FIRST_SECOND), LAST_SECOND)
            return f"<t:{second}:{_STYLES[style]}>"
        case _:
            assert_never(span)


def _taken_back(found: re.Match[str]) -> str:
    indent, sign = found.groups()
    return f"{indent}{sign}\\" if sign.isdigit() else f"{indent}\\{sign}"


def _joined(rich: Rich) -> Rich:
    """Strong text next to strong text is one: their stars would be read as something else."""
    made: list[Span] = []
    for span in rich:
        before = made[-1] if made else None
        if isinstance(span, Strong) and isinstance(before, Strong):
            made[-1] = Strong(before.text + span.text)
        elif not isinstance(span, Plain) or span.text:
            made.append(span)
    return tuple(made)


def link(label: str, url: str) -> str:
    """A masked link. Discord draws none whose words look like an address, so those show the address itself."""
    address = url.replace("<", "%3C").replace(">", "%3E").replace(" ", "%20").replace("\n", "%0A")
    words = shorten(label, LINK_LABEL)
    if _ADDRESS.search(words):
        return f"<{address}>"
    return f"[{escape(words)}](<{address}>)"
