"""Anything a person typed, made safe to keep and to show, and otherwise left as they typed it."""

from __future__ import annotations

import re
import unicodedata

from core.domain.graphemes import is_emoji_part, joins_letters, shorten
from core.errors import Problem

__all__ = ["MOST_MARKS", "clean_line", "clean_text", "has_hidden", "shorten"]

MOST_MARKS = 4
"""Combining marks kept on one character: pointed Hebrew and stacked Tibetan need up to four, "zalgo" a hundred."""

_ZWNJ, _ZWJ, _BLACK_FLAG = "\u200c", "\u200d", "\U0001f3f4"
_HIDDEN = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb"
    "\ufffe\uffff\U000e0000-\U000e007f]"
)
"""Zero-width and direction characters, fillers and tags: they can make a name read as another (T38)."""
_SURROGATE = re.compile("[\ud800-\udfff]")
_BREAKS = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
_SPACES_OF_A_LINE = re.compile(r"[ \t\n]{2,}|[\t\n]")
_SPACES = re.compile(r"[ \t]{2,}|\t")
_EMPTY_LINES = re.compile(r"\n(?:[ \t]*\n){2,}")


def clean_line(text: str, longest: int, field: str | None = None) -> str:
    """`text` as one line of at most `longest` characters: NFC, no hidden or control characters, spaces collapsed.

    Raises Problem("text_unreadable") for NUL or half a character (databases refuse both), and
    Problem("too_long", longest, length) beyond `longest`; nothing is ever cut.
    """
    line = _SPACES_OF_A_LINE.sub(" ", _readable(text, field)).strip()
    return _short_enough(line, longest, field)


def clean_text(text: str, longest: int, field: str | None = None) -> str:
    """Like `clean_line`, but line breaks stay (as `\\n`), with at most one empty line in a row."""
    kept = _SPACES.sub(" ", _readable(text, field))
    kept = "\n".join(line.strip(" ") for line in kept.split("\n"))
    return _short_enough(_EMPTY_LINES.sub("\n\n", kept).strip(), longest, field)


def has_hidden(text: str) -> bool:
    """Whether `text` holds characters that cleaning takes out because they cannot be seen; worth a line in the log."""
    return bool(_HIDDEN.search(text)) and _without_hidden(text) != text


def _readable(text: str, field: str | None) -> str:
    if "\x00" in text or _SURROGATE.search(text):
        raise Problem("text_unreadable", field)
    seen = _BREAKS.sub("\n", text)
    if seen.isascii():
        return _CONTROLS.sub("", seen)
    seen = _CONTROLS.sub("", unicodedata.normalize("NFC", seen))
    if _HIDDEN.search(seen):
        seen = _without_hidden(seen)
    return _with_few_marks(seen)


def _without_hidden(text: str) -> str:
    kept: list[str] = []
    flag = False  # inside a flag made of tags (Scotland, Wales), the only place where tags mean something
    for i, character in enumerate(text):
        if not _HIDDEN.match(character):
            flag = character == _BLACK_FLAG
        elif character in (_ZWJ, _ZWNJ):
            before, after = text[i - 1 : i], text[i + 1 : i + 2]
            emoji = character == _ZWJ and is_emoji_part(before) and is_emoji_part(after)
            if not emoji and not joins_letters(before, after):
                continue
        elif not (flag and "\U000e0020" <= character <= "\U000e007f"):
            continue
        kept.append(character)
    return "".join(kept)


def _with_few_marks(text: str) -> str:
    kept: list[str] = []
    marks = 0
    for character in text:
        marks = marks + 1 if unicodedata.category(character) in ("Mn", "Me") else 0
        if marks <= MOST_MARKS:
            kept.append(character)
    return "".join(kept)


def _short_enough(text: str, longest: int, field: str | None) -> str:
    if len(text) > longest:
        raise Problem("too_long", field, longest=longest, length=len(text))
    return text
