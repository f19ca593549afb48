"""The feedback ledger: what employers answered, word for word, brought back before the next interview."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Feedback:
    id: str
    interview_id: str
    company: str
    words: str
    at: datetime
