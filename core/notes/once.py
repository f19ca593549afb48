"""What is made out of a text, made once while the notes of a panel are written; nothing is known before or after."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from typing import Any, TypeVar

_Made = TypeVar("_Made")
_made: ContextVar[dict[Any, dict[str, Any]] | None] = ContextVar("_made", default=None)


@contextmanager
def once_a_text() -> Iterator[None]:
    """Within it, what is marked `once` is made once for each text; what was made is forgotten at its end."""
    before = _made.set({})
    try:
        yield
    finally:
        _made.reset(before)


def once(make: Callable[[str], _Made]) -> Callable[[str], _Made]:
    """`make`, asked about the same text again and again by rules that do not know of each other. What it gives is only read."""

    @wraps(make)
    def made(text: str) -> _Made:
        every = _made.get()
        if every is None:
            return make(text)
        known: dict[str, _Made] = every.get(make) or every.setdefault(make, {})
        if text not in known:
            known[text] = make(text)
        return known[text]

    return made
