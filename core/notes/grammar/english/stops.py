"""Where a typed sentence ends, and what hangs at either end of it."""

from __future__ import annotations

import re

_TRAIL = re.compile(r"[\s.…,;:!/\\|–—&+=@#'(-]+$")
ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|St|Rev|vs|etc|e\.g|i\.e|[ap]\.m|approx|no|inc|ltd|dept|est)|(?-i:\b[A-Z]))\.$",
    re.IGNORECASE,
)
_LONGEST = len("approx.")
_STOP = re.compile(r"[.!?…][.!?…]*[\"”')]*(?=\s|$)")
_STOPS = re.compile(r"[.!?…]")
_OPEN_BRACKET = re.compile(r"\s*\([^()]*$")
_BEFORE_QUESTION = re.compile(r"[.,;:!…'\s]+\?$")


def sentences_of(text: str) -> list[str]:
    """A typed line parted at stops; "Dr." and initials do not end one, nor does "5 a.m." before a small letter."""
    if not _STOPS.search(text, 0, len(text) - 1):
        return [whole] if (whole := text.strip()) else []
    found: list[str] = []
    start = 0
    for stop in _STOP.finditer(text):
        piece = text[start : stop.end()]
        following = text[stop.end() :].lstrip()[:1]
        if (
            following
            and ABBREVIATION.search(text, max(start, stop.end() - _LONGEST), stop.end())
            and (following.isdigit() or not piece.lower().endswith(" no."))
            and not (following.isupper() and piece.lower().endswith(".m."))
        ):
            continue
        if following and following.islower() and "." in stop[0] and len(piece.split()) < 2:
            continue
        found.append(piece.strip())
        start = stop.end()
    if rest := text[start:].strip():
        found.append(rest)
    return found


def trimmed(text: str) -> str:
    """Without the stops, bullets and separators that hang at either end; a question keeps its mark."""
    before = ""
    while text != before:
        before = text
        if text.count("(") != text.count(")"):
            text = (
                _OPEN_BRACKET.sub("", text) if text.count("(") > text.count(")") else text.replace(")", "", 1)
            )
        if text.endswith(("?", "?\n")):
            text = _BEFORE_QUESTION.sub("?", text)
        text = text.rstrip(" .!,;:") if text.rstrip(" .!,;:").endswith("?") else _TRAIL.sub("", text)
        text = text.lstrip("-–—•*.,;:/&+=)!?' ")
        if text.startswith("(") and text.endswith(")") and "(" not in text[1:]:
            text = text[1:-1]
    return text.strip()
