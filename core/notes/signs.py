"""Whether a text holds one of a few signs: asked before a pattern that would look at every letter of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

Rule = tuple[tuple[str, ...], re.Pattern[str], str | Callable[[re.Match[str]], str]]
"""Signs, one of which is in every text, in small letters, where the pattern finds anything; the pattern; what it puts."""


def holds(text: str, signs: tuple[str, ...]) -> bool:
    """A loop, since a generator costs more than all the looks together."""
    for sign in signs:  # noqa: SIM110
        if sign in text:
            return True
    return False


def without_start(pattern: re.Pattern[str], text: str) -> str:
    """`text` without what the pattern finds at its beginning: a substitution would try every letter."""
    found = pattern.match(text)
    return text[found.end() :] if found else text


def ruled(text: str, rules: Sequence[Rule]) -> str:
    """`text` after each rule in turn: most of them wait for letters that are not there."""
    low = text.lower()
    for signs, pattern, put in rules:
        for sign in signs:  # `holds`, which would cost as much to call as it does
            if sign in low:
                if (done := pattern.sub(put, text)) != text:
                    text, low = done, done.lower()
                break
    return text
