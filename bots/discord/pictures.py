"""Draws a small chart for Discord: as a PNG where the charts extra is installed, else in lines of text of one width."""

from __future__ import annotations

from hashlib import sha256
from importlib.util import find_spec
from typing import Any

from core.domain.graphemes import shorten
from core.ui.card import Bar, Card, File, Picture

_WIDTH = 20
"""Characters along a text chart's axis: fits a telephone."""
_LABEL = 20
_PIXELS = 460
"""Along a picture's axis; drawn twice as fine."""
_COLOUR = "#4c78a8"


def can_paint(card: Card) -> tuple[Picture, ...]:
    """The card's pictures that can be drawn as a PNG; none without the charts extra, and none whose signs its fonts may
    lack (Discord's own draw them all): those stay lines of text."""
    if find_spec("vl_convert") is None:
        return ()
    return tuple(b for b in card.blocks if isinstance(b, Picture) and b.bars and _can_be_drawn(b))


def png_file(picture: Picture, content: bytes) -> File:
    """Named after what it shows, so that two charts of one message differ."""
    mark = sha256(f"{picture.title}\0{picture.alt}\0{picture.bars}".encode()).hexdigest()[:12]
    return File(f"chart-{mark}.png", "image/png", content)


def drawn(picture: Picture) -> str:
    """The chart in lines of text of one width."""
    rows = [(shorten(bar.label, _LABEL), bar, shorten(bar.value, _LABEL)) for bar in picture.bars]
    widest = max((len(label) for label, _, _ in rows), default=0)
    return "\n".join(f"{label.ljust(widest)}  {_line(bar)}  {value}".rstrip() for label, bar, value in rows)


def _line(bar: Bar) -> str:
    start, end = _ends(bar)
    after = round(end * _WIDTH)
    before = min(round(start * _WIDTH), after - 1 if end > start else after)  # a moment is seen too
    before, after = max(before, 0), max(after, 1 if end > start else 0)
    return "·" * before + "█" * (after - before) + "·" * (_WIDTH - after)


def _ends(bar: Bar) -> tuple[float, float]:
    start = min(max(bar.start, 0.0), 1.0)
    return start, max(min(max(bar.end, 0.0), 1.0), start)


def _can_be_drawn(picture: Picture) -> bool:
    """Latin, Greek and Cyrillic letters with their punctuation: what the drawing library's own fonts hold."""
    said = picture.title + "".join(bar.label + bar.value for bar in picture.bars)
    return all(
        sign.isprintable() and (ord(sign) < 0x500 or 0x2000 <= ord(sign) < 0x2070 or sign == "€")
        for sign in said
    )


def painted(picture: Picture) -> bytes:
    """The PNG of a picture that `can_paint` named. Half a second the first time, and nothing else goes on meanwhile."""
    import vl_convert  # a second to load, and only with the extra

    made: bytes = vl_convert.vegalite_to_png(_specification(picture), scale=2, allowed_base_urls=[])
    return made


def _specification(picture: Picture) -> dict[str, Any]:
    """https://vega.github.io/vega-lite/docs/bar.html"""
    rows = []
    for number, bar in enumerate(picture.bars):
        start, end = _ends(bar)
        label, value = shorten(bar.label, _LABEL * 2), shorten(bar.value, _LABEL)
        rows.append({"row": number, "label": label, "start": start, "end": end, "value": value})
    along = {"type": "quantitative", "scale": {"domain": [0, 1]}, "axis": None}
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "data": {"values": rows},
        "width": _PIXELS,
        "height": {"step": 26},
        "padding": 12,
        "background": "white",
        "title": {"text": shorten(picture.title, 60), "anchor": "start"},
        "config": {"view": {"stroke": None}, "font": "Liberation Sans"},
        "encoding": {
            "y": {
                "field": "row",
                "type": "ordinal",
                "title": None,
                "axis": None,
            }
        },
        "layer": [
            {
                "mark": {"type": "bar", "color": _COLOUR, "cornerRadius": 2, "height": 16},
                "encoding": {"x": {"field": "start", **along}, "x2": {"field": "end"}},
            },
            {
                "mark": {"type": "text", "align": "right", "dx": -8, "x": 0},
                "encoding": {"text": {"field": "label"}},
            },
            {
                "mark": {"type": "text", "align": "left", "dx": 6},
                "encoding": {"x": {"field": "end", **along}, "text": {"field": "value"}},
            },
        ],
    }
