"""Typed text made plain for reading: small letters, no accents, ordinary spaces, and where each came from."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

INVISIBLE = frozenset("\u200b\u200e\u200f\u2060\ufeff\u00ad")
"""Pasted along from calendars and phones: dropped."""
_SAME = {
    "’": "'",
    "‘": "'",
    "ʼ": "'",
    "´": "'",
    "`": "'",
    "–": "-",
    "—": "-",
    "‑": "-",
    "‐": "-",
    "−": "-",
    "→": "-",
}


@dataclass(frozen=True, slots=True)
class Plain:
    """`text` to be matched against, and for each of its characters the index in what was typed."""

    text: str
    origins: tuple[int, ...]
    typed: str

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The span in what was typed of a non-empty span of `text`."""
        return self.origins[start], self.origins[end - 1] + 1

    def words(self, start: int, end: int) -> str:
        low, high = self.span(start, end)
        return self.typed[low:high]


def plain(typed: str) -> Plain | None:
    """None when a character has no business in a time: a control, a lone surrogate, a digit that is not 0 to 9."""
    pieces: list[str] = []
    origins: list[int] = []
    for i, character in enumerate(typed):
        made = _one(character)
        if made is None:
            return None
        if made == " " and pieces and pieces[-1] == " ":
            continue
        pieces.append(made)
        origins.extend([i] * len(made))
    return Plain("".join(pieces), tuple(origins), typed)


def _one(character: str) -> str | None:
    if character.isascii():
        if character.isspace():
            return " "
        return character.lower() if character.isprintable() else None
    if character in _SAME:
        return _SAME[character]
    if character in INVISIBLE:
        return ""
    kind = unicodedata.category(character)
    if kind[0] in "CN":
        return None
    if kind[0] == "Z":
        return " "
    return "".join(c for c in unicodedata.normalize("NFD", character) if not unicodedata.combining(c)).lower()
