"""Messages and answers to interactions as Discord documents them."""

from __future__ import annotations

from collections.abc import Mapping

from tests.platforms.discord.rules.components import IN_MESSAGE, MODAL
from tests.platforms.discord.schema import SNOWFLAKE, Choice, Flag, Many, Spec, String, Thing, Whole

MESSAGE_PAGE = "https://docs.discord.com/developers/resources/message#create-message"
EDIT_PAGE = "https://docs.discord.com/developers/resources/message#edit-message"
WEBHOOK_PAGE = "https://docs.discord.com/developers/resources/webhook#execute-webhook"
ANSWER_PAGE = (
    "https://docs.discord.com/developers/interactions/receiving-and-responding#create-interaction-response"
)

EPHEMERAL, COMPONENTS_V2, SUPPRESS_EMBEDS, SILENT = 1 << 6, 1 << 15, 1 << 2, 1 << 12
"""https://docs.discord.com/developers/resources/message#message-object-message-flags"""

NONCE_SECONDS = 180
""""The past few minutes"; Discord gives no figure: https://docs.discord.com/developers/resources/message#create-message"""
MOST_FILE_BYTES = 10 * 1024 * 1024
"""https://docs.discord.com/developers/reference#uploading-files"""

ANSWER_SECONDS = 3
TOKEN_SECONDS = 15 * 60
"""https://docs.discord.com/developers/interactions/receiving-and-responding"""
PRIVATE_FOLLOW_UPS = 5
"""Where the app is installed for the user only: https://docs.discord.com/developers/interactions/receiving-and-responding#create-followup-message"""

_MENTIONS = Thing(
    "https://docs.discord.com/developers/resources/message#allowed-mentions-object",
    {
        "parse": Many(Choice(("roles", "users", "everyone")), 3),
        "roles": Many(SNOWFLAKE, 100),
        "users": Many(SNOWFLAKE, 100),
        "replied_user": Flag(),
    },
)
_ATTACHMENT = Thing(
    "https://docs.discord.com/developers/resources/message#attachment-object",
    {
        "id": Whole(0, 2**63),
        "filename": String(1024),
        "description": String(1024),
        "title": String(1024),
        "is_spoiler": Flag(),
    },
    ("id",),
)
_EMBED_TEXT = String(4096)
_EMBED = Thing(
    "https://docs.discord.com/developers/resources/message#embed-object",
    {"title": String(256), "description": _EMBED_TEXT, "url": String(2048), "color": Whole(0, 0xFFFFFF),
     "type": Choice(("rich",))},
)  # fmt: skip
_SAID: Mapping[str, Spec] = {
    "content": String(2000, least=0),
    "embeds": Many(_EMBED, 10),
    "allowed_mentions": _MENTIONS,
    "components": Many(IN_MESSAGE, 40),
    "attachments": Many(_ATTACHMENT, 10),
    "flags": Whole(0, 2**31),
}

CREATE = Thing(MESSAGE_PAGE, {**_SAID, "tts": Flag(), "nonce": String(25, least=0), "enforce_nonce": Flag()})
EDIT = Thing(EDIT_PAGE, {**_SAID, "tts": Flag()})
WEBHOOK = Thing(WEBHOOK_PAGE, {**_SAID, "tts": Flag()})

PONG, SAYS, DEFERS, DEFERS_UPDATE, UPDATES, COMPLETES, ASKS = 1, 4, 5, 6, 7, 8, 9
NAMES = {
    SAYS: "message",
    DEFERS: "deferred message",
    DEFERS_UPDATE: "deferred update",
    UPDATES: "update",
    COMPLETES: "autocomplete",
    ASKS: "modal",
}
_CHOICE = Thing(
    "https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-option-choice-structure",
    {"name": String(100), "name_localizations": Choice((None,)), "value": String(100)},
    ("name", "value"),
)
_CHOICES = Thing(ANSWER_PAGE, {"choices": Many(_CHOICE, 25)}, ("choices",))
_ENVELOPE: Mapping[str, Spec] = {"type": Whole(1, 9)}
ANSWERS: Mapping[int, Thing] = {
    SAYS: Thing(ANSWER_PAGE, {**_ENVELOPE, "data": WEBHOOK}, ("type", "data")),
    DEFERS: Thing(
        ANSWER_PAGE, {**_ENVELOPE, "data": Thing(ANSWER_PAGE, {"flags": Choice((0, EPHEMERAL))})}, ("type",)
    ),
    DEFERS_UPDATE: Thing(ANSWER_PAGE, _ENVELOPE, ("type",)),
    UPDATES: Thing(ANSWER_PAGE, {**_ENVELOPE, "data": WEBHOOK}, ("type", "data")),
    COMPLETES: Thing(ANSWER_PAGE, {**_ENVELOPE, "data": _CHOICES}, ("type", "data")),
    ASKS: Thing(ANSWER_PAGE, {**_ENVELOPE, "data": MODAL}, ("type", "data")),
}
