"""Spans to text that a terminal can only show: nothing typed can move the cursor, colour, or name a link."""

from __future__ import annotations

import re

from bots.terminal.moments import Reader, tell
from core.ui.rich import Link, Plain, Rich, Span, Strong, When

_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufff9-\ufffb]")
"""C0 and C1 (ECMA-48: where every escape sequence starts) and the characters that turn the reading direction."""
_BREAKS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_SURROGATES = re.compile("[\ud800-\udfff]")


def inert(text: str) -> str:
    """`text` with line breaks as `\\n`, tabs as spaces, and nothing in it that a terminal would obey."""
    text = _BREAKS.sub("\n", text).expandtabs(4)
    return _SURROGATES.sub("\ufffd", _CONTROLS.sub("", text))


def one_line(text: str) -> str:
    """Like `inert`, and on one line."""
    return " ".join(inert(text).split("\n"))


def span_text(span: Span, reader: Reader) -> str:
    """What one span says. A link shows its address, so that it can be opened from any terminal."""
    match span:
        case Plain(text) | Strong(text):
            return inert(text)
        case Link(label, url):
            return one_line(url) if label in ("", url) else f"{one_line(label)} ({one_line(url)})"
        case When(at, style):
            return tell(at, style, reader)


def text_of(rich: Rich, reader: Reader) -> str:
    """All the spans, one after the other."""
    return "".join(span_text(span, reader) for span in rich)
