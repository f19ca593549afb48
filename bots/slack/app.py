"""The Bolt app: every kind of envelope with its listener, on one client."""

from __future__ import annotations

import logging
import os
from collections.abc import Awaitable, Callable
from typing import Any

from slack_bolt.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.context.ack.async_ack import AsyncAck
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.response import BoltResponse
from slack_sdk.web.async_client import AsyncWebClient

from bots.slack.listeners import Listeners

_log = logging.getLogger(__name__)
OWN_SETTINGS = ("SLACK_BOT_TOKEN", "SLACK_CLIENT_ID", "SLACK_CLIENT_SECRET", "SLACK_SIGNING_SECRET")

Listener = Callable[[AsyncAck, dict[str, Any]], Awaitable[None]]
Find = Callable[[dict[str, Any]], Listener | None]


def bolt(client: AsyncWebClient, listeners: Listeners) -> AsyncApp:
    """Verification is the front door's work (socket or ingress), authorisation that of `Visits`."""
    for (
        name
    ) in OWN_SETTINGS:  # read already; Bolt would take them up again and keep tokens in files of its own
        os.environ.pop(name, None)
    return App(client, _table(listeners))


class App(AsyncApp):
    """Bolt with its listeners in a table.

    Bolt's own way makes a client for every envelope, asks whose token it is, lays out all that a listener might want for each
    listener that might be meant, and looks every ten milliseconds whether one has acknowledged. All of that takes as long as
    finding the person in the database and writing a row; and an acknowledgement of ours leaves as soon as the listener returns.
    """

    def __init__(self, client: AsyncWebClient, listener: Find) -> None:
        super().__init__(client=client, authorize=_nobody, logger=logging.getLogger("slack_bolt"))
        self._listener = listener

    async def async_dispatch(self, req: AsyncBoltRequest) -> BoltResponse:
        """What nobody listens to is acknowledged all the same (T14): Slack would only bring it again."""
        listener = self._listener(req.body)
        if listener is None:
            _log.info("slack.unknown_envelope", extra={"kind": str(req.body.get("type"))[:40]})
            return BoltResponse(status=200)
        ack = req.context.ack
        try:
            await listener(ack, req.body)
        except Exception:  # noqa: BLE001 - logged, and Slack hears that it failed
            _log.exception("slack.listener_failed")
            return BoltResponse(status=500)
        return ack.response or BoltResponse(status=200)


def _table(listeners: Listeners) -> Find:
    by_type: dict[str, Listener] = {
        "block_actions": listeners.press,
        "view_submission": listeners.submission,
        "view_closed": listeners.closed,
        "block_suggestion": listeners.suggestions,
    }
    by_shortcut: dict[tuple[str, str], Listener] = {
        ("shortcut", "interview.log"): listeners.shortcut,
        ("message_action", "interview.from_message"): listeners.message_shortcut,
    }
    by_event: dict[str, Listener] = {
        "app_home_opened": listeners.home_opened,
        "app_uninstalled": listeners.removed,
        "tokens_revoked": listeners.removed,
        "user_change": listeners.profile_changed,
    }

    def listener(body: dict[str, Any]) -> Listener | None:
        match body:
            case {"type": "event_callback", "event": {"type": str(name)}}:
                return by_event.get(name)
            case {"type": "shortcut" | "message_action" as kind, "callback_id": str(name)}:
                return by_shortcut.get((kind, name))
            case {"type": str(kind)}:
                return by_type.get(kind)
            case {"command": str()}:
                return listeners.command
        return None

    return listener


async def _nobody() -> AuthorizeResult:
    """Tokens are found per person, later, and never handed to Bolt."""
    raise AssertionError("nobody asks")
