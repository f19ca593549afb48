"""The Home tab: never stale, and everything reached from it stays in front of the person."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from tests.platforms.slack.person import Person
from tests.slack.stage import WEDNESDAY_NOON, stage

LINE = "/interview log Acme, data engineer, today 10:00 with Jane Doe, hiring manager"


async def test_somebody_new_sees_how_to_begin(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.anne.opens_home()
        await on.anne.sees_soon("No interview yet", "[Log an interview]")
        await on.anne.presses("Log an interview")
        assert "Company" in await on.anne.sees_modal()


async def test_what_is_done_elsewhere_is_seen_at_once(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.anne.opens_home()
        await on.anne.sees_soon("No interview yet")
        on.anne.goes_back()
        await on.anne.types(LINE)
        await on.anne.sees_soon("[Save]")
        await on.anne.presses("Save")
        await on.anne.sees_modal()
        await on.anne.cancels()
        await on.quiet()
        on.anne.at_home = True
        seen = await on.anne.sees_soon("You owe 1 note", "Acme", "Jane Doe", "Coming up")
        assert "[Notes: Acme]" in seen


async def test_notes_settings_and_people_open_in_front_of_it(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.anne.types(LINE)
        await on.anne.sees_soon("[Save]")
        await on.anne.presses("Save")
        await on.anne.sees_modal()
        await on.anne.cancels()
        await on.anne.opens_home()
        await on.anne.sees_soon("[Notes: Acme]")
        await on.anne.presses("Notes: Acme")
        assert "For Jane Doe" in await on.anne.sees_modal()
        await on.anne.presses("Another version")
        await on.anne.sees_soon("For Jane Doe")
        await on.anne.presses("Edit")
        await on.anne.sees_soon("Edit the note")
        await on.anne.cancels()
        await on.anne.presses("Sent")
        await on.anne.sees_soon("Sent to Jane Doe")
        await on.anne.closes_all()
        await on.anne.sees_soon("You owe nobody a note")


async def test_the_same_home_is_not_published_twice(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.anne.opens_home()
        await on.anne.sees_soon("No interview yet")
        await on.quiet()
        before = len(on.slack.done("views.publish"))
        on.anne.goes_back()
        await on.anne.types("/suivi help")
        await on.quiet()
        assert len(on.slack.done("views.publish")) == before


async def test_a_home_that_slack_did_not_take_comes_with_the_next_turn(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        on.slack.sky.fails("views.publish", 503)
        await on.anne.opens_home()
        await on.quiet()
        await on.anne.types("/suivi help")
        await on.quiet()
        await on.anne.sees_soon("No interview yet")


async def test_what_another_process_published_meanwhile_does_not_stay_there(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.anne.opens_home()
        await on.quiet()
        await on.anne.sees_soon("No interview yet")
        there = {
            "type": "home",
            "blocks": [{"type": "section", "text": {"type": "plain_text", "text": "Earlier"}}],
        }
        token = str(on.slack.settings(on.anne.workspace)["SLACK_BOT_TOKEN"])
        await on.front.client.views_publish(user_id=on.anne.id, view=there, token=token)
        before = len(on.slack.calls)
        await on.anne.types("/contact add Maya Osei, recruiter, Acme")
        await on.anne.types("/contact remind Maya Osei, in 2 days")
        await on.quiet()
        published = [c for c in on.slack.calls[before:] if c.method == "views.publish"]
        assert published[0].error == "hash_conflict"
        assert "Earlier" not in on.anne.sees()
        assert "hash" not in published[1].args, "read anew, and put there whatever stands there"


async def test_two_hundred_commands_a_minute_are_answered_politely_and_keep_nobody_waiting(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path) as on:
        zoe = Person(
            on.slack, on.slack.member(on.anne.workspace, "Zoe Young", tz="Europe/Paris", locale="en-GB")
        )
        for _ in range(200):
            await on.anne.types("/contact list")
        acked = await zoe.types("/interview")
        await zoe.sees_soon("No interview yet")
        assert acked is not None
        assert acked.seconds < 2
        await on.quiet()
        said = on.anne.hears()
        assert sum("That was a lot at once" in one for one in said) in (1, 2), "once a minute"
        assert len(said) < 130


async def test_a_guest_of_a_shared_channel_is_served_by_their_own_workspace_or_not_at_all(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path) as on:
        elsewhere = on.slack.workspace("Elsewhere", installed=False)
        guest = Person(
            on.slack, on.slack.member(elsewhere, "Gus Guest", locale="en-GB"), workspace=on.anne.workspace
        )
        guest.goes_to("shared")
        await guest.types("/interview")
        await guest.sees_soon("Suivi is not installed in your workspace")
        async with on.runtime.store.read(on.address(guest)) as uow:
            assert uow.scope.person == ""


async def test_a_digest_after_an_outage_is_one_message_marked_late(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        for company in ("Acme", "Nordwind"):
            await on.anne.types(
                f"/interview log {company}, analyst, today 10:00 with Jane Doe, hiring manager"
            )
            await on.anne.sees_soon(f"{company}", "[Save]")
            await on.anne.presses("Save")
            await on.anne.sees_modal()
            await on.anne.cancels()
            await on.quiet()
        before = len(on.anne.messages())
        on.clock.move_to(WEDNESDAY_NOON + timedelta(hours=8))
        await on.courier.deliver_due(on.clock.now())
        await on.quiet()
        assert len(on.anne.messages()) == before + 1
        assert "These come late" in on.anne.sees()
