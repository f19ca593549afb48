"""`suivi run discord` in a process of its own, in front of the local Discord."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import AbstractAsyncContextManager
from datetime import datetime
from pathlib import Path

from tests.program import Program, ended, running

__all__ = ["Program", "ended", "suivi"]


def suivi(
    data: Path, more: Mapping[str, str], at: datetime | None = None, until: str = "discord.ready"
) -> AbstractAsyncContextManager[Program]:
    """As in `running`, with an address of its own in the log."""
    return running("discord", data, {"PORT": "0", **more}, at, until)
