"""The whole front in the test's own process, with a clock that can be moved, in front of the local Slack."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from enum import Enum
from pathlib import Path
from typing import Any

from bots.commands.slack_store import ByOAuth, kept
from bots.health import application, served
from bots.runtime import Runtime, opened
from bots.settings import Settings
from bots.slack.front import SlackFront, front
from bots.slack.ingress import events
from bots.slack.link import socket
from bots.slack.profiles import read
from bots.slack.settings import SlackSettings
from core.clock import MovableClock
from core.delivery.courier import Courier
from core.domain.person import Address, Platform
from core.services.people import arrive
from core.store.instance import enlist
from tests.platforms.slack.api.conversations import user_json
from tests.platforms.slack.manifest import Manifest
from tests.platforms.slack.person import Person
from tests.platforms.slack.server import Slack

MANIFEST = Path(__file__).parents[2] / "deploy/slack/manifest.yaml"
WEDNESDAY_NOON = datetime(2026, 3, 4, 11, 0, tzinfo=UTC)
"""12:00 in Paris."""


class Way(Enum):
    SOCKET = "socket"
    HTTP = "http"
    OAUTH = "oauth"


@dataclass
class Stage:
    slack: Slack
    anne: Person
    clock: MovableClock
    runtime: Runtime
    front: SlackFront
    courier: Courier
    web: str = ""
    """The front's own address, where it has one."""

    async def is_now(self, at: datetime) -> None:
        """Time passes until `at`; what comes due meanwhile goes out."""
        before = self.clock.now()
        self.clock.move_to(at)
        await self.slack.pass_time(at - self.slack.world.now())
        await self.courier.deliver_due(self.clock.now(), since=before)

    async def later(self, **by: float) -> None:
        await self.is_now(self.clock.now() + timedelta(**by))

    async def quiet(self) -> None:
        """Waits until nothing is under way on our side."""
        while len(self.front.tasks):
            await self.front.tasks.finish(20)
        await self.slack.settle()

    def address(self, person: Person) -> Address:
        return Address(Platform.SLACK, person.team, person.id)


@asynccontextmanager
async def stage(tmp_path: Path, way: Way = Way.SOCKET, **member: Any) -> AsyncIterator[Stage]:
    """Anne in a workspace with Suivi in it; nothing that Slack refuses may have happened by the end."""
    async with (
        slack_with_anne(installed=way is not Way.OAUTH, **member) as (slack, anne),
        played(slack, anne, tmp_path, way) as on_stage,
    ):
        yield on_stage


@asynccontextmanager
async def slack_with_anne(*, installed: bool = True, **member: Any) -> AsyncIterator[tuple[Slack, Person]]:
    """The local Slack on a Wednesday at noon, and nobody there yet but Anne."""
    async with Slack(Manifest.read(MANIFEST)) as slack:
        slack.world.move(WEDNESDAY_NOON - slack.world.now())
        given = {"tz": "Europe/Paris", "locale": "en-GB", **member}
        anne = Person(slack, slack.member(slack.workspace(installed=installed), "Anne Martin", **given))
        yield slack, anne
        assert not slack.violations, slack.violations


@asynccontextmanager
async def played(slack: Slack, anne: Person, data: Path, way: Way = Way.SOCKET) -> AsyncIterator[Stage]:
    """The front started on what is kept in `data`, and ended on leaving."""
    clock = MovableClock()
    clock.move_to(slack.world.now())
    given = slack.oauth_settings() if way is Way.OAUTH else slack.settings(anne.workspace)
    if way is Way.HTTP:
        del given["SLACK_APP_TOKEN"]
    own = SlackSettings.model_validate(given)
    settings = Settings(database_url=None, data_dir=data, secret_keys=None)
    async with opened(settings) as runtime, AsyncExitStack() as open_:
        many = ByOAuth(runtime, own, clock) if way is Way.OAUTH else None
        slack_front = await open_.enter_async_context(
            front(own, runtime.desk, kept(runtime, clock), clock, many)
        )
        web = ""
        if way is Way.SOCKET:
            await open_.enter_async_context(socket(slack_front, own))
            await slack.until_connected()
        else:
            app = application(_ready, _nothing)
            app.router.add_post("/slack/events", events(slack_front.app, slack.signing_secret, clock))
            if many is not None and many.installing is not None:
                app.router.add_get("/slack/install", many.installing.begin)
                app.router.add_get("/slack/oauth_redirect", many.installing.end)
            port = await open_.enter_async_context(served(app, "127.0.0.1", 0))
            web = f"http://127.0.0.1:{port}"
            slack.uses_http(f"{web}/slack/events")
        await _signs(runtime, anne, clock)
        instance = await enlist(runtime.store)
        assert instance is not None
        courier = runtime.courier(instance, {Platform.SLACK: slack_front.messenger}, clock)
        await courier.resume(clock.now())
        if many is not None:
            many.on_installed = courier.is_back
        try:
            yield Stage(slack, anne, clock, runtime, slack_front, courier, web)
        finally:
            await slack_front.tasks.finish()
            await courier.stop()
            await instance.leave()


async def _signs(runtime: Runtime, anne: Person, clock: MovableClock) -> None:
    """Anne has said how she signs: asked of everybody once, with their first interview."""
    told = read(user_json(anne.slack.world, anne.member, locale=True))
    address = Address(Platform.SLACK, anne.team, anne.id)
    async with runtime.store.begin(address, now=clock.now()) as uow:
        person = await arrive(uow, told.language, told.spelling, told.zone, may_save=True)
        await uow.person.save(replace(person, name=person.name or told.name))


async def _nothing() -> bytes:
    return b""


async def _ready() -> bool:
    return True
