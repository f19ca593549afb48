"""Draws a form as one Slack modal with all its pages, and reads back what was sent."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bots.slack.fields import element
from bots.slack.limits import (
    BLOCKS_A_VIEW,
    HEADER,
    INPUT_HINT,
    INPUT_LABEL,
    OPTION_LABEL,
    OPTION_VALUE,
    OPTIONS,
    VIEW_BUTTON,
    VIEW_TITLE,
)
from bots.slack.moments import iso
from bots.slack.richtext import text_element
from core.dialogs.turn import Suggestion
from core.domain.graphemes import shorten
from core.text.words import Words
from core.ui.form import Field, Form

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Sent:
    """A modal that was sent or left. `values`: every input of the view by name, "" where it was left empty."""

    form: str
    subject: str
    values: Mapping[str, str]


def modal(form: Form, say: Words, zone: str) -> Json:
    """The view for views.open, views.update and response_action: all pages, headings between them.

    Inputs are named by their fields, so that errors find them and an update keeps what was typed. A value that the
    field's picker cannot show ("yesterday 3pm") is shown in a line of text instead, as it was typed.
    Raises ValueError for a form of more than 100 blocks, which is a bug and not bad input.
    """
    blocks = [*_notices(form), *_body(form, say, zone)]
    if len(blocks) > BLOCKS_A_VIEW:
        raise ValueError(f"{form.name}: {len(blocks)} blocks")
    return {
        "type": "modal",
        "callback_id": form.name,
        "private_metadata": form.subject,
        "title": _plain(form.title, VIEW_TITLE),
        "submit": _plain(form.submit or say("Save"), VIEW_BUTTON),
        "close": _plain(say("Cancel"), VIEW_BUTTON),
        "notify_on_close": True,
        "blocks": blocks,
    }


def read(view: Mapping[str, Any], zone: str) -> Sent:
    """What a view_submission or view_closed holds; anything unknown in it is passed over, never an error.

    A picked instant comes as ISO 8601 with the offset of `zone` (IANA) on that day.
    """
    state = view.get("state")
    inputs = state.get("values") if isinstance(state, dict) else None
    values: dict[str, str] = {}
    for name, actions in inputs.items() if isinstance(inputs, dict) else ():
        for given in actions.values() if isinstance(actions, dict) else ():
            if isinstance(given, dict):
                values[str(name)] = _value(given, zone)
    return Sent(str(view.get("callback_id") or ""), str(view.get("private_metadata") or ""), values)


def file_given(view: Mapping[str, Any]) -> str:
    """Slack's id of the file that a sent view holds; "" when it holds none."""
    inputs = (view.get("state") or {}).get("values") or {}
    for actions in inputs.values():
        for given in actions.values():
            if given.get("type") == "file_input":
                return next((str(one["id"]) for one in given.get("files") or () if one.get("id")), "")
    return ""


def errors(form: Form, view: Mapping[str, Any]) -> dict[str, str]:
    """The form's errors for `response_action: errors`: only under inputs that `view` has, as Slack demands.

    What belongs beside no input of it is said under the first one.
    """
    names = [b["block_id"] for b in view.get("blocks", ()) if b.get("type") == "input" and "block_id" in b]
    found: dict[str, str] = {}
    for name, sentence in form.errors.items():
        place = name if name in names else next(iter(names), None)
        if place is not None:
            found[place] = f"{found[place]} {sentence}" if place in found else sentence
    return found


def options(typed: str, found: Iterable[Suggestion]) -> list[Json]:
    """What an external select offers: what was typed first, so that it can be kept, then what is known."""
    words = " ".join(typed.split())
    offered = [Suggestion(words, words)] if words else []
    offered += [s for s in found if s.value.strip() and s.value.casefold() != words.casefold()]
    return list({s.value: _option(s) for s in offered}.values())[:OPTIONS]


def _body(form: Form, say: Words, zone: str) -> Iterator[Json]:
    several = len(form.pages) > 1
    for i, page in enumerate(form.pages):
        if several and page.title.strip():
            yield {"type": "header", "block_id": f"page:{i}", "text": _plain(page.title, HEADER)}
        if page.intro.strip():
            yield {
                "type": "rich_text",
                "block_id": f"intro:{i}",
                "elements": [{"type": "rich_text_section", "elements": [text_element(page.intro)]}],
            }
        for field in page.fields:
            if field.name in form.errors:
                yield _notice(f"error:{field.name}", form.errors[field.name])
            yield _input(field, form.values.get(field.name, ""), say, zone)


def _input(field: Field, value: str, say: Words, zone: str) -> Json:
    hint = {"hint": _plain(field.hint, INPUT_HINT)} if field.hint.strip() else {}
    return {
        "type": "input",
        "block_id": field.name,
        "label": _plain(field.label, INPUT_LABEL),
        "element": element(field, value, say, zone),
        "optional": not field.required,
        **hint,
    }


def _notices(form: Form) -> Iterator[Json]:
    """A title that had to be shortened, in full, and errors that belong to no field."""
    if len(form.title) > VIEW_TITLE:
        yield {"type": "header", "block_id": "title", "text": _plain(form.title, HEADER)}
    names = {field.name for page in form.pages for field in page.fields}
    for name, sentence in form.errors.items():
        if name not in names:
            yield _notice(f"error:{name}", sentence)


def _notice(block_id: str, sentence: str) -> Json:
    words = {"type": "plain_text", "text": f"⚠️ {sentence}", "emoji": False}
    return {"type": "context", "block_id": block_id, "elements": [words]}


def _plain(text: str, longest: int) -> Json:
    return {"type": "plain_text", "text": shorten(text, longest), "emoji": False}


def _option(suggestion: Suggestion) -> Json:
    return {
        "text": _plain(suggestion.label or suggestion.value, OPTION_LABEL),
        "value": shorten(suggestion.value, OPTION_VALUE),
    }


def _value(given: Mapping[str, Any], zone: str) -> str:
    match given:
        case {"type": "datetimepicker", "selected_date_time": int(second)}:
            return iso(second, zone)
        case {"type": "datepicker", "selected_date": str(day)}:
            return day
        case {"selected_option": {"value": str(value)}}:
            return value
        case {"selected_options": list(chosen)}:
            return _joined([one.get("value") for one in chosen if isinstance(one, dict)])
        case {"files": list(files)}:
            return _joined([one.get("id") for one in files if isinstance(one, dict)])
        case {"value": str(value)}:
            return value
        case _:
            return ""


def _joined(values: Sequence[object]) -> str:
    return ",".join(value for value in values if isinstance(value, str))
