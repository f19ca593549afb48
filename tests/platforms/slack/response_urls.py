"""Addresses to answer at: five times within half an hour, the only way to change an ephemeral message."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from tests.platforms.slack.api.call import Refused
from tests.platforms.slack.api.chat import name_blocks
from tests.platforms.slack.messages import check_message
from tests.platforms.slack.rules.views import RESPONSE_URL_MINUTES, RESPONSE_URL_USES
from tests.platforms.slack.world import Json, Posted

if TYPE_CHECKING:
    from tests.platforms.slack.server import Slack

_FIELDS = {
    "text",
    "blocks",
    "response_type",
    "replace_original",
    "delete_original",
    "thread_ts",
    "unfurl_links",
    "unfurl_media",
}


@dataclass
class Origin:
    """Where an answer goes. `original`: the message whose button was pressed; None for a slash command."""

    team: str
    channel: str
    user: str
    at: datetime
    original: Posted | None = None
    uses: int = 0


@dataclass
class ResponseUrls:
    slack: Slack
    origins: dict[str, Origin] = field(default_factory=dict)

    def new(self, team: str, channel: str, user: str, original: Posted | None = None) -> str:
        name = f"{team}/{self.slack.world.ids.new('')}"
        self.origins[name] = Origin(team, channel, user, self.slack.world.now(), original)
        return f"{self.slack.base}/actions/{name}"

    def answer(self, name: str, given: Json) -> None:
        """Raises Refused with "expired_url", "used_url" or what is wrong with the message."""
        origin = self.origins.get(name)
        if origin is None:
            raise Refused("expired_url")
        if self.slack.world.now() - origin.at > timedelta(minutes=RESPONSE_URL_MINUTES):
            raise Refused("expired_url")
        if origin.uses >= RESPONSE_URL_USES:
            raise Refused("used_url")
        origin.uses += 1
        self.show(origin, given)

    def show(self, origin: Origin, given: Json) -> None:
        """Puts an answer (or the body of a command's acknowledgement) on the person's screen."""
        unknown = sorted(given.keys() - _FIELDS)
        if unknown:
            raise Refused("invalid_arguments", [f"[ERROR] unexpected argument: {name}" for name in unknown])
        channel = self.slack.world.workspaces[origin.team].channels[origin.channel]
        original = origin.original if origin.original in channel.messages else None
        if given.get("delete_original"):
            if original is not None:
                channel.messages.remove(original)
            return
        check_message(given)
        self.slack.check_slack_files(self.slack.world.workspaces[origin.team], given.get("blocks") or [])
        if origin.original is not None and "replace_original" not in given:
            raise Refused(
                "invalid_arguments", ["[HOUSE] on a button's address, say replace_original true or false"]
            )
        blocks = name_blocks(self.slack.world.ids.new, given.get("blocks") or [])
        if given.get("replace_original") and original is not None:
            original.text, original.blocks, original.edited = given.get("text", ""), blocks, True
            return
        everyone = given.get("response_type") == "in_channel"
        posted = Posted(
            channel.id,
            self.slack.world.ts(),
            given.get("text", ""),
            blocks,
            by_app=True,
            only_for=None if everyone else origin.user,
        )
        channel.messages.append(posted)
