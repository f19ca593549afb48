"""Slack's end of HTTP mode: signed requests to the app's one address."""

from __future__ import annotations

import hashlib
import hmac
import json
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from aiohttp import ClientError, ClientSession, ClientTimeout

from tests.platforms.slack.links import Acked, Json, Kind, Retry

if TYPE_CHECKING:
    from tests.platforms.slack.server import Slack

FORM = "application/x-www-form-urlencoded"


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    body: str
    content_type: str
    no_retry: bool = False


def signature(secret: str, timestamp: str, body: bytes) -> str:
    """https://docs.slack.dev/authentication/verifying-requests-from-slack"""
    base = b"v0:" + timestamp.encode() + b":" + body
    return "v0=" + hmac.new(secret.encode(), base, hashlib.sha256).hexdigest()


@dataclass
class HttpMode:
    slack: Slack
    url: str
    """The app's /slack/events."""
    secret: str

    async def deliver(self, kind: Kind, payload: Json, *, answers: bool, retry: Retry | None = None) -> Acked:
        body, content_type = _encode(kind, payload)
        headers = {"Content-Type": content_type}
        if retry is not None:
            headers |= {"X-Slack-Retry-Num": str(retry.number), "X-Slack-Retry-Reason": retry.reason}
        since = time.monotonic()
        try:
            answer = await self.post(body, headers)
        except TimeoutError:
            return Acked(time.monotonic() - since, why="timeout")
        except (ClientError, OSError):
            return Acked(time.monotonic() - since, why="connection_failed")
        seconds = time.monotonic() - since
        if answer.status != 200:
            return Acked(seconds, why="http_error", no_retry=answer.no_retry)
        shown = _decode(answer)
        if shown and not answers:
            self.slack.violation(f"http: {kind} takes no response payload")
        return Acked(seconds, shown if answers else None)

    async def post(self, body: bytes, headers: dict[str, str] | None = None, *, sign: bool = True) -> Answer:
        """A request exactly as given; signed now unless told otherwise. Raises TimeoutError after three seconds."""
        given = dict(headers or {})
        if sign:
            timestamp = str(int(self.slack.world.now().timestamp()))
            given |= {
                "X-Slack-Request-Timestamp": timestamp,
                "X-Slack-Signature": signature(self.secret, timestamp, body),
            }
        timeout = ClientTimeout(total=self.slack.ack_seconds)
        async with (
            ClientSession(timeout=timeout) as session,
            session.post(self.url, data=body, headers={"User-Agent": "Slackbot 1.0", **given}) as response,
        ):
            return Answer(
                response.status,
                await response.text(errors="replace"),
                response.content_type,
                response.headers.get("X-Slack-No-Retry") == "1",
            )

    async def verify_url(self, challenge: str = "3eZbrw1aBm2rZgRNFdxV2595E9CYrcBF") -> Answer:
        """https://docs.slack.dev/reference/events/url_verification"""
        body = json.dumps({"token": "legacy", "challenge": challenge, "type": "url_verification"}).encode()
        return await self.post(body, {"Content-Type": "application/json"})

    async def check_ssl(self) -> Answer:
        """https://docs.slack.dev/interactivity/implementing-slash-commands: unsigned in its oldest form."""
        return await self.post(b"ssl_check=1&token=legacy", {"Content-Type": FORM})


def _encode(kind: Kind, payload: Json) -> tuple[bytes, str]:
    if kind is Kind.EVENT:
        return json.dumps(payload).encode(), "application/json"
    if kind is Kind.COMMAND:
        return urlencode(payload).encode(), FORM
    return urlencode({"payload": json.dumps(payload)}).encode(), FORM


def _decode(answer: Answer) -> Json | None:
    if not answer.body.strip():
        return None
    if answer.content_type == "application/json":
        said = json.loads(answer.body)
        return said if isinstance(said, dict) and said else None
    return {"text": answer.body}
