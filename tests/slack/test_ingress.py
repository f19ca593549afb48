"""What comes to the one address in HTTP mode: only what Slack signed, in the shape that Slack sends (T1 to T16)."""

from __future__ import annotations

import json
from pathlib import Path
from urllib.parse import urlencode

import pytest
from aiohttp import ClientSession
from hypothesis import given
from hypothesis import strategies as st

from bots.slack.envelopes import read
from tests.platforms.slack.http_mode import FORM, Answer, HttpMode, signature
from tests.slack.stage import Stage, Way, stage

JSON = "application/json"


def http(on: Stage) -> HttpMode:
    assert on.slack.http is not None
    return on.slack.http


async def sent(
    on: Stage, body: bytes, kind: str = JSON, *, second: str | None = None, **headers: str
) -> Answer:
    """Signed correctly for that second, with whatever else is said in the headers."""
    stamp = second if second is not None else str(int(on.clock.now().timestamp()))
    signed = {
        "Content-Type": kind,
        "X-Slack-Request-Timestamp": stamp,
        "X-Slack-Signature": signature(on.slack.signing_secret, stamp, body),
    }
    return await http(on).post(body, {**signed, **headers}, sign=False)


BODY = b'{"type":"url_verification","challenge":"abc"}'


async def test_an_unsigned_request_is_turned_away(tmp_path: Path) -> None:
    async with stage(tmp_path, Way.HTTP) as on:
        assert (await http(on).post(BODY, {"Content-Type": JSON}, sign=False)).status == 401


@pytest.mark.parametrize(
    "headers",
    [
        {"X-Slack-Signature": "v0=" + "0" * 64},
        {"X-Slack-Signature": "v0=é"},
        {"X-Slack-Signature": ""},
        {"X-Slack-Request-Timestamp": "abc"},
        {"X-Slack-Request-Timestamp": ""},
        {"X-Slack-Request-Timestamp": "1e9"},
        {"X-Slack-Request-Timestamp": "１７００００００００"},
    ],
    ids=str,
)
async def test_a_wrong_signature_or_time_is_turned_away(tmp_path: Path, headers: dict[str, str]) -> None:
    async with stage(tmp_path, Way.HTTP) as on:
        assert (await sent(on, BODY, **headers)).status == 401


@pytest.mark.parametrize("off", [-301, 302])  # 301 and the part of a second that is cut off
async def test_a_request_from_another_time_is_turned_away(tmp_path: Path, off: int) -> None:
    async with stage(tmp_path, Way.HTTP) as on:
        assert (await sent(on, BODY, second=str(int(on.clock.now().timestamp()) + off))).status == 401


async def test_bytes_that_are_no_text_are_no_server_error(tmp_path: Path) -> None:
    async with stage(tmp_path, Way.HTTP) as on:
        assert (await http(on).post(b"\xff", {"Content-Type": FORM}, sign=False)).status == 401
        assert (await sent(on, b"\xff", FORM)).status == 400


@pytest.mark.filterwarnings("ignore:Sending a large body")
@pytest.mark.parametrize("size", [200_001, 5_000_000])
async def test_what_is_too_large_is_refused_before_it_is_verified(tmp_path: Path, size: int) -> None:
    async with stage(tmp_path, Way.HTTP) as on:
        assert (await http(on).post(b"x" * size, {"Content-Type": FORM}, sign=False)).status == 413


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (BODY, FORM),
        (b"command=%2Finterview&text=", JSON),
        (BODY, "text/plain"),
        (b'{"type":"event_callback","type":"url_verification","challenge":"abc"}', JSON),
        (b"payload=" + b"[" * 100_000, FORM),
        (b'{"a":' * 30_000 + b"1" + b"}" * 30_000, JSON),
        (b"[]", JSON),
        (b"text=a&text=b", FORM),
    ],
    ids=[
        "json as form",
        "form as json",
        "text",
        "key twice",
        "deep list",
        "deep object",
        "list",
        "field twice",
    ],
)
async def test_what_is_not_what_it_says_is_refused(tmp_path: Path, body: bytes, kind: str) -> None:
    async with stage(tmp_path, Way.HTTP) as on:
        assert (await sent(on, body, kind)).status == 400


async def test_slack_s_own_checks_are_answered(tmp_path: Path) -> None:
    async with stage(tmp_path, Way.HTTP) as on:
        verified = await http(on).verify_url("abc")
        assert (verified.status, verified.body, verified.content_type) == (200, "abc", "text/plain")
        assert await http(on).check_ssl() == Answer(200, "", "application/octet-stream")


async def test_only_posts_are_taken(tmp_path: Path) -> None:
    async with stage(tmp_path, Way.HTTP) as on, ClientSession() as browser:
        async with browser.get(f"{on.web}/slack/events") as answer:
            assert answer.status == 405
        async with browser.get(f"{on.web}/healthz") as answer:
            assert answer.status == 200


async def test_what_nobody_knows_is_acknowledged(tmp_path: Path) -> None:
    async with stage(tmp_path, Way.HTTP) as on:
        unknown = json.dumps({"type": "hologram", "team": {"id": on.anne.team}, "user": {"id": on.anne.id}})
        assert (await sent(on, unknown.encode())).status == 200


async def test_the_same_request_twice_acts_once(tmp_path: Path) -> None:
    async with stage(tmp_path, Way.HTTP) as on:
        await on.anne.types("/contact add Jane Doe, Acme")
        await on.anne.sees_soon("Jane Doe")
        seen = on.anne.sees()
        from tests.platforms.slack import payloads
        from tests.platforms.slack.links import Kind

        again = payloads.command(
            on.slack, on.anne.team, on.anne.member, on.anne.place, "/contact", "add Raj Patel, Acme"
        )
        for _ in range(2):
            assert (await http(on).deliver(Kind.COMMAND, again, answers=True)).ok
            await on.quiet()
        assert on.anne.sees().count("Raj Patel") == 1 + seen.count("Raj Patel")


async def test_a_retry_is_not_dropped_when_it_is_the_first_to_arrive(tmp_path: Path) -> None:
    async with stage(tmp_path, Way.HTTP) as on:
        on.anne.at_home = True
        body = on.slack.events.envelope(
            on.anne.team,
            {"type": "app_home_opened", "user": on.anne.id, "channel": on.anne.place.id, "tab": "home"},
        )
        assert (await on.slack.events.again(body)).ok
        await on.anne.sees_soon("No interview yet")


@given(words=st.text(max_size=80), ascii_only=st.booleans())
def test_whatever_is_typed_into_an_interaction_is_read_as_it_was(words: str, *, ascii_only: bool) -> None:
    payload = {"type": "block_actions", "typed": words}
    said = json.dumps(payload, ensure_ascii=ascii_only).encode("utf-8", "replace")
    for body in (urlencode({"payload": said}), "payload=" + "".join(f"%{byte:02x}" for byte in said)):
        assert read(body.encode(), FORM) == json.loads(said)
