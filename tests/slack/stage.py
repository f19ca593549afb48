"""The whole front in the test's own process, with a clock that can be moved, in front of the local Slack."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from bots.commands.slack_store import kept
from bots.runtime import Runtime, opened
from bots.settings import Settings
from bots.slack.front import SlackFront, front, socket
from bots.slack.settings import SlackSettings
from core.clock import MovableClock
from core.delivery.courier import Courier
from core.domain.person import Address, Platform
from core.store.instance import enlist
from tests.platforms.slack.manifest import Manifest
from tests.platforms.slack.person import Person
from tests.platforms.slack.server import Slack

MANIFEST = Path(__file__).parents[2] / "deploy/slack/manifest.yaml"
WEDNESDAY_NOON = datetime(2026, 3, 4, 11, 0, tzinfo=UTC)
"""12:00 in Paris."""


@dataclass
class Stage:
    slack: Slack
    anne: Person
    clock: MovableClock
    runtime: Runtime
    front: SlackFront
    courier: Courier

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
            await asyncio.sleep(0.005)
        await self.slack.settle()

    def address(self, person: Person) -> Address:
        return Address(Platform.SLACK, person.team, person.id)


@asynccontextmanager
async def stage(tmp_path: Path, **member: Any) -> AsyncIterator[Stage]:
    """Anne in a workspace with Suivi in it, Socket Mode; nothing that Slack refuses may have happened by the end."""
    async with Slack(Manifest.read(MANIFEST)) as slack:
        slack.world.move(WEDNESDAY_NOON - slack.world.now())
        given = {"tz": "Europe/Paris", "locale": "en-GB", **member}
        anne = Person(slack, slack.member(slack.workspace(), "Anne Martin", **given))
        async with played(slack, anne, tmp_path) as on_stage:
            yield on_stage
        assert slack.violations == []


@asynccontextmanager
async def played(slack: Slack, anne: Person, data: Path) -> AsyncIterator[Stage]:
    """The front started on what is kept in `data`, and ended on leaving."""
    clock = MovableClock()
    clock.move_to(slack.world.now())
    own = SlackSettings.model_validate(slack.settings(anne.workspace))
    settings = Settings(database_url=None, data_dir=data, secret_keys=None)
    async with (
        opened(settings) as runtime,
        front(own, runtime.desk, kept(runtime, clock), clock) as slack_front,
        socket(slack_front, own),
    ):
        await slack.until_connected()
        instance = await enlist(runtime.store)
        assert instance is not None
        courier = runtime.courier(instance, {Platform.SLACK: slack_front.messenger}, clock)
        await courier.resume(clock.now())
        try:
            yield Stage(slack, anne, clock, runtime, slack_front, courier)
        finally:
            await slack_front.tasks.finish()
            await courier.stop()
            await instance.leave()
