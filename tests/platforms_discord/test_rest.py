from __future__ import annotations

import asyncio
import sys
from datetime import timedelta
from pathlib import Path

import aiohttp
import pytest

from tests.platforms.discord.person import Person
from tests.platforms.discord.server import Discord
from tests.platforms_discord.app import App, running
from tests.platforms_discord.bare import said, stage


async def test_a_message_that_is_repeated_within_minutes_is_one_message() -> None:
    async with stage() as app:
        anne = app.server.user("Anne", app.server.guild())
        channel = (await app.asks("POST", "/users/@me/channels", {"recipient_id": anne.id})).body["id"]
        body = said("A nudge", nonce="k7q2m5x9c4v8b3n6p1l0a2s4", enforce_nonce=True)
        first = await app.asks("POST", f"/channels/{channel}/messages", body)
        again = await app.asks("POST", f"/channels/{channel}/messages", body)
        assert first.body["id"] == again.body["id"]
        app.server.world.clock.offset += timedelta(minutes=5)
        late = await app.asks("POST", f"/channels/{channel}/messages", body)
        assert late.body["id"] != first.body["id"]
        listed = (await app.asks("GET", f"/channels/{channel}/messages?limit=5")).body
        assert [m["id"] for m in listed] == [late.body["id"], first.body["id"]]
        after = (await app.asks("GET", f"/channels/{channel}/messages?after={first.body['id']}")).body
        assert [m["nonce"] for m in after] == [body["nonce"]]


async def test_somebody_with_closed_dms_or_without_a_common_server_cannot_be_written_to() -> None:
    async with stage() as app:
        anne = app.server.user("Anne", app.server.guild(), takes_dms=False)
        bob = app.server.user("Bob")
        for whom, code in ((anne, 50007), (bob, 50278)):
            channel = (await app.asks("POST", "/users/@me/channels", {"recipient_id": whom.id})).body["id"]
            answer = await app.asks("POST", f"/channels/{channel}/messages", said())
            assert (answer.status, answer.code) == (403, code)
        assert app.server.invalid_requests == 2
        assert app.server.violations == []


async def test_what_is_not_there_or_not_ours_is_refused() -> None:
    async with stage() as app:
        away = app.server.guild(has_app=False)
        assert (await app.asks("POST", "/channels/1/messages", said())).code == 10003
        assert (await app.asks("POST", f"/channels/{away.channel}/messages", said())).code == 50001
        assert (await app.asks("GET", f"/guilds/{away.id}")).code == 50001
        assert (await app.asks("POST", "/users/@me/channels", {"recipient_id": "1"})).code == 10013
        assert (await app.asks("GET", "/users/@me", token="wrong")).status == 401
        assert (await app.asks("POST", "/auth/logout")).status == 404
        assert len(app.server.violations) == 2


@pytest.mark.parametrize("is_global", [False, True])
async def test_an_app_that_does_not_wait_as_long_as_it_was_told_is_seen(is_global: bool) -> None:
    async with stage() as app:
        app.server.sky.limits("GET me", 30, is_global=is_global)
        limited = await app.asks("GET", "/users/@me")
        assert (limited.status, limited.body["global"]) == (429, is_global)
        assert (limited.headers["Retry-After"], "Via" in limited.headers) == ("30", True)
        await app.asks("GET", "/gateway/bot" if is_global else "/users/@me")
        assert "before its retry_after was over" in app.server.violations[0]


async def test_discord_py_waits_out_a_limit_repeats_a_5xx_and_its_nonce_makes_one_message_of_a_lost_answer() -> (
    None
):
    async with Discord() as server:
        anne = Person(server, server.user("Anne Martin", server.guild()))
        app = App()
        async with running(server, app, sync=False):
            user = await app.fetch_user(int(anne.user.id))
            server.sky.limits("POST message", 0.2)
            await user.send("Limited", nonce="a")
            server.sky.fails("POST message", 502, is_done=True)
            await user.send("Repeated", nonce="b")
            server.sky.loses_answer("POST message")
            with pytest.raises(aiohttp.ClientError):
                await user.send("Lost", nonce="c")
            await user.send("Lost", nonce="c")
        assert [m.content for m in anne.messages()] == ["Limited", "Repeated", "Lost"]
        assert server.repeated == ["b", "c"]
        assert server.violations == []


async def test_commands_keep_their_ids_and_too_many_new_ones_a_day_are_refused() -> None:
    async with stage() as app:
        path = f"/applications/{app.server.app_id}/commands"
        first = (await app.asks("PUT", path, [{"name": "suivi", "description": "Suivi"}])).body
        again = (await app.asks("PUT", path, [{"name": "suivi", "description": "Other words"}])).body
        assert first[0]["id"] == again[0]["id"]
        app.server.world.commands_made = 200
        refused = await app.asks("PUT", path, [{"name": "new", "description": "New"}])
        assert (refused.status, refused.code) == (429, 30034)


async def test_files_go_up_with_their_message_and_come_down_again() -> None:
    async with stage() as app:
        guild = app.server.guild()
        body = {"flags": 32768, "allowed_mentions": {"parse": []},
                "components": [{"type": 13, "file": {"url": "attachment://note.eml"}}]}  # fmt: skip
        made = await app.asks(
            "POST", f"/channels/{guild.channel}/messages", body, files=(("note.eml", b"Subject: x"),)
        )
        assert made.body["attachments"][0]["size"] == 10
        async with app.session.get(made.body["attachments"][0]["url"]) as response:
            assert await response.read() == b"Subject: x"


async def test_an_app_in_its_own_process_needs_only_its_environment() -> None:
    async with Discord() as server:
        anne = Person(server, server.user("Anne Martin", server.guild(), locale="fr"), server.guild())
        program = await asyncio.create_subprocess_exec(
            sys.executable,
            "-W",
            "ignore",
            "-m",
            "tests.platforms_discord.own_process",
            cwd=Path(__file__).parents[2],
            env=server.settings,
        )
        try:
            await server.until_connected()
            await anne.types("/entretien")
            await anne.sees_soon("You said nothing.")
        finally:
            program.terminate()
            await program.wait()
        assert server.violations == []
