"""Draws a small chart for Discord: as a PNG where the charts extra is installed, else in lines of text of one width."""

from __future__ import annotations

from core.domain.graphemes import shorten
from core.ui.card import Bar, Picture

_WIDTH = 20
"""Characters along a text chart's axis: fits a telephone."""
_LABEL = 20


def drawn(picture: Picture) -> str:
    """The chart in lines of text of one width."""
    rows = [(shorten(bar.label, _LABEL), bar, shorten(bar.value, _LABEL)) for bar in picture.bars]
    widest = max((len(label) for label, _, _ in rows), default=0)
    return "\n".join(f"{label.ljust(widest)}  {_line(bar)}  {value}".rstrip() for label, bar, value in rows)


def _line(bar: Bar) -> str:
    start = round(min(max(bar.start, 0), 1) * _WIDTH)
    end = max(round(min(max(bar.end, 0), 1) * _WIDTH), start)
    return "·" * start + "█" * (end - start) + "·" * (_WIDTH - end)
