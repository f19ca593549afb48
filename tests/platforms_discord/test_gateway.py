from __future__ import annotations

import asyncio
from typing import Any

import pytest

from tests.platforms.discord.server import Discord
from tests.platforms_discord.app import App, running
from tests.platforms_discord.bare import identity, stage


async def test_an_app_is_told_of_its_servers_first() -> None:
    async with stage() as app:
        guild = app.server.guild("Bootcamp")
        await app.connects(compress=True)
        ready = await app.identifies()
        assert ready["d"]["guilds"] == [{"id": guild.id, "unavailable": True}]
        made = await app.hears("GUILD_CREATE")
        assert (made["d"]["name"], made["s"]) == ("Bootcamp", 2)
        assert app.server.violations == []


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"token": "wrong"}, 4004),
        ({"intents": 1 | 1 << 15}, 4014),
        ({"intents": 1 | 1 << 1}, 4014),
        ({"intents": 1 | 1 << 9}, 4014),
        ({"intents": 1 << 30}, 4013),
        ({"intents": None}, 4013),
        ({"shard": [2, 2]}, 4010),
        ({"shard": "0/1"}, 4010),
    ],
)
async def test_a_wrong_identify_closes_the_connection(more: dict[str, Any], code: int) -> None:
    async with stage() as app:
        await app.connects()
        await app.hears(10)
        await app.says(2, identity(app.server, **more))
        assert await app.is_closed() == code
        assert app.server.closes == [code]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("{", 4002),
        ("[]", 4002),
        ('{"op": 99, "d": null}', 4003),
        ('{"op": 3, "d": {}}', 4003),
        (f'"{"x" * 5000}"', 4002),
    ],
)
async def test_what_cannot_be_read_or_comes_too_early_closes_the_connection(text: str, code: int) -> None:
    async with stage() as app:
        await app.connects()
        await app.hears(10)
        assert app.socket is not None
        await app.socket.send_str(text)
        assert await app.is_closed() == code


async def test_an_old_version_a_second_identify_and_an_unheard_of_opcode_are_refused() -> None:
    async with stage() as app:
        await app.connects(version=9)
        assert await app.is_closed() == 4012
        await app.connects()
        await app.identifies()
        await app.says(2, identity(app.server))
        assert await app.is_closed() == 4005
        await app.connects()
        await app.identifies()
        await app.says(99)
        assert await app.is_closed() == 4001


async def test_an_app_that_talks_too_much_is_cut_off() -> None:
    async with stage() as app:
        await app.connects()
        await app.identifies()
        for _ in range(121):
            await app.says(1, None)
        assert await app.is_closed() == 4008


async def test_heartbeats_are_acknowledged_and_silence_ends_the_connection() -> None:
    async with stage() as app:
        app.server.gateway.heartbeat_seconds = 0.2
        await app.connects()
        await app.identifies()
        await app.says(1, 1)
        await app.hears(11)
        assert await app.is_closed() == 4009


async def test_an_app_that_comes_back_hears_what_it_missed() -> None:
    async with stage() as app:
        await app.connects()
        ready = await app.identifies()
        await app.server.gateway.drops(4000)
        assert await app.is_closed() == 4000
        await app.server.until(lambda: not app.server.gateway.live)
        app.server.guild("Late")
        await app.connects()
        await app.hears(10)
        await app.says(6, {"token": app.server.token, "session_id": ready["d"]["session_id"], "seq": 1})
        assert (await app.hears("GUILD_CREATE"))["d"]["name"] == "Late"
        await app.hears("RESUMED")
        assert (app.server.gateway.identifies, app.server.gateway.resumes) == (1, 1)


async def test_a_forgotten_session_cannot_be_resumed_and_a_number_from_the_future_is_refused() -> None:
    async with stage() as app:
        await app.connects()
        ready = await app.identifies()
        asked = {"token": app.server.token, "session_id": ready["d"]["session_id"], "seq": 99}
        await app.connects()
        await app.hears(10)
        await app.says(6, asked)
        assert await app.is_closed() == 4007
        await app.connects()
        await app.hears(10)
        await app.says(6, {**asked, "session_id": "gone"})
        assert (await app.hears(9))["d"] is False


async def test_a_session_that_the_app_closed_itself_is_over() -> None:
    async with stage() as app:
        await app.connects()
        await app.identifies()
        assert app.socket is not None
        await app.socket.close(code=1000)
        await app.server.until(lambda: not app.server.gateway.sessions)


async def test_too_many_identifies_in_a_day_cost_the_token() -> None:
    async with stage() as app:
        app.server.gateway.budget = 1
        await app.connects()
        await app.identifies()
        limit = (await app.asks("GET", "/gateway/bot")).body["session_start_limit"]
        assert (limit["total"], limit["remaining"]) == (1, 0)
        await app.connects()
        await app.hears(10)
        await app.says(2, identity(app.server))
        assert await app.is_closed() == 4004


async def test_more_servers_than_one_shard_holds_need_shards() -> None:
    async with stage() as app:
        for n in range(2_501):
            app.server.guild(f"Server {n}")
        await app.server.settle()
        await app.connects()
        await app.hears(10)
        await app.says(2, identity(app.server))
        assert await app.is_closed() == 4011
        assert (await app.asks("GET", "/gateway/bot")).body["shards"] == 3


async def test_each_shard_hears_of_its_own_servers() -> None:
    async with Discord() as server:
        guilds = [server.guild(f"Server {n}") for n in range(8)]
        app = App(shard_ids=[0, 1], shard_count=2)
        async with running(server, app, sync=False):
            assert {guild.shard_id for guild in app.guilds} <= {0, 1}
            assert len(app.guilds) == len(guilds)
            assert sorted((s.shard, s.of) for s in server.gateway.live) == [(0, 2), (1, 2)]


async def test_discord_py_resumes_after_a_reconnect_and_after_a_cut_and_identifies_after_an_invalid_session() -> (
    None
):
    async with Discord() as server:
        server.guild()
        async with running(server, App(), sync=False):
            await server.gateway.reconnects()
            await server.until(lambda: server.gateway.resumes == 1 and bool(server.gateway.live), 10)
            await server.gateway.drops(1006)
            await server.until(lambda: server.gateway.resumes == 2 and bool(server.gateway.live), 20)
            assert server.gateway.identifies == 1
            await server.gateway.invalidates()
            await server.until(lambda: server.gateway.identifies == 2 and bool(server.gateway.live), 30)
        assert server.violations == []


async def test_an_outage_is_not_a_removal() -> None:
    async with Discord() as server:
        home, other = server.guild("Home"), server.guild("Other")
        app = App()
        async with running(server, app, sync=False):
            for event, happens in (
                ("guild_unavailable", server.outage(home)),
                ("guild_available", server.recovers(home)),
                ("guild_remove", server.removes_app(other)),
            ):
                heard = asyncio.ensure_future(app.wait_for(event, timeout=5))
                await happens
                await heard
            assert [guild.name for guild in app.guilds] == ["Home"]
        assert server.violations == []
