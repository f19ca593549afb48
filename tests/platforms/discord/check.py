"""Checks messages, modals and answers as Discord does: shapes by the rules, then what only shows when seen together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from tests.platforms.discord.rules import components as c
from tests.platforms.discord.rules.messages import ANSWERS, ASKS, COMPONENTS_V2, EPHEMERAL, SAYS, UPDATES
from tests.platforms.discord.schema import Json, Thing, faults

MAY_SET = COMPONENTS_V2 | EPHEMERAL | 1 << 2 | 1 << 12


def check_message(
    body: Json, shape: Thing, files: tuple[str, ...] = (), *, is_edit: bool = False, was_v2: bool = False
) -> list[str]:
    """Everything that Discord, or our own rule on mentions, objects to in a message; empty when it stands.

    `files`: the names uploaded with it. `was_v2`: the edited message already was made of Components V2.
    """
    found = list(faults(body, shape, "message"))
    if found:
        return found
    flags = body.get("flags") or 0
    v2 = bool(flags & COMPONENTS_V2) or was_v2
    parts = body.get("components") or []
    if flags & ~MAY_SET:
        found.append(f"message.flags: {flags} has flags that an app may not set")
    found += _mentions(body)
    found += _v2(body, parts, is_edit=is_edit) if v2 else _old(body, parts, files, is_edit=is_edit)
    found += list(check_parts(parts))
    found += _files(body, parts, files, v2=v2)
    return found


def check_modal(modal: object) -> list[str]:
    """Everything that Discord objects to in a modal."""
    found = list(faults(modal, ANSWERS[ASKS].fields["data"], "modal"))
    if not found and isinstance(modal, dict):
        found += check_parts(modal["components"])
        for i, part in enumerate(modal["components"]):
            if part["type"] == c.LABEL:
                found += _input(part["component"], f"modal.components[{i}].component")
    return found


def check_answer(answer: object, files: tuple[str, ...] = (), *, was_v2: bool = False) -> list[str]:
    """Everything that Discord objects to in an answer to an interaction."""
    kind = answer.get("type") if isinstance(answer, dict) else None
    if not isinstance(answer, dict) or not isinstance(kind, int) or kind not in ANSWERS:
        return [f"answer.type: {kind} is no kind of answer"]
    found = list(faults(answer, ANSWERS[kind], "answer"))
    if found:
        return found
    if kind in (SAYS, UPDATES):
        shape = ANSWERS[kind].fields["data"]
        assert isinstance(shape, Thing)
        edits = kind == UPDATES
        return check_message(answer["data"], shape, files, is_edit=edits, was_v2=edits and was_v2)
    return check_modal(answer["data"]) if kind == ASKS else []


def check_parts(parts: list[Json]) -> Iterator[str]:
    """What is wrong among well-formed components: identifiers used twice, buttons without a purpose, wrong choices."""
    every = list(walk(parts))
    for what in ("custom_id", "id"):
        times = Counter(part[what] for part in every if part.get(what) is not None)
        yield from (
            f"components: {what} {one!r} is used {n} times" for one, n in times.items() if n > 1 and one != 0
        )
    for part in every:
        if part["type"] == c.BUTTON:
            yield from _button(part)
        if part["type"] == c.ROW:
            kinds = {child["type"] for child in part["components"]}
            if kinds != {c.BUTTON} and len(part["components"]) > 1:
                yield "components: an action row holds up to five buttons or one select"
        if "options" in part:
            yield from _options(part)


def walk(parts: list[Json]) -> Iterator[Json]:
    """Every component, nested ones too, in the order in which they are read."""
    for part in parts:
        yield part
        yield from walk(part.get("components") or [])
        yield from walk([part[name] for name in ("accessory", "component") if part.get(name)])


def _mentions(body: Json) -> Iterator[str]:
    """Ours (T36): nothing that Suivi says may ping anybody, so every request says so itself. The one mention that there is
    names one person, first thing, in a message without any card."""
    allowed = body.get("allowed_mentions")
    if not isinstance(allowed, dict) or allowed.get("parse") != []:
        yield "message.allowed_mentions: parse must be [] in every message"
    elif allowed.get("users"):
        words = f"{body.get('content') or ''}"
        if body.get("components") or [f"<@{one}>" for one in allowed["users"]] != words.split()[:1]:
            yield "message.allowed_mentions: nobody may be mentioned"
    elif allowed.get("roles") or allowed.get("replied_user"):
        yield "message.allowed_mentions: nobody may be mentioned"


def _v2(body: Json, parts: list[Json], *, is_edit: bool) -> Iterator[str]:
    if body.get("content"):
        yield "message.content: cannot be used with Components V2"
    if body.get("embeds"):
        yield "message.embeds: cannot be used with Components V2"
    if not parts and not (is_edit and "components" not in body):
        yield "message.components: a message of Components V2 has at least one"
    every = list(walk(parts))
    if len(every) > c.MOST_COMPONENTS:
        yield f"message.components: {len(every)} counting nested ones, of at most {c.MOST_COMPONENTS}"
    length = sum(len(part["content"]) for part in every if part["type"] == c.TEXT)
    if length > c.MOST_TEXT:
        yield f"message.components: {length} characters of text, of at most {c.MOST_TEXT}"
    yield from (
        "message.components: a text display shows nothing"
        for part in every
        if part["type"] == c.TEXT and not part["content"].strip()
    )


def _old(body: Json, parts: list[Json], files: tuple[str, ...], *, is_edit: bool) -> Iterator[str]:
    if any(part["type"] in c.V2_ONLY for part in walk(parts)):
        yield "message.components: these need the Components V2 flag (32768)"
    elif len(parts) > c.OLD_ROWS:
        yield f"message.components: at most {c.OLD_ROWS} action rows"
    if not is_edit and not (body.get("content") or body.get("embeds") or parts or files):
        yield "message: cannot send an empty message"


def _button(button: Json) -> Iterator[str]:
    style = button["style"]
    if style == 5:
        if not button.get("url") or button.get("custom_id"):
            yield "button: one that opens an address has a url and no custom_id"
    elif style == 6:
        yield "button: there is nothing to buy here"
    elif not button.get("custom_id") or button.get("url"):
        yield "button: one that is pressed has a custom_id and no url"
    if not button.get("label", "") and not button.get("emoji"):
        yield "button: has neither a label nor an emoji"


def _options(part: Json) -> Iterator[str]:
    values = Counter(option["value"] for option in part["options"])
    yield from (f"options: value {one!r} is used {n} times" for one, n in values.items() if n > 1)
    chosen = sum(bool(option.get("default")) for option in part["options"])
    most = (
        1
        if part["type"] == c.RADIO
        else part.get("max_values") or (1 if part["type"] == c.SELECT else len(values))
    )
    if chosen > most:
        yield f"options: {chosen} are chosen, of at most {most}"
    if part.get("max_values") and part["max_values"] > len(part["options"]):
        yield "options: max_values is more than there are"
    if (part.get("min_values") or 0) > most:
        yield "options: min_values is more than max_values"


def _input(part: Json, at: str) -> Iterator[str]:
    if part["type"] == c.TEXT_INPUT:
        least, most = part.get("min_length") or 0, part.get("max_length") or 4000
        if least > most:
            yield f"{at}: min_length is more than max_length"
        if part.get("value") and not least <= len(part["value"]) <= most:
            yield f"{at}.value: must be between {least} and {most} in length"
        if part["style"] == 1 and "\n" in (part.get("value") or ""):
            yield f"{at}.value: one line only"
    if part.get("disabled"):
        yield f"{at}.disabled: nothing may be disabled in a modal"
    if part.get("required", True) is not False and part.get("min_values") == 0:
        yield f"{at}: required, but min_values is 0"


def _files(body: Json, parts: list[Json], files: tuple[str, ...], *, v2: bool) -> Iterator[str]:
    used = set(_attachments(parts))
    for name in sorted(used - set(files)):
        if not body.get("attachments"):
            yield f"message.components: attachment://{name} is not attached"
    if v2:
        yield from (
            f"message.attachments: {name} is shown by no component" for name in files if name not in used
        )
    if len(files) != len(set(files)):
        yield "message.attachments: two files have one name"
    if len(files) > 10:
        yield "message.attachments: more than 10"


def _attachments(value: Any) -> Iterator[str]:
    match value:
        case {"url": str(url)} if url.startswith("attachment://"):
            yield url.removeprefix("attachment://")
        case dict():
            for one in value.values():
                yield from _attachments(one)
        case list():
            for one in value:
                yield from _attachments(one)
