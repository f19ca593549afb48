"""Putting things into a modal's inputs, as Slack's client lets a person do it."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from tests.platforms.slack.world import File, Json, Member, View

Given = str | datetime | date | tuple[str, bytes] | list[str] | None

_EMAIL = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+")
_WEB = re.compile(r"https?://[^\s/]+\.\S+")
_REQUIRED = "Please complete this required field."


def find(view: View, label: str) -> Json:
    """The input block with this label. Raises AssertionError when the person sees none."""
    inputs = [block for block in view.body["blocks"] if block["type"] == "input"]
    for block in inputs:
        if block["label"]["text"] == label:
            return dict(block)
    raise AssertionError(f"no field {label!r} among {[block['label']['text'] for block in inputs]}")


def held(element: Json, given: Given, member: Member, upload: Callable[[str, bytes], File]) -> Json:
    """The input's new state. Raises AssertionError for what the client would not let a person do."""
    kind = element["type"]
    match kind:
        case "static_select" | "radio_buttons":
            return {"type": kind, "selected_option": _option(element, given) if given else None}
        case "checkboxes" | "multi_static_select":
            labels = [given] if isinstance(given, str) else given or ()
            assert isinstance(labels, list | tuple)
            return {"type": kind, "selected_options": [_option(element, label) for label in labels]}
        case "datetimepicker":
            return {"type": kind, "selected_date_time": _second(given, member)}
        case "datepicker":
            return {"type": kind, "selected_date": _day(given)}
        case "timepicker":
            return {"type": kind, "selected_time": given or None}
        case "file_input":
            return {"type": kind, "files": _files(given, upload)}
        case _:
            return {"type": kind, "value": _words(element, given)}


def complaints(view: View) -> dict[str, str]:
    """What Slack's client says under the fields before it sends anything."""
    found: dict[str, str] = {}
    for block in view.body["blocks"]:
        if block["type"] != "input":
            continue
        element, name = block["element"], block["block_id"]
        state = view.state[name][element["action_id"]]
        filled = [v for k, v in state.items() if k != "type" and v]
        if not filled:
            if not block.get("optional"):
                found[name] = _REQUIRED
            continue
        words = str(filled[0])
        if element["type"] == "email_text_input" and not _EMAIL.fullmatch(words):
            found[name] = "Please enter a valid email address."
        if element["type"] == "url_text_input" and not _WEB.fullmatch(words):
            found[name] = "Please enter a valid URL."
        if element["type"] == "plain_text_input" and len(words) < element.get("min_length", 0):
            found[name] = f"Please enter at least {element['min_length']} characters."
    return found


def _option(element: Json, label: Any) -> Json:
    offered = element.get("options") or [o for group in element["option_groups"] for o in group["options"]]
    for option in offered:
        if option["text"]["text"] == label:
            return dict(option)
    raise AssertionError(f"no option {label!r} among {[o['text']['text'] for o in offered]}")


def _second(given: Given, member: Member) -> int | None:
    if not given:
        return None
    at = given if isinstance(given, datetime) else datetime.fromisoformat(str(given))
    return int((at if at.tzinfo else at.replace(tzinfo=ZoneInfo(member.tz))).timestamp())


def _day(given: Given) -> str | None:
    if not given:
        return None
    return given.isoformat() if isinstance(given, date) else date.fromisoformat(str(given)).isoformat()


def _files(given: Given, upload: Callable[[str, bytes], File]) -> list[Json]:
    if not given:
        return []
    assert isinstance(given, tuple)
    name, content = given
    assert isinstance(name, str)
    assert isinstance(content, bytes)
    file = upload(name, content)
    return [{"id": file.id, "name": file.name, "mimetype": file.mimetype}]


def _words(element: Json, given: Given) -> str | None:
    if given is None or given == "":
        return None
    words = str(given)
    longest = element.get("max_length", 3000)
    assert len(words) <= longest, f"Slack lets nobody type more than {longest} characters here"
    assert element.get("multiline") or "\n" not in words, "one line only"
    return words
