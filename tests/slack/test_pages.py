"""A modal of several pages: everything wrong in it is said at once, and nothing is saved before all of it is right."""

from __future__ import annotations

import asyncio
from pathlib import Path

from core.domain.person import QuietHours
from tests.platforms.slack import payloads
from tests.platforms.slack.links import Kind
from tests.slack.stage import Stage, stage


async def anne_likes(on: Stage) -> tuple[str, QuietHours]:
    async with on.runtime.store.read(on.address(on.anne)) as uow:
        person = await uow.person.get()
    return person.name, person.preferences.quiet


async def test_what_is_wrong_on_two_pages_is_said_beside_both_fields_at_once(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.anne.types("/suivi settings")
        await on.anne.sees_soon("[Change]")
        await on.anne.presses("Change")
        await on.anne.sees_modal()
        before = await anne_likes(on)
        await on.anne.fills(
            {
                "Your name, as it should sign a note": "Anne M.",
                "Your time zone": "Nowhereville",
                "Quiet hours": "late",
            }
        )
        await on.anne.submits()
        seen = on.anne.sees()
        assert seen.count("    ! ") == 2, seen
        assert set(on.anne.modals.errors) == {"zone", "quiet"}
        assert await anne_likes(on) == before
        await on.anne.fills({"Your time zone": "Europe/Paris", "Quiet hours": "22:00-7:00"})
        await on.anne.submits()
        await on.quiet()
        assert not on.anne.modal_is_open
        name, quiet = await anne_likes(on)
        assert (name, quiet.start.hour, quiet.end.hour) == ("Anne M.", 22, 7)


async def test_people_written_wrongly_are_told_beside_them_together_with_what_else_is_wrong(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path) as on:
        await on.anne.types("/interview log")
        await on.anne.sees_modal()
        await on.anne.fills(
            {
                "Company": "\u200b",
                "When did it end?": "2026-03-04T10:00",
                "Whom did you talk with?": "Jane Doe, jane@@acme",
            }
        )
        await on.anne.submits()
        assert set(on.anne.modals.errors) == {"company", "people"}
        assert "Jane Doe, jane@@acme" in on.anne.sees()


async def test_a_debrief_with_two_people_written_wrongly_saves_nothing_and_tells_of_both(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path) as on:
        await on.anne.types("/interview log Acme, analyst, today 10:00 with Jane Doe, hiring manager")
        await on.anne.sees_soon("[Save]")
        await on.anne.presses("Save")
        await on.anne.sees_modal()
        await on.anne.fills({"A moment of connection": "she drew the pipeline on a napkin"})
        for block in on.anne.modals.top.body["blocks"]:
            if block.get("block_id") in ("reach_0", "passing"):
                await on.anne.modals.put(block, "Raj Patel, raj@@acme")
        await on.anne.submits()
        assert set(on.anne.modals.errors) == {"reach_0", "passing"}
        assert "napkin" in on.anne.sees()
        async with on.runtime.store.read(on.address(on.anne)) as uow:
            (kept,) = await uow.interviews.list()
        assert not kept.debrief.moment


async def test_a_contact_put_right_after_errors_is_kept_once_however_often_it_is_sent(
    tmp_path: Path,
) -> None:
    """T59: the second of two identical submits within a second adds nobody."""
    async with stage(tmp_path) as on:
        await on.anne.types("/contact add")
        await on.anne.sees_modal()
        await on.anne.fills({"Name": "Kwame Mensah", "LinkedIn": "https://evil.example/in/x", "X": "!!"})
        await on.anne.submits()
        assert set(on.anne.modals.errors) == {"linkedin", "x"}
        await on.anne.fills({"LinkedIn": "linkedin.com/in/kwame", "X": "@kwame"})
        sent = payloads.submission(on.slack, on.anne.team, on.anne.member, on.anne.modals.top)
        await asyncio.gather(*(on.slack.deliver(Kind.INTERACTIVE, sent, answers=True) for _ in range(2)))
        await on.quiet()
        async with on.runtime.store.read(on.address(on.anne)) as uow:
            assert [c.name for c in await uow.contacts.list()] == ["Kwame Mensah"]
