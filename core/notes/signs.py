"""Whether a text holds one of a few signs: asked before a pattern that would look at every letter of it."""

from __future__ import annotations


def holds(text: str, signs: tuple[str, ...]) -> bool:
    """A loop, since a generator costs more than all the looks together."""
    for sign in signs:  # noqa: SIM110
        if sign in text:
            return True
    return False
