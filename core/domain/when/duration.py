"""Typed durations: "+20h", "2 days", « 3 semaines »."""

from __future__ import annotations

from datetime import timedelta

from core.domain.person import Language
from core.domain.when.amount import read_amount
from core.domain.when.plain import plain
from core.domain.when.understood import LONGEST
from core.errors import Problem

LONGEST_DURATION = timedelta(days=3660)
"""Ten years: more is a slip of the keyboard."""
MONTH = timedelta(days=30)
"""A month as a duration, where no calendar day is counted from."""


def read_duration(text: str, language: Language) -> timedelta:
    """The elapsed time that `text` names, with or without "+", in either language; a day is 24 hours, a month 30 days.

    Raises Problem "duration_empty", "time_too_long", "duration_not_understood" or "duration_too_long" (value typed).
    """
    del language  # both are read: no amount means one thing in English and another in French
    if len(text) > LONGEST:
        raise Problem("time_too_long", limit=LONGEST)
    typed = text.strip()
    if not typed:
        raise Problem("duration_empty")
    read = plain(typed)
    words = read.text.strip().removeprefix("+").strip() if read is not None else ""
    for before in ("in ", "dans ", "pendant ", "for "):
        words = words.removeprefix(before)
    amount = read_amount(words)
    if amount is None:
        raise Problem("duration_not_understood", typed=typed if read is not None else "")
    total = amount.delta + timedelta(days=amount.days) + amount.months * MONTH
    if total > LONGEST_DURATION:
        raise Problem("duration_too_long", typed=typed)
    if total <= timedelta(0):
        raise Problem("duration_not_understood", typed=typed)
    return total
