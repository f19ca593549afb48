"""Application commands as Discord documents them."""

from __future__ import annotations

from collections.abc import Mapping

from tests.platforms.discord.schema import Choice, Flag, Kinds, Many, Map, Spec, String, Thing, Whole

PAGE = "https://docs.discord.com/developers/interactions/application-commands"
CHAT, USER, MESSAGE = 1, 2, 3
SUBCOMMAND, GROUP, STRING, INTEGER, BOOLEAN, USER_OPTION = 1, 2, 3, 4, 5, 6
CHANNEL, ROLE, MENTIONABLE, NUMBER, ATTACHMENT = 7, 8, 9, 10, 11
NAMES: Mapping[int, str] = {
    SUBCOMMAND: "subcommand", GROUP: "subcommand group", STRING: "string", INTEGER: "integer", BOOLEAN: "boolean",
    USER_OPTION: "user", CHANNEL: "channel", ROLE: "role", MENTIONABLE: "mentionable", NUMBER: "number",
    ATTACHMENT: "attachment",
}  # fmt: skip

MOST_CHARACTERS = 8_000
"""Names, descriptions and values of a command with all its options, the longest language counting: {PAGE}#slash-commands"""
MOST_OF_A_KIND: Mapping[int, int] = {CHAT: 100, USER: 15, MESSAGE: 15}
MADE_A_DAY = 200
"""https://docs.discord.com/developers/interactions/application-commands#registering-a-command"""

LOCALES = frozenset(
    (
        "id", "da", "de", "en-GB", "en-US", "es-ES", "es-419", "fr", "hr", "it", "lt", "hu", "nl", "no", "pl", "pt-BR",
        "ro", "fi", "sv-SE", "vi", "tr", "cs", "el", "bg", "ru", "uk", "hi", "th", "zh-CN", "ja", "zh-TW", "ko",
    )
)  # fmt: skip
"""https://docs.discord.com/developers/reference#locales"""

NAME = String(32, pattern=r"[-_'\w]{1,32}")
"""And lower-case where there is one: {PAGE}#application-command-object-application-command-naming"""
MENU_NAME = String(32)
_DESCRIPTION = String(100)
_WORDS: Mapping[str, Spec] = {
    "type": Whole(1, 11),
    "name": NAME,
    "name_localizations": Map(LOCALES, NAME),
    "description": _DESCRIPTION,
    "description_localizations": Map(LOCALES, _DESCRIPTION),
    "required": Flag(),
}
_NEEDED = ("type", "name", "description")
_STRUCTURE = f"{PAGE}#application-command-object-application-command-option-structure"
_CHOICE_PAGE = f"{PAGE}#application-command-object-application-command-option-choice-structure"


def _choices(value: Spec) -> Many:
    words: Mapping[str, Spec] = {
        "name": String(100),
        "name_localizations": Map(LOCALES, String(100)),
        "value": value,
    }
    return Many(Thing(_CHOICE_PAGE, words, ("name", "value")), 25)


_BIG = 2**53
_VALUES: Mapping[int, Thing] = {
    STRING: Thing(
        _STRUCTURE,
        {
            **_WORDS,
            "choices": _choices(String(100)),
            "min_length": Whole(0, 6000),
            "max_length": Whole(1, 6000),
            "autocomplete": Flag(),
        },
        _NEEDED,
    ),
    INTEGER: Thing(
        _STRUCTURE,
        {
            **_WORDS,
            "choices": _choices(Whole(-_BIG, _BIG)),
            "min_value": Whole(-_BIG, _BIG),
            "max_value": Whole(-_BIG, _BIG),
            "autocomplete": Flag(),
        },
        _NEEDED,
    ),
    **{
        kind: Thing(_STRUCTURE, _WORDS, _NEEDED)
        for kind in (BOOLEAN, USER_OPTION, ROLE, MENTIONABLE, ATTACHMENT)
    },
    CHANNEL: Thing(_STRUCTURE, {**_WORDS, "channel_types": Many(Whole(0, 16), 16)}, _NEEDED),
}
_SUBCOMMAND = Thing(_STRUCTURE, {**_WORDS, "options": Many(Kinds(_VALUES, NAMES), 25)}, _NEEDED)
_GROUP = Thing(
    _STRUCTURE, {**_WORDS, "options": Many(Kinds({SUBCOMMAND: _SUBCOMMAND}, NAMES), 25, 1)}, _NEEDED
)
OPTIONS = Many(Kinds({**_VALUES, SUBCOMMAND: _SUBCOMMAND, GROUP: _GROUP}, NAMES), 25)

_COMMAND: Mapping[str, Spec] = {
    "id": String(20),
    "type": Choice((CHAT, USER, MESSAGE)),
    "default_member_permissions": String(20, pattern=r"\d+"),
    "dm_permission": Flag(),
    "nsfw": Flag(),
    "integration_types": Many(Choice((0, 1)), 2, 1),
    "contexts": Many(Choice((0, 1, 2)), 3, 1),
}
CHAT_COMMAND = Thing(
    f"{PAGE}#application-command-object",
    {**_COMMAND, **{k: v for k, v in _WORDS.items() if k not in ("type", "required")}, "options": OPTIONS},
    ("name", "description"),
)
MENU_COMMAND = Thing(
    f"{PAGE}#user-commands",
    {
        **_COMMAND,
        "name": MENU_NAME,
        "name_localizations": Map(LOCALES, MENU_NAME),
        "description": String(0, least=0),
    },
    ("name",),
)
