"""A small word that a British reader misses: "(in) the week of 26 October"."""

from __future__ import annotations

import re

from core.notes.fragment import Part

_WEEK = re.compile(r"(?P<before>^|[\w’)] )(?=the (?:first |second |third |last )?week (?:of|beginning) )")
_HAS_ONE = re.compile(r"\b(?:in|for|during|from|by|until|after|before|of|or|and|to|is|over) $")


def with_small_words(said: str, part: Part, spelling: str) -> str:
    """`said` with "in" before a week to come, in British spelling."""
    if part is Part.NEXT_STEP and spelling == "en-GB" and "week " in said:
        return _WEEK.sub(lambda m: _in(said, m), said)
    return said


def _in(said: str, found: re.Match[str]) -> str:
    before = said[: found.end()]
    return found["before"] if _HAS_ONE.search(before) else f"{found['before']}in "
