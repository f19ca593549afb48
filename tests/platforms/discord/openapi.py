"""Discord's own OpenAPI document, where DISCORD_OPENAPI_FILE names a copy, and the part of JSON Schema that it uses."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

VARIABLE = "DISCORD_OPENAPI_FILE"
Json = dict[str, Any]
_TYPES: Mapping[str, tuple[type, ...]] = {
    "object": (dict,), "array": (list,), "string": (str,), "integer": (int,), "number": (int, float),
    "boolean": (bool,), "null": (type(None),),
}  # fmt: skip
_ID = "#/components/schemas/SnowflakeType"
"""Text in the document; whole numbers are taken as well:
https://docs.discord.com/developers/reference#id-serialization"""
_UNDERSTOOD = {
    "type", "properties", "required", "items", "enum", "oneOf", "anyOf", "allOf", "$ref", "minLength", "maxLength",
    "minimum", "maximum", "minItems", "maxItems", "uniqueItems", "additionalProperties", "maxProperties", "pattern",
    "format", "description", "title", "const", "default", "deprecated", "examples", "contentEncoding", "x-discord-union",
    "not", "minProperties",
}  # fmt: skip
"""Words of JSON Schema that are checked, or only explain; anything else raises, so that nothing passes unread."""


@dataclass(frozen=True)
class Document:
    paths: Json
    schemas: Json

    @classmethod
    def from_environment(cls, environment: Mapping[str, str]) -> Document | None:
        name = environment.get(VARIABLE, "")
        return _read(name) if name else None

    def faults(self, method: str, path: str, body: Any) -> list[str]:
        """What the document objects to in the body of this request; raises KeyError for a path that it does not have."""
        operation = self.paths[path][method.lower()]
        content = operation.get("requestBody", {}).get("content", {})
        if "application/json" not in content:
            return [] if body in (None, {}) else [f"{method} {path} takes no body"]
        return list(self._check(body, content["application/json"]["schema"], "body"))

    def _check(self, value: Any, schema: Json, at: str) -> Iterator[str]:
        unread = schema.keys() - _UNDERSTOOD
        if unread:
            raise NotImplementedError(f"JSON Schema: {sorted(unread)}")
        if schema.get("$ref") == _ID and isinstance(value, int) and not isinstance(value, bool):
            return
        if "$ref" in schema:
            yield from self._check(value, self.schemas[schema["$ref"].rsplit("/", 1)[1]], at)
        for part in schema.get("allOf", ()):
            yield from self._check(value, part, at)
        for union in ("oneOf", "anyOf"):
            if union in schema:
                yield from self._any(value, schema[union], at)
        yield from _own(value, schema, at)
        if isinstance(value, dict):
            yield from self._object(value, schema, at)
        if isinstance(value, list) and isinstance(schema.get("items"), dict):
            for i, one in enumerate(value):
                yield from self._check(one, schema["items"], f"{at}[{i}]")

    def _any(self, value: Any, options: list[Json], at: str) -> Iterator[str]:
        """One must fit. What the nearest (by `type`, else by fewest faults) objects to is what is told."""
        tried = [list(self._check(value, one, at)) for one in options]
        if all(tried):
            yield from min(
                tried, key=lambda found: (any(f.startswith(f"{at}.type:") for f in found), len(found))
            )

    def _object(self, value: Json, schema: Json, at: str) -> Iterator[str]:
        properties = schema.get("properties", {})
        for name in schema.get("required", ()):
            if name not in value:
                yield f"{at}.{name}: is required"
        more = schema.get("additionalProperties")
        for name, one in value.items():
            if name in properties:
                yield from self._check(one, properties[name], f"{at}.{name}")
            elif isinstance(more, dict):
                yield from self._check(one, more, f"{at}.{name}")
            elif more is False:
                yield f"{at}.{name}: is not known"


def _own(value: Any, schema: Json, at: str) -> Iterator[str]:
    types = schema.get("type")
    named = [types] if isinstance(types, str) else types or []
    if named and not any(_is(value, name) for name in named):
        yield f"{at}: must be {' or '.join(named)}"
        return
    if "enum" in schema and value is not None and value not in schema["enum"]:
        yield f"{at}: must be one of {schema['enum']}"
    if "const" in schema and value != schema["const"]:
        yield f"{at}: must be {schema['const']}"
    if isinstance(value, str):
        yield from _size(len(value), schema, "Length", at)
        if "pattern" in schema and not re.search(schema["pattern"], value):
            yield f"{at}: must match {schema['pattern']}"
    if isinstance(value, list):
        yield from _size(len(value), schema, "Items", at)
        if schema.get("uniqueItems") and any(one in value[:i] for i, one in enumerate(value)):
            yield f"{at}: must be unique"
    if isinstance(value, dict):
        yield from _size(len(value), schema, "Properties", at)
    if isinstance(value, int | float) and not isinstance(value, bool):
        least, most = schema.get("minimum", value), schema.get("maximum", value)
        if not least <= value <= most:
            yield f"{at}: must be from {least} to {most}"


def _size(length: int, schema: Json, what: str, at: str) -> Iterator[str]:
    least, most = schema.get(f"min{what}", 0), schema.get(f"max{what}", length)
    if not least <= length <= most:
        yield f"{at}: must be between {least} and {most} in length"


def _is(value: Any, name: str) -> bool:
    if isinstance(value, bool):
        return name == "boolean"
    return isinstance(value, _TYPES[name])


@cache
def _read(name: str) -> Document:
    whole = json.loads(Path(name).read_text(encoding="utf-8"))
    return Document(whole["paths"], whole["components"]["schemas"])
