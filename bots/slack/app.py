"""The Bolt app: every kind of envelope with its listener, on one client."""

from __future__ import annotations

import logging
import os
import re
from typing import Any

from slack_bolt.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.error import BoltUnhandledRequestError
from slack_bolt.response import BoltResponse
from slack_sdk.web.async_client import AsyncWebClient

from bots.slack.listeners import Listeners

_log = logging.getLogger(__name__)
ANY = re.compile(".*", re.DOTALL)
OWN_SETTINGS = ("SLACK_BOT_TOKEN", "SLACK_CLIENT_ID", "SLACK_CLIENT_SECRET", "SLACK_SIGNING_SECRET")


def bolt(client: AsyncWebClient, listeners: Listeners) -> AsyncApp:
    """Verification is the front door's work (socket or ingress), authorisation that of `Visits`.

    `process_before_response`: an acknowledgement leaves as soon as the listener returns; Bolt's own way looks for it
    every ten milliseconds.
    """
    for (
        name
    ) in OWN_SETTINGS:  # read already; Bolt would take them up again and keep tokens in files of its own
        os.environ.pop(name, None)
    app = AsyncApp(
        client=client,
        authorize=_trusting,
        logger=logging.getLogger("slack_bolt"),
        process_before_response=True,
        raise_error_for_unhandled_request=True,
        request_verification_enabled=False,
        ssl_check_enabled=False,
        url_verification_enabled=False,
        ignoring_self_events_enabled=False,
        attaching_function_token_enabled=False,
        attaching_conversation_kwargs_enabled=False,
    )
    app.command(ANY)(listeners.command)
    app.action(ANY)(listeners.press)
    app.view(ANY)(listeners.submission)
    app.view_closed(ANY)(listeners.closed)
    app.options(ANY)(listeners.suggestions)
    app.shortcut("interview.log")(listeners.shortcut)
    app.shortcut("interview.from_message")(listeners.message_shortcut)
    app.event("app_home_opened")(listeners.home_opened)
    app.event("app_uninstalled")(listeners.removed)
    app.event("tokens_revoked")(listeners.removed)
    app.event("user_change")(listeners.profile_changed)
    app.error(_on_error)
    return app


async def _trusting(enterprise_id: str | None, team_id: str | None, user_id: str | None) -> AuthorizeResult:
    """Tokens are found per person, later, and never handed to Bolt."""
    return AuthorizeResult(enterprise_id=enterprise_id, team_id=team_id, user_id=user_id)


async def _on_error(error: Exception, body: dict[str, Any]) -> BoltResponse:
    """What nobody listens to is acknowledged all the same (T14): Slack would only bring it again."""
    if isinstance(error, BoltUnhandledRequestError):
        _log.info("slack.unknown_envelope", extra={"kind": str(body.get("type"))[:40]})
        return BoltResponse(status=200)
    _log.error("slack.listener_failed", exc_info=error)
    return BoltResponse(status=500)
