"""A local Discord, played strictly over real HTTP and WebSocket."""

from __future__ import annotations

import os
import time
from types import TracebackType
from typing import Any

from tests.platforms.discord.front_door import VERSION, FrontDoor
from tests.platforms.discord.gateway import Gateway
from tests.platforms.discord.journal import Called, Told
from tests.platforms.discord.openapi import Document
from tests.platforms.discord.routes import Route
from tests.platforms.discord.rules.messages import ANSWER_SECONDS
from tests.platforms.discord.shapes import guild_json
from tests.platforms.discord.sky import Sky
from tests.platforms.discord.world import Channel, Guild, Interaction, Json, Upload, User, World
from tests.platforms.waiting import Waiting

ORDINARY = frozenset({50007, 50278, 50001, 10003, 10004, 10008, 10013})
"""What may happen to a good app: somebody cannot be reached, a thing is gone."""


class Discord(Waiting):
    """`async with Discord() as discord:`; then servers, people, and the app started with `discord.settings`."""

    token = "MTA.local.token"

    def __init__(self) -> None:
        super().__init__()
        self.world = World()
        self.sky = Sky()
        self.answer_seconds = float(ANSWER_SECONDS)
        self.calls: list[Called] = []
        self.told: list[Told] = []
        self.closes: list[int] = []
        """Codes with which the Gateway closed a connection."""
        self.repeated: list[str] = []
        """Nonces that came a second time, and made no second message."""
        self.violations: list[str] = []
        """What a real Discord would have refused or shown as trouble: empty at the end of a good test."""
        self.expected: set[int] = set(ORDINARY)
        """Error codes that are no violation: a test of a bad day adds its own."""
        self.fetched: list[str] = []
        """Names of uploaded files that somebody came for."""
        self.invalid_requests = 0
        """401, 403 and 429: 10,000 of them in ten minutes ban the address."""
        self.application_settings: Json = {}
        self.app_id = self.world.new_id()
        self.owner_id = self.world.new_id()
        self.app = User(self.app_id, "Suivi", is_bot=True)
        self.world.users |= {self.app_id: self.app, "app": self.app}
        self.document = Document.from_environment(os.environ)
        self.gateway = Gateway(self)
        self._door = FrontDoor(self)
        self._address = ""

    async def __aenter__(self) -> Discord:
        self._address = await self._door.open()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.gateway.close()
        await self.settle()
        await self._door.close()

    # The app, and how it is reached

    @property
    def api_url(self) -> str:
        return f"http://{self._address}{VERSION}"

    @property
    def gateway_url(self) -> str:
        return f"ws://{self._address}/gateway/"

    @property
    def settings(self) -> dict[str, str]:
        """The environment of an app that talks to this Discord."""
        return {
            "DISCORD_TOKEN": self.token,
            "DISCORD_API_BASE_URL": self.api_url,
            "DISCORD_GATEWAY_URL": self.gateway_url,
        }

    async def until_connected(self, within: float = 30.0, sessions: int = 1) -> None:
        await self.until(lambda: len(self.gateway.live) >= sessions, within, "the app to connect")

    async def until_commands(self, within: float = 30.0) -> None:
        """Waits until the app has registered its commands."""
        await self.until(lambda: any(self.world.commands.values()), within, "commands")

    # Servers and people

    def guild(self, name: str = "Bootcamp", *, has_app: bool = True, locale: str = "en-US") -> Guild:
        channel = Channel(self.world.new_id(), "text", name="general")
        made = Guild(self.world.new_id(), name, channel.id, has_app=has_app, locale=locale)
        channel.guild = made.id
        self.world.channels[channel.id] = channel
        self.world.guilds[made.id] = made
        if has_app:
            self.later(self.gateway.tell("GUILD_CREATE", guild_json(made, self.world), made.id))
        return made

    def user(self, name: str, guild: Guild | None = None, **more: Any) -> User:
        """Somebody; `more`: locale, zone, takes_dms, has_installed (the app, for themselves)."""
        made = User(self.world.new_id(), name, **more)
        self.world.users[made.id] = made
        if guild is not None:
            guild.members.add(made.id)
        return made

    async def removes_app(self, guild: Guild) -> None:
        """Somebody takes the app out of a server."""
        guild.has_app = False
        await self.gateway.tell("GUILD_DELETE", {"id": guild.id}, guild.id)

    async def outage(self, guild: Guild) -> None:
        guild.is_down = True
        await self.gateway.tell("GUILD_DELETE", {"id": guild.id, "unavailable": True}, guild.id)

    async def recovers(self, guild: Guild) -> None:
        guild.is_down = False
        await self.gateway.tell("GUILD_CREATE", guild_json(guild, self.world), guild.id)

    def keep_file(self, name: str, content: bytes, kind: str, *, is_ephemeral: bool = False) -> Upload:
        made = Upload(
            self.world.new_id(), name, content, kind or "application/octet-stream", "", is_ephemeral
        )
        made.address = f"http://{self._address}/attachments/{made.id}/{name}"
        self.world.uploads[made.id] = made
        return made

    # Interactions

    async def deliver(self, interaction: Interaction, payload: Json, what: str) -> int | None:
        """Brings one to the app, and waits for its first answer; None when none came in time."""
        self.world.interactions[interaction.token] = interaction
        since = time.monotonic()
        await self.gateway.tell("INTERACTION_CREATE", payload, interaction.guild)
        try:
            await self.until(lambda: interaction.answer is not None, self.answer_seconds)
        except AssertionError:
            self.violation(f"interaction {what}: no answer within {self.answer_seconds:g} s")
        self.told.append(
            Told(interaction.kind, what, time.monotonic() - since, interaction.answer, payload["data"])
        )
        return interaction.answer

    # What was done and what was wrong

    def done(self, route: str) -> list[Called]:
        """Requests that were carried out."""
        return [called for called in self.calls if called.route == route and called.status < 300]

    def refused(self) -> list[Called]:
        return [called for called in self.calls if called.status >= 400]

    def violation(self, what: str) -> None:
        self.violations.append(what)

    def check_document(self, route: Route, body: Any) -> None:
        """What Discord's own OpenAPI document objects to, where there is one."""
        if self.document is not None:
            for fault in self.document.faults(route.method, route.document, body):
                self.violation(f"{route.name}: the OpenAPI document: {fault}")
