"""What a button carries besides its meaning: the page of a form to open, or the delivery that its message is."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bots.discord.limits import CUSTOM_ID
from core.ui.action import Action

PAGE = "|p"
KEY = "|k"
_BEYOND = 1_000
"""Discord numbers a message's components from 1 on; a mark stays clear of them."""


@dataclass(frozen=True, slots=True)
class Pressed:
    """A button, read. `page`: where its form goes on, None for any other button."""

    action: Action
    page: int | None = None


def read(custom_id: str) -> Pressed:
    """Raises ValueError for what no button of ours carries."""
    meaning, _, page = custom_id.partition(KEY)[0].partition(PAGE)
    return Pressed(Action.decode(meaning), int(page) if page.isdecimal() and len(page) < 3 else None)


def with_page(custom_id: str, page: int) -> str:
    """The same button, opening its form at `page`. Raises ValueError beyond what Discord holds."""
    made = f"{custom_id}{PAGE}{page}"
    if len(made) > CUSTOM_ID:
        raise ValueError(made)
    return made


def number(key: str) -> int:
    """A delivery's key as the number of its message's outermost component, for cards without a button."""
    digest = hashlib.sha256(key.encode()).digest()
    return int.from_bytes(digest[:4]) % (2**31 - _BEYOND) + _BEYOND


def marked(components: list[dict[str, Any]], key: str) -> list[dict[str, Any]]:
    """The message's components with the delivery's key on them; changed in place."""
    components[0]["id"] = number(key)
    for one in _walk(components):
        name = one.get("custom_id")
        if isinstance(name, str) and len(name) + len(KEY) + len(key) <= CUSTOM_ID:
            one["custom_id"] = f"{name}{KEY}{key}"
            break
    return components


def has(components: object, key: str) -> bool:
    """Whether these components carry the key."""
    if not isinstance(components, list) or not components:
        return False
    if any(str(one.get("custom_id") or "").endswith(f"{KEY}{key}") for one in _walk(components)):
        return True
    return bool(components[0].get("id") == number(key))


def _walk(components: Sequence[Mapping[str, Any]]) -> Iterator[Any]:
    for one in components:
        yield one
        yield from _walk(one.get("components") or ())
