"""Slack's interactive elements and images: their fields, their limits, and where each may stand."""

from __future__ import annotations

from tests.platforms.slack.rules.objects import (
    ACTION_ID,
    DAY,
    DISPATCH,
    MARKED_OPTION,
    OPTION,
    OPTION_GROUP,
    OVERFLOW_OPTION,
    PLACEHOLDER,
    REFERENCE,
    SLACK_FILE,
    with_confirm,
)
from tests.platforms.slack.schema import Choice, Flag, Many, Spec, String, Text, Thing, Whole

_PAGE = f"{REFERENCE}/block-elements"
_FOCUS: dict[str, Spec] = {"focus_on_load": Flag(), "placeholder": PLACEHOLDER}
_STATIC: dict[str, Spec] = {"options": Many(OPTION, most=100), "option_groups": Many(OPTION_GROUP, most=100)}
_MOST_SELECTED: dict[str, Spec] = {"max_selected_items": Whole(1, 1000)}
_TYPED: dict[str, Spec] = {"action_id": ACTION_ID, "dispatch_action_config": DISPATCH, **_FOCUS}
_USER = String(longest=20, pattern=r"[UW][A-Z0-9]+")

ELEMENTS: dict[str, Thing] = {
    "button": Thing(
        page=f"{_PAGE}/button-element",
        fields=with_confirm(
            {
                "text": Text(longest=75, plain=True),
                "url": String(longest=3000, pattern=r"(?s)(https?|slack)://.+"),
                "value": String(longest=2000),
                "style": Choice(("primary", "danger")),
                "accessibility_label": String(longest=75),
            }
        ),
        required=("text",),
    ),
    "overflow": Thing(
        page=f"{_PAGE}/overflow-menu-element",
        fields=with_confirm({"options": Many(OVERFLOW_OPTION, most=5)}),
        required=("options",),
    ),
    "static_select": Thing(
        page=f"{_PAGE}/select-menu-element#static_select",
        fields=with_confirm({"initial_option": OPTION, **_STATIC, **_FOCUS}),
        only_one_of=("options", "option_groups"),
    ),
    "external_select": Thing(
        page=f"{_PAGE}/select-menu-element#external_select",
        fields=with_confirm({"initial_option": OPTION, "min_query_length": Whole(0, 255), **_FOCUS}),
    ),
    "users_select": Thing(
        page=f"{_PAGE}/select-menu-element#users_select",
        fields=with_confirm({"initial_user": _USER, **_FOCUS}),
    ),
    "multi_static_select": Thing(
        page=f"{_PAGE}/multi-select-menu-element#static_multi_select",
        fields=with_confirm(
            {"initial_options": Many(OPTION, most=100), **_STATIC, **_MOST_SELECTED, **_FOCUS}
        ),
        only_one_of=("options", "option_groups"),
    ),
    "multi_external_select": Thing(
        page=f"{_PAGE}/multi-select-menu-element#external_multi_select",
        fields=with_confirm(
            {
                "initial_options": Many(OPTION, most=100),
                "min_query_length": Whole(0, 255),
                **_MOST_SELECTED,
                **_FOCUS,
            }
        ),
    ),
    "radio_buttons": Thing(
        page=f"{_PAGE}/radio-button-group-element",
        fields=with_confirm(
            {
                "options": Many(MARKED_OPTION, most=10),
                "initial_option": MARKED_OPTION,
                "focus_on_load": Flag(),
            }
        ),
        required=("options",),
    ),
    "checkboxes": Thing(
        page=f"{_PAGE}/checkboxes-element",
        fields=with_confirm(
            {
                "options": Many(MARKED_OPTION, most=10),
                "initial_options": Many(MARKED_OPTION, most=10),
                "focus_on_load": Flag(),
            }
        ),
        required=("options",),
    ),
    "datepicker": Thing(
        page=f"{_PAGE}/date-picker-element", fields=with_confirm({"initial_date": DAY, **_FOCUS})
    ),
    "timepicker": Thing(
        page=f"{_PAGE}/time-picker-element",
        fields=with_confirm(
            {
                "initial_time": String(longest=5, pattern=r"([01]\d|2[0-3]):[0-5]\d"),
                "timezone": String(longest=64),
                **_FOCUS,
            }
        ),
    ),
    "datetimepicker": Thing(
        page=f"{_PAGE}/datetime-picker-element",
        fields=with_confirm(
            {"initial_date_time": Whole(1_000_000_000, 9_999_999_999), "focus_on_load": Flag()}
        ),
    ),
    "plain_text_input": Thing(
        page=f"{_PAGE}/plain-text-input-element",
        fields={
            "initial_value": String(longest=3000, least=0),
            "multiline": Flag(),
            "min_length": Whole(0, 3000),
            "max_length": Whole(1, 3000),
            **_TYPED,
        },
    ),
    "email_text_input": Thing(
        page=f"{_PAGE}/email-input-element", fields={"initial_value": String(longest=3000, least=0), **_TYPED}
    ),
    "url_text_input": Thing(
        page=f"{_PAGE}/url-input-element", fields={"initial_value": String(longest=3000, least=0), **_TYPED}
    ),
    "number_input": Thing(
        page=f"{_PAGE}/number-input-element",
        fields={
            "is_decimal_allowed": Flag(),
            "initial_value": String(longest=20),
            "min_value": String(longest=20),
            "max_value": String(longest=20),
            **_TYPED,
        },
        required=("is_decimal_allowed",),
    ),
    "file_input": Thing(
        page=f"{_PAGE}/file-input-element",
        fields={
            "action_id": ACTION_ID,
            "filetypes": Many(String(longest=20), most=50),
            "max_files": Whole(1, 10),
        },
    ),
    "image": Thing(
        page=f"{_PAGE}/image-element",
        fields={
            "alt_text": String(longest=2000),
            "image_url": String(longest=3000),
            "slack_file": SLACK_FILE,
        },
        required=("alt_text",),
        only_one_of=("image_url", "slack_file"),
    ),
}

_SELECTS = (
    "static_select",
    "external_select",
    "users_select",
    "multi_static_select",
    "multi_external_select",
)
_PICKED = ("radio_buttons", "checkboxes", "datepicker", "timepicker")
_WRITTEN = ("plain_text_input", "email_text_input", "url_text_input", "number_input", "file_input")

IN_SECTION = ("button", "overflow", "image", *_SELECTS, *_PICKED)
"""https://docs.slack.dev/reference/block-kit/blocks/section-block"""
IN_ACTIONS = ("button", "overflow", "datetimepicker", *_SELECTS, *_PICKED)
"""https://docs.slack.dev/reference/block-kit/blocks/actions-block"""
IN_INPUT = ("datetimepicker", *_SELECTS, *_PICKED, *_WRITTEN)
"""https://docs.slack.dev/reference/block-kit/blocks/input-block"""

ONLY_IN_MODALS = ("email_text_input", "url_text_input", "file_input")
"""The "Surfaces" line of each element's page."""
NOT_IN_HOME = ("datetimepicker", *ONLY_IN_MODALS)
"""The datetime picker stands in messages and modals only."""
