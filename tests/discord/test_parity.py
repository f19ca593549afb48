"""What hardening asks of every front, seen on Discord: links, marks, odd hours, a slow platform."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from pathlib import Path
from unicodedata import normalize
from urllib.parse import parse_qs, urlsplit

import pytest

from tests.discord.stage import Stage, on_stage
from tests.platforms.discord import screen

EVIL = 'A"><script>&x=1#y?z'


async def test_a_company_named_like_an_address_stays_one_keyword(tmp_path: Path) -> None:
    async with on_stage(tmp_path) as stage:  # T46
        await stage.logs(company=EVIL)
        await stage.saves()
        await stage.types("/interview follow")
        searches = [one for one in _links(stage) if "/search/results/" in one]
        assert searches
        for one in searches:
            assert list(parse_qs(urlsplit(one).query)) == ["keywords"], one
            assert not urlsplit(one).fragment


async def test_a_subject_cannot_add_a_reader_to_a_mail(tmp_path: Path) -> None:
    subject = "Two boxes&bcc=eve@evil.example%0ABcc: eve@evil.example"
    async with on_stage(tmp_path) as stage:  # T45
        await stage.logs(people="Jane Doe, jane@acme.example")
        await stage.saves()
        await stage.types("/interview draft")
        await stage.presses("Edit")
        await stage.sends(Subject=subject)
        newest = screen.links(stage.anne.messages()[-1]).values()
        mails = [urlsplit(one) for one in newest if "mail" in one or "outlook" in one]
        assert len(mails) >= 2
        for mail in mails:
            asked = parse_qs(mail.query)
            assert "bcc" not in asked
            assert subject in (asked.get("su") or asked.get("subject") or [""])[0]


async def test_what_a_button_or_a_form_carries_names_nobody(tmp_path: Path) -> None:
    async with on_stage(tmp_path) as stage:  # T48
        await stage.logs(company="Zyxcorp", people="Wilhelmina Q")
        await stage.saves()
        for command in ("/interview draft", "/interview list", "/contact list", "/interview follow"):
            await stage.types(command)
        carried = [
            part["custom_id"]
            for one in stage.anne.messages()
            for part in screen.parts(one.components)
            if "custom_id" in part
        ]
        assert len(carried) >= 20
        assert [one for one in carried if "zyxcorp" in one.lower() or "wilhelmina" in one.lower()] == []


async def test_marks_heaped_on_a_letter_are_limited(tmp_path: Path) -> None:
    async with on_stage(tmp_path) as stage:  # T41
        await stage.types("/contact add", name="Z" + "\u0301" * 90 + "oe", details="Acme")
        await stage.types("/contact list")
        listed = stage.anne._message(stage.anne.messages()[-1])
        assert "oe" in listed
        assert 0 < normalize("NFD", listed).count("\u0301") < 10


@pytest.mark.parametrize(
    ("when", "said"),
    [
        ("26 October 2025 01:30", "26 October 2025, 01:30 (London time)"),
        ("30 March 2025 01:30", "30 March 2025, 02:00 (London time)"),
    ],
)
async def test_an_hour_that_came_twice_or_never_is_shown_as_it_was_understood(
    when: str, said: str, tmp_path: Path
) -> None:
    async with on_stage(tmp_path) as stage:  # T52
        await stage.types("/suivi settings", zone="London")
        await stage.types("/interview log", company="Acme", when=when, people="Jane Doe")
        await stage.sends()
        await stage.presses("Continue")
        await stage.sends(**{"Your name, as it should sign a note": "Anne Martin"})
        assert said in stage.anne.sees()


async def test_while_discord_is_slow_with_a_reminder_commands_are_answered(tmp_path: Path) -> None:
    async with on_stage(tmp_path) as stage:  # T85; that an answer is in time is a rule of the local Discord
        await stage.logs()
        await stage.saves()
        held = stage.discord.sky.holds("POST message")
        reminders = asyncio.create_task(stage.waits(timedelta(hours=7)))
        await asyncio.wait_for(held.came.wait(), 20)
        assert await stage.anne.types("/interview list") is not None
        assert not reminders.done()
        held.go.set()
        await reminders
        assert "Jane Doe" in stage.anne.reads_dms()


def _links(stage: Stage) -> list[str]:
    return [url for one in stage.anne.messages() for url in screen.links(one).values()]
