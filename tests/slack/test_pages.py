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
