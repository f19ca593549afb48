"""Slack's rich text: structured, so that nothing in a text element is ever read as markup."""

from __future__ import annotations

from tests.platforms.slack.rules.objects import REFERENCE
from tests.platforms.slack.schema import Choice, Flag, Kinds, Many, Number, Spec, String, Thing, Whole

_PAGE = f"{REFERENCE}/block-elements"
MOST_CHARACTERS = 12_000
"""Undocumented: messages with a little more are refused as msg_blocks_too_long (github.com/slackapi/bolt-js/issues/2509)."""
MOST_ELEMENTS = 1_000
"""Undocumented; a stop of our own."""

_STYLE = Thing(
    page=f"{_PAGE}/text-element",
    fields={name: Flag() for name in ("bold", "italic", "strike", "code", "underline")},
)
DATE_TOKENS = (
    "day_divider_pretty",
    "date_num",
    "date_slash",
    "date_long",
    "date_long_full",
    "date_long_pretty",
    "date",
    "date_pretty",
    "date_short",
    "date_short_pretty",
    "time",
    "time_secs",
    "ago",
)
"""https://docs.slack.dev/reference/block-kit/block-elements/date-element"""

_TEXT = Thing(
    page=f"{_PAGE}/text-element",
    fields={"text": String(longest=MOST_CHARACTERS), "style": _STYLE},
    required=("text",),
)
_LINK = Thing(
    page=f"{_PAGE}/link-element",
    fields={
        "url": String(longest=3000, pattern=r"(?s)(https?|mailto|slack|tel):.+"),
        "text": String(longest=MOST_CHARACTERS),
        "unsafe": Flag(),
        "style": _STYLE,
    },
    required=("url",),
)
_DATE = Thing(
    page=f"{_PAGE}/date-element",
    fields={
        "timestamp": Whole(0, 9_999_999_999),
        "format": String(longest=300, pattern=rf"[^{{}}]*(\{{({'|'.join(DATE_TOKENS)})\}}[^{{}}]*)+"),
        "timezone": String(longest=64),
        "url": String(longest=3000),
        "fallback": String(longest=300),
        "style": _STYLE,
    },
    required=("timestamp", "format"),
)
INLINE: dict[str, Thing] = {
    "text": _TEXT,
    "link": _LINK,
    "date": _DATE,
    "emoji": Thing(
        page=f"{_PAGE}/emoji-element",
        fields={"name": String(longest=100, pattern=r"[^:\s][^\s]*"), "unicode": String(longest=60)},
        required=("name",),
    ),
    "user": Thing(
        page=f"{_PAGE}/user-element",
        fields={"user_id": String(longest=20), "style": _STYLE},
        required=("user_id",),
    ),
    "channel": Thing(
        page=f"{_PAGE}/channel-element",
        fields={"channel_id": String(longest=20), "style": _STYLE},
        required=("channel_id",),
    ),
    "broadcast": Thing(
        page=f"{_PAGE}/broadcast-element",
        fields={"range": Choice(("here", "channel", "everyone")), "style": _STYLE},
        required=("range",),
    ),
}
_INLINE: Spec = Many(Kinds(INLINE), most=MOST_ELEMENTS)
_SECTION = Thing(
    page=f"{_PAGE}/rich-text-section-element", fields={"elements": _INLINE}, required=("elements",)
)
PARTS: dict[str, Thing] = {
    "rich_text_section": _SECTION,
    "rich_text_list": Thing(
        page=f"{_PAGE}/rich-text-list-element",
        fields={
            "style": Choice(("bullet", "ordered")),
            "elements": Many(Kinds({"rich_text_section": _SECTION}), most=MOST_ELEMENTS),
            "indent": Whole(0, 8),
            "offset": Whole(0, 10_000),
            "border": Whole(0, 1),
        },
        required=("style", "elements"),
    ),
    "rich_text_preformatted": Thing(
        page=f"{_PAGE}/rich-text-preformatted-element",
        fields={
            "elements": Many(Kinds({"text": _TEXT, "link": _LINK}), most=MOST_ELEMENTS),
            "border": Whole(0, 1),
            "language": String(longest=40),
        },
        required=("elements",),
    ),
    "rich_text_quote": Thing(
        page=f"{_PAGE}/rich-text-quote-element",
        fields={"elements": _INLINE, "border": Whole(0, 1)},
        required=("elements",),
    ),
}

_CHART_PAGE = f"{REFERENCE}/blocks/data-visualization-block"
_CHART_LABEL = String(longest=20)
MOST_SERIES = 6
"""The page said 6 when the block appeared, and 12 later: the smaller one is safe with both."""
_SERIES = Thing(
    page=f"{_CHART_PAGE}#data-series",
    fields={
        "name": _CHART_LABEL,
        "data": Many(
            Thing(
                page=f"{_CHART_PAGE}#data-point",
                fields={"label": _CHART_LABEL, "value": Number()},
                required=("label", "value"),
            ),
            most=20,
        ),
    },
    required=("name", "data"),
)
_AXES = Thing(
    page=f"{_CHART_PAGE}#axis-config",
    fields={
        "categories": Many(_CHART_LABEL, most=20),
        "x_label": String(longest=50),
        "y_label": String(longest=50),
    },
    required=("categories",),
)
_XY = Thing(
    page=_CHART_PAGE,
    fields={"series": Many(_SERIES, most=MOST_SERIES), "axis_config": _AXES},
    required=("series", "axis_config"),
)
CHARTS: dict[str, Thing] = {
    "pie": Thing(
        page=f"{_CHART_PAGE}#pie",
        fields={
            "segments": Many(
                Thing(
                    page=f"{_CHART_PAGE}#segment",
                    fields={"label": _CHART_LABEL, "value": Number(above=0)},
                    required=("label", "value"),
                ),
                most=MOST_SERIES,
            )
        },
        required=("segments",),
    ),
    "bar": _XY,
    "area": _XY,
    "line": _XY,
}
CHARTS_A_MESSAGE = 2
"""https://docs.slack.dev/reference/block-kit/blocks/data-visualization-block"""
