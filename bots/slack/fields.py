"""Draws one field of a form as the Slack input that suits it, with what is already known in it."""

from __future__ import annotations

import re
from typing import Any, assert_never

from bots.slack import moments
from bots.slack.limits import CHECKBOXES, INPUT_TEXT, OPTION_LABEL, OPTION_VALUE, OPTIONS, PLACEHOLDER
from core.domain.graphemes import shorten
from core.text.words import Words
from core.ui.form import ChoiceField, Field, FileField, MomentField, TextField, TextKind

Json = dict[str, Any]

INPUT = "value"
"""The action_id of every input: its field's name is the block_id."""
SUGGEST = "suggest"
"""The action_id of inputs whose options we are asked for while a person types."""

_EMAIL = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+")
_WEB = re.compile(r"https?://[^\s/]+\.\S+")


def element(field: Field, value: str, say: Words, zone: str) -> Json:
    """The input for `field` holding `value`. Raises ValueError for more options than Slack lists (100)."""
    match field:
        case TextField():
            return _text(field, value, say)
        case MomentField():
            return _moment(field, value, zone)
        case ChoiceField():
            return _choice(field, value)
        case FileField():
            return {"type": "file_input", "action_id": INPUT, "max_files": 1}
        case _:
            assert_never(field)


def _text(field: TextField, value: str, say: Words) -> Json:
    if field.suggests and not field.multiline and len(value) <= OPTION_VALUE:
        initial = {"initial_option": _option(value, value)} if value else {}
        asked = {
            "type": "plain_text",
            "text": shorten(say("Type to choose or to add"), PLACEHOLDER),
            "emoji": False,
        }
        return {
            "type": "external_select",
            "action_id": SUGGEST,
            "min_query_length": 0,
            "placeholder": asked,
            **initial,
        }
    if field.kind is TextKind.EMAIL and (not value or _EMAIL.fullmatch(value)):
        return _written("email_text_input", value)
    if field.kind is TextKind.URL and (not value or _WEB.fullmatch(value)):
        return _written("url_text_input", value)
    return _line(value, longest=field.longest, multiline=field.multiline)


def _written(kind: str, value: str) -> Json:
    return {"type": kind, "action_id": INPUT, **({"initial_value": value} if value else {})}


def _line(value: str, *, longest: int, multiline: bool = False) -> Json:
    """A line of text that always has room for what was typed before, however long: the desk says when it is too long."""
    kept = shorten(value, INPUT_TEXT)
    return {
        **_written("plain_text_input", kept),
        "multiline": multiline,
        "max_length": min(max(longest, len(kept), 1), INPUT_TEXT),
    }


def _moment(field: MomentField, value: str, zone: str) -> Json:
    if field.date_only:
        day = moments.day(value, zone)
        if day is not None or not value:
            initial = {} if day is None else {"initial_date": day}
            return {"type": "datepicker", "action_id": INPUT, **initial}
        return _line(value, longest=200)
    second = moments.seconds(value, zone)
    if second is not None or not value:
        return {
            "type": "datetimepicker",
            "action_id": INPUT,
            **({} if second is None else {"initial_date_time": second}),
        }
    return _line(value, longest=200)


def _choice(field: ChoiceField, value: str) -> Json:
    if len(field.options) > OPTIONS:
        raise ValueError(f"{field.name}: {len(field.options)} options")
    offered = {option.value: _option(option.value, option.label) for option in field.options if option.value}
    options = list(offered.values())
    if not field.several:
        initial = {"initial_option": offered[value]} if value in offered else {}
        return {"type": "static_select", "action_id": INPUT, "options": options, **initial}
    chosen = [offered[one] for one in dict.fromkeys(value.split(",")) if one in offered]
    kind = "checkboxes" if len(options) <= CHECKBOXES else "multi_static_select"
    return {
        "type": kind,
        "action_id": INPUT,
        "options": options,
        **({"initial_options": chosen} if chosen else {}),
    }


def _option(value: str, label: str) -> Json:
    return {
        "text": {"type": "plain_text", "text": shorten(label, OPTION_LABEL), "emoji": False},
        "value": value,
    }
