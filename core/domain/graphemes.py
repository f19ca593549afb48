"""Where a text may be cut without breaking a character as a reader sees it."""

from __future__ import annotations

import unicodedata

_ZWJ = "\u200d"
_KEPT_OF_WORDS = 0.6
"""A cut goes back to the last space when at least this share of the room stays used."""


def is_emoji_part(character: str) -> bool:
    """Whether `character` may stand beside a zero-width joiner inside one emoji (a family, a profession, a flag)."""
    if not character:
        return False
    point = ord(character)
    return (
        0x1F000 <= point <= 0x1FAFF or 0x2190 <= point <= 0x2BFF or point in (0xFE0F, 0x20E3, 0x3030, 0x303D)
    )


def joins_letters(before: str, after: str) -> bool:
    """Whether a joiner or non-joiner between these two is spelling: Arabic to Malayalam, Khmer, Mongolian."""
    return all(
        c and unicodedata.category(c)[0] in "LM" and _spells_with_joiners(ord(c)) for c in (before, after)
    )


def _spells_with_joiners(point: int) -> bool:
    return 0x0600 <= point <= 0x0DFF or 0x1780 <= point <= 0x18AF or 0xFB50 <= point <= 0xFEFC


def shorten(text: str, longest: int) -> str:
    """`text` in at most `longest` characters, ending in "…" if it had to be cut: at a word where one is near,
    never inside a character as seen (accents, families, flags). `longest` is at least 1."""
    if len(text) <= longest:
        return text
    end = max(longest - 1, 0)
    while end > 0 and not _may_cut(text, end):
        end -= 1
    space = text.rfind(" ", 0, end + 1)
    if space >= longest * _KEPT_OF_WORDS:
        end = space
    return text[:end].rstrip(' \n,;:.…-–—\u00a0\u202f(«“"') + "…"


def _may_cut(text: str, at: int) -> bool:
    before, after = text[at - 1], text[at]
    if after in (_ZWJ, "\u200c") or before == _ZWJ or unicodedata.category(after) in ("Mn", "Me", "Mc"):
        return False
    point = ord(after)
    if 0x1F3FB <= point <= 0x1F3FF or 0xE0020 <= point <= 0xE007F or 0x1160 <= point <= 0x11FF:
        return False  # a skin tone, the letters of a flag, the rest of a Korean syllable
    if _regional(before) and _regional(after):
        return _regional_run(text, at) % 2 == 0
    return not (before == "\r" and after == "\n")


def _regional(character: str) -> bool:
    return 0x1F1E6 <= ord(character) <= 0x1F1FF


def _regional_run(text: str, end: int) -> int:
    start = end
    while start > 0 and _regional(text[start - 1]):
        start -= 1
    return end - start
