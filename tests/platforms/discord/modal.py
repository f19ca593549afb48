"""A modal in front of a person: what they put into it, and what is sent."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tests.platforms.discord.rules import components as c
from tests.platforms.discord.shapes import upload_json
from tests.platforms.discord.world import Interaction, Json

if TYPE_CHECKING:
    from tests.platforms.discord.screen import Reader
    from tests.platforms.discord.server import Discord

Given = str | bool | list[str] | tuple[str, bytes] | None


@dataclass
class Modal:
    """`held`: what each input holds, by custom_id."""

    body: Json
    origin: Interaction
    held: dict[str, Given] = field(default_factory=dict)
    complaint: str = ""

    def __post_init__(self) -> None:
        for _, part in self._inputs():
            self.held[part["custom_id"]] = _initial(part)

    def fill(self, given: Mapping[str, Given]) -> None:
        """By label, as a person reads it. Raises AssertionError for what the client would not let them do."""
        inputs = {label["label"]: part for label, part in self._inputs()}
        for label, value in given.items():
            assert label in inputs, f"no field {label!r} among {list(inputs)}"
            self.held[inputs[label]["custom_id"]] = _taken(inputs[label], value)

    def missing(self) -> list[str]:
        """What the client says before it sends anything."""
        found = []
        for label, part in self._inputs():
            value = self.held[part["custom_id"]]
            if value in (None, "", [], False) and part.get("required", True) and part["type"] != c.CHECKBOX:
                found.append(f"{label['label']}: this field is required.")
            least = part.get("min_length") or 0
            if isinstance(value, str) and value and part["type"] == c.TEXT_INPUT and len(value) < least:
                found.append(f"{label['label']}: at least {least} characters.")
        return found

    def submission(self, discord: Discord) -> Json:
        """https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-modal-submit-data-structure"""
        resolved: Json = {}
        sent: list[Json] = []
        for number, part in enumerate(self.body["components"], 1):
            if part["type"] == c.TEXT:
                sent.append({"type": c.TEXT, "id": part.get("id") or number})
                continue
            inner = part["component"]
            value = _sent(inner, self.held[inner["custom_id"]], discord, resolved)
            component = {"type": inner["type"], "id": 100 + number, "custom_id": inner["custom_id"], **value}
            sent.append({"type": c.LABEL, "id": part.get("id") or number, "component": component})
        more = {"resolved": resolved} if resolved else {}
        return {"custom_id": self.body["custom_id"], "components": sent, **more}

    def lines(self, reader: Reader) -> Iterator[str]:
        yield f"== {self.body['title']} =="
        for part in self.body["components"]:
            if part["type"] == c.TEXT:
                yield reader.plain(part["content"])
                continue
            inner = part["component"]
            mark = "" if inner.get("required", True) else " (optional)"
            yield f"{part['label']}{mark}: <{_shown(inner, self.held[inner['custom_id']])}>"
            if part.get("description"):
                yield f"    {part['description']}"
            if inner.get("placeholder"):
                yield f"    ({inner['placeholder']})"
        if self.complaint:
            yield f"! {self.complaint}"

    def _inputs(self) -> Iterator[tuple[Json, Json]]:
        for part in self.body["components"]:
            if part["type"] == c.LABEL:
                yield part, part["component"]


def _initial(part: Json) -> Given:
    chosen = [option["value"] for option in part.get("options") or () if option.get("default")]
    match part["type"]:
        case c.TEXT_INPUT:
            return str(part.get("value") or "")
        case c.CHECKBOX:
            return bool(part.get("default"))
        case c.RADIO:
            return chosen[0] if chosen else None
        case c.FILE_UPLOAD:
            return None
        case _:
            return chosen


def _taken(part: Json, value: Given) -> Given:
    match part["type"]:
        case c.TEXT_INPUT:
            words = str(value or "")
            most = part.get("max_length") or 4000
            assert len(words) <= most, f"Discord lets nobody type more than {most} characters here"
            assert part["style"] == 2 or "\n" not in words, "one line only"
            return words
        case c.RADIO:
            return _option(part, value) if value else None
        case c.CHECKBOX:
            return bool(value)
        case c.FILE_UPLOAD:
            assert value is None or isinstance(value, tuple)
            return value
        case _:
            assert value is None or isinstance(value, str | list), value
            labels = [value] if isinstance(value, str) else value or []
            most = part.get("max_values") or (len(part["options"]) if part["type"] == c.CHECKBOXES else 1)
            assert len(labels) <= most, f"at most {most} of them"
            return [_option(part, label) for label in labels if label]


def _option(part: Json, label: object) -> str:
    for option in part["options"]:
        if option["label"] == label:
            return str(option["value"])
    raise AssertionError(f"no option {label!r} among {[o['label'] for o in part['options']]}")


def _sent(part: Json, value: Given, discord: Discord, resolved: Json) -> Json:
    match part["type"]:
        case c.TEXT_INPUT | c.RADIO | c.CHECKBOX:
            return {"value": value}
        case c.FILE_UPLOAD:
            if not isinstance(value, tuple):
                return {"values": []}
            file = discord.keep_file(value[0], value[1], "", is_ephemeral=True)
            resolved.setdefault("attachments", {})[file.id] = upload_json(file)
            return {"values": [file.id]}
        case _:
            return {"values": value or []}


def _shown(part: Json, value: Given) -> str:
    if part["type"] == c.FILE_UPLOAD:
        return value[0] if isinstance(value, tuple) else ""
    if part["type"] == c.CHECKBOX:
        return "x" if value else ""
    if "options" not in part:
        return str(value or "")
    chosen = value if isinstance(value, list) else [value]
    return ", ".join(option["label"] for option in part["options"] if option["value"] in chosen)
