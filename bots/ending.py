"""How work that is under way comes to its end when a front is told to stop."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from typing import Any


async def ended(under_way: Iterable[asyncio.Task[Any]], patience: float) -> int:
    """Waits for all of it, `patience` seconds at most; how many tasks had to be broken off."""
    tasks = set(under_way)
    if not tasks:
        return 0
    _, late = await asyncio.wait(tasks, timeout=patience)
    for task in late:
        task.cancel()
    await asyncio.gather(*late, return_exceptions=True)
    return len(late)
