"""What a person sees: blocks as plain text, as Slack's own screen would show them to this reader."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from html import unescape
from typing import Any
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_time, format_timedelta

from tests.platforms.slack.world import Json, Member

_ANGLE = re.compile(r"<([^<>]*)>")
_TOKEN = re.compile(r"\{(\w+)\}")
_BOLD = re.compile(r"(?<![\w*])\*([^*\n]+)\*(?![\w*])")
_DAYS = {"en": ("yesterday", "today", "tomorrow"), "fr": ("hier", "aujourd’hui", "demain")}
_OPTIONAL = {"fr": "facultatif"}
_DATES = {"date_num": "yyyy-MM-dd", "date_slash": "short", "date": "d MMMM", "date_short": "medium"}


@dataclass(frozen=True, slots=True)
class Reader:
    """Who looks, and when."""

    member: Member
    now: datetime
    names: Mapping[str, str]

    @property
    def locale(self) -> str:
        return self.member.locale.replace("-", "_")

    def mrkdwn(self, text: str) -> str:
        return unescape(_BOLD.sub(r"\1", _ANGLE.sub(self._special, text)))

    def date(self, second: int, template: str) -> str:
        at = datetime.fromtimestamp(second, UTC).astimezone(ZoneInfo(self.member.tz))
        return _TOKEN.sub(lambda token: self._date(at, token[1]), template)

    def _special(self, found: re.Match[str]) -> str:
        inside, _, label = found[1].partition("|")
        if inside.startswith("!date^"):
            _, second, template, *_ = inside.split("^")
            return self.date(int(second), template)
        if inside.startswith("@"):
            return f"@{self.names.get(inside[1:], inside[1:])}"
        if inside.startswith("!"):
            return f"@{inside[1:].partition('^')[0]}"
        return label or inside.removeprefix("mailto:")

    def _date(self, at: datetime, token: str) -> str:
        if token == "ago":
            return format_timedelta(at - self.now, add_direction=True, locale=self.locale)
        if token in ("time", "time_secs"):
            return format_time(at, "short" if token == "time" else "medium", locale=self.locale)
        days = (at.date() - self.now.astimezone(at.tzinfo).date()).days
        if token.endswith("_pretty") and -1 <= days <= 1:
            return _DAYS.get(self.locale[:2], _DAYS["en"])[days + 1]
        plain = token.removesuffix("_pretty")
        if plain in ("date_long", "day_divider"):
            return format_date(at, "full", locale=self.locale)
        return format_date(at, _DATES.get(plain, "long"), locale=self.locale)


def blocks(given: list[Json], reader: Reader, state: Mapping[str, Any] | None = None) -> Iterator[str]:
    """The lines that these blocks make on the screen; `state` holds what was put into their inputs."""
    for block in given:
        yield from _block(block, reader, (state or {}).get(block.get("block_id", ""), {}))


def text(value: Json, reader: Reader) -> str:
    words = str(value["text"])
    return reader.mrkdwn(words) if value["type"] == "mrkdwn" else words


def _block(block: Json, reader: Reader, state: Mapping[str, Any]) -> Iterator[str]:
    match block["type"]:
        case "header" | "alert":
            yield text(block["text"], reader)
        case "section":
            if "text" in block:
                yield text(block["text"], reader)
            for field in block.get("fields", ()):
                yield text(field, reader)
            if "accessory" in block:
                yield shown(block["accessory"], state, reader)
        case "context":
            said = (e["alt_text"] if e["type"] == "image" else text(e, reader) for e in block["elements"])
            yield "  ".join(said)
        case "actions":
            yield "  ".join(shown(element, state, reader) for element in block["elements"])
        case "input":
            mark = f" ({_OPTIONAL.get(reader.locale[:2], 'optional')})" if block.get("optional") else ""
            yield f"{block['label']['text']}{mark}: {shown(block['element'], state, reader)}"
            if "hint" in block:
                yield f"    {block['hint']['text']}"
        case "image":
            yield f"(picture: {block['alt_text']})"
        case "divider":
            yield "---"
        case "markdown":
            yield block["text"]
        case "data_visualization":
            yield from _chart(block)
        case "rich_text":
            for part in block["elements"]:
                yield from _rich(part, reader)


def shown(element: Json, state: Mapping[str, Any], reader: Reader) -> str:
    """A button, a menu or an input, with what is in it."""
    if element["type"] == "button":
        return f"[{element['text']['text']}]"
    if element["type"] == "image":
        return f"(picture: {element['alt_text']})"
    if element["type"] == "overflow":
        return f"[… {' / '.join(option['text']['text'] for option in element['options'])}]"
    held = state.get(element.get("action_id", ""), {})
    return f"<{value(held, reader) or _placeholder(element)}>"


def value(held: Mapping[str, Any], reader: Reader) -> str:
    """What an input holds, as the person reads it."""
    match held:
        case {"selected_option": {"text": {"text": str(label)}}}:
            return label
        case {"selected_options": list(options)}:
            return ", ".join(option["text"]["text"] for option in options)
        case {"selected_date_time": int(second)}:
            return reader.date(second, "{date_num} {time}")
        case {"selected_date": str(day)} | {"selected_time": str(day)} | {"selected_user": str(day)}:
            return day
        case {"files": list(files)}:
            return ", ".join(file["name"] for file in files)
        case {"value": str(words)}:
            return words
        case _:
            return ""


def _placeholder(element: Json) -> str:
    return str(element.get("placeholder", {}).get("text", ""))


def _rich(part: Json, reader: Reader) -> Iterator[str]:
    match part["type"]:
        case "rich_text_list":
            for i, item in enumerate(part["elements"]):
                mark = "•" if part["style"] == "bullet" else f"{i + 1 + part.get('offset', 0)}."
                yield f"{mark} {_inline(item['elements'], reader)}"
        case "rich_text_quote":
            yield f"> {_inline(part['elements'], reader)}"
        case _:
            yield _inline(part["elements"], reader)


def _inline(elements: list[Json], reader: Reader) -> str:
    said: list[str] = []
    for element in elements:
        match element:
            case {"type": "text", "text": str(words)}:
                said.append(words)
            case {"type": "link", "url": str(url)}:
                said.append(element.get("text") or url)
            case {"type": "date", "timestamp": int(second), "format": str(template)}:
                said.append(reader.date(second, template))
            case {"type": "emoji", "name": str(name)}:
                said.append(f":{name}:")
            case {"type": "user", "user_id": str(user)}:
                said.append(f"@{reader.names.get(user, user)}")
            case {"type": "broadcast", "range": str(whom)}:
                said.append(f"@{whom}")
    return "".join(said)


def _chart(block: Json) -> Iterator[str]:
    yield f"(chart: {block['title']})"
    chart = block["chart"]
    for segment in chart.get("segments", ()):
        yield f"    {segment['label']}: {segment['value']:g}"
    for series in chart.get("series", ()):
        for point in series["data"]:
            yield f"    {point['label']}: {point['value']:g}"
