"""Column types that hold on both engines what the domain means: aware instants, and text that both can keep."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import BigInteger, DateTime, Dialect, Text
from sqlalchemy.types import TypeDecorator, TypeEngine

from core.errors import Problem

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


def aware(instant: datetime) -> datetime:
    """`instant` itself; raises ValueError when it is naive."""
    if instant.tzinfo is None:
        raise ValueError("a naive datetime has no place in the store")
    return instant


def microseconds(instant: datetime) -> int:
    """How an instant stands on SQLite: whole microseconds since 1970. Raises ValueError when it is naive."""
    return (aware(instant) - _EPOCH) // _MICROSECOND


def readable(text: str) -> str:
    """`text` itself; raises Problem("text_unreadable") where an engine would choke: NUL, or half of a surrogate pair.

    SQLite keeps a NUL and cuts there when searching, PostgreSQL refuses it; a lone surrogate breaks both.
    """
    if "\x00" in text:
        raise Problem("text_unreadable")
    if not text.isascii():
        try:
            text.encode()
        except UnicodeEncodeError:
            raise Problem("text_unreadable") from None
    return text


class UtcDateTime(TypeDecorator[datetime]):
    """An aware instant: timestamptz on PostgreSQL, whole microseconds since 1970 on SQLite (which has no zone to keep).

    Refuses a naive datetime with ValueError; always gives UTC back.
    """

    impl = DateTime(timezone=True)
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        return dialect.type_descriptor(BigInteger() if dialect.name == "sqlite" else DateTime(timezone=True))

    def bind_processor(self, dialect: Dialect) -> Callable[[Any], Any]:
        return _or_none(microseconds if dialect.name == "sqlite" else aware)

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], Any]:
        return _from_microseconds if dialect.name == "sqlite" else _in_utc


class Label(TypeDecorator[str]):
    """An id, a state, a kind: short text in the clear, the same on both engines."""

    impl = Text
    cache_ok = True

    def bind_processor(self, dialect: Dialect) -> Callable[[Any], Any]:
        return _or_none(readable)


def _from_microseconds(kept: int | None) -> datetime | None:
    return None if kept is None else _EPOCH + timedelta(microseconds=kept)


def _in_utc(kept: datetime | None) -> datetime | None:
    return kept if kept is None or kept.tzinfo is UTC else kept.astimezone(UTC)


def _or_none(turn: Callable[[Any], Any]) -> Callable[[Any], Any]:
    return lambda value: None if value is None else turn(value)
