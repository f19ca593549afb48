"""How many pages PostgreSQL touches for a statement: unlike its time, the same on a busy machine as on a quiet one."""

from __future__ import annotations

import re
from typing import Any

from sqlalchemy import event

from core.store.database import Store

_SETTINGS = (
    "LOAD 'auto_explain'",
    "SET auto_explain.log_min_duration = 0",
    "SET auto_explain.log_analyze = on",
    "SET auto_explain.log_buffers = on",
    "SET auto_explain.log_timing = off",
    "SET client_min_messages = log",
)
_BUFFERS = re.compile(r"Buffers: (.*)")
_TOUCHED = re.compile(r"(?:hit|read|dirtied)=(\d+)")


class Pages:
    """Counts for the courier's connections, each plan as its server tells it; to be made before the first of them."""

    def __init__(self, store: Store) -> None:
        self._plans: list[str] = []
        event.listen(store.courier_engine.sync_engine, "connect", self._ask)

    def taken(self) -> int:
        """Found or changed since this was asked last."""
        plans, self._plans = self._plans, []
        whole = [
            found for plan in plans if (found := _BUFFERS.search(plan))
        ]  # the first line is the whole plan's
        return sum(int(pages) for line in whole for pages in _TOUCHED.findall(line[1]))

    def _ask(self, connection: Any, _record: object) -> None:
        cursor = connection.cursor()
        for setting in _SETTINGS:
            cursor.execute(setting)
        cursor.close()
        connection.commit()
        connection.driver_connection.add_notice_handler(lambda told: self._plans.append(told.message_primary))
