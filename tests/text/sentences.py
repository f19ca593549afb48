"""Finds every sentence said in the code, as the catalogues must know it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from babel.messages.extract import extract

from core.text.words import KEYWORDS

ROOT = Path(__file__).parents[2]


def said_in_the_code(*folders: str) -> dict[str, str]:
    """Each sentence (the singular, where there are two) and the place it is first said."""
    found: dict[str, str] = {}
    for folder in folders or ("core", "bots"):
        for path in sorted((ROOT / folder).rglob("*.py")):
            for line, sentence in _sentences(path):
                found.setdefault(sentence, f"{path.relative_to(ROOT)}:{line}")
    return found


def _sentences(path: Path) -> Iterator[tuple[int, str]]:
    with path.open("rb") as code:
        for line, message, _, _ in extract("python", code, keywords=KEYWORDS, options={"encoding": "utf-8"}):
            yield line, message if isinstance(message, str) else message[0]
