from __future__ import annotations

import json
import time
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any
from urllib.parse import parse_qs

import pytest
from aiohttp import web
from slack_sdk.signature import SignatureVerifier

from tests.platforms.slack.http_mode import FORM, HttpMode, signature
from tests.platforms.slack.person import Person
from tests.platforms.slack.server import Slack
from tests.platforms_slack.bolt import bolt, in_http_mode


@dataclass
class Door:
    """An app that is only a door: it keeps what comes and answers as told."""

    slack: Slack
    anne: Person
    http: HttpMode
    came: list[tuple[dict[str, str], bytes]] = field(default_factory=list)
    status: int = 200
    body: str = ""
    content_type: str = "text/plain"
    headers: dict[str, str] = field(default_factory=dict)

    def payload(self) -> dict[str, Any]:
        return dict(json.loads(parse_qs(self.came[-1][1].decode())["payload"][0]))


@pytest.fixture
async def door() -> AsyncIterator[Door]:
    async with Slack() as slack:
        runner: web.AppRunner | None = None
        anne = Person(slack, slack.member(slack.workspace(), "Anne"))
        made = Door(slack, anne, HttpMode(slack, "", ""))

        async def events(request: web.Request) -> web.Response:
            made.came.append((dict(request.headers), await request.read()))
            return web.Response(
                status=made.status, text=made.body, content_type=made.content_type, headers=made.headers
            )

        app = web.Application()
        app.router.add_post("/slack/events", events)
        runner = web.AppRunner(app, access_log=None)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        host, port = runner.addresses[0][:2]
        made.http = slack.uses_http(f"http://{host}:{port}/slack/events")
        yield made
        await runner.cleanup()


async def test_everything_is_signed_as_slacks_own_verifier_expects(door: Door) -> None:
    await door.anne.types("/interview log Acme & Söhne")
    headers, body = door.came[-1]
    assert SignatureVerifier(door.slack.signing_secret).is_valid_request(body, headers)
    assert not SignatureVerifier("another").is_valid_request(body, headers)
    given = parse_qs(body.decode())
    assert given["text"] == ["log Acme & Söhne"]
    assert headers["Content-Type"] == FORM


async def test_an_event_comes_as_json_and_again_with_its_number_and_reason(door: Door) -> None:
    door.status = 500
    await door.anne.opens_home()
    numbers = [(h.get("X-Slack-Retry-Num"), h.get("X-Slack-Retry-Reason")) for h, _ in door.came]
    assert numbers == [(None, None), ("1", "http_error")]
    assert door.came[0][1] == door.came[1][1]
    assert door.came[0][0]["Content-Type"] == "application/json"
    door.status = 200
    await door.slack.pass_time(timedelta(seconds=61))
    await door.slack.pass_time(timedelta(seconds=600))
    assert door.came[-1][0]["X-Slack-Retry-Num"] == "2"
    assert len(door.came) == 3


async def test_an_app_may_ask_for_no_retries(door: Door) -> None:
    door.status, door.headers = 500, {"X-Slack-No-Retry": "1"}
    await door.anne.opens_home()
    assert len(door.came) == 1


async def test_a_command_is_answered_in_text_or_in_json(door: Door) -> None:
    door.body = "Nothing is owed."
    await door.anne.types("/interview")
    door.content_type, door.body = "application/json", json.dumps({"text": "Two notes."})
    await door.anne.types("/interview")
    seen = door.anne.sees()
    assert "Nothing is owed." in seen
    assert "Two notes." in seen


async def test_a_command_that_fails_says_so(door: Door) -> None:
    door.status = 500
    await door.anne.types("/interview")
    assert "http_error" in door.anne.sees()
    assert len(door.came) == 1


async def test_a_shortcut_carries_its_payload_in_a_form(door: Door) -> None:
    await door.anne.uses_shortcut("Log an interview")
    payload = door.payload()
    assert (payload["type"], payload["callback_id"]) == ("shortcut", "interview.log")
    door.body = "thanks"
    await door.anne.uses_shortcut("Log an interview")
    assert door.slack.violations == ["http: interactive takes no response payload"]


async def test_an_app_that_is_down_is_told_apart_from_one_that_is_slow(door: Door) -> None:
    door.http.url = "http://127.0.0.1:9/slack/events"
    acked = await door.anne.types("/interview")
    assert acked is not None
    assert acked.why == "connection_failed"


async def test_requests_can_be_forged_late_and_unsigned_to_see_that_the_app_refuses_them() -> None:
    async with Slack() as slack:
        anne = Person(slack, slack.member(slack.workspace(), "Anne"))
        app = bolt(slack, anne.workspace)
        async with in_http_mode(slack, app) as http:
            assert (await http.verify_url("abc")).body == '{"challenge": "abc"}'
            assert (await http.check_ssl()).status == 200
            body = b'{"type":"url_verification","challenge":"abc"}'
            headers = {"Content-Type": "application/json"}
            assert (await http.post(body, headers, sign=False)).status == 401
            for wrong in (
                {"X-Slack-Signature": "v0=00", "X-Slack-Request-Timestamp": str(int(time.time()))},
                _signed(slack, body, int(time.time()) - 301),
                _signed(slack, body + b" ", int(time.time())),
            ):
                assert (await http.post(body, {**headers, **wrong}, sign=False)).status == 401


def _signed(slack: Slack, body: bytes, second: int) -> dict[str, str]:
    return {
        "X-Slack-Request-Timestamp": str(second),
        "X-Slack-Signature": signature(slack.signing_secret, str(second), body),
    }
