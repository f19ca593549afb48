"""Slack's composition objects: options, groups of options, confirmations."""

from __future__ import annotations

from tests.platforms.slack.schema import Choice, Many, Spec, String, Text, Thing

REFERENCE = "https://docs.slack.dev/reference/block-kit"
_OPTION = f"{REFERENCE}/composition-objects/option-object"
_GROUP = f"{REFERENCE}/composition-objects/option-group-object"
_CONFIRM = f"{REFERENCE}/composition-objects/confirmation-dialog-object"
_DISPATCH = f"{REFERENCE}/composition-objects/dispatch-action-configuration-object"
_SLACK_FILE = f"{REFERENCE}/composition-objects/slack-file-object"

BLOCK_ID = String(longest=255)
ACTION_ID = String(longest=255)
PLACEHOLDER = Text(longest=150, plain=True)
DAY = String(longest=10, pattern=r"\d{4}-\d{2}-\d{2}")

OPTION = Thing(
    page=_OPTION,
    fields={
        "text": Text(longest=75, plain=True),
        "value": String(longest=150),
        "description": Text(longest=75, plain=True),
    },
    required=("text", "value"),
)
"""Selects take plain text only; radio buttons and checkboxes take mrkdwn too."""

MARKED_OPTION = Thing(
    page=_OPTION,
    fields={"text": Text(longest=75), "value": String(longest=150), "description": Text(longest=75)},
    required=("text", "value"),
)

OVERFLOW_OPTION = Thing(
    page=_OPTION,
    fields={
        "text": Text(longest=75, plain=True),
        "value": String(longest=150),
        "description": Text(longest=75, plain=True),
        "url": String(longest=3000),
    },
    required=("text",),
)

OPTION_GROUP = Thing(
    page=_GROUP,
    fields={"label": Text(longest=75, plain=True), "options": Many(OPTION, most=100)},
    required=("label", "options"),
)

CONFIRM = Thing(
    page=_CONFIRM,
    fields={
        "title": Text(longest=100, plain=True),
        "text": Text(longest=300, plain=True),
        "confirm": Text(longest=30, plain=True),
        "deny": Text(longest=30, plain=True),
        "style": Choice(("primary", "danger")),
    },
    required=("title", "text", "confirm", "deny"),
)

DISPATCH = Thing(
    page=_DISPATCH,
    fields={
        "trigger_actions_on": Many(Choice(("on_enter_pressed", "on_character_entered")), most=2),
    },
)

SLACK_FILE = Thing(
    page=_SLACK_FILE, fields={"id": String(longest=40), "url": String()}, only_one_of=("id", "url")
)


def with_confirm(fields: dict[str, Spec]) -> dict[str, Spec]:
    return {"action_id": ACTION_ID, "confirm": CONFIRM, **fields}
