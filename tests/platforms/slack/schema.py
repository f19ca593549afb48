"""A small language in which Slack's rules are written down as data, and the check that reads them."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class String:
    longest: int = 3000
    least: int = 1
    pattern: str = ""


@dataclass(frozen=True, slots=True)
class Text:
    """A text object. `plain`: only `plain_text` is accepted there."""

    longest: int
    plain: bool = False
    least: int = 1


@dataclass(frozen=True, slots=True)
class Whole:
    least: int
    most: int


@dataclass(frozen=True, slots=True)
class Number:
    above: float | None = None


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
    least: int = 1


@dataclass(frozen=True, slots=True)
class Thing:
    """An object. Fields that are not named here are refused, as Slack does."""

    page: str
    fields: Mapping[str, Spec]
    required: tuple[str, ...] = ()
    one_of: tuple[str, ...] = ()
    """At least one of these must be there."""
    only_one_of: tuple[str, ...] = ()
    """Exactly one of these must be there."""


@dataclass(frozen=True, slots=True)
class Kinds:
    """Objects told apart by their `type`."""

    kinds: Mapping[str, Thing]
    what: str = "type"


Spec = String | Text | Whole | Number | Flag | Choice | Many | Thing | Kinds

TEXT_PAGE = "https://docs.slack.dev/reference/block-kit/composition-objects/text-object"
_TEXT_FIELDS = {"plain_text": {"type", "text", "emoji"}, "mrkdwn": {"type", "text", "verbatim"}}
_HALF_CHARACTER = re.compile("[\ud800-\udfff]")


def faults(value: object, spec: Spec, at: str) -> Iterator[str]:
    """What Slack would object to in `value`, each with its JSON pointer; nothing when all is well."""
    match spec:
        case String():
            yield from _string(value, spec, at)
        case Text():
            yield from _text(value, spec, at)
        case Whole(least, most):
            if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
                yield _say(f"must be a whole number from {least} to {most}", at)
        case Number(above):
            if not isinstance(value, int | float) or isinstance(value, bool) or not math.isfinite(value):
                yield _say("must be a number", at)
            elif above is not None and value <= above:
                yield _say(f"must be greater than {above:g}", at)
        case Flag():
            if not isinstance(value, bool):
                yield _say("must be a boolean", at)
        case Choice(values):
            if value not in values:
                yield _say(f"must be one of {', '.join(map(str, values))}", at)
        case Many():
            yield from _many(value, spec, at)
        case Thing():
            yield from _thing(value, spec, at)
        case Kinds():
            yield from _kinds(value, spec, at)


def _say(what: str, at: str) -> str:
    return f"[ERROR] {what} [json-pointer:{at}]"


def _string(value: object, spec: String, at: str) -> Iterator[str]:
    if not isinstance(value, str):
        yield _say("must provide a string", at)
        return
    yield from _length(value, spec.least, spec.longest, at)
    if spec.pattern and not re.fullmatch(spec.pattern, value):
        yield _say(f"must match {spec.pattern}", at)


def _length(value: str, least: int, longest: int, at: str) -> Iterator[str]:
    if _HALF_CHARACTER.search(value):
        yield _say("must be valid unicode", at)
    if len(value) < least:
        yield _say(f"must be more than {least - 1} characters", at)
    if len(value) > longest:
        yield _say(f"must be less than {longest + 1} characters", at)


def _text(value: object, spec: Text, at: str) -> Iterator[str]:
    if not isinstance(value, dict):
        yield _say("must provide an object", at)
        return
    kind = value.get("type")
    if kind not in _TEXT_FIELDS or (spec.plain and kind != "plain_text"):
        yield _say("must be plain_text" if spec.plain else "must be plain_text or mrkdwn", f"{at}/type")
        return
    for name in value.keys() - _TEXT_FIELDS[kind]:
        yield _say(f"invalid additional property: {name}", at)
    for name in ("emoji", "verbatim"):
        if name in value and not isinstance(value[name], bool):
            yield _say("must be a boolean", f"{at}/{name}")
    words = value.get("text")
    if not isinstance(words, str):
        yield _say("missing required field: text", at)
    else:
        yield from _length(words, spec.least, spec.longest, f"{at}/text")


def _many(value: object, spec: Many, at: str) -> Iterator[str]:
    if not isinstance(value, list):
        yield _say("must provide an array", at)
        return
    if len(value) < spec.least:
        yield _say(f"no fewer than {spec.least} items required", at)
    if len(value) > spec.most:
        yield _say(f"no more than {spec.most} items allowed", at)
    for i, one in enumerate(value):
        yield from faults(one, spec.of, f"{at}/{i}")


def _thing(value: object, spec: Thing, at: str) -> Iterator[str]:
    if not isinstance(value, dict):
        yield _say("must provide an object", at)
        return
    for name in spec.required:
        if name not in value:
            yield _say(f"missing required field: {name}", at)
    if spec.one_of and not any(name in value for name in spec.one_of):
        yield _say(f"missing one of: {', '.join(spec.one_of)}", at)
    if spec.only_one_of and sum(name in value for name in spec.only_one_of) != 1:
        yield _say(f"must have exactly one of: {', '.join(spec.only_one_of)}", at)
    for name, one in value.items():
        if name == "type" and "type" not in spec.fields:
            continue
        if name in spec.fields:
            yield from faults(one, spec.fields[name], f"{at}/{name}")
        else:
            yield _say(f"invalid additional property: {name}", at)


def _kinds(value: object, spec: Kinds, at: str) -> Iterator[str]:
    if not isinstance(value, dict):
        yield _say("must provide an object", at)
        return
    kind = value.get(spec.what)
    if not isinstance(kind, str) or kind not in spec.kinds:
        yield _say(f"unsupported type: {kind}", f"{at}/{spec.what}")
        return
    yield from _thing(value, spec.kinds[kind], at)
