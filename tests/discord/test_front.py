"""The program as people meet it: commands, forms, buttons, in a process of its own."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from tests.discord.program import suivi
from tests.platforms.discord.person import Person
from tests.platforms.discord.server import Discord

NOON = datetime(2026, 3, 4, 12, 0, tzinfo=UTC)


async def test_an_interview_is_logged_in_the_apps_own_conversation(tmp_path: Path) -> None:
    async with Discord() as discord:
        discord.world.clock.move_to(NOON)
        guild = discord.guild()
        anne = Person(discord, discord.user("Anne Martin", guild, locale="en-GB", zone="Europe/London"))
        async with suivi(tmp_path, discord.settings, NOON) as program:
            await anne.types("/interview log", company="Acme", role="data engineer", when="yesterday 3pm")
            assert "data engineer" in anne.sees()
            assert not program.faults()
        assert not discord.violations, discord.violations
