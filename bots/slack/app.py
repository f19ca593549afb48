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


def bolt(client: AsyncWebClient, listeners: Listeners) -> AsyncApp:
    """Verification is the front door's work (socket or ingress), authorisation that of `Visits`.

    Listeners are found in a table, before Bolt would ask whose token it is: asking every listener of Bolt's own whether the
    envelope is for it takes as long as finding the person in the database. `process_before_response`: an acknowledgement
    leaves as soon as the listener returns; Bolt's own way looks for it every ten milliseconds.
    """
    for (
        name
    ) in OWN_SETTINGS:  # read already; Bolt would take them up again and keep tokens in files of its own
        os.environ.pop(name, None)
    app = AsyncApp(
        client=client,
        before_authorize=_door(listeners),
        authorize=_nobody,
        logger=logging.getLogger("slack_bolt"),
        process_before_response=True,
        request_verification_enabled=False,
        ssl_check_enabled=False,
        url_verification_enabled=False,
        ignoring_self_events_enabled=False,
        attaching_function_token_enabled=False,
        attaching_conversation_kwargs_enabled=False,
    )
    app.error(_on_error)
    return app


def _door(listeners: Listeners) -> Callable[..., Awaitable[BoltResponse | None]]:
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

    async def door(req: AsyncBoltRequest, ack: AsyncAck) -> BoltResponse | None:
        """What nobody listens to is acknowledged all the same (T14): Slack would only bring it again."""
        found = listener(req.body)
        if found is None:
            _log.info("slack.unknown_envelope", extra={"kind": str(req.body.get("type"))[:40]})
            return BoltResponse(status=200)
        await found(ack, req.body)
        return ack.response

    return door


async def _nobody() -> AuthorizeResult:
    """Tokens are found per person, later, and never handed to Bolt."""
    raise AssertionError("the door answers everything")


async def _on_error(error: Exception) -> BoltResponse:
    _log.error("slack.listener_failed", exc_info=error)
    return BoltResponse(status=500)
