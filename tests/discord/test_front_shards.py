"""Several processes on one data, shards, starts that are counted, and commands that are told once."""

from __future__ import annotations

import asyncio
import json
import signal
from datetime import datetime, timedelta
from pathlib import Path

from bots.discord.front import TELLING
from bots.discord.syncing import FILE
from tests.discord.program import Program, ended, suivi
from tests.discord.test_front_gateway import a_server, is_answered
from tests.platforms.discord.person import Person
from tests.platforms.discord.server import Discord

TWO = {"DISCORD_SHARDS": "2"}
FIRST, SECOND = TWO | {"DISCORD_SHARD_RANGE": "0-0"}, TWO | {"DISCORD_SHARD_RANGE": "1-1"}


def on_each_shard(discord: Discord) -> list[Person]:
    """Somebody in a server of each shard."""
    found: dict[int, Person] = {}
    while len(found) < 2:
        guild = discord.guild(f"Server {len(discord.world.guilds)}")
        shard = (int(guild.id) >> 22) % 2
        if shard not in found:
            found[shard] = Person(discord, discord.user(f"Anne {shard}", guild), guild)
        else:
            guild.has_app = False
    return [found[0], found[1]]


async def test_two_processes_with_shards_of_their_own_serve_everybody_and_one_tells_the_commands(
    tmp_path: Path,
) -> None:
    async with a_server() as (discord, _):
        people = on_each_shard(discord)
        async with (
            suivi(tmp_path, discord.settings | FIRST) as one,
            suivi(tmp_path, discord.settings | SECOND) as other,
        ):
            assert sorted((s.shard, s.of) for s in discord.gateway.live) == [(0, 2), (1, 2)]
            for person in people:
                assert await is_answered(person)
            assert len(discord.done("PUT commands")) == 1
            assert not one.faults() + other.faults(), one.log + other.log


async def test_one_process_with_two_shards_enters_as_slowly_as_discord_asks(tmp_path: Path) -> None:
    async with a_server() as (discord, _):
        people = on_each_shard(discord)
        discord.gateway.identify_seconds = 4.9
        async with suivi(tmp_path, discord.settings | TWO) as program:
            assert (discord.gateway.identifies, discord.gateway.crowded) == (2, 0)
            for person in people:
                assert await is_answered(person)
            assert not program.faults(), program.log


async def test_two_turns_at_once_where_discord_allows_it(tmp_path: Path) -> None:
    async with a_server() as (discord, _):
        discord.gateway.identify_seconds, discord.gateway.max_concurrency = 60.0, 2
        async with suivi(tmp_path, discord.settings | TWO):
            assert (discord.gateway.identifies, discord.gateway.crowded) == (2, 0)


async def test_a_second_process_with_the_same_shard_on_the_same_data_is_told_so_and_answers_nobody(
    tmp_path: Path,
) -> None:
    async with a_server() as (discord, anne), suivi(tmp_path, discord.settings) as program:
        second = await ended(tmp_path, discord.settings, "run", "discord")
        assert (second.code, discord.gateway.identifies) == (1, 1)
        assert "another process keeps shard 0 on this data already" in second.err
        assert await is_answered(anne)
        assert not program.faults(), program.log


async def test_the_same_shard_on_other_data_is_seen_in_the_log(tmp_path: Path) -> None:
    async with a_server() as (discord, anne):
        discord.expected.add(40060)
        async with (
            suivi(tmp_path / "one", discord.settings) as one,
            suivi(tmp_path / "other", discord.settings) as other,
        ):
            assert await is_answered(anne)
            told = [asyncio.ensure_future(p.says("discord.answered_already")) for p in (one, other)]
            done, waiting = await asyncio.wait(told, return_when=asyncio.FIRST_COMPLETED)
            for task in waiting:
                task.cancel()
            assert all("answered_already" in task.result() for task in done)


async def test_a_program_that_is_killed_and_started_again_and_again_waits_longer(tmp_path: Path) -> None:
    async with a_server() as (discord, _):
        for _ in range(2):
            async with suivi(tmp_path, discord.settings) as program:
                await program.ends(signal.SIGKILL)
        before = (tmp_path / "discord-starts").read_text()
        (tmp_path / "discord-starts").write_text(f"{float(before) + 900:.0f}\n")  # eight more were counted
        async with suivi(tmp_path, discord.settings, until="discord.starts_used_up") as program:
            assert discord.gateway.identifies == 2
            assert await program.ends() < 10
            assert program.process.returncode == 0


async def test_when_discord_has_few_starts_left_they_are_left_to_whoever_repairs_it(tmp_path: Path) -> None:
    async with a_server() as (discord, _):
        discord.gateway.identifies = 900
        async with suivi(tmp_path, discord.settings, until="discord.starts_used_up") as program:
            assert '"seconds": 86401' in await program.says("discord.starts_used_up")
            assert await program.ends() < 10
        assert discord.gateway.identifies == 900


async def said_at(program: Program, event: str) -> datetime:
    return datetime.fromisoformat(json.loads(await program.says(event))["timestamp"])


async def test_commands_that_discord_will_not_take_stop_nobody_and_are_told_later(tmp_path: Path) -> None:
    async with a_server() as (discord, anne):
        async with suivi(tmp_path, discord.settings):
            pass
        (tmp_path / FILE).write_text("of another version\n")
        discord.sky.refuses("PUT commands", 400, 50035)
        async with suivi(tmp_path, discord.settings) as program:
            refused, ready = [
                await said_at(program, e) for e in ("discord.commands_not_told", "discord.ready")
            ]
            assert ready - refused < timedelta(seconds=TELLING), "nobody waits for another try"
            assert await is_answered(anne)
            assert (tmp_path / FILE).read_text() == "of another version\n"
        async with suivi(tmp_path, discord.settings) as program:
            assert await is_answered(anne)
        assert len(discord.done("PUT commands")) == 2


async def test_a_limit_while_the_commands_are_told_is_waited_for(tmp_path: Path) -> None:
    async with a_server() as (discord, anne):
        discord.sky.limits("PUT commands", 0.5)
        async with suivi(tmp_path, discord.settings):
            assert await is_answered(anne)
        async with suivi(tmp_path, discord.settings):
            pass
        assert len(discord.done("PUT commands")) == 1
