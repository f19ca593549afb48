"""Socket Mode on bad days: made again after every goodbye, at the pace that Slack allows, with nothing doubled."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import replace
from pathlib import Path

import pytest

from tests.platforms.slack import payloads
from tests.platforms.slack.links import Kind
from tests.slack.stage import Stage, played, slack_with_anne, stage

OPEN = "apps.connections.open"


async def is_answered(on: Stage) -> None:
    """Types again, as a person would, for as long as nobody is there; every violation would be noted."""
    before = len(on.anne.hears())
    for _ in range(100):
        await on.slack.until_connected()
        acked = await on.anne.types("/interview")
        if acked is not None and acked.ok:
            break
    await on.slack.until(lambda: any("No interview yet" in one for one in on.anne.hears()[before:]), 10.0)


async def test_started_too_often_in_a_minute_it_waits_as_slack_asks_and_comes_in(tmp_path: Path) -> None:
    async with slack_with_anne() as (slack, anne):
        slack.sky.limits(OPEN, 1, times=2)
        async with played(slack, anne, tmp_path) as on:
            await is_answered(on)


async def test_asked_to_wait_while_coming_back_it_waits(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        on.slack.sky.limits(OPEN, 1, times=2)
        on.slack.socket.drop()
        await is_answered(on)


@pytest.mark.parametrize("trouble", ["down", "rubbish", "lost", "refused"])
async def test_however_slack_fails_to_give_an_address_it_is_asked_again(tmp_path: Path, trouble: str) -> None:
    async with stage(tmp_path) as on:
        match trouble:
            case "down":
                on.slack.sky.fails(OPEN, 503)
            case "rubbish":
                on.slack.sky.talks_rubbish(OPEN)
            case "lost":
                on.slack.sky.loses_answer(OPEN)
            case _:
                on.slack.sky.refuses(OPEN, "internal_error")
        on.slack.socket.drop()
        await is_answered(on)


async def test_an_address_that_was_used_up_in_vain_is_not_tried_again(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        on.slack.socket.turned_away = 1
        on.slack.socket.drop()
        await is_answered(on)


@pytest.mark.parametrize("why", ["warning", "refresh_requested"])
async def test_when_slack_says_goodbye_it_comes_back_at_once(tmp_path: Path, why: str) -> None:
    async with stage(tmp_path) as on:
        for _ in range(3):
            await on.slack.socket.refresh(why)
            await is_answered(on)


async def test_socket_mode_turned_off_is_told_to_the_operator_and_on_again_it_is_back(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with stage(tmp_path) as on:
        manifest = on.slack.manifest
        on.slack.manifest = replace(manifest, socket_mode=False)
        await on.slack.socket.refresh("link_disabled")
        on.slack.socket.drop()
        await on.slack.until(lambda: any(c.method == OPEN and c.error for c in on.slack.calls), 10.0)
        on.slack.manifest = manifest
        await is_answered(on)
        told = [(r.getMessage(), getattr(r, "why", "")) for r in caplog.records if r.levelno >= logging.ERROR]
        assert told[:2] == [("slack.reconnecting", "link_disabled"), ("slack.no_socket", "invalid_arguments")]
        on.slack.violations.clear()  # an address asked for in vain


async def test_what_was_dropped_before_it_was_acknowledged_comes_again_and_is_done_once(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path) as on:
        await on.anne.types("/suivi help")
        await on.quiet()
        asked = payloads.command(
            on.slack, on.anne.team, on.anne.member, on.anne.place, "/contact", "add Kwame Mensah, Acme"
        )
        first = asyncio.create_task(on.slack.deliver(Kind.COMMAND, asked, answers=True))
        await on.slack.until(lambda: bool(on.slack.socket.under_way), 5.0)
        on.slack.socket.drop()
        assert (await first).why == "connection_failed"
        await on.slack.until_connected()
        assert (await on.slack.deliver(Kind.COMMAND, asked, answers=True)).ok
        await on.quiet()
        assert sum("Kwame Mensah" in said for said in on.anne.hears()) == 1
        async with on.runtime.store.read(on.address(on.anne)) as uow:
            assert [c.name for c in await uow.contacts.list()] == ["Kwame Mensah"]
