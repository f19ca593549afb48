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
from types import UnionType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

from msgspec import MsgspecError
from msgspec.json import Decoder

from core.errors import Problem
from core.store.types import readable

V = TypeVar("V")
Turn = Callable[[Any], Any]


def to_body(value: object) -> bytes:
    """Raises Problem("text_unreadable") when a text in it holds a NUL or half of a surrogate pair."""
    kind: Any = type(value)
    return to_json(_turn(kind)(value))


def from_body(kind: type[V], body: bytes) -> V:
    """Raises ValueError, which quotes nothing of it, for a body that is no `kind`."""
    declared: Any = kind
    try:
        return _reader(declared).decode(body)  # type: ignore[no-any-return]
    except MsgspecError as error:
        raise ValueError(f"{type(error).__name__}: no body of a kept {declared.__name__}") from None


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
def _reader(kind: Any) -> Decoder[Any]:
    """Made once: it holds to every field's declared type, and builds the values without a step of Python's for each."""
    return Decoder(kind)


@cache
def _turn(kind: Any) -> Turn:
    """How a value of `kind` becomes plain JSON."""
    if kind in (str, int, bool):
        return _same
    if kind is datetime:
        return _instant
    if kind in (date, time):
        return _iso
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return str
    if isinstance(kind, UnionType):
        (inner,) = (part for part in get_args(kind) if part is not type(None))
        return _optional(_turn(inner))
    if get_origin(kind) is tuple:
        one = _turn(get_args(kind)[0])
        return lambda values: [one(value) for value in values]
    if get_origin(kind) is Mapping:  # of texts by name
        return dict
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


def _optional(turn: Turn) -> Turn:
    return _same if turn is _same else lambda value: None if value is None else turn(value)


def _record(kind: Any) -> Turn:
    hints = get_type_hints(kind)
    turns = [(field.name, _turn(hints[field.name])) for field in fields(kind)]
    return lambda value: {name: turn(getattr(value, name)) for name, turn in turns}
