"""The program on the Gateway's bad days: it comes back, misses nothing, and gives up only where coming back cannot help."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest

from bots.discord.app import client
from bots.discord.settings import DiscordSettings
from tests.discord.program import ended, suivi
from tests.platforms.discord.person import Person
from tests.platforms.discord.server import Discord

NOON = datetime(2026, 3, 4, 12, 0, tzinfo=UTC)
BACK = (4000, 4001, 4002, 4003, 4005, 4007, 4008, 4009)
"""Close codes after which one connects again; the others end the program:
https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes"""


@asynccontextmanager
async def a_server() -> AsyncIterator[tuple[Discord, Person]]:
    async with Discord() as discord:
        guild = discord.guild()
        yield discord, Person(discord, discord.user("Anne Martin", guild, locale="en-GB"), guild)
        assert not discord.violations, discord.violations


def _is_back(discord: Discord, resumes: int) -> bool:
    return discord.gateway.resumes == resumes and bool(discord.gateway.live)


async def is_answered(anne: Person) -> bool:
    """Asked with a full answer to come, within Discord's three seconds."""
    before = len(anne.messages())
    await anne.types("/suivi help")
    return len(anne.messages()) > before


async def test_after_a_reconnect_a_cut_and_an_invalid_session_it_answers_and_the_sessions_are_resumed(
    tmp_path: Path,
) -> None:
    async with a_server() as (discord, anne), suivi(tmp_path, discord.settings) as program:
        way = discord.gateway
        assert all(one.socket and one.socket.is_compressed for one in way.live)
        await way.reconnects()
        await discord.until(lambda: way.resumes == 1 and bool(way.live), 10)
        assert await is_answered(anne)
        await way.drops(1006)
        assert await is_answered(anne)  # it came while nobody was there, and was played back
        assert way.resumes == 2
        await way.invalidates(resumable=True)
        await discord.until(lambda: way.resumes == 3 and bool(way.live), 10)
        assert way.identifies == 1
        await way.invalidates()
        await discord.until(lambda: way.identifies == 2 and bool(way.live), 20)
        assert await is_answered(anne)
        assert not program.faults(), program.log


async def test_after_every_close_code_that_can_be_mended_it_is_back(tmp_path: Path) -> None:
    async with a_server() as (discord, anne), suivi(tmp_path, discord.settings) as program:
        way = discord.gateway
        for n, code in enumerate(BACK, 1):
            await way.drops(code)
            await discord.until(partial(_is_back, discord, n), 20, f"it to be back after {code}")
        assert await is_answered(anne)
        assert way.identifies == 1
        assert program.process.returncode is None


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (4004, "Discord does not take the token"),
        (4010, "DISCORD_SHARDS and DISCORD_SHARD_RANGE do not fit (4010)"),
        (4011, "too few shards for so many servers (4011)"),
        (4012, "Update Suivi"),
        (4013, "does not allow the intents (4013)"),
        (4014, "does not allow the intents (4014)"),
    ],
)
async def test_what_starting_again_cannot_mend_ends_it_in_a_sentence_and_with_a_code_of_its_own(
    code: int, said: str, tmp_path: Path
) -> None:
    async with a_server() as (discord, _), suivi(tmp_path, discord.settings) as program:
        await discord.gateway.drops(code)
        async with asyncio.timeout(10):
            await program.process.wait()
        await program.ends()
        assert program.process.returncode == 78
        assert said in program.log
        assert "Traceback" not in program.log
        assert discord.gateway.identifies == 1


async def test_a_token_that_is_refused_at_once_is_told_and_tried_once(tmp_path: Path) -> None:
    async with a_server() as (discord, _):
        given = discord.settings | {"DISCORD_TOKEN": "MTA.old.token", "LANG": "fr_FR.UTF-8"}
        end = await ended(tmp_path, given, "run", "discord")
        assert end.code == 78
        assert "Discord refuse le jeton" in end.err
        assert discord.invalid_requests == 1
        discord.violations.clear()


async def test_a_connection_on_which_nothing_comes_any_more_is_given_up_and_resumed() -> None:
    async with a_server() as (discord, _):
        discord.gateway.heartbeat_seconds = 0.2
        settings = DiscordSettings.model_validate(discord.settings)

        async def at_once(_: int | None) -> None: ...

        async with client(settings, at_once, silence=1.0) as app:
            await app.login(discord.token)
            connecting = asyncio.create_task(app.connect())
            await app.wait_until_ready()
            first = discord.gateway.live[0].socket
            discord.gateway.is_deaf = True
            assert first is not None
            await discord.until(lambda: first.ws.closed, 10)
            discord.gateway.is_deaf = False
            await discord.until(lambda: discord.gateway.resumes >= 1 and bool(discord.gateway.live), 20)
            await app.close()
            await asyncio.gather(connecting, return_exceptions=True)


async def test_while_the_gateway_is_away_it_waits_and_can_be_ended_and_comes_in_when_it_is_back(
    tmp_path: Path,
) -> None:
    async with a_server() as (discord, anne):
        discord.gateway.is_shut = True
        async with suivi(tmp_path, discord.settings, until="http.listening") as program:
            assert await program.ends() < 10
            assert program.process.returncode == 0, program.log
        async with suivi(tmp_path, discord.settings, until="discord.gateway_away") as program:
            discord.gateway.is_shut = False
            await program.says("discord.ready")
            assert await is_answered(anne)


async def test_an_outage_of_a_server_and_its_removal_take_nothing_from_anybody(tmp_path: Path) -> None:
    async with a_server() as (discord, anne), suivi(tmp_path, discord.settings, NOON) as program:
        guild = discord.world.guilds[anne.place.guild]
        await discord.outage(guild)
        await discord.recovers(guild)
        await anne.types("/contact add")
        anne.fills({"Name": "Jane Doe"})
        await anne.submits()
        await program.is_idle()
        await discord.removes_app(guild)
        anne.user.has_installed = True
        alone = Person(discord, anne.user)
        await alone.types("/contact list")
        await program.is_idle()
        assert "Jane Doe" in alone.sees()
        assert not program.faults(), program.log


async def test_told_to_end_it_finishes_what_it_has_in_hand(tmp_path: Path) -> None:
    async with a_server() as (discord, anne), suivi(tmp_path, discord.settings) as program:
        discord.sky.slow("POST callback", 1.5)
        asked = asyncio.ensure_future(anne.types("/suivi help"))
        await asyncio.sleep(0.4)
        assert await program.ends() < 10
        await asked
        assert anne.messages(), program.log
        assert program.process.returncode == 0
        assert not program.faults(), program.log
