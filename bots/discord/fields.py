"""Draws one field of a form as the Discord input that suits it, with what is already known in it."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, assert_never
from zoneinfo import ZoneInfo

import discord
from discord import ui

from bots.discord.limits import CHECKBOXES, INPUT_TEXT, OPTION_TEXT, OPTIONS, PLACEHOLDER, RADIOS
from core.domain.graphemes import shorten
from core.domain.person import Language
from core.text.dates import day_words, moment_words
from core.text.words import Words
from core.ui.form import ChoiceField, Field, FileField, MomentField, TextField

_MOMENT = 200
"""Characters for a moment in words."""


def seen(text: str, longest: int) -> str:
    """`text` in at most `longest` characters, never blank: Discord refuses that."""
    return shorten(text.strip(), longest) or "…"


def component(field: Field, value: str, say: Words, zone: str = "UTC") -> ui.Item[Any]:
    """The input for `field` holding `value`; a moment in the words of `zone`. Raises ValueError for more options than Discord lists (25)."""
    match field:
        case TextField(longest=longest, multiline=multiline):
            return _line(field, value, longest=longest, multiline=multiline)
        case MomentField(date_only=date_only):
            asked = (
                say("12 March, tomorrow, Thursday") if date_only else say("today 15:00, yesterday 2:30 pm")
            )
            return _line(field, _in_words(value, say.language, zone), longest=_MOMENT, placeholder=asked)
        case ChoiceField():
            return _choice(field, value)
        case FileField():
            return ui.FileUpload(
                custom_id=field.name, required=field.required, min_values=int(field.required), max_values=1
            )
        case _:
            assert_never(field)


def _in_words(value: str, language: Language, zone: str) -> str:
    """A moment that a machine wrote, as a person would: it reads back as the same. What a person wrote stays."""
    try:
        if len(value) == len("2026-03-04"):
            return day_words(date.fromisoformat(value), language)
        at = datetime.fromisoformat(value)
    except ValueError:
        return value
    if (
        at.tzinfo is None or at.astimezone(ZoneInfo(zone)).fold
    ):  # an hour's second time has no words of its own
        return value
    return moment_words(at, zone, language)


def _line(
    field: TextField | MomentField,
    value: str,
    *,
    longest: int,
    multiline: bool = False,
    placeholder: str = "",
) -> ui.TextInput[Any]:
    """It always has room for what was typed before, however long: the desk says when it is too long."""
    kept = shorten(value, INPUT_TEXT)
    long = multiline or "\n" in kept
    return ui.TextInput(
        custom_id=field.name,
        style=discord.TextStyle.paragraph if long else discord.TextStyle.short,
        default=kept if kept.strip() else None,
        required=field.required,
        max_length=min(max(longest, len(kept), 1), INPUT_TEXT),
        placeholder=shorten(placeholder, PLACEHOLDER) or None,
    )


def _choice(field: ChoiceField, value: str) -> ui.Item[Any]:
    offered = {option.value: seen(option.label, OPTION_TEXT) for option in field.options if option.value}
    if len(offered) > OPTIONS:
        raise ValueError(f"{field.name}: {len(offered)} options")
    if field.several:
        return _several(field, offered, set(value.split(",")))
    if field.required and 2 <= len(offered) <= RADIOS:
        radios = [
            discord.RadioGroupOption(label=label, value=one, default=one == value)
            for one, label in offered.items()
        ]
        return ui.RadioGroup(custom_id=field.name, required=True, options=radios)
    options = [
        discord.SelectOption(label=label, value=one, default=one == value) for one, label in offered.items()
    ]
    return ui.Select(
        custom_id=field.name, required=field.required, min_values=int(field.required), options=options
    )


def _several(field: ChoiceField, offered: dict[str, str], chosen: set[str]) -> ui.Item[Any]:
    least = int(field.required)
    if len(offered) <= CHECKBOXES:
        boxes = [
            discord.CheckboxGroupOption(label=label, value=one, default=one in chosen)
            for one, label in offered.items()
        ]
        return ui.CheckboxGroup(
            custom_id=field.name,
            required=field.required,
            min_values=least,
            max_values=len(boxes),
            options=boxes,
        )
    options = [
        discord.SelectOption(label=label, value=one, default=one in chosen) for one, label in offered.items()
    ]
    return ui.Select(
        custom_id=field.name,
        required=field.required,
        min_values=least,
        max_values=len(options),
        options=options,
    )
