"""Parts long text where a reader would, so that each part fits once it is written as markdown."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Sequence

from bots.discord.richtext import code, escape, markdown
from core.ui.rich import Plain, Rich, Span, Strong

_AT_LEAST = 1 / 3
"""Of the room: a part ends at a paragraph, a line or a word if that leaves it at least this full."""


def split(words: Rich, longest: int) -> Iterator[Rich]:
    """`words` in parts of at most `longest` characters of markdown; all of it is kept."""
    if _cost(words) <= longest:  # nearly always: written once instead of anew for each span
        if not is_blank(words):
            yield words
        return
    part: list[Span] = []
    for span in words:
        rest: Span | None = span
        while rest is not None:
            room = longest - _cost(part)
            if _cost([rest]) <= room:
                part.append(rest)
                break
            now, rest = _take(rest, room) if isinstance(rest, Plain | Strong) else (None, rest)
            if now is not None:
                part.append(now)
            if part:
                yield tuple(part)
                part = []
            elif now is None:
                raise ValueError(f"one span of more than {longest} characters")
    if not is_blank(tuple(part)):
        yield tuple(part)


def split_code(text: str, longest: int) -> Iterator[str]:
    """`text` in parts, each a block of at most `longest` characters; all of it is kept."""
    rest = text
    while len(code(rest)) > longest:
        end = _break(rest, _fitting(rest, longest, code))
        yield rest[:end].rstrip()
        rest = rest[end:].lstrip("\n ")
    if rest.strip():
        yield rest


def is_blank(words: Rich) -> bool:
    """Whether a reader would see nothing of it."""
    return not any(not isinstance(span, Plain | Strong) or escape(span.text).strip() for span in words)


def _cost(part: Sequence[Span]) -> int:
    return len(markdown(tuple(part)))


def _take(span: Plain | Strong, room: int) -> tuple[Span | None, Span | None]:
    """What of `span` fits into `room`, and the rest."""
    kind = type(span)
    most = _fitting(span.text, room, lambda text: markdown((kind(text),)))
    end = _break(span.text, most)
    if end == 0:
        return None, span
    rest = span.text[end:].lstrip()
    return kind(span.text[:end].rstrip()), kind(rest) if rest else None


def _fitting(text: str, room: int, written: Callable[[str], str]) -> int:
    """How many characters of `text` still fit into `room` when they are written so."""
    low, high = 0, min(len(text), max(room, 0))
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if len(written(text[:middle])) <= room else (low, middle - 1)
    return low


def _break(text: str, room: int) -> int:
    """Where to part `text` within its first `room` characters: never inside a character as seen."""
    if room >= len(text):
        return len(text)
    for mark in ("\n\n", "\n", " "):
        at = text.rfind(mark, 0, room)
        if at > room * _AT_LEAST:
            return at
    while room > 0 and (unicodedata.category(text[room])[0] == "M" or "\u200d" in text[room - 1 : room + 1]):
        room -= 1
    return room
