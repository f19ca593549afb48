"""What Slack tells the app by itself, again when it is not acknowledged: https://docs.slack.dev/apis/events-api"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from tests.platforms.slack.links import Acked, Json, Kind, Retry
from tests.platforms.slack.rules.views import EVENT_RETRIES

if TYPE_CHECKING:
    from tests.platforms.slack.server import Slack


@dataclass
class _Due:
    at: datetime
    body: Json
    retry: Retry


@dataclass
class Events:
    slack: Slack
    due: list[_Due] = field(default_factory=list)
    told: list[Json] = field(default_factory=list)

    async def tell(self, team: str, event: Json, event_id: str | None = None) -> Acked:
        """Sends one event; what is not acknowledged is sent again at once, and then when its time comes (`pass_time`)."""
        body = self.envelope(team, event, event_id)
        self.told.append(body)
        return await self._send(body, None)

    def envelope(self, team: str, event: Json, event_id: str | None = None) -> Json:
        world = self.slack.world
        app = world.installations[team]
        return {
            "token": "legacy",
            "team_id": team,
            **({"enterprise_id": app.enterprise} if app.enterprise else {}),
            "context_team_id": team,
            "api_app_id": self.slack.app_id,
            "event": {**event, "event_ts": world.ts()},
            "type": "event_callback",
            "event_id": event_id or world.ids.new("Ev"),
            "event_time": int(world.now().timestamp()),
            "authorizations": [
                {
                    "enterprise_id": app.enterprise or None,
                    "team_id": None if app.enterprise else team,
                    "user_id": app.bot_user,
                    "is_bot": True,
                    "is_enterprise_install": bool(app.enterprise),
                }
            ],
            "is_ext_shared_channel": False,
        }

    async def again(self, body: Json) -> Acked:
        """The same event, as Slack sends it when it believes that it did not arrive."""
        return await self.slack.deliver(Kind.EVENT, body, answers=False, retry=Retry(1, "timeout"))

    async def retry_due(self) -> None:
        """Sends again what has waited long enough by Slack's clock."""
        now = self.slack.world.now()
        ready = [due for due in self.due if due.at <= now]
        self.due = [due for due in self.due if due.at > now]
        for due in ready:
            await self._send(due.body, due.retry)

    async def _send(self, body: Json, retry: Retry | None) -> Acked:
        acked = await self.slack.deliver(Kind.EVENT, body, answers=False, retry=retry)
        number = retry.number if retry else 0
        if acked.ok or acked.no_retry or number >= len(EVENT_RETRIES):
            return acked
        next_retry = Retry(number + 1, acked.why)
        wait = EVENT_RETRIES[number]
        if wait == 0:
            return await self._send(body, next_retry)
        self.due.append(_Due(self.slack.world.now() + timedelta(seconds=wait), body, next_retry))
        return acked
