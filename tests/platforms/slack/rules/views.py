"""Slack's views (modals and the Home tab) and messages: their fields and their limits."""

from __future__ import annotations

from tests.platforms.slack.schema import Choice, Flag, Spec, String, Text, Thing

VIEW_BYTES = 250_000
"""view_too_large: https://docs.slack.dev/reference/methods/views.open"""
VIEW_STACK = 3
"""push_limit_reached: https://docs.slack.dev/reference/methods/views.push"""
TRIGGER_SECONDS = 3
"""https://docs.slack.dev/interactivity/handling-user-interaction#modal_responses"""
ACKNOWLEDGE_SECONDS = 3.0
"""https://docs.slack.dev/interactivity/handling-user-interaction#acknowledgment_response"""
RESPONSE_URL_USES = 5
RESPONSE_URL_MINUTES = 30
"""https://docs.slack.dev/interactivity/handling-user-interaction#message_responses"""
UPDATE_CHARACTERS = 4_000
"""msg_too_long: https://docs.slack.dev/reference/methods/chat.update"""
POST_CHARACTERS = 40_000
"""Longer text is cut by Slack: https://docs.slack.dev/reference/methods/chat.postMessage"""
EVENT_RETRIES = (0, 60, 300)
"""Seconds: https://docs.slack.dev/apis/events-api/#retries"""
SUGGESTIONS = 100
"""https://docs.slack.dev/reference/interaction-payloads/block_suggestion-payload"""

_SHARED: dict[str, Spec] = {
    "private_metadata": String(longest=3000, least=0),
    "callback_id": String(longest=255),
    "external_id": String(longest=255, least=0),
}
MODAL = Thing(
    page="https://docs.slack.dev/reference/views/modal-views",
    fields={
        "title": Text(longest=24, plain=True),
        "submit": Text(longest=24, plain=True),
        "close": Text(longest=24, plain=True),
        "clear_on_close": Flag(),
        "notify_on_close": Flag(),
        "submit_disabled": Flag(),
        **_SHARED,
    },
    required=("title",),
)
HOME = Thing(page="https://docs.slack.dev/reference/views/home-tab-views", fields=_SHARED)
VIEW_TYPES = Choice(("modal", "home"))
