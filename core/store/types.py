"""Column types that hold on both engines what the domain means: aware instants, and text that both can keep."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import BigInteger, DateTime, Dialect, Text
from sqlalchemy.types import TypeDecorator, TypeEngine

from core.errors import Problem

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


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

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> Any:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a naive datetime has no place in the store")
        if dialect.name == "sqlite":
            return (value - _EPOCH) // _MICROSECOND
        return value

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if dialect.name == "sqlite":
            return _EPOCH + timedelta(microseconds=value)
        return value.astimezone(UTC)  # type: ignore[no-any-return]


class Label(TypeDecorator[str]):
    """An id, a state, a kind: short text in the clear, the same on both engines."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        return None if value is None else str(readable(value))
