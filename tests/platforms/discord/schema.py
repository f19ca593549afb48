"""A small language in which Discord's rules are written down as data, and the check that reads them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class String:
    longest: int
    least: int = 1
    pattern: str = ""


@dataclass(frozen=True, slots=True)
class Whole:
    least: int
    most: int


@dataclass(frozen=True, slots=True)
class Flag:
    pass


@dataclass(frozen=True, slots=True)
class Choice:
    values: tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Many:
    of: Spec
    most: int
    least: int = 0


@dataclass(frozen=True, slots=True)
class Map:
    """An object whose keys are among `keys`."""

    keys: frozenset[str]
    of: Spec


@dataclass(frozen=True, slots=True)
class Thing:
    """An object. `page` documents it; fields that it does not name are objected to; what is not required may be null."""

    page: str
    fields: Mapping[str, Spec]
    required: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Kinds:
    """Objects told apart by their numbered `type`."""

    kinds: Mapping[int, Thing]
    named: Mapping[int, str]


Spec = String | Whole | Flag | Choice | Many | Map | Thing | Kinds

SNOWFLAKE = String(20, pattern=r"\d{1,20}")
"""https://docs.discord.com/developers/reference#snowflakes"""

_HALF_CHARACTER = re.compile("[\ud800-\udfff]")


def faults(value: object, spec: Spec, at: str) -> Iterator[str]:
    """What Discord would object to in `value`, each with where it stands; nothing when all is well."""
    match spec:
        case String():
            yield from _string(value, spec, at)
        case Whole(least, most):
            if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
                yield f"{at}: must be a whole number from {least} to {most}"
        case Flag():
            if not isinstance(value, bool):
                yield f"{at}: must be true or false"
        case Choice(values):
            if value not in values or isinstance(value, bool) != any(v is value for v in (True, False)):
                yield f"{at}: must be one of {', '.join(map(str, values))}"
        case Many():
            yield from _many(value, spec, at)
        case Map(keys, of):
            yield from _map(value, keys, of, at)
        case Thing():
            yield from _thing(value, spec, at)
        case Kinds():
            yield from _kinds(value, spec, at)


def _string(value: object, spec: String, at: str) -> Iterator[str]:
    if not isinstance(value, str):
        yield f"{at}: must be text"
        return
    if _HALF_CHARACTER.search(value):
        yield f"{at}: must be valid unicode"
    if not spec.least <= len(value) <= spec.longest:
        yield f"{at}: must be between {spec.least} and {spec.longest} in length"
    elif spec.least and not value.strip():
        yield f"{at}: is blank"
    elif spec.pattern and not re.fullmatch(spec.pattern, value):
        yield f"{at}: must match {spec.pattern}"


def _many(value: object, spec: Many, at: str) -> Iterator[str]:
    if not isinstance(value, list):
        yield f"{at}: must be a list"
        return
    if not spec.least <= len(value) <= spec.most:
        yield f"{at}: must be between {spec.least} and {spec.most} in length"
    for i, one in enumerate(value):
        yield from faults(one, spec.of, f"{at}[{i}]")


def _map(value: object, keys: frozenset[str], of: Spec, at: str) -> Iterator[str]:
    if not isinstance(value, dict):
        yield f"{at}: must be an object"
        return
    for name, one in value.items():
        if name in keys:
            yield from faults(one, of, f"{at}.{name}")
        else:
            yield f"{at}.{name}: is not known"


def _thing(value: object, spec: Thing, at: str) -> Iterator[str]:
    if not isinstance(value, dict):
        yield f"{at}: must be an object"
        return
    for name in spec.required:
        if value.get(name) is None:
            yield f"{at}.{name}: this field is required"
    for name, one in value.items():
        if name not in spec.fields:
            yield f"{at}.{name}: is not known ({spec.page})"
        elif one is not None:
            yield from faults(one, spec.fields[name], f"{at}.{name}")


def _kinds(value: object, spec: Kinds, at: str) -> Iterator[str]:
    if not isinstance(value, dict):
        yield f"{at}: must be an object"
        return
    kind = value.get("type")
    if not isinstance(kind, int) or kind not in spec.kinds:
        allowed = ", ".join(spec.named[k] for k in spec.kinds)
        yield f"{at}.type: {spec.named.get(kind, kind) if isinstance(kind, int) else kind} is none of {allowed}"
        return
    yield from _thing(value, spec.kinds[kind], at)
