"""What happened between Slack and the app, for tests to look at."""

from __future__ import annotations

from dataclasses import dataclass

from tests.platforms.slack.links import Acked, Json, Kind


@dataclass(frozen=True, slots=True)
class Called:
    """One call as Slack saw it. `error`: "" when it was done."""

    method: str
    args: Json
    team: str
    error: str = ""
    messages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Told:
    """One thing that was brought to the app, and how it acknowledged."""

    kind: Kind
    what: str
    acked: Acked
