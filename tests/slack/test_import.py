"""Bringing in a file on Slack: given in a form, fetched by its id, looked at, then added."""

from __future__ import annotations

from pathlib import Path

from tests.slack.stage import stage

TABLE = b"name,company,email\nAna Ortiz,Acme,ana@acme.example\nNobody,,not-an-email\n"


async def test_a_table_of_people_is_seen_before_it_is_brought_in(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.anne.types("/contact import")
        await on.anne.sees_modal()
        await on.anne.fills({"File": ("people.csv", TABLE)})
        await on.anne.submits()
        seen = await on.anne.sees_soon("Nothing is changed yet", "Ana Ortiz")
        assert "line 3" in seen
        await on.anne.presses("Bring it in")
        await on.anne.sees_soon("1 contact added")
        await on.anne.types("/contact list")
        await on.anne.sees_soon("Ana Ortiz", "Acme (1 person)")


async def test_a_file_too_large_is_refused_by_the_size_slack_gives_and_is_not_fetched(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.anne.types("/contact import")
        await on.anne.sees_modal()
        await on.anne.fills({"File": ("people.csv", b"x" * 20_000_001)})
        await on.anne.submits()
        await on.anne.sees_soon("larger than 20 MB")


async def test_slack_failing_with_the_file_is_said_and_asked_again(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.anne.types("/contact import")
        await on.anne.sees_modal()
        await on.anne.fills({"File": ("people.csv", TABLE)})
        on.slack.sky.refuses("files.info", "file_not_found")
        await on.anne.submits()
        await on.anne.sees_soon("could not fetch that file")
