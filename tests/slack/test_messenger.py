"""Reminders in Slack: once, however Slack behaves; and who cannot be reached is told apart from who can later."""

from __future__ import annotations

import logging
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bots.slack.dms import Dms
from bots.slack.installed import Installed, ManyWorkspaces, OneWorkspace
from bots.slack.messenger import SlackMessenger
from core.delivery.messenger import Delivered, Refusal, TryLater, Undeliverable, Unknown
from core.domain.ids import new_delivery_id
from core.domain.person import Address, Platform
from core.errors import NotSaved
from core.ui.action import Action
from core.ui.card import Bar, Block, Button, Buttons, Card, Copyable, File, Picture, Text
from core.ui.rich import rich
from tests.slack.stage import WEDNESDAY_NOON, Stage, stage

CARD = Card(
    "Acme: a note is waiting",
    (Text(rich("For Jane Doe.")), Buttons((Button("Sent", Action("note.sent", "n1")),))),
)
SINCE = WEDNESDAY_NOON


async def sent(on: Stage, key: str, card: Card = CARD) -> object:
    return await on.front.messenger.send(on.address(on.anne), card, key)


def waiting(on: Stage) -> int:
    return sum("a note is waiting" in said for said in on.anne.hears())


async def test_a_reminder_is_found_by_its_key_and_by_no_other(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        key = new_delivery_id()
        delivered = await sent(on, key)
        assert isinstance(delivered, Delivered)
        look = on.front.messenger.look
        assert await look(on.address(on.anne), key, SINCE) == delivered
        assert await look(on.address(on.anne), new_delivery_id(), SINCE) is None


async def test_a_message_that_was_replaced_since_is_still_found(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        key = new_delivery_id()
        await sent(on, key, Card("Hello", (Buttons((Button("List", Action("contact.list")),)),)))
        posted = on.anne.messages()[-1]
        posted.metadata = None  # what an edit may do to it
        assert await on.front.messenger.look(on.address(on.anne), key, SINCE) is not None


@pytest.mark.parametrize("done", [True, False])
async def test_when_the_answer_says_nothing_it_is_looked_for(tmp_path: Path, done: bool) -> None:
    async with stage(tmp_path) as on:
        key = new_delivery_id()
        on.slack.sky.fails("chat.postMessage", 500, is_done=done)
        assert isinstance(await sent(on, key), Unknown)
        found = await on.front.messenger.look(on.address(on.anne), key, SINCE)
        assert isinstance(found, Delivered) is done


@pytest.mark.parametrize("trouble", ["lost", "rubbish", "internal_error"])
async def test_trouble_of_any_kind_is_doubt_and_never_a_second_message(tmp_path: Path, trouble: str) -> None:
    async with stage(tmp_path) as on:
        match trouble:
            case "lost":
                on.slack.sky.loses_answer("chat.postMessage")
            case "rubbish":
                on.slack.sky.talks_rubbish("chat.postMessage")
            case _:
                on.slack.sky.refuses("chat.postMessage", "internal_error", is_done=True)
        assert isinstance(await sent(on, new_delivery_id()), Unknown)
        assert waiting(on) <= 1


async def test_too_many_messages_wait_as_long_as_slack_asks(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        on.slack.sky.limits("chat.postMessage", 30)
        assert await sent(on, new_delivery_id()) == TryLater(30.0, whole_community=True, reason="ratelimited")
        assert on.anne.messages() == []


async def test_somebody_who_left_is_gone(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await sent(on, new_delivery_id())
        on.anne.leaves()
        assert await sent(on, new_delivery_id()) == Undeliverable(Refusal.GONE, "is_archived")


async def test_somebody_who_left_before_they_were_ever_written_to_is_gone_too(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        on.anne.leaves()
        assert await sent(on, new_delivery_id()) == Undeliverable(Refusal.GONE, "user_disabled")


async def test_an_archived_conversation_is_closed(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await sent(on, new_delivery_id())
        on.anne.place.archived = True
        assert await sent(on, new_delivery_id()) == Undeliverable(Refusal.CLOSED, "is_archived")


async def test_where_the_messages_tab_is_turned_off_reminders_wait_and_the_operator_is_told(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with stage(tmp_path) as on:
        manifest = on.slack.manifest
        await sent(on, new_delivery_id())
        on.slack.manifest = replace(manifest, messages_tab=False)
        later = await sent(on, new_delivery_id())
        assert later == TryLater(3600.0, whole_community=True, reason="messages_tab_disabled")
        assert [r.getMessage() for r in caplog.records if r.levelname == "ERROR"] == [
            "slack.messages_tab_off"
        ]
        on.slack.manifest = manifest
        assert isinstance(await sent(on, new_delivery_id()), Delivered)
        on.slack.violations.clear()  # it was posted to a tab that is not there


async def test_an_app_that_was_turned_off_is_told_apart_from_people_who_closed_a_door(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await sent(on, new_delivery_id())
        on.slack.world.installations[on.anne.team].disabled = True
        assert await sent(on, new_delivery_id()) == Undeliverable(Refusal.UNINSTALLED, "account_inactive")
        on.slack.violations.clear()  # it was called with a token that is over


async def test_who_closed_the_conversation_is_tried_once_a_day_and_told_when_they_come_by(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path) as on:
        await on.anne.types("/interview log Acme, data engineer, today 10:00 with Jane Doe, hiring manager")
        await on.anne.sees_soon("[Save]")
        await on.anne.presses("Save")
        await on.anne.sees_modal()
        await on.anne.cancels()
        await on.quiet()
        on.anne.place.archived = True
        before = len(on.slack.calls)
        for hour in (7, 9, 20, 22, 26):
            await on.is_now(WEDNESDAY_NOON + timedelta(hours=hour))
        refused = [c for c in on.slack.calls[before:] if c.method == "chat.postMessage"]
        assert [c.error for c in refused] in (["is_archived"], ["is_archived"] * 2)
        on.anne.goes_to("general")
        await on.anne.types("/interview")
        seen = await on.anne.sees_soon("A message did not reach you", "Acme")
        assert all(m.only_for == on.anne.id for m in on.anne.place.messages), seen
        await on.anne.types("/interview")
        await on.quiet()
        assert on.anne.sees().count("A message did not reach you") == 1


@pytest.mark.parametrize("code", ["account_inactive", "invalid_auth", "token_revoked"])
async def test_a_refused_token_stops_the_workspace_after_one_call(tmp_path: Path, code: str) -> None:
    async with stage(tmp_path) as on:
        await sent(on, new_delivery_id())
        on.slack.sky.refuses("chat.postMessage", code)
        assert await sent(on, new_delivery_id()) == Undeliverable(Refusal.UNINSTALLED, code)
        calls = len(on.slack.calls)
        assert await sent(on, new_delivery_id()) == Undeliverable(Refusal.UNINSTALLED, "not_installed")
        assert len(on.slack.calls) == calls


async def test_another_workspace_is_not_served_with_this_one_s_token(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        elsewhere = Address(Platform.SLACK, "T0OTHER", on.anne.id)
        refused = await on.front.messenger.send(elsewhere, CARD, new_delivery_id())
        assert refused == Undeliverable(Refusal.UNINSTALLED, "not_installed")


@pytest.mark.parametrize("knows_where", [True, False])
async def test_while_our_own_database_is_away_nothing_is_sent_and_nothing_is_in_doubt(
    tmp_path: Path, knows_where: bool
) -> None:
    async def away(*_: object) -> None:
        raise NotSaved("TimeoutError")

    async def gone(*_: object) -> bool:
        return False

    async with stage(tmp_path) as on:
        client, anne = on.front.client, on.address(on.anne)
        found = OneWorkspace(Installed(anne.workspace, "xoxb-1")) if knows_where else None
        messenger = SlackMessenger(
            client, found or ManyWorkspaces(away, gone, on.clock), Dms(client, away, away)
        )
        assert await messenger.send(anne, CARD, new_delivery_id()) == TryLater(reason="store_away")
        assert not waiting(on)


async def test_what_is_sent_is_never_worded_for_a_log(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with stage(tmp_path) as on:
        with caplog.at_level(logging.DEBUG):
            await sent(on, new_delivery_id(), Card("Only for Anne"))
        assert "Only for Anne" in on.anne.sees()
        assert "Only for Anne" not in caplog.text


async def test_a_conversation_is_opened_once_and_again_when_slack_forgot_it(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await sent(on, new_delivery_id())
        await sent(on, new_delivery_id())
        assert len(on.slack.done("conversations.open")) == 1
        on.slack.sky.refuses("chat.postMessage", "channel_not_found")
        assert isinstance(await sent(on, new_delivery_id()), Delivered)
        assert len(on.slack.done("conversations.open")) == 2


async def test_a_long_card_comes_as_several_messages_with_its_files(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        blocks: tuple[Block, ...] = (
            *(Copyable("line\n" * 600, f"Part {i}") for i in range(4)),
            File("note.eml", "message/rfc822", b"Subject: x"),
        )
        assert isinstance(await sent(on, new_delivery_id(), Card("Long", blocks)), Delivered)
        assert len(on.anne.messages()) > 2
        assert "(file: note.eml)" in on.anne.sees()


async def test_a_chart_that_slack_refuses_is_said_in_words(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        chart = Picture(
            "Your record", "3 of 4 notes within 24 hours", (Bar("within 24 hours", 0, 0.75, "3"),)
        )
        on.slack.sky.refuses("chat.postMessage", "invalid_blocks")
        assert isinstance(await sent(on, new_delivery_id(), Card("Record", (chart,))), Delivered)
        assert "3 of 4 notes within 24 hours" in on.anne.hears()[-1]


async def test_a_nudge_whose_answer_was_lost_comes_once(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.anne.types("/interview log Acme, data engineer, today 10:00 with Jane Doe, hiring manager")
        await on.anne.sees_soon("[Save]")
        await on.anne.presses("Save")
        await on.anne.sees_modal()
        await on.anne.cancels()
        on.slack.sky.loses_answer("chat.postMessage", times=1)
        await on.is_now(WEDNESDAY_NOON + timedelta(hours=7))
        assert waiting(on) == 1
        for _ in range(4):
            await on.later(minutes=3)
        assert waiting(on) == 1
