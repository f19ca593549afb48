"""Parting words that are too long for one block, where a reader would."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from bots.slack.limits import LINK_LABEL
from core.ui.rich import Link, Plain, Rich, Span, Strong, When

_DATE = 40
"""Characters that a date takes as Slack draws it, about."""


def split(words: Rich, longest: int) -> Iterator[Rich]:
    """`words` in parts of at most `longest` characters, parted between paragraphs, lines or words; all of it is kept."""
    if (whole := sum([_length(span) for span in words])) <= longest:
        if whole:
            yield words
        return
    part: list[Span] = []
    room = longest
    for span in words:
        rest: Span | None = span
        while rest is not None:
            now, rest = _take(rest, room, longest)
            if now is not None:
                part.append(now)
                room -= _length(now)
            if rest is not None:
                if part:
                    yield tuple(part)
                part, room = [], longest
    if any(_length(span) for span in part):
        yield tuple(part)


def is_blank(words: Rich) -> bool:
    """Whether a reader would see nothing of it."""
    return all(isinstance(span, Plain | Strong) and not span.text.strip() for span in words)


def _take(span: Span, room: int, longest: int) -> tuple[Span | None, Span | None]:
    """What of `span` fits into `room`, and the rest."""
    if _length(span) <= room:
        return span, None
    if not isinstance(span, Plain | Strong):
        return (None, span) if room < longest else (span, None)
    end = _break(span.text, room)
    if end == 0:
        return (None, span) if room < longest else (span, None)
    kind = type(span)
    rest = span.text[end:].lstrip()
    return kind(span.text[:end].rstrip()), kind(rest) if rest else None


def _break(text: str, room: int) -> int:
    for mark in ("\n\n", "\n", " "):
        at = text.rfind(mark, 0, room)
        if at > room // 3:
            return at
    while room > 0 and (unicodedata.category(text[room])[0] == "M" or "\u200d" in text[room - 1 : room + 1]):
        room -= 1
    return max(room, 0)


def _length(span: Span) -> int:
    match span:
        case Plain(text) | Strong(text):
            return len(text)
        case Link(label, url):
            return min(len(label or url), LINK_LABEL)
        case When():
            return _DATE
