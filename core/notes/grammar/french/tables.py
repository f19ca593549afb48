"""A table of words, written as a paragraph."""

from __future__ import annotations


def listed(words: str) -> tuple[str, ...]:
    """The words of a paragraph, in order."""
    return tuple(words.split())
