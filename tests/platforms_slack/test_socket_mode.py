from __future__ import annotations

import asyncio
import os
import sys
from datetime import timedelta
from typing import Any

import pytest
from aiohttp import ClientSession, WSServerHandshakeError

from tests.platforms.slack.person import Person
from tests.platforms.slack.server import Slack
from tests.platforms_slack.bare import stage
from tests.platforms_slack.bolt import bolt, in_socket_mode

Body = dict[str, Any]


async def test_a_connection_begins_with_hello_and_its_address_works_once() -> None:
    async with stage() as app:
        await app.person.opens_home()
        assert app.heard[0]["type"] == "hello"
        assert app.heard[0]["connection_info"] == {"app_id": "A0SUIVI"}
        used = str(app.socket._response.url)
        async with ClientSession() as session:
            with pytest.raises(WSServerHandshakeError):
                await session.ws_connect(used)


async def test_an_event_that_is_not_acknowledged_comes_again_at_once_then_after_a_minute_and_five() -> None:
    async with stage() as app:
        app.answers["app_home_opened"] = None
        app.slack.ack_seconds = 0.02
        await app.person.opens_home()

        def tries() -> list[tuple[int, str]]:
            envelopes = [e for e in app.heard if e.get("type") == "events_api"]
            assert len({e["payload"]["event_id"] for e in envelopes}) == 1
            assert len({e["envelope_id"] for e in envelopes}) == len(envelopes)
            return [(e["retry_attempt"], e["retry_reason"]) for e in envelopes]

        assert tries() == [(0, ""), (1, "timeout")]
        await app.slack.pass_time(timedelta(seconds=61))
        assert tries()[-1] == (2, "timeout")
        app.answers["app_home_opened"] = {}
        app.slack.ack_seconds = 3.0
        await app.slack.pass_time(timedelta(seconds=301))
        assert tries()[-1] == (3, "timeout")
        await app.slack.pass_time(timedelta(hours=1))
        assert len(tries()) == 4


async def test_a_command_is_never_sent_again_and_the_person_is_told() -> None:
    async with stage() as app:
        app.answers["/interview"] = None
        app.slack.ack_seconds = 0.02
        await app.person.types("/interview log")
        assert "/interview failed with the error “operation_timeout”" in app.person.sees()
        assert sum(e.get("type") == "slash_commands" for e in app.heard) == 1


async def test_with_no_connection_a_command_goes_nowhere() -> None:
    async with Slack() as slack:
        anne = Person(slack, slack.member(slack.workspace(), "Anne"))
        await anne.types("/interview")
        assert "dispatch_failed" in anne.sees()


async def test_the_same_envelope_can_come_twice() -> None:
    async with stage() as app:
        app.slack.socket.twice = 1
        await app.person.types("/interview")
        await app.person.types("/interview")
        names = [e["envelope_id"] for e in app.heard if e.get("type") == "slash_commands"]
        assert len(names) == 3
        assert len(set(names)) == 2


async def test_an_event_can_be_brought_again_as_a_retry() -> None:
    async with stage() as app:
        await app.person.opens_home()
        await app.slack.events.again(app.slack.events.told[-1])
        one, two = [e for e in app.heard if e.get("type") == "events_api"]
        assert one["payload"] == two["payload"]
        assert (one["retry_attempt"], two["retry_attempt"]) == (0, 1)


async def test_manners_that_slack_does_not_accept_are_noted() -> None:
    async with stage() as app:
        await app.socket.send_str("{")
        await app.socket.send_json({"type": "hello"})
        await app.socket.send_json({"envelope_id": "nobody's"})
        app.answers["block_actions"] = {"text": "Pressed"}
        await app.client.chat_postMessage(
            channel=app.person.place.id,
            text="Press",
            blocks=[{"type": "actions", "elements": [_button("Press")]}],
            unfurl_links=False,
            unfurl_media=False,
        )
        await app.person.presses("Press")
        assert app.slack.violations == [
            "socket: not JSON",
            "socket: a message without envelope_id",
            "socket: unknown envelope nobody's",
            "socket: interactive takes no response payload",
        ]


def _button(label: str) -> Body:
    return {"type": "button", "text": {"type": "plain_text", "text": label}, "action_id": label}


async def test_a_command_may_be_answered_in_its_acknowledgement() -> None:
    async with stage() as app:
        app.answers["/interview"] = {"text": "Nothing is owed."}
        await app.person.types("/interview")
        assert "Suivi (only you see this):\nNothing is owed." in app.person.sees()
        app.answers["/interview"] = {"blocks": [{"type": "divider"}]}
        await app.person.types("/interview")
        assert "T47" in app.slack.violations[0]


async def test_a_dropped_connection_leaves_what_was_under_way_unacknowledged() -> None:
    async with stage() as app:
        app.answers["/interview"] = None
        typing = asyncio.get_running_loop().create_task(app.person.types("/interview"))
        await app.slack.until(lambda: bool(app.slack.socket._waiting))
        app.slack.socket.drop()
        acked = await typing
        assert acked is not None
        assert acked.why == "connection_failed"


async def test_the_real_bolt_comes_back_after_a_refresh_and_after_a_drop() -> None:
    async with Slack() as slack:
        anne = Person(slack, slack.member(slack.workspace(), "Anne"))
        app = bolt(slack, anne.workspace)

        @app.command("/interview")
        async def answer(ack: Any) -> None:
            await ack("Here.")

        async with in_socket_mode(slack, app):
            await slack.socket.refresh("warning")
            await slack.socket.refresh()
            await _until_answered(slack, anne, 1)
            slack.socket.drop()
            await _until_answered(slack, anne, 2)


async def _until_answered(slack: Slack, anne: Person, times: int) -> None:
    """Types again, as a person would, for as long as the app is not there."""
    for _ in range(50):
        await slack.until_connected()
        acked = await anne.types("/interview")
        if acked is not None and acked.ok:
            break
    assert anne.hears().count("Here.") == times


async def test_an_app_in_its_own_process_is_killed_and_comes_back() -> None:
    async with Slack() as slack:
        anne = Person(slack, slack.member(slack.workspace(), "Anne"))
        for words in ("hello", "hello again"):
            process = await asyncio.create_subprocess_exec(
                sys.executable,
                "-m",
                "tests.platforms_slack.own_process",
                env={**os.environ, **slack.settings(anne.workspace)},
            )
            try:
                await slack.until_connected()
                await anne.types(f"/interview {words}")
                await anne.sees_soon(f"You said {words}.")
            finally:
                process.kill()
                await process.wait()
            await slack.until(lambda: not slack.socket.sockets, 5.0, "Slack to notice")
        assert slack.violations == []
