"""Instants as Slack's pickers hold them (Unix seconds, days) and as forms hold them (ISO 8601)."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from bots.slack.limits import LAST_SECOND

_FIRST_SECOND = 1_000_000_000
"""Ten digits, as the datetime picker asks: from September 2001."""


def iso(second: int, zone: str) -> str:
    """The instant as ISO 8601 to the minute, with the offset that `zone` (IANA) has then."""
    try:
        at = datetime.fromtimestamp(second, UTC)
    except (OverflowError, ValueError, OSError):
        return ""
    return at.astimezone(ZoneInfo(zone)).isoformat(timespec="minutes")


def seconds(value: str, zone: str) -> int | None:
    """Unix seconds of ISO 8601 text (without an offset: wall time in `zone`); None for anything else."""
    at = _instant(value)
    if at is None or len(value) <= len("2026-03-05"):
        return None
    second = int((at if at.tzinfo else at.replace(tzinfo=ZoneInfo(zone))).timestamp())
    return second if _FIRST_SECOND <= second <= LAST_SECOND else None


def day(value: str, zone: str) -> str | None:
    """The day as YYYY-MM-DD of ISO 8601 text, an instant being read in `zone`; None for anything else."""
    try:
        return date.fromisoformat(value).isoformat()
    except ValueError:
        at = _instant(value)
    if at is None:
        return None
    return (at.astimezone(ZoneInfo(zone)) if at.tzinfo else at).date().isoformat()


def _instant(value: str) -> datetime | None:
    try:
        return datetime.fromisoformat(value)
    except ValueError:
        return None
