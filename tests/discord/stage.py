"""Anne in a server, with the program in a process of its own."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from tests.discord.program import Program, suivi
from tests.platforms.discord.person import Person
from tests.platforms.discord.server import Discord
from tests.platforms.discord.world import Guild

NOON = datetime(2026, 3, 4, 12, 0, tzinfo=UTC)


@dataclass
class Stage:
    discord: Discord
    guild: Guild
    anne: Person
    program: Program

    def somebody(self, name: str) -> Person:
        """Another member of the server."""
        user = self.discord.user(name, self.guild, locale="en-GB", zone="Europe/London")
        return Person(self.discord, user, self.guild)

    async def types(self, line: str, **options: str) -> str:
        """What Anne sees when all is answered."""
        await self.anne.types(line, dict(options))
        return await self.settles()

    async def presses(self, button: str) -> str:
        await self.anne.presses(button)
        return await self.settles()

    async def sends(self, **fields: str) -> str:
        self.anne.fills(dict(fields.items()))
        await self.anne.submits()
        return await self.settles()

    async def settles(self) -> str:
        await self.program.is_idle()
        await self.discord.settle()
        return self.anne.sees()

    async def logs(self, company: str = "Acme", people: str = "Jane Doe") -> None:
        """Up to the card of what was understood; her name and zone are known from then on."""
        await self.types("/interview log", company=company, when="today 11am", people=people)
        await self.sends()
        await self.presses("Continue")
        await self.sends(**{"Your name, as it should sign a note": "Anne Martin", "Your time zone": "London"})

    async def saves(self) -> str:
        """What was understood is right; the questions that follow are put away for now."""
        await self.presses("Save")
        if self.anne.modal is not None:
            self.anne.dismisses()
        return self.anne.sees()

    async def waits(self, how_long: timedelta) -> None:
        at = self.discord.world.now() + how_long
        self.discord.world.clock.move_to(at)
        await self.program.is_now(at)
        await self.settles()


@asynccontextmanager
async def on_stage(folder: Path, **settings: str) -> AsyncIterator[Stage]:
    """At noon of a Wednesday in London; by the end nothing may have gone wrong on our side or been refused by Discord.

    `settings`: more of the program's environment.
    """
    async with Discord() as discord:
        discord.world.clock.move_to(NOON)
        guild = discord.guild()
        user = discord.user("Anne Martin", guild, locale="en-GB", zone="Europe/London")
        anne = Person(discord, user, guild)
        async with suivi(folder, {**discord.settings, **settings}, NOON) as program:
            yield Stage(discord, guild, anne, program)
            assert not program.faults(), program.log
        assert not discord.violations, discord.violations
