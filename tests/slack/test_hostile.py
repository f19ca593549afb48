"""What is typed stays what was typed: nobody is pinged, nothing becomes a link, nothing reaches a log."""

from __future__ import annotations

import logging
import threading
from pathlib import Path
from typing import Any

import pytest

from core.errors import NotSaved
from core.store import disk
from core.store.database import Store
from tests.slack.stage import stage

NAMES = (
    "<!channel>",
    "<@U999>",
    "<#C1>",
    "<!subteam^S1>",
    "<https://evil.example|https://linkedin.com>",
    "*_~`code`",
    "&lt;script&gt;",
    "O'Brien & Söhne 中文 👩‍👩‍👧",
    "'; drop table persons; --",
)


@pytest.mark.parametrize("company", NAMES)
async def test_a_hostile_company_is_shown_as_it_was_typed(tmp_path: Path, company: str) -> None:
    async with stage(tmp_path) as on:
        await on.anne.types("/interview log")
        await on.anne.sees_modal()
        await on.anne.fills(
            {
                "Company": company,
                "When did it end?": "2026-03-04T10:00",
                "Whom did you talk with?": "Jane Doe, hiring manager",
            }
        )
        await on.anne.submits()
        await on.anne.sees_soon("This is what I understood", company)
        await on.anne.presses("Save")
        await on.anne.sees_modal()
        await on.anne.fills({"A moment of connection": f"she spoke of {company}"})
        await on.anne.submits()
        await on.anne.sees_soon("[Sent]")
        await on.anne.opens_home()
        await on.anne.sees_soon(company)


async def test_suggestions_are_of_one_s_own_history_only(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.anne.types("/interview log Nordwind, analyst, today 10:00 with Jane Doe, manager")
        await on.anne.sees_soon("[Save]")
        await on.anne.presses("Save")
        await on.anne.sees_modal()
        await on.anne.cancels()
        await on.anne.types("/interview log")
        await on.anne.sees_modal()
        assert await on.anne.suggested("Company", "Nord") == ["Nord", "Nordwind"]
        for typed in ("%", "_", "'; drop table persons", "x" * 200):
            offered = await on.anne.suggested("Company", typed)
            assert len(offered) == 1, "only what was typed"


async def test_nothing_typed_and_no_token_reaches_the_log(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    async with stage(tmp_path) as on:
        await on.anne.types(
            "/interview log Kanarienvogel, analyst, today 10:00 with Jane Secretname, manager"
        )
        await on.anne.sees_soon("Kanarienvogel")
        on.slack.sky.refuses("views.open", "expired_trigger_id")
        await on.anne.presses("Change something")
        await on.anne.sees_soon("[Open the form]")
        await on.quiet()
        for record in caplog.records:
            if record.name.split(".")[0] in ("bots", "core", "slack_bolt", "slack_sdk"):
                told = f"{record.getMessage()} {record.__dict__}"
                assert "Kanarien" not in told
                assert "Secretname" not in told
                assert on.slack.settings(on.anne.workspace)["SLACK_BOT_TOKEN"] not in told


def _full(*_: Any, **__: Any) -> None:
    raise NotSaved("disk full")


async def test_when_nothing_can_be_saved_the_form_stays_open_and_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with stage(tmp_path) as on:
        await on.anne.types("/interview log Acme")
        await on.anne.sees_modal()
        await on.anne.fills({"When did it end?": "2026-03-04T10:00"})
        with monkeypatch.context() as broken:
            broken.setattr(Store, "begin", _full)
            await on.anne.submits()
            seen = on.anne.sees()
        assert "Company: <Acme>" in seen
        assert "could not be saved just now" in seen
        await on.anne.submits()
        await on.anne.sees_soon("This is what I understood")


@pytest.mark.parametrize("is_taken", [True, False], ids=["late", "refused"])
async def test_slack_hears_at_once_and_nothing_is_called_saved_before_the_disk_has_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, is_taken: bool
) -> None:
    async with stage(tmp_path) as on:
        await on.anne.types("/contact list")
        await on.anne.sees_soon("No contact yet")
        await on.quiet()
        at_last = threading.Event()

        def visit(_: int) -> None:
            at_last.wait(20)
            if not is_taken:
                raise OSError("the disk is full")

        with monkeypatch.context() as slow:
            slow.setattr(disk, "_flush", visit)
            try:
                acked = await on.anne.types("/contact add Kwame Mensah, Acme")
                assert acked is not None
                assert acked.ok
                assert "Kwame" not in on.anne.sees()
            finally:
                at_last.set()
            await on.anne.sees_soon("Kwame Mensah" if is_taken else "could not be saved")
            await on.quiet()
        assert ("Kwame" in on.anne.sees()) is is_taken


async def test_a_fault_of_ours_is_told_with_its_reference_and_the_form_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with stage(tmp_path) as on:
        await on.anne.types("/interview log Acme")
        await on.anne.sees_modal()
        await on.anne.fills({"When did it end?": "2026-03-04T10:00"})

        async def broken(*_: Any, **__: Any) -> None:
            raise ZeroDivisionError

        with monkeypatch.context() as patched:
            patched.setattr(on.runtime.desk, "submit", broken)
            await on.anne.submits()
            seen = on.anne.sees()
            assert "Something broke on my side (reference " in seen
        await on.anne.submits()
        await on.anne.sees_soon("This is what I understood")
