"""A local Slack, played strictly over real HTTP and WebSocket."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from types import TracebackType
from typing import Any

from tests.platforms.slack.api.access import new_token
from tests.platforms.slack.api.call import Call, Refused
from tests.platforms.slack.events import Events
from tests.platforms.slack.front_door import FrontDoor
from tests.platforms.slack.http_mode import HttpMode
from tests.platforms.slack.journal import Called, Told
from tests.platforms.slack.links import Acked, Json, Kind, Link, Retry
from tests.platforms.slack.manifest import SUIVI, Manifest
from tests.platforms.slack.oauth import OAuth
from tests.platforms.slack.response_urls import ResponseUrls
from tests.platforms.slack.rules.views import ACKNOWLEDGE_SECONDS
from tests.platforms.slack.sky import Sky
from tests.platforms.slack.socket_mode import SocketMode
from tests.platforms.slack.triggers import Triggers
from tests.platforms.slack.world import Installation, Member, Workspace, World
from tests.platforms.waiting import Waiting


class Slack(Waiting):
    """`async with Slack() as slack:`; then a workspace, people in it, and the app pointed at `slack.settings(...)`."""

    app_id = "A0SUIVI"
    app_token = "xapp-1-A0SUIVI-1-socket"
    signing_secret = "8f742231b10e8888abcd99yyyzzz85a5"

    def __init__(self, manifest: Manifest | None = None) -> None:
        super().__init__()
        self.manifest = manifest or Manifest.read(SUIVI)
        self.world = World()
        self.sky = Sky()
        self.ack_seconds = ACKNOWLEDGE_SECONDS
        self.calls: list[Called] = []
        self.told: list[Told] = []
        self.violations: list[str] = []
        """What a real Slack would have refused, logged or shown as trouble: empty at the end of a good test."""
        self.closed_to_edits: set[tuple[str, str]] = set()
        self.triggers = Triggers(self.world)
        self.socket = SocketMode(self)
        self.events = Events(self)
        self.oauth = OAuth(self)
        self.response_urls = ResponseUrls(self)
        self.http: HttpMode | None = None
        self.base = ""
        self._door = FrontDoor(self)

    async def __aenter__(self) -> Slack:
        self.base = await self._door.open()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.settle()
        await self.socket.close()
        await self._door.close()

    # The app, and how it is reached

    def settings(self, workspace: Workspace) -> dict[str, str]:
        """The environment of an app of one workspace, in Socket Mode (or in HTTP mode without the app token)."""
        return {
            "SLACK_API_BASE_URL": f"{self.base}/api/",
            "SLACK_BOT_TOKEN": self.world.installations[workspace.id].tokens[-1].value,
            "SLACK_APP_TOKEN": self.app_token,
            "SLACK_SIGNING_SECRET": self.signing_secret,
        }

    def oauth_settings(self) -> dict[str, str]:
        """The environment of an app of many workspaces."""
        return {
            "SLACK_API_BASE_URL": f"{self.base}/api/",
            "SLACK_CLIENT_ID": self.oauth.client_id,
            "SLACK_CLIENT_SECRET": self.oauth.client_secret,
            "SLACK_SIGNING_SECRET": self.signing_secret,
        }

    def uses_http(self, url: str) -> HttpMode:
        """From now on the app is reached by signed requests to `url` (its /slack/events)."""
        self.http = HttpMode(self, url, self.signing_secret)
        return self.http

    @property
    def link(self) -> Link:
        return self.http or self.socket

    async def deliver(self, kind: Kind, payload: Json, *, answers: bool, retry: Retry | None = None) -> Acked:
        acked = await self.link.deliver(kind, payload, answers=answers, retry=retry)
        what = payload.get("command") or payload.get("event", {}).get("type") or payload.get("type") or ""
        self.told.append(Told(kind, str(what), acked))
        self.changed()
        return acked

    async def until_connected(self, within: float = 20.0) -> None:
        """Waits until the app has opened its socket."""
        await self.until(lambda: bool(self.socket.sockets), within, "the app to connect")

    # Workspaces and installations

    def workspace(self, name: str = "Bootcamp", *, installed: bool = True, enterprise: str = "") -> Workspace:
        team = self.world.ids.new("T")
        made = Workspace(team, name, name.lower().replace(" ", "-"), enterprise)
        self.world.workspaces[team] = made
        if installed:
            self.install(team)
        return made

    def member(self, workspace: Workspace, name: str, *, user_id: str = "", **more: Any) -> Member:
        """Somebody in a workspace; `more`: tz, locale, is_admin, deleted."""
        made = Member(user_id or self.world.ids.new("U"), workspace.id, name.split()[0].lower(), name, **more)
        workspace.members[made.id] = made
        return made

    def install(self, team: str, *, by: str = "", org_wide: bool = False) -> Installation:
        """The app comes into a workspace, or comes back to it."""
        workspace, new = self.world.workspaces[team], self.world.ids.new
        known = self.world.installations.get(team)
        bot = known.bot_user if known else self.member(workspace, self.manifest.name, is_bot=True).id
        token = new_token(self.world.now(), team, rotates=self.manifest.rotates_tokens, new=new)
        made = Installation(
            team,
            bot,
            known.bot_id if known else new("B"),
            self.manifest.scopes,
            [*(known.tokens if known else []), token],
            self.world.now(),
            by,
            workspace.enterprise if org_wide else "",
        )
        self.world.installations[team] = made
        return made

    def uninstall(self, team: str, *, revoked_first: bool = False) -> None:
        """The app is removed from a workspace; the two events come in either order."""
        app = self.world.installations[team]
        app.gone = True
        for token in app.tokens:
            token.revoked = True
        revoked = {"type": "tokens_revoked", "tokens": {"oauth": [], "bot": [app.bot_user]}}
        removed: Json = {"type": "app_uninstalled"}
        order = [revoked, removed] if revoked_first else [removed, revoked]
        self.later(self._tell_all(team, order))

    def tell_tokens_revoked(self, team: str) -> None:
        bot = self.world.installations[team].bot_user
        self.later(self._tell_all(team, [{"type": "tokens_revoked", "tokens": {"oauth": [], "bot": [bot]}}]))

    async def tell(self, team: str, event: Json, event_id: str | None = None) -> Acked | None:
        """An event, if the manifest subscribes to it."""
        if event["type"] not in self.manifest.events:
            return None
        return await self.events.tell(team, event, event_id)

    async def _tell_all(self, team: str, events: list[Json]) -> None:
        for event in events:
            await self.tell(team, event)

    # Time

    async def pass_time(self, by: timedelta) -> None:
        """Slack's clock moves on: triggers and addresses expire, and events that were not acknowledged come again."""
        self.world.move(by)
        await self.events.retry_due()

    # What was done and what was wrong

    def done(self, method: str) -> list[Called]:
        """Calls of `method` that were carried out."""
        return [called for called in self.calls if called.method == method and not called.error]

    def refused(self) -> list[Called]:
        return [called for called in self.calls if called.error]

    def violation(self, what: str) -> None:
        self.violations.append(what)

    def need(self, call: Call, scope: str) -> None:
        """Raises Refused("missing_scope") when the installation was not given `scope`."""
        if scope and scope not in call.app.scopes:
            raise Refused("missing_scope", needed=scope, provided=",".join(sorted(call.app.scopes)))

    def check_slack_files(self, workspace: Workspace, blocks: list[Json]) -> None:
        """Raises Refused for a picture that is not an uploaded image of this workspace."""
        for i, file in enumerate(_slack_files(blocks)):
            known = workspace.files.get(file.get("id", ""))
            is_image = known is not None and known.name.lower().endswith((".png", ".jpg", ".jpeg", ".gif"))
            if known is None or not known.arrived or not known.shared or not is_image:
                raise Refused(
                    "invalid_blocks", [f"[ERROR] invalid slack file [json-pointer:/blocks/{i}/slack_file]"]
                )


def _slack_files(value: Any) -> Iterator[Json]:
    if isinstance(value, dict):
        if isinstance(value.get("slack_file"), dict):
            yield value["slack_file"]
        for one in value.values():
            yield from _slack_files(one)
    elif isinstance(value, list):
        for one in value:
            yield from _slack_files(one)
