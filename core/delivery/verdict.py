"""What becomes of a reminder after each thing that can happen to it: pure decisions, one function a case."""

from __future__ import annotations

from datetime import datetime, timedelta

from core.delivery.pacing import back_off
from core.domain.ids import new_delivery_id
from core.domain.reminder import ReminderState
from core.store.outbox import SETTLING, Claimed, Settling

UNREACHABLE_FOR = timedelta(days=1)
"""At most one refused message per person and day (hardening.md, T84)."""
NONCE_MEMORY = timedelta(minutes=15)
"""Discord drops a repeated nonce for "a few minutes". Beyond this nothing is gained by keeping it, and rows may merge again."""
GIVE_UP_LOOKING = timedelta(days=7)
MOST_COMPOSINGS = 8
"""Attempts after which a card that cannot be composed is given up: about two hours."""

NOT_COMPOSED = "not_composed"


def sent(row: Claimed, message: str, now: datetime) -> Settling:
    return Settling(_id(row), row.attempt, ReminderState.SENT, message_id=message, settled_at=now)


def skipped(row: Claimed, why: str, now: datetime) -> Settling:
    """Nothing left to say, or too late to be true."""
    return Settling(_id(row), row.attempt, ReminderState.SKIPPED, reason=why, settled_at=now)


def dead(row: Claimed, why: str, now: datetime) -> Settling:
    return Settling(_id(row), row.attempt, ReminderState.DEAD, reason=why, settled_at=now)


def not_sent(row: Claimed, again: datetime | None, why: str) -> Settling:
    """Nothing was sent in this attempt; once more from `again` on (None: at once).

    Unless an earlier attempt may have gone out, it starts afresh.
    """
    fresh = None if row.carried else new_delivery_id()
    return Settling(
        _id(row), row.attempt, ReminderState.PENDING, next_try_at=again, reason=why, delivery_id=fresh
    )


def doubtful(row: Claimed, why: str) -> Settling:
    """It may have been sent: to be looked for once nothing of this attempt can still be on its way."""
    return Settling(
        _id(row), row.attempt, ReminderState.IN_DOUBT, next_try_at=row.lease_until + SETTLING, reason=why
    )


def not_composed(row: Claimed, now: datetime) -> Settling:
    """Composing failed: again with back-off, and given up when it has failed for long."""
    if row.attempt >= MOST_COMPOSINGS and row.reminder.reason == NOT_COMPOSED:
        return dead(row, NOT_COMPOSED, now)
    return not_sent(row, now + back_off(row.attempt, _id(row)), NOT_COMPOSED)


def unreachable(row: Claimed, since: datetime, now: datetime) -> Settling:
    """The person refused a message less than a day ago: it waits, unless it would then be too late."""
    again = since + UNREACHABLE_FOR
    if row.reminder.expires_at and row.reminder.expires_at <= again:
        return dead(row, "unreachable", now)
    return not_sent(row, again, "unreachable")


def not_found(row: Claimed, now: datetime) -> Settling:
    """The platform does not have it. That counts only when nothing can still be on its way; then it goes again."""
    counts_from = row.lease_until + SETTLING
    if now < counts_from:
        return Settling(
            _id(row), row.attempt, ReminderState.IN_DOUBT, next_try_at=counts_from, reason="looked_early"
        )
    fresh = new_delivery_id() if now - row.first_attempt_at > NONCE_MEMORY else None
    return Settling(
        _id(row), row.attempt, ReminderState.PENDING, next_try_at=now, reason="not_found", delivery_id=fresh
    )


def not_looked(row: Claimed, after: float | None, why: str, now: datetime) -> Settling:
    """The platform could not be asked: again later, and given up after a week."""
    if now - row.first_attempt_at > GIVE_UP_LOOKING:
        return dead(row, "never_known", now)
    wait = back_off(row.attempt, _id(row)) if after is None else timedelta(seconds=after)
    return Settling(_id(row), row.attempt, ReminderState.IN_DOUBT, next_try_at=now + wait, reason=why)


def _id(row: Claimed) -> str:
    return row.reminder.id
