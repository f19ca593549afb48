"""The story of product.md, in Slack, through the real Bolt and a strict local Slack."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from tests.slack.stage import WEDNESDAY_NOON, stage


async def test_an_interview_is_logged_debriefed_written_and_sent(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        anne = on.anne
        await anne.types("/interview log Acme, data engineer, yesterday 3pm with Jane Doe, hiring manager")
        seen = await anne.sees_soon("This is what I understood", "[Save]")
        assert "Tuesday 3 March 2026, 15:00 (Paris time)" in seen
        await anne.presses("Save")
        assert "60-second debrief: Acme" in await anne.sees_modal()
        assert "Saved: Acme" in await on_messages(anne)
        await anne.fills(
            {
                "A moment of connection": "she drew the whole pipeline on a napkin",
                "What does the team need?": "fewer mistakes at the night shift",
            }
        )
        await anne.submits()
        seen = await anne.sees_soon("For Jane Doe", "[Sent]")
        assert any("Jane" in copied and "pipeline" in copied for copied in anne.copies())
        await anne.presses("Sent")
        await anne.sees_soon("Sent to Jane Doe")


async def on_messages(anne: object) -> str:
    from tests.platforms.slack.person import Person

    assert isinstance(anne, Person)
    await anne.slack.until(lambda: any("Saved" in said for said in anne.hears()))
    return "\n".join(anne.hears())


async def test_a_nudge_comes_by_itself_and_its_buttons_work(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        anne = on.anne
        await anne.types("/interview log Acme, data engineer, today 10:00 with Jane Doe, hiring manager")
        await anne.sees_soon("[Save]")
        await anne.presses("Save")
        await anne.sees_modal()
        await anne.cancels()
        await on.is_now(WEDNESDAY_NOON + timedelta(hours=7))
        await anne.sees_soon("Acme: a note is waiting", "[Snooze]")
        await anne.presses("Sent")
        await anne.sees_soon("Sent to Jane Doe")
        assert "[Snooze]" not in anne.sees()
