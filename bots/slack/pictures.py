"""Draws a small chart for Slack: its own chart block in messages, an uploaded picture, or a chart made of text."""

from __future__ import annotations

from typing import Any

from bots.slack.limits import CHART_LABEL, CHART_POINTS, CHART_TITLE, HEADER, IMAGE_WORDS
from core.domain.graphemes import shorten
from core.ui.card import Bar, Picture

Json = dict[str, Any]

_WIDTH = 20
"""Characters along a text chart's axis: fits a telephone."""


def chart(picture: Picture) -> Json | None:
    """Slack's own bar chart, for messages only; None where it could not say the same: bars that start later than the
    axis, more bars than a chart holds, or none."""
    if not 1 <= len(picture.bars) <= CHART_POINTS or any(bar.start > 0 for bar in picture.bars):
        return None
    labels = _labels(picture.bars)
    points = [
        {"label": label, "value": amount}
        for label, amount in zip(labels, _amounts(picture.bars), strict=True)
    ]
    title = shorten(picture.title.strip() or "…", CHART_TITLE)
    return {
        "type": "data_visualization",
        "title": title,
        "chart": {
            "type": "bar",
            "series": [{"name": shorten(title, CHART_LABEL), "data": points}],
            "axis_config": {"categories": labels},
        },
    }


def image(picture: Picture, file: str) -> Json:
    """The picture as drawn and uploaded by us; `file` is Slack's id of it."""
    return {
        "type": "image",
        "slack_file": {"id": file},
        "alt_text": shorten(picture.alt.strip() or picture.title.strip() or "…", IMAGE_WORDS),
        **(
            {"title": {"type": "plain_text", "text": shorten(picture.title, HEADER), "emoji": False}}
            if picture.title.strip()
            else {}
        ),
    }


def drawn(picture: Picture) -> str:
    """The chart in lines of text of one width, for the Home tab and wherever Slack refuses its own chart."""
    rows = [(shorten(bar.label, CHART_LABEL), bar, shorten(bar.value, CHART_LABEL)) for bar in picture.bars]
    widest = max((len(label) for label, _, _ in rows), default=0)
    return "\n".join(f"{label.ljust(widest)}  {_line(bar)}  {value}".rstrip() for label, bar, value in rows)


def _line(bar: Bar) -> str:
    start = round(min(max(bar.start, 0), 1) * _WIDTH)
    end = max(round(min(max(bar.end, 0), 1) * _WIDTH), start)
    if start == end and bar.end > bar.start:  # a moment is seen too
        start, end = max(end - 1, 0), max(end, 1)
    return "·" * start + "█" * (end - start) + "·" * (_WIDTH - end)


def _amounts(bars: tuple[Bar, ...]) -> list[float]:
    """The bars' own numbers where all have one, else percent of the axis."""
    numbers = [_number(bar.value) for bar in bars]
    if all(number is not None for number in numbers):
        return [number for number in numbers if number is not None]
    return [round(bar.end * 100) for bar in bars]


def _number(value: str) -> float | None:
    return int(value) if value.strip().isdecimal() and value.isascii() else None


def _labels(bars: tuple[Bar, ...]) -> list[str]:
    """One for each bar, short enough and no two alike, since a chart's categories must differ."""
    labels: list[str] = []
    for bar in bars:
        label = plain = shorten(bar.label.strip() or "…", CHART_LABEL)
        again = 2
        while label in labels:
            label = f"{shorten(plain, CHART_LABEL - len(str(again)) - 1)} {again}"
            again += 1
        labels.append(label)
    return labels
