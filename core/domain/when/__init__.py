"""Typed times, in English and French: a small, strict grammar that asks rather than guesses."""

from core.domain.when.duration import read_duration
from core.domain.when.find import Found, find_instant, find_time
from core.domain.when.problems import PROBLEMS
from core.domain.when.read import read_day, read_instant
from core.domain.when.understood import Understood, Why

__all__ = [
    "PROBLEMS",
    "Found",
    "Understood",
    "Why",
    "find_instant",
    "find_time",
    "read_day",
    "read_duration",
    "read_instant",
]
