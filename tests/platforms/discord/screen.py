"""What Discord's client makes of messages, as plain text: markdown drawn, instants in the reader's zone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from babel.dates import format_datetime, format_timedelta

from tests.platforms.discord.rules import components as c
from tests.platforms.discord.world import Json, Message, User

_PATTERNS = {
    "t": "HH:mm", "T": "HH:mm:ss", "d": "dd/MM/y", "D": "d MMMM y", "f": "d MMMM y HH:mm",
    "F": "EEEE d MMMM y HH:mm",
}  # fmt: skip
"""About what Discord draws: https://docs.discord.com/developers/reference#message-formatting-timestamp-styles"""

_TOKEN = re.compile(
    r"```(?:\w*\n)?(?P<fence>.*?)```"
    r"|(?P<tick>``?)(?P<code>.+?)(?P=tick)(?!`)"
    r"|\\(?P<escaped>[^0-9A-Za-z\s])"
    r"|<t:(?P<at>-?\d{1,17})(?::(?P<style>[tTdDfFR]))?>"
    r"|<@!?(?P<user>\d+)>|<@&(?P<role>\d+)>|<#(?P<channel>\d+)>|<id:(?P<guide>\w+)>"
    r"|</(?P<command>[-\w ]{1,32}):\d+>"
    r"|<a?(?P<emoji>:\w+:)\d+>"
    r"|\[(?P<label>(?:\\.|[^\[\]\\\n]|\[(?:\\.|[^\[\]\\\n])*\])+)\]\((?:<(?P<url>[^>\n]*)>|(?P<bare>[^\s)]*))\)"
    r"|(?P<mark>\*\*\*|\*\*|__|~~|\|\||\*|_)(?=\S)(?P<marked>(?:\\.|(?!(?P=mark)).)+?)(?P=mark)"
    r"|(?P<line>^(?:#{1,3} |-# ))",
    re.DOTALL | re.MULTILINE,
)
CODE = re.compile(r"```(?:\w*\n)?(.*?)```", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Reader:
    """Somebody before the screen, in their zone and language."""

    user: User
    now: datetime
    names: Mapping[str, str]

    def plain(self, text: str) -> str:
        """Markdown as it is seen: what would be a mention shows as one, what is escaped shows as it was typed."""
        return _TOKEN.sub(self._drawn, text)

    def date(self, second: int, style: str) -> str:
        try:
            at = datetime.fromtimestamp(second, UTC)
        except (OverflowError, ValueError, OSError):
            return f"<t:{second}:{style}>"
        language = self.user.locale.replace("-", "_")
        if style == "R":
            return format_timedelta(at - self.now, add_direction=True, locale=language)
        return format_datetime(at, _PATTERNS[style], ZoneInfo(self.user.zone), language)

    def _drawn(self, found: re.Match[str]) -> str:
        kind = found.lastgroup
        group = found.groupdict()
        if group["fence"] is not None:
            return group["fence"]
        if group["code"] is not None:
            return group["code"]
        if group["escaped"] is not None:
            return group["escaped"]
        if group["at"] is not None:
            return self.date(int(group["at"]), group["style"] or "f")
        if group["label"] is not None:
            return self.plain(group["label"])
        if group["marked"] is not None:
            return self.plain(group["marked"])
        if group["line"] is not None:
            return ""
        for what, sign in (("user", "@"), ("role", "@"), ("channel", "#"), ("guide", "#"), ("command", "/")):
            if group[what] is not None:
                return sign + self.names.get(group[what], group[what])
        assert kind is not None
        return group["emoji"]


def message(posted: Message, reader: Reader) -> Iterator[str]:
    if posted.is_thinking:
        yield "Suivi is thinking…"
        return
    if posted.content:
        yield reader.plain(posted.content)
    for embed in posted.embeds:
        yield from (reader.plain(embed[name]) for name in ("title", "description") if embed.get(name))
    for part in posted.components:
        yield from _part(part, reader)
    shown = set(_shown_files(posted.components))
    yield from (f"(file: {file.name})" for file in posted.files if file.address not in shown)


def links(posted: Message) -> dict[str, str]:
    """The addresses that the message's text and buttons lead to, by what is read there."""
    found: dict[str, str] = {}
    for part in parts(posted.components):
        if part["type"] == c.BUTTON and part.get("url"):
            found[part["label"]] = part["url"]
        if part["type"] == c.TEXT:
            for one in _TOKEN.finditer(part["content"]):
                if one["label"] is not None:
                    found[re.sub(r"\\(.)", r"\1", one["label"])] = one["url"] or one["bare"]
    return found


def parts(components: list[Json]) -> Iterator[Json]:
    for part in components:
        yield part
        yield from parts(part.get("components") or [])
        if "accessory" in part:
            yield part["accessory"]


def _part(part: Json, reader: Reader) -> Iterator[str]:
    match part["type"]:
        case c.TEXT:
            yield reader.plain(part["content"])
        case c.SECTION:
            for one in part["components"]:
                yield from _part(one, reader)
            yield from _part(part["accessory"], reader)
        case c.CONTAINER:
            for one in part["components"]:
                yield from _part(one, reader)
        case c.ROW:
            yield "  ".join(line for one in part["components"] for line in _part(one, reader))
        case c.BUTTON:
            yield f"({part['label']})" if part.get("disabled") else f"[{part['label']}]"
        case c.SEPARATOR:
            yield "---" if part.get("divider", True) else ""
        case c.FILE:
            yield f"(file: {part['name']})"
        case c.GALLERY:
            yield from (f"(picture: {item.get('description', '')})" for item in part["items"])
        case c.THUMBNAIL:
            yield f"(picture: {part.get('description', '')})"
        case _:
            chosen = [o["label"] for o in part.get("options") or () if o.get("default")]
            yield f"<{', '.join(chosen) or part.get('placeholder', '')}>"


def _shown_files(components: list[Json]) -> Iterator[str]:
    for part in parts(components):
        if part["type"] == c.FILE:
            yield part["file"]["url"]
        if part["type"] == c.GALLERY:
            yield from (item["media"]["url"] for item in part["items"])
