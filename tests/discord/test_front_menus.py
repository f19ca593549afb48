"""The menus on a message and on a person."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from tests.discord.program import suivi
from tests.platforms.discord.person import Person
from tests.platforms.discord.server import Discord

NOON = datetime(2026, 3, 4, 12, 0, tzinfo=UTC)


async def test_an_interview_is_logged_from_a_message_and_a_contact_from_a_person(tmp_path: Path) -> None:
    async with Discord() as discord:
        discord.world.clock.move_to(NOON)
        guild = discord.guild()
        anne = Person(discord, discord.user("Anne Martin", guild, locale="fr", zone="Europe/Paris"), guild)
        async with suivi(tmp_path, discord.settings, NOON) as program:
            said = anne.says("Acme, ingénieure data, hier 15h avec Jeanne Roy")
            await anne.uses_menu("Noter l’entretien de ce message", said)
            assert "Acme" in await anne.sees_modal()
            anne.dismisses()
            await anne.uses_menu("Ajouter aux contacts", discord.user("Sam Lee", guild))
            await program.is_idle()
            assert "Sam Lee" in anne.sees()
            assert not program.faults(), program.log
        assert not discord.violations, discord.violations
