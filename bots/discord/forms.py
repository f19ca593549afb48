"""Draws one page of a form as a Discord modal, and reads back what was sent."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from discord import ui

from bots.discord.fields import component, seen
from bots.discord.limits import CUSTOM_ID, LABEL, LABEL_HINT, MODAL_PARTS, MODAL_TITLE
from bots.discord.richtext import escape
from core.domain.graphemes import shorten
from core.text.words import Words
from core.ui.form import Field, Form

MARK = "form"
"""The first word of a modal's custom_id, so that it is read after a restart."""


@dataclass(frozen=True, slots=True)
class Sent:
    """A modal that was sent. `values`: every input of the page by its field's name, "" where it was left empty."""

    form: str
    subject: str
    page: int
    values: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Uploaded:
    """A file given in a modal, as Discord describes it; `size` in bytes."""

    name: str
    size: int
    url: str


def modal(form: Form, say: Words, zone: str = "UTC") -> ui.Modal:
    """The form's page (`form.page`) as a modal, its moments as the clocks of `zone` show them. A modal has no place for errors:
    they are said before it is opened again.

    Raises ValueError for a page of more than five fields, or an identifier of more than 100 characters: bugs, not bad input.
    """
    page = form.pages[form.page]
    if len(page.fields) > MODAL_PARTS:
        raise ValueError(f"{form.name}: {len(page.fields)} fields on one page")
    made = ui.Modal(title=_title(form), timeout=None, custom_id=encode(form))
    room = MODAL_PARTS - len(page.fields)
    for words in _said(form)[:room]:
        made.add_item(ui.TextDisplay(words))
    for field in page.fields:
        made.add_item(_label(field, form.values.get(field.name, ""), say, zone))
    return made


def encode(form: Form) -> str:
    """What a modal carries: which form it is, what it is about, which page. The reverse is in `read`."""
    text = f"{MARK}:{form.page}:{form.name}:{form.subject}"
    if len(text) > CUSTOM_ID:
        raise ValueError(text)
    return text


def is_ours(custom_id: str) -> bool:
    return custom_id.startswith(f"{MARK}:")


def read(data: Mapping[str, Any]) -> Sent:
    """What a modal submission holds (`interaction.data`); anything unknown in it is passed over, never an error.

    An uploaded file's value is Discord's id of it: `interaction.data["resolved"]["attachments"]` says where it is.
    """
    _, page, name, subject = [*str(data.get("custom_id") or "").split(":", 3), "", "", "", ""][:4]
    values = {
        str(one["custom_id"]): _value(one) for one in _inputs(data.get("components")) if "custom_id" in one
    }
    return Sent(name, subject, int(page) if page.isdecimal() and len(page) < 3 else 0, values)


def uploaded(data: Mapping[str, Any]) -> Uploaded | None:
    """The first file that came with a modal submission; https://docs.discord.com/developers/components/reference#file-upload"""
    files = (data.get("resolved") or {}).get("attachments") or {}
    for one in files.values():
        if isinstance(one.get("url"), str):
            return Uploaded(str(one.get("filename") or ""), int(one.get("size") or 0), one["url"])
    return None


def _title(form: Form) -> str:
    """The page's own title where there are several; the bar holds 45 characters."""
    page = form.pages[form.page]
    several = len(form.pages) > 1 and page.title.strip()
    return seen(page.title if several else form.title or page.title, MODAL_TITLE)


def _said(form: Form) -> list[str]:
    """What stands above the fields where there is room: what was wrong, then what the page is for."""
    page = form.pages[form.page]
    wrong = " ".join(form.errors.values())
    said = (escape(shorten(words, 1_000)) for words in (wrong, page.intro))
    return [words for words in said if words.strip()]


def _label(field: Field, value: str, say: Words, zone: str) -> ui.Label[Any]:
    """A label that had to be shortened stands in full below, if there is room."""
    hint = field.hint
    if len(field.label) > LABEL:
        hint = f"{field.label} {hint}".strip()
    return ui.Label(
        text=seen(field.label, LABEL),
        description=seen(hint, LABEL_HINT) if hint.strip() else None,
        component=component(field, value, say, zone),
    )


def _inputs(components: object) -> Iterator[Mapping[str, Any]]:
    for one in components if isinstance(components, list) else ():
        if isinstance(one, dict):
            yield from _inputs(one.get("components"))
            yield from _inputs([one.get("component")])
            if "component" not in one and "components" not in one:
                yield one


def _value(given: Mapping[str, Any]) -> str:
    match given:
        case {"value": bool(checked)}:
            return "yes" if checked else ""
        case {"value": str(words)}:
            return words
        case {"values": list(values)}:
            return ",".join(one for one in values if isinstance(one, str))
        case _:
            return ""
