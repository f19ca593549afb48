"""Slack's blocks, and on which surfaces each may stand. What is not here is refused: our app has no need of it."""

from __future__ import annotations

from enum import StrEnum

from tests.platforms.slack.rules.elements import ELEMENTS, IN_ACTIONS, IN_INPUT, IN_SECTION
from tests.platforms.slack.rules.objects import BLOCK_ID, REFERENCE, SLACK_FILE
from tests.platforms.slack.rules.rich_text import CHARTS, PARTS
from tests.platforms.slack.schema import Choice, Flag, Kinds, Many, Spec, String, Text, Thing, Whole

_PAGE = f"{REFERENCE}/blocks"


class Surface(StrEnum):
    MESSAGE = "message"
    MODAL = "modal"
    HOME = "home"


BLOCKS_A_SURFACE = {Surface.MESSAGE: 50, Surface.MODAL: 100, Surface.HOME: 100}
"""https://docs.slack.dev/reference/block-kit/blocks"""


def _block(page: str, fields: dict[str, Spec], **rest: tuple[str, ...]) -> Thing:
    return Thing(page=f"{_PAGE}/{page}", fields={"block_id": BLOCK_ID, **fields}, **rest)


def _only(names: tuple[str, ...]) -> Kinds:
    return Kinds({name: ELEMENTS[name] for name in names})


_CONTEXT_TEXT = String(longest=3000)
_CONTEXT = Kinds(
    {
        "image": ELEMENTS["image"],
        "plain_text": Thing(page=_PAGE, fields={"text": _CONTEXT_TEXT, "emoji": Flag()}, required=("text",)),
        "mrkdwn": Thing(page=_PAGE, fields={"text": _CONTEXT_TEXT, "verbatim": Flag()}, required=("text",)),
    }
)

BLOCKS: dict[str, Thing] = {
    "section": _block(
        "section-block",
        {
            "text": Text(longest=3000),
            "fields": Many(Text(longest=2000), most=10),
            "accessory": _only(IN_SECTION),
            "expand": Flag(),
        },
        one_of=("text", "fields"),
    ),
    "header": _block(
        "header-block",
        {"text": Text(longest=150, plain=True), "level": Whole(1, 4)},
        required=("text",),
    ),
    "divider": _block("divider-block", {}),
    "context": _block("context-block", {"elements": Many(_CONTEXT, most=10)}, required=("elements",)),
    "actions": _block(
        "actions-block", {"elements": Many(_only(IN_ACTIONS), most=25)}, required=("elements",)
    ),
    "input": _block(
        "input-block",
        {
            "label": Text(longest=2000, plain=True),
            "element": _only(IN_INPUT),
            "hint": Text(longest=2000, plain=True),
            "optional": Flag(),
            "dispatch_action": Flag(),
        },
        required=("label", "element"),
    ),
    "image": _block(
        "image-block",
        {
            "alt_text": String(longest=2000),
            "image_url": String(longest=3000),
            "slack_file": SLACK_FILE,
            "title": Text(longest=2000, plain=True),
        },
        required=("alt_text",),
        only_one_of=("image_url", "slack_file"),
    ),
    "rich_text": _block(
        "rich-text-block", {"elements": Many(Kinds(PARTS), most=200)}, required=("elements",)
    ),
    "data_visualization": _block(
        "data-visualization-block",
        {"title": String(longest=50), "chart": Kinds(CHARTS)},
        required=("title", "chart"),
    ),
    "alert": _block(
        "alert-block",
        {
            "text": Text(longest=200),
            "level": Choice(("default", "info", "warning", "error", "success")),
        },
        required=("text",),
    ),
    "markdown": _block("markdown-block", {"text": String(longest=12_000)}, required=("text",)),
}

SURFACES: dict[str, tuple[Surface, ...]] = {
    "data_visualization": (Surface.MESSAGE,),
    "markdown": (Surface.MESSAGE,),
    "alert": (Surface.MODAL,),
    "input": (Surface.MODAL, Surface.HOME),
}
"""The "Surfaces" line of each block's page; every other block may stand anywhere. Inputs in messages are allowed by
Slack, but they need a button beside them to be read: our app keeps them to modals and the Home tab."""
