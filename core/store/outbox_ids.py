"""Under which delivery id each claimed row goes to its person."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from core.domain.ids import new_delivery_id
from core.store.outbox_sql import HELD

FIRST, KEY, DUE = (HELD.index(name) for name in ("first_attempt_at", "delivery_id", "due_at"))
Found = tuple[Any, ...]
"""A row as `HELD` names it."""


def by_due(row: Found) -> datetime:
    due: datetime = row[DUE]
    return due


def delivery_ids(rows: Sequence[Found], now: datetime) -> tuple[dict[str, str], list[dict[str, str]]]:
    """Under which delivery id each row goes, and which of them that changes.

    What one person gets together goes under the id of the first. A row that may have gone out before keeps its own, unless
    its time was changed since: then it is another message.
    """
    heads: dict[tuple[str, str], str] = {}
    keys: dict[str, str] = {}
    changed = []
    for row in rows:
        was, first, due = row[KEY], row[FIRST], row[DUE]
        if due <= first < now:
            key = was
        else:
            key = heads.setdefault((row[1], row[2]), new_delivery_id() if first < due else was)
        if key != was:
            changed.append({"id": row[0], "delivery_id": key})
        keys[row[0]] = key
    return keys, changed
