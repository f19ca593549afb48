"""Whom to follow or connect with after an interview, where, and why."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Network(StrEnum):
    LINKEDIN = "linkedin"
    X = "x"


class FollowStep(StrEnum):
    FOLLOW = "follow"
    CONNECT = "connect"


class FollowState(StrEnum):
    OPEN = "open"
    DONE = "done"
    SKIPPED = "skipped"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class FollowChoice:
    """What the person did with one suggestion. `target` is a contact id, or "company"."""

    interview_id: str
    target: str
    network: Network
    step: FollowStep
    state: FollowState
    at: datetime
