"""Domain values to and from the JSON of a sealed body, by the fields that their dataclass declares.

Every field is written, so that a default changed later does not rewrite the past; a field added later is read as its
default; one that this program does not know is left out.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime, time
from enum import StrEnum
from functools import cache
from operator import itemgetter
from types import UnionType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

from core.errors import Problem
from core.store.types import readable

V = TypeVar("V")
Turn = Callable[[Any], Any]
_read = json.JSONDecoder().raw_decode


def to_body(value: object) -> bytes:
    """Raises Problem("text_unreadable") when a text in it holds a NUL or half of a surrogate pair."""
    kind: Any = type(value)
    turn, _ = _turns(kind)
    return to_json(turn(value))


def from_body(kind: type[V], body: bytes) -> V:
    declared: Any = kind
    _, turn = _turns(declared)
    return turn(_read(body.decode())[0])  # type: ignore[no-any-return]


def to_json(plain: object) -> bytes:
    text = json.dumps(plain, ensure_ascii=False, separators=(",", ":"))
    if "\\u0000" in text:
        _look(plain)  # it may be a typed backslash: look at the texts themselves
    try:
        return text.encode()
    except UnicodeEncodeError:
        raise Problem("text_unreadable") from None


def _look(plain: object) -> None:
    if isinstance(plain, str):
        readable(plain)
    elif isinstance(plain, Mapping):
        for name, inner in plain.items():
            readable(name)
            _look(inner)
    elif isinstance(plain, list | tuple):
        for inner in plain:
            _look(inner)


@cache
def _turns(kind: Any) -> tuple[Turn, Turn]:
    """How a value of `kind` becomes plain JSON, and comes back."""
    if kind in (str, int, bool):
        return _same, _same
    if kind is datetime:
        return _instant, _instant_back
    if kind in (date, time):
        return _iso, kind.fromisoformat
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        members = {member.value: member for member in kind}
        return str, lambda text: members.get(text) or kind(text)
    if isinstance(kind, UnionType):
        (inner,) = (part for part in get_args(kind) if part is not type(None))
        there, back = _turns(inner)
        return _optional(there), _optional(back)
    if get_origin(kind) is tuple:
        there, back = _turns(get_args(kind)[0])
        return (
            lambda values: [there(value) for value in values],
            lambda values: tuple([back(value) for value in values]) if values else (),
        )
    if get_origin(kind) is Mapping:  # of texts by name
        return dict, dict
    if is_dataclass(kind):
        return _record(kind)
    raise TypeError(f"no way to keep {kind!r}")


def _same(value: Any) -> Any:
    return value


def _iso(value: date | time) -> str:
    return value.isoformat()


def _instant(value: datetime) -> str:
    if value.tzinfo is None:
        raise ValueError("a naive datetime has no place in the store")
    return value.astimezone(UTC).isoformat()


def _instant_back(text: str) -> datetime:
    read = datetime.fromisoformat(text)
    return read if read.tzinfo is UTC else read.astimezone(UTC)


def _optional(turn: Turn) -> Turn:
    return _same if turn is _same else lambda value: None if value is None else turn(value)


def _record(kind: Any) -> tuple[Turn, Turn]:
    hints = get_type_hints(kind)
    turns = [(field.name, *_turns(hints[field.name])) for field in fields(kind)]
    names = tuple(name for name, _, _ in turns)
    all_of_them = frozenset(names)
    in_order = itemgetter(*names) if len(names) > 1 else lambda plain: (plain[names[0]],)
    turned = [(at, back) for at, (_, _, back) in enumerate(turns) if back is not _same]
    """Most fields are texts and stand in the body as they are."""

    def there(value: Any) -> dict[str, Any]:
        return {name: turn(getattr(value, name)) for name, turn, _ in turns}

    def back(plain: dict[str, Any]) -> Any:
        if plain.keys() != all_of_them:  # written by another version of this program
            return kind(**{name: turn(plain[name]) for name, _, turn in turns if name in plain})
        values = list(in_order(plain))
        for at, turn in turned:
            values[at] = turn(values[at])
        return kind(*values)

    return there, back
