"""The program as people meet it: commands, forms, buttons, in a process of its own."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from tests.discord.program import Program, suivi
from tests.platforms.discord.person import Person
from tests.platforms.discord.server import Discord

NOON = datetime(2026, 3, 4, 12, 0, tzinfo=UTC)


@asynccontextmanager
async def a_server() -> AsyncIterator[tuple[Discord, Person]]:
    async with Discord() as discord:
        discord.world.clock.move_to(NOON)
        guild = discord.guild()
        user = discord.user("Anne Martin", guild, locale="en-GB", zone="Europe/London")
        yield discord, Person(discord, user, guild)
        assert not discord.violations, discord.violations


async def _log(anne: Person, program: Program) -> None:
    """Up to the card of what was understood."""
    await anne.types("/interview log", company="Acme", when="yesterday 3pm", people="Jane Doe")
    await anne.submits()
    await anne.sees_soon("[Continue]")
    await anne.presses("Continue")
    anne.fills({"Your name, as it should sign a note": "Anne Martin", "Your time zone": "London"})
    await anne.submits()
    await program.is_idle()


async def test_what_is_said_in_a_server_only_the_person_sees(tmp_path: Path) -> None:
    async with a_server() as (discord, anne), suivi(tmp_path, discord.settings, NOON) as program:
        await _log(anne, program)
        assert "With – Jane Doe" in anne.sees()
        assert all(one.only_for == anne.user.id for one in anne.messages())
        await anne.presses("Save")
        await program.is_idle()
        assert "What stood out" in anne.sees()
        assert not program.faults(), program.log


async def test_a_button_works_after_a_restart_and_the_commands_are_told_once(tmp_path: Path) -> None:
    async with a_server() as (discord, anne):
        async with suivi(tmp_path, discord.settings, NOON) as program:
            await _log(anne, program)
        async with suivi(tmp_path, discord.settings, NOON + timedelta(minutes=1)) as program:
            await anne.presses("Save")
            await program.is_idle()
            assert "What stood out" in anne.sees()
            assert not program.faults(), program.log
        assert len(discord.done("PUT commands")) == 1


async def test_a_wrong_answer_is_said_privately_and_the_form_opens_again_filled(tmp_path: Path) -> None:
    async with a_server() as (discord, anne), suivi(tmp_path, discord.settings, NOON) as program:
        await anne.types("/interview log", company="Acme")
        anne.fills({"When did it end?": "the day the cows came home"})
        await anne.submits()
        await anne.sees_soon("[Correct it]", "What you typed is kept.")
        await anne.presses("Correct it")
        assert "the day the cows came home" in await anne.sees_modal()
        assert not program.faults(), program.log


async def test_times_and_companies_are_offered_while_one_types(tmp_path: Path) -> None:
    async with a_server() as (discord, anne), suivi(tmp_path, discord.settings, NOON) as program:
        await _log(anne, program)
        await anne.presses("Save")
        offered = await anne.completes("/interview log", "when", "yesterday 3pm")
        assert "Tuesday 3 March 2026, 15:00" in offered[0].name
        assert offered[0].value == "yesterday 3pm"
        companies = await anne.completes("/interview plan", "interview", "ac")
        assert [one.value for one in companies] == ["Acme"]
        assert not program.faults(), program.log


async def test_the_real_command_starts_and_is_gone_soon_after_it_is_told_to_end(tmp_path: Path) -> None:
    async with a_server() as (discord, _), suivi(tmp_path, discord.settings) as program:
        assert await program.ends() < 10
        assert program.process.returncode == 0, program.log
