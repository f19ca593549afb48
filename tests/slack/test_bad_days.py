"""Slack slow, broken or impatient; people quick; messages old. One clear sentence, and nothing lost or doubled."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest

from tests.platforms.slack import payloads
from tests.platforms.slack.links import Kind
from tests.platforms.slack.person import Person
from tests.slack.stage import WEDNESDAY_NOON, Stage, Way, played, slack_with_anne, stage

LINE = "/interview log Acme, data engineer, today 10:00 with Jane Doe, hiring manager"


async def logged(on: Stage) -> None:
    """One interview saved, and the debrief put away."""
    await on.anne.types(LINE)
    await on.anne.sees_soon("[Save]")
    await on.anne.presses("Save")
    await on.anne.sees_modal()
    await on.anne.cancels()
    await on.quiet()


async def test_an_expired_trigger_is_told_with_a_button_that_opens_the_form(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        on.slack.sky.refuses("views.open", "expired_trigger_id")
        await on.anne.types("/interview log Acme")
        seen = await on.anne.sees_soon("Slack let go of the form. Nothing is lost.", "[Open the form]")
        assert "Log an interview" in seen
        await on.anne.presses("Open the form")
        assert "Company: <Acme>" in await on.anne.sees_modal()


async def test_a_form_whose_opening_was_not_answered_is_opened_once(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        on.slack.sky.loses_answer("views.open")
        await on.anne.types("/interview log")
        await on.anne.sees_modal()
        await on.quiet()
        assert on.anne.messages() == []


async def test_slack_slow_does_not_make_us_slow(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        for method in ("users.info", "chat.postMessage", "conversations.open", "views.publish"):
            on.slack.sky.slow(method, 8.0)
        acked = await on.anne.types("/interview")
        assert acked is not None
        assert acked.ok
        assert acked.seconds < 1.5
        on.slack.sky.clears()


async def test_a_double_click_saves_one_interview(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.anne.types(LINE)
        await on.anne.sees_soon("[Save]")
        grip = on.anne.grips("Save")
        await asyncio.gather(on.anne.presses(grip), on.anne.presses(grip))
        await on.anne.sees_modal()
        await on.anne.cancels()
        await on.quiet()
        await on.anne.types("/interview list")
        await on.quiet()
        assert on.anne.hears()[-1].count("Acme") == 1


async def test_the_same_envelope_twice_is_answered_once(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        on.slack.socket.twice = 1
        await on.anne.types("/contact add Kwame Mensah, Acme")
        await on.anne.sees_soon("Kwame Mensah")
        await on.quiet()
        assert sum("Kwame Mensah" in said for said in on.anne.hears()) == 1


async def test_a_form_sent_twice_at_once_counts_once(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.anne.types("/interview log Acme")
        await on.anne.sees_modal()
        await on.anne.fills({"When did it end?": "2026-03-04T10:00"})
        view = on.anne.modals.top
        sent = payloads.submission(on.slack, on.anne.team, on.anne.member, view)
        await asyncio.gather(*(on.slack.deliver(Kind.INTERACTIVE, sent, answers=True) for _ in range(2)))
        await on.anne.cancels()
        await on.quiet()
        assert sum("This is what I understood" in said for said in on.anne.hears()) == 1


async def test_what_is_wrong_is_said_beside_its_field_and_nothing_typed_is_lost(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.anne.types("/interview log")
        await on.anne.sees_modal()
        await on.anne.fills(
            {
                "Company": "Acme",
                "When did it end?": "2031-01-01T10:00",
                "Whom did you talk with?": "Jane, a@@b",
            }
        )
        await on.anne.submits()
        seen = on.anne.sees()
        assert "Company: <Acme>" in seen
        assert "! " in seen
        await on.anne.fills({"When did it end?": "2026-03-04T10:00", "Whom did you talk with?": "Jane Doe"})
        await on.anne.submits()
        await on.anne.sees_soon("This is what I understood")


@pytest.mark.parametrize("shape", ["nothing", "renamed", "extra", "no view", "odd state"])
async def test_a_view_that_comes_back_in_another_shape_breaks_nothing(tmp_path: Path, shape: str) -> None:
    async with stage(tmp_path) as on:
        await on.anne.types("/interview log Acme")
        await on.anne.sees_modal()
        sent = payloads.submission(on.slack, on.anne.team, on.anne.member, on.anne.modals.top)
        values = sent["view"]["state"]["values"]
        match shape:
            case "nothing":
                sent["view"]["state"]["values"] = {}
            case "renamed":
                values["kompany"] = values.pop("company")
            case "extra":
                values["evil"] = {"value": {"type": "plain_text_input", "value": "x" * 3000}}
            case "no view":
                sent["view"]["state"] = None
            case _:
                values["company"] = {"value": {"type": "checkboxes", "selected_options": "all"}}
        acked = await on.slack.deliver(Kind.INTERACTIVE, sent, answers=True)
        assert acked.ok
        assert acked.payload is None or acked.payload["response_action"] in ("errors", "update")
        on.slack.violations.clear()


async def test_somebody_else_s_button_changes_nothing_and_tells_nothing(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await logged(on)
        await on.is_now(WEDNESDAY_NOON + timedelta(hours=7))
        await on.anne.sees_soon("[Snooze]")
        zoe = Person(on.slack, on.slack.member(on.anne.workspace, "Zoe Young", locale="en-GB"))
        before = on.anne.sees()
        await zoe.presses(on.anne.grips("Sent"))
        await on.quiet()
        assert on.anne.sees() == before
        told = [m.text for m in on.anne.place.messages if m.only_for == zoe.id] + zoe.hears()
        assert told
        assert not any("Jane" in said or "Acme" in said for said in told)


async def test_an_old_button_still_works_after_a_restart_and_a_year(tmp_path: Path) -> None:
    async with slack_with_anne() as (slack, anne):
        async with played(slack, anne, tmp_path) as on:
            await logged(on)
            await on.is_now(WEDNESDAY_NOON + timedelta(hours=7))
            await anne.sees_soon("[Snooze]")
            grip = anne.grips("See draft")
        await slack.pass_time(timedelta(days=365))
        async with played(slack, anne, tmp_path):
            await anne.presses(grip)
            await anne.sees_soon("For Jane Doe")


async def test_killed_in_the_middle_of_a_form_one_goes_on(tmp_path: Path) -> None:
    async with slack_with_anne() as (slack, anne):
        async with played(slack, anne, tmp_path):
            await anne.types("/interview log Acme")
            await anne.sees_modal()
        await anne.fills({"When did it end?": "2026-03-04T10:00"})
        await anne.submits()
        assert "trouble connecting" in anne.sees().lower()
        async with played(slack, anne, tmp_path) as on:
            await anne.submits()
            await anne.sees_soon("This is what I understood", "Acme")
            await on.quiet()
        async with played(slack, anne, tmp_path):
            await anne.presses("Save")
            await anne.sees_modal()


async def test_a_dropped_socket_is_made_again(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        on.slack.socket.drop()
        await on.slack.until_connected()
        await on.anne.types("/interview")
        await on.anne.sees_soon("No interview yet")


@pytest.mark.parametrize("way", [Way.SOCKET, Way.HTTP])
async def test_a_post_that_fails_is_repeated_and_not_doubled(tmp_path: Path, way: Way) -> None:
    async with stage(tmp_path, way) as on:
        on.slack.sky.loses_answer("chat.postMessage")
        await on.anne.types("/contact add Kwame Mensah, Acme")
        await on.anne.sees_soon("Kwame Mensah")
        await on.quiet()
        assert sum("Kwame Mensah" in said for said in on.anne.hears()) == 1


async def test_too_many_answers_wait_as_slack_asks(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        on.slack.sky.limits("chat.postMessage", 1)
        await on.anne.types("/interview")
        await on.anne.sees_soon("No interview yet", within=8.0)


async def test_in_a_channel_only_the_person_sees_the_answer(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        on.anne.goes_to("general")
        await on.anne.types("/interview")
        await on.anne.sees_soon("No interview yet")
        assert all(m.only_for == on.anne.id for m in on.anne.place.messages)


async def test_the_answer_to_a_form_comes_where_it_was_begun(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        on.anne.goes_to("general")
        await on.anne.types("/interview log Acme")
        await on.anne.sees_modal()
        await on.anne.fills({"When did it end?": "2026-03-04T10:00"})
        await on.anne.submits()
        await on.anne.sees_soon("(only you see this)", "This is what I understood")


async def test_what_was_put_away_can_be_thrown_away(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.anne.types("/interview log")
        await on.anne.sees_modal()
        await on.anne.fills({"Company": "Acme"})
        await on.anne.cancels()
        await on.anne.sees_soon("Your answers are kept")
        await on.anne.presses("Throw it away")
        await on.anne.sees_soon("Thrown away")
        await on.anne.types("/interview log")
        assert "Company: <Acme>" not in await on.anne.sees_modal()


async def test_a_form_that_was_only_looked_at_is_put_away_without_a_word(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.anne.types("/interview log")
        await on.anne.sees_modal()
        await on.anne.cancels()
        await on.quiet()
        assert on.anne.messages() == []


async def test_zone_and_language_follow_the_profile(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.anne.types("/interview")
        await on.anne.sees_soon("No interview yet")
        await on.anne.speaks("fr-FR")
        await on.anne.moves_to("America/Montreal")
        await on.quiet()
        await on.anne.types("/interview log Acme, hier 15h avec Jeanne Roy")
        seen = await on.anne.sees_soon("[Enregistrer]")
        assert "heure de" in seen
        assert "Montr" in seen or "Toronto" in seen


async def test_word_of_a_change_that_comes_again_does_not_undo_a_later_one(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.anne.types("/interview")
        await on.anne.sees_soon("No interview yet")
        await on.anne.speaks("fr-FR")
        late = on.slack.events.told[-1]
        await on.later(minutes=1)
        await on.anne.speaks("en-GB")
        await on.quiet()
        for _ in range(2):
            assert (await on.slack.events.again(late)).ok
            await on.quiet()
        await on.anne.types("/contact list")
        await on.anne.sees_soon("No contact yet")


async def test_a_change_of_somebody_who_never_came_makes_nobody(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        stranger = Person(on.slack, on.slack.member(on.anne.workspace, "Bob Stranger"))
        await stranger.moves_to("Asia/Tokyo")
        await on.quiet()
        async with on.runtime.store.read(on.address(stranger)) as uow:
            assert uow.scope.person == ""
