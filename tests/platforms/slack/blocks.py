"""Checks blocks and views as Slack does: shapes by the rules, then what only shows when they are seen together."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

from tests.platforms.slack.rules.blocks import BLOCKS, BLOCKS_A_SURFACE, SURFACES, Surface
from tests.platforms.slack.rules.elements import NOT_IN_HOME, ONLY_IN_MODALS
from tests.platforms.slack.rules.rich_text import CHARTS_A_MESSAGE, MOST_CHARACTERS
from tests.platforms.slack.rules.views import HOME, MODAL, VIEW_BYTES
from tests.platforms.slack.schema import Kinds, faults

Json = dict[str, Any]


def check_blocks(blocks: object, surface: Surface, at: str = "/blocks") -> list[str]:
    """Everything that Slack would refuse in these blocks on this surface; empty when they stand."""
    if not isinstance(blocks, list):
        return [f"[ERROR] must provide an array [json-pointer:{at}]"]
    found: list[str] = []
    if len(blocks) > BLOCKS_A_SURFACE[surface]:
        found.append(f"[ERROR] no more than {BLOCKS_A_SURFACE[surface]} items allowed [json-pointer:{at}]")
    for i, block in enumerate(blocks):
        found += faults(block, Kinds(BLOCKS), f"{at}/{i}")
    if not found:
        for i, block in enumerate(blocks):
            found += _meaning(block, surface, f"{at}/{i}")
        found += _together(blocks, surface, at)
    return found


def check_view(view: object) -> list[str]:
    """Everything that Slack would refuse in this view."""
    if not isinstance(view, dict):
        return ["[ERROR] must provide an object [json-pointer:/view]"]
    kind = view.get("type")
    if kind not in ("modal", "home"):
        return [f"[ERROR] unsupported type: {kind} [json-pointer:/view/type]"]
    rest = {name: value for name, value in view.items() if name != "blocks"}
    found = list(faults(rest, MODAL if kind == "modal" else HOME, "/view"))
    if "blocks" not in view:
        return [*found, "[ERROR] missing required field: blocks [json-pointer:/view]"]
    found += check_blocks(view["blocks"], Surface(kind), "/view/blocks")
    if not found and not view["blocks"]:
        found.append("[ERROR] no fewer than 1 items required [json-pointer:/view/blocks]")
    if not found and kind == "modal" and "submit" not in view:
        found += [
            "[ERROR] missing required field: submit [json-pointer:/view]"
            for block in view["blocks"]
            if block["type"] == "input"
        ][:1]
    return found


def is_too_large(view: object) -> bool:
    return len(json.dumps(view).encode()) > VIEW_BYTES


def block_characters(blocks: object) -> int:
    """How much text the blocks carry, roughly as Slack counts it."""
    match blocks:
        case dict():
            own = len(blocks["text"]) if isinstance(blocks.get("text"), str) else 0
            return own + sum(block_characters(v) for v in blocks.values() if not isinstance(v, str))
        case list():
            return sum(block_characters(one) for one in blocks)
        case _:
            return 0


def elements_of(block: Json) -> Iterator[Json]:
    """The interactive elements of one block."""
    if "accessory" in block:
        yield block["accessory"]
    if block["type"] == "actions":
        yield from block["elements"]
    if block["type"] == "input":
        yield block["element"]


def _meaning(block: Json, surface: Surface, at: str) -> Iterator[str]:
    kind = block["type"]
    if surface not in SURFACES.get(kind, tuple(Surface)):
        yield f"[ERROR] unsupported type: {kind} on {surface} [json-pointer:{at}/type]"
    if kind == "data_visualization":
        yield from _chart(block["chart"], f"{at}/chart")
    if kind == "input" and block.get("dispatch_action") and block["element"]["type"] == "file_input":
        yield f"[ERROR] unsupported type: file_input with dispatch_action [json-pointer:{at}/element]"
    actions = Counter(e["action_id"] for e in elements_of(block) if "action_id" in e)
    for name in (name for name, times in actions.items() if times > 1):
        yield f"[ERROR] `action_id` {name} already exists [json-pointer:{at}]"
    for element in elements_of(block):
        yield from _element(element, surface, at)


def _element(element: Json, surface: Surface, at: str) -> Iterator[str]:
    kind = element["type"]
    wrong = (surface is Surface.HOME and kind in NOT_IN_HOME) or (
        surface is Surface.MESSAGE and kind in ONLY_IN_MODALS
    )
    if wrong:
        yield f"[ERROR] unsupported type: {kind} on {surface} [json-pointer:{at}]"
    offered = element.get("options") or [o for g in element.get("option_groups", ()) for o in g["options"]]
    values = Counter(option.get("value") for option in offered)
    if any(times > 1 for times in values.values()):
        yield f"[ERROR] option values must be unique [json-pointer:{at}/options]"
    if offered:
        chosen = [element["initial_option"]] if "initial_option" in element else []
        for one in [*chosen, *element.get("initial_options", ())]:
            if one not in offered:
                yield f"[ERROR] initial option must match one of the options [json-pointer:{at}]"
    if kind == "plain_text_input":
        least, most = element.get("min_length", 0), element.get("max_length", 3000)
        if least > most:
            yield f"[ERROR] min_length must not be greater than max_length [json-pointer:{at}]"
        if len(element.get("initial_value", "")) > most:
            yield f"[ERROR] initial_value is longer than max_length [json-pointer:{at}]"


def _chart(chart: Json, at: str) -> Iterator[str]:
    if chart["type"] == "pie":
        return
    categories = chart["axis_config"]["categories"]
    if len(set(categories)) != len(categories):
        yield f"[ERROR] categories must be unique [json-pointer:{at}/axis_config/categories]"
    names = [series["name"] for series in chart["series"]]
    if len(set(names)) != len(names):
        yield f"[ERROR] series names must be unique [json-pointer:{at}/series]"
    for i, series in enumerate(chart["series"]):
        if sorted(point["label"] for point in series["data"]) != sorted(categories):
            yield f"[ERROR] one data point for every category [json-pointer:{at}/series/{i}/data]"


def _together(blocks: list[Json], surface: Surface, at: str) -> Iterator[str]:
    ids = Counter(block["block_id"] for block in blocks if "block_id" in block)
    for name in (name for name, times in ids.items() if times > 1):
        yield f"[ERROR] `block_id` {name} already exists [json-pointer:{at}]"
    focused = [e for block in blocks for e in elements_of(block) if e.get("focus_on_load")]
    if len(focused) > 1:
        yield f"[ERROR] only one element may have focus_on_load [json-pointer:{at}]"
    if sum(block["type"] == "data_visualization" for block in blocks) > CHARTS_A_MESSAGE:
        yield f"[ERROR] no more than {CHARTS_A_MESSAGE} data_visualization blocks [json-pointer:{at}]"
    if surface is Surface.MESSAGE and block_characters(blocks) > MOST_CHARACTERS:
        yield "msg_blocks_too_long"
