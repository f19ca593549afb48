"""Discord's components, each with its page: what may stand in a message, and what in a modal."""

from __future__ import annotations

from collections.abc import Mapping

from tests.platforms.discord.schema import (
    SNOWFLAKE,
    Choice,
    Flag,
    Kinds,
    Many,
    Spec,
    String,
    Thing,
    Whole,
)

PAGE = "https://docs.discord.com/developers/components/reference"

ROW, BUTTON, SELECT, TEXT_INPUT = 1, 2, 3, 4
USER_SELECT, ROLE_SELECT, MENTIONABLE_SELECT, CHANNEL_SELECT = 5, 6, 7, 8
SECTION, TEXT, THUMBNAIL, GALLERY, FILE, SEPARATOR = 9, 10, 11, 12, 13, 14
CONTAINER, LABEL, FILE_UPLOAD, RADIO, CHECKBOXES, CHECKBOX = 17, 18, 19, 21, 22, 23
NAMES: Mapping[int, str] = {
    ROW: "action row", BUTTON: "button", SELECT: "string select", TEXT_INPUT: "text input",
    USER_SELECT: "user select", ROLE_SELECT: "role select", MENTIONABLE_SELECT: "mentionable select",
    CHANNEL_SELECT: "channel select", SECTION: "section", TEXT: "text display", THUMBNAIL: "thumbnail",
    GALLERY: "media gallery", FILE: "file", SEPARATOR: "separator", CONTAINER: "container", LABEL: "label",
    FILE_UPLOAD: "file upload", RADIO: "radio group", CHECKBOXES: "checkbox group", CHECKBOX: "checkbox",
}  # fmt: skip

MOST_COMPONENTS = 40
MOST_TEXT = 4_000
"""All components of a message counting nested ones, and all their text: https://docs.discord.com/developers/components/reference"""
OLD_ROWS = 5
"""Action rows of a message without the Components V2 flag: https://docs.discord.com/developers/components/using-message-components"""
BUTTONS_A_ROW = 5
V2_ONLY = frozenset({SECTION, TEXT, THUMBNAIL, GALLERY, FILE, SEPARATOR, CONTAINER})

ID = Whole(0, 2**31 - 1)
CUSTOM_ID = String(100)
_EMOJI = Thing(
    "https://docs.discord.com/developers/resources/emoji",
    {"id": SNOWFLAKE, "name": String(32), "animated": Flag()},
)
_MEDIA = Thing(
    f"{PAGE}#unfurled-media-item", {"url": String(2048, pattern=r"(https?|attachment)://.+")}, ("url",)
)
_OWN_MEDIA = Thing(f"{PAGE}#file", {"url": String(2048, pattern=r"attachment://[\w.\-]+")}, ("url",))


def _component(anchor: str, fields: Mapping[str, Spec], required: tuple[str, ...] = ()) -> Thing:
    return Thing(f"{PAGE}#{anchor}", {"type": Whole(1, 23), "id": ID, **fields}, ("type", *required))


