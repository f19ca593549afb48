"""`suivi run slack` in a process of its own, in front of the local Slack."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import AbstractAsyncContextManager
from datetime import datetime
from pathlib import Path

from tests.program import Program, running

__all__ = ["Program", "suivi"]


def suivi(
    data: Path, more: Mapping[str, str], at: datetime | None = None
) -> AbstractAsyncContextManager[Program]:
    """As in `running`; with `at`, its address is in the log."""
    return running("slack", data, more, at, "slack.ready")
