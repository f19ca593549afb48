"""The experience bank: short proofs with results, kept once, offered for each need."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Proof:
    id: str
    text: str
    created_at: datetime
