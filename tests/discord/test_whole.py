"""The whole installation: nothing of anybody's in the log, the wrong key, a month away, everything deleted (T73, T77, T82, T89, T90)."""

from __future__ import annotations

import asyncio
import sqlite3
from datetime import timedelta
from pathlib import Path

from tests.discord.program import ended, suivi
from tests.discord.stage import NOON, on_stage
from tests.platforms.discord.server import Discord


async def test_nothing_typed_and_no_token_reaches_the_log(tmp_path: Path) -> None:
    async with on_stage(tmp_path) as stage:  # T73
        await stage.logs(company="Kanarienvogel", people="Jane Secretname")
        await stage.saves()
        await stage.types("/contact note", name="Jane Secretname", memo="a whispered word")
        await stage.types("/interview log", company="Ac\x00me", when="whisper")
        if stage.anne.modal is not None:
            stage.anne.dismisses()
        stage.anne.user.takes_dms = False
        await stage.waits(timedelta(hours=24))
        told = stage.program.log
        for word in ("Kanarien", "Secretname", "whisper", "Anne", stage.discord.settings["DISCORD_TOKEN"]):
            assert word not in told, word


async def test_with_another_key_it_says_so_and_changes_nothing(tmp_path: Path) -> None:
    async with on_stage(tmp_path) as stage:  # T77
        await stage.types("/contact add", name="Jane Roe")
    async with Discord() as discord:
        other = discord.settings | {"SUIVI_SECRET_KEYS": "QUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUE="}
        before = _kept(tmp_path)
        end = await ended(tmp_path, other, "run", "discord")
        assert end.code != 0
        assert "Traceback" not in end.err
        assert "key" in end.err
        assert _kept(tmp_path) == before
        assert discord.gateway.identifies == 0


async def test_asked_to_wait_an_answer_comes_when_discord_says_so_and_once(tmp_path: Path) -> None:
    async with on_stage(tmp_path) as stage:  # T82
        stage.discord.sky.limits("POST callback", 0.3)
        said = await stage.types("/contact add", name="Jane Roe", details="Northwind")
        assert said.count("Northwind") == 1
        stage.discord.sky.limits("POST callback", 0.3, is_global=True)
        assert "1 contact" in await stage.types("/contact list")


async def test_after_a_month_away_what_is_late_is_one_message_that_says_so(tmp_path: Path) -> None:
    async with on_stage(tmp_path) as stage:  # T89
        await stage.logs(people="Jane Doe; Raj Patel")
        await stage.saves()
        await stage.program.ends()
        at = NOON + timedelta(days=30)
        stage.discord.world.clock.move_to(at)
        async with suivi(tmp_path, stage.discord.settings, at) as again:
            stage.program = again
            await stage.anne.gets_dm("Acme", "Still no news")
            await again.is_now(at + timedelta(minutes=5))
            await stage.settles()
            dm = stage.discord.world.dm(stage.anne.user.id)
            assert len(stage.anne.messages(dm)) == 1, stage.anne.reads_dms()


async def test_half_a_year_after_somebody_was_last_here_their_notes_are_gone_and_the_rest_is_there(
    tmp_path: Path,
) -> None:
    async with on_stage(tmp_path) as stage:
        await stage.logs()
        await stage.saves()
        assert "For Jane Doe" in await stage.types("/interview draft")
        assert len(_kept(tmp_path)["notes"]) == 1
        await stage.program.ends()
        at = NOON + timedelta(days=182)
        stage.discord.world.clock.move_to(at)
        async with suivi(tmp_path, stage.discord.settings, at) as stage.program, asyncio.timeout(30):
            while _kept(tmp_path)["notes"]:  # noqa: ASYNC110 - what forgets is another process
                await asyncio.sleep(0.02)
            await stage.settles()
            assert "Jane Doe" in await stage.types("/contact list")
            assert "Nothing is owed after this interview" in await stage.types("/interview draft")
        assert len(_kept(tmp_path)["interviews"]) == 1


async def test_whoever_deletes_everything_is_in_no_table_and_hears_no_more(tmp_path: Path) -> None:
    async with on_stage(tmp_path) as stage:  # T90
        await stage.logs()
        await stage.saves()
        await stage.types("/suivi delete")
        await stage.presses("Delete everything")
        await stage.waits(timedelta(days=2))
        assert stage.anne.reads_dms() == ""
        assert {name: rows for name, rows in _kept(tmp_path).items() if rows and name in OWNED} == {}


OWNED = (
    "persons", "addresses", "interviews", "notes", "follows", "contacts", "touches", "proofs", "feedback", "drafts",
    "reminders", "fingerprints", "feeds",
)  # fmt: skip


def _kept(folder: Path) -> dict[str, list[str]]:
    (path,) = folder.glob("*.db")
    connection = sqlite3.connect(path)
    try:
        names = [n for (n,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {n: sorted(map(repr, connection.execute(f"SELECT * FROM {n}"))) for n in names}
    finally:
        connection.close()
