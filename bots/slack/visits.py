"""Who is at the door: whose token answers them, what they are like, and the turn their desk sees."""

from __future__ import annotations

from dataclasses import replace

from bots.slack.doors import Doors
from bots.slack.installed import Installations
from bots.slack.profiles import Profiles
from bots.slack.turns import Envelope, Visit, turn_of
from core.clock import Clock


class Visits:
    def __init__(self, installations: Installations, profiles: Profiles, doors: Doors, clock: Clock) -> None:
        self._installations = installations
        self._profiles = profiles
        self._doors = doors
        self._clock = clock

    async def of(self, envelope: Envelope) -> Visit | None:
        """None where nothing may be answered: not installed, or a guest whose own workspace has no Suivi (T22)."""
        at = await self._installations.find(envelope.team, envelope.enterprise)
        if at is None or not envelope.user:
            return None
        profile = await self._profiles.of(at, envelope.team, envelope.user)
        home = envelope.home or ("" if envelope.enterprise else profile.home)
        if home and home != envelope.team:
            own = await self._installations.find(home)
            if own is None:
                return None
            at, envelope = own, replace(envelope, team=home)
        visit = Visit(at, turn_of(envelope, profile, self._clock.now()), envelope)
        self._doors.given(
            visit.turn.who, envelope.response_url, envelope.channel, is_direct=envelope.is_direct
        )
        if envelope.is_elsewhere:
            self._doors.forget(visit.turn.who)
        return visit