OPTION = Thing(
    f"{PAGE}#string-select-select-option-structure",
    {
        "label": String(100),
        "value": String(100),
        "description": String(100),
        "emoji": _EMOJI,
        "default": Flag(),
    },
    ("label", "value"),
)
_PLAIN_OPTION = Thing(
    f"{PAGE}#radio-group-option-structure",
    {"label": String(100), "value": String(100), "description": String(100), "default": Flag()},
    ("label", "value"),
)
_CHOOSING: Mapping[str, Spec] = {
    "custom_id": CUSTOM_ID,
    "placeholder": String(150),
    "min_values": Whole(0, 25),
    "max_values": Whole(1, 25),
    "required": Flag(),
    "disabled": Flag(),
}
_button = _component(
    "button",
    {
        "style": Whole(1, 6),
        "label": String(80),
        "emoji": _EMOJI,
        "custom_id": CUSTOM_ID,
        "sku_id": SNOWFLAKE,
        "url": String(512, pattern=r"(https?|discord)://\S+"),
        "disabled": Flag(),
    },
    ("style",),
)
_string_select = _component(
    "string-select", {**_CHOOSING, "options": Many(OPTION, 25, 1)}, ("custom_id", "options")
)
_default = Thing(
    f"{PAGE}#user-select-select-default-value-structure",
    {"id": SNOWFLAKE, "type": Choice(("user", "role", "channel"))},
    ("id", "type"),
)
_auto = _component("user-select", {**_CHOOSING, "default_values": Many(_default, 25)}, ("custom_id",))
_channels = _component(
    "channel-select",
    {**_CHOOSING, "default_values": Many(_default, 25), "channel_types": Many(Whole(0, 16), 16)},
    ("custom_id",),
)
_SELECTS = {
    SELECT: _string_select,
    USER_SELECT: _auto,
    ROLE_SELECT: _auto,
    MENTIONABLE_SELECT: _auto,
    CHANNEL_SELECT: _channels,
}
_text = _component("text-display", {"content": String(MOST_TEXT)}, ("content",))
_thumbnail = _component(
    "thumbnail", {"media": _MEDIA, "description": String(1024), "spoiler": Flag()}, ("media",)
)
_row = _component(
    "action-row", {"components": Many(Kinds({BUTTON: _button, **_SELECTS}, NAMES), 5, 1)}, ("components",)
)
_section = _component(
    "section",
    {
        "components": Many(Kinds({TEXT: _text}, NAMES), 3, 1),
        "accessory": Kinds({BUTTON: _button, THUMBNAIL: _thumbnail}, NAMES),
    },
    ("components", "accessory"),
)
_item = Thing(
    f"{PAGE}#media-gallery-media-gallery-item-structure",
    {"media": _MEDIA, "description": String(1024), "spoiler": Flag()},
    ("media",),
)
_gallery = _component("media-gallery", {"items": Many(_item, 10, 1)}, ("items",))
_file = _component("file", {"file": _OWN_MEDIA, "spoiler": Flag()}, ("file",))
_separator = _component("separator", {"divider": Flag(), "spacing": Choice((1, 2))})
_IN_CONTAINER = {
    ROW: _row, TEXT: _text, SECTION: _section, GALLERY: _gallery, SEPARATOR: _separator, FILE: _file
}  # fmt: skip
_container = _component(
    "container",
    {
        "components": Many(Kinds(_IN_CONTAINER, NAMES), MOST_COMPONENTS, 1),
        "accent_color": Whole(0, 0xFFFFFF),
        "spoiler": Flag(),
    },
    ("components",),
)
IN_MESSAGE = Kinds({**_IN_CONTAINER, CONTAINER: _container}, NAMES)

_text_input = _component(
    "text-input",
    {
        "custom_id": CUSTOM_ID,
        "style": Whole(1, 2),
        "label": String(45, least=46),
        "min_length": Whole(0, 4000),
        "max_length": Whole(1, 4000),
        "required": Flag(),
        "value": String(4000),
        "placeholder": String(100),
    },
    ("custom_id", "style"),
)
"""`label` belongs to the Label around it: any is objected to."""
_upload = _component(
    "file-upload",
    {"custom_id": CUSTOM_ID, "min_values": Whole(0, 10), "max_values": Whole(1, 10), "required": Flag()},
    ("custom_id",),
)
_radio = _component(
    "radio-group",
    {"custom_id": CUSTOM_ID, "options": Many(_PLAIN_OPTION, 10, 2), "required": Flag()},
    ("custom_id", "options"),
)
_checkboxes = _component(
    "checkbox-group",
    {
        "custom_id": CUSTOM_ID,
        "options": Many(_PLAIN_OPTION, 10, 1),
        "min_values": Whole(0, 10),
        "max_values": Whole(1, 10),
        "required": Flag(),
    },
    ("custom_id", "options"),
)
_checkbox = _component("checkbox", {"custom_id": CUSTOM_ID, "default": Flag()}, ("custom_id",))
_label = _component(
    "label",
    {
        "label": String(45),
        "description": String(100),
        "component": Kinds(
            {
                TEXT_INPUT: _text_input,
                **_SELECTS,
                FILE_UPLOAD: _upload,
                RADIO: _radio,
                CHECKBOXES: _checkboxes,
                CHECKBOX: _checkbox,
            },
            NAMES,
        ),
    },
    ("label", "component"),
)
MODAL = Thing(
    "https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object-modal",
    {
        "custom_id": CUSTOM_ID,
        "title": String(45),
        "components": Many(Kinds({LABEL: _label, TEXT: _text}, NAMES), 5, 1),
    },
    ("custom_id", "title", "components"),
)
