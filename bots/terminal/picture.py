"""A picture of a session as the program itself drew it: one SVG that fetches nothing."""

from __future__ import annotations

import io
import re
from pathlib import Path

from rich._export_format import CONSOLE_SVG_FORMAT
from rich.console import Console

from bots.terminal.cards import draw
from bots.terminal.moments import Reader
from bots.terminal.screen import RichScreen
from core.ui.card import Card

COLUMNS = 88
"""Fits a README's column without being scaled down."""
_FONTS = re.compile(r"\s*@font-face \{\{.*?\n    \}\}", re.DOTALL)
_COMMENT = re.compile(r"\s*<!--.*?-->", re.DOTALL)
FORMAT = _COMMENT.sub("", _FONTS.sub("", CONSOLE_SVG_FORMAT)).strip() + "\n"
"""rich's own picture without the fonts it would fetch: any monospaced one is stretched to the same width."""


class RecordedScreen(RichScreen):
    """Shows nothing, and remembers what it would have shown."""

    def __init__(self) -> None:
        super().__init__(
            Console(
                file=io.StringIO(),
                record=True,
                width=COLUMNS,
                force_terminal=True,
                color_system="truecolor",
                highlight=False,
                markup=False,
                emoji=False,
            )
        )

    def card(self, card: Card, first: int, reader: Reader) -> None:
        draw(self.console, card, first, reader, folds_copies=True)

    def forget(self) -> None:
        """What was shown so far does not come into the picture."""
        self.console.export_text(clear=True)

    def save(self, path: Path, title: str) -> None:
        """Everything shown since `forget`, as an SVG at `path`. The same session gives the same bytes."""
        path.write_text(self.console.export_svg(title=title, code_format=FORMAT, unique_id="suivi"), "utf-8")
