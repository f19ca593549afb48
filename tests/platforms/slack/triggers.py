"""Triggers: what lets the app open a modal for somebody, for three seconds and once."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from tests.platforms.slack.api.call import Refused
from tests.platforms.slack.rules.views import TRIGGER_SECONDS
from tests.platforms.slack.world import World

_FORMAT = re.compile(r"\d+\.\d+\.[0-9a-f]+")


@dataclass
class Trigger:
    id: str
    team: str
    user: str
    view: str
    """The modal it was made in; "" outside modals."""
    at: datetime
    used: bool = False


@dataclass
class Triggers:
    world: World
    _made: dict[str, Trigger] = field(default_factory=dict)

    def new(self, team: str, user: str, view: str = "") -> str:
        name = f"{len(self._made) + 1}.{abs(hash(team)) % 10**6}.{len(self._made):032x}"
        self._made[name] = Trigger(name, team, user, view, self.world.now())
        return name

    def exchange(self, team: str, name: str) -> Trigger:
        """Raises Refused with Slack's code when the trigger is not one, is too old, or was used."""
        if not _FORMAT.fullmatch(name) or name not in self._made or self._made[name].team != team:
            raise Refused("invalid_trigger_id")
        trigger = self._made[name]
        if trigger.used:
            raise Refused("exchanged_trigger_id")
        if self.world.now() - trigger.at > timedelta(seconds=TRIGGER_SECONDS):
            raise Refused("expired_trigger_id")
        trigger.used = True
        return trigger
