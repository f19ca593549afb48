"""Where cards and lines appear: a screen of some width, or a pipe."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Protocol

from bots.terminal.moments import Reader
from bots.terminal.plain import card_lines
from bots.terminal.richtext import inert
from core.ui.card import Card

if TYPE_CHECKING:
    from rich.console import Console


class Screen(Protocol):
    """Shows things one under the other, at once."""

    def card(self, card: Card, first: int, reader: Reader) -> None:
        """Draw `card`, its buttons numbered from `first`."""
        ...

    def line(self, text: str = "", *, quiet: bool = False) -> None:
        """One line (or several, parted by `\\n`) of the front's own; `quiet` when it is only an aside."""
        ...

    def title(self, text: str) -> None:
        """Where something begins."""
        ...

    def heading(self, text: str) -> None:
        """Where a part of it begins."""
        ...

    def question(self, label: str, hint: str) -> None:
        """A question, before its answer is typed."""
        ...

    def wrong(self, text: str) -> None:
        """What is wrong with an answer, next to its question."""
        ...

    def typed(self, prompt: str, text: str) -> None:
        """A line that was typed for the person, as they would have seen themselves type it."""
        ...

    def tell(self, text: str) -> None:
        """The narrator."""
        ...


class PlainScreen:
    """Plain lines on standard output, each written out at once; cards are parted by an empty line."""

    def card(self, card: Card, first: int, reader: Reader) -> None:
        self._write("", *card_lines(card, first, reader))

    def line(self, text: str = "", *, quiet: bool = False) -> None:
        self._write(inert(text))

    def title(self, text: str) -> None:
        self._write("", f"== {inert(text)} ==")

    def heading(self, text: str) -> None:
        self._write(f"-- {inert(text)} --")

    def question(self, label: str, hint: str) -> None:
        self._write(inert(f"{label} · {hint}" if hint else label))

    def wrong(self, text: str) -> None:
        self._write(f"! {inert(text)}")

    def typed(self, prompt: str, text: str) -> None:
        self._write(inert(prompt + text))

    def tell(self, text: str) -> None:
        self._write(f"# {inert(text)}")

    def _write(self, *lines: str) -> None:
        sys.stdout.write("".join(f"{line}\n" for line in lines))
        sys.stdout.flush()


class RichScreen:
    """A screen that can fold and, unless NO_COLOR is set, colour."""

    def __init__(self, console: Console | None = None) -> None:
        from rich.console import Console

        self.console = console or Console(highlight=False, markup=False, emoji=False)

    def card(self, card: Card, first: int, reader: Reader) -> None:
        from bots.terminal.cards import draw

        draw(self.console, card, first, reader)

    def line(self, text: str = "", *, quiet: bool = False) -> None:
        self.console.print(inert(text), style="dim" if quiet else None)

    def title(self, text: str) -> None:
        self.console.print()
        self.console.print(inert(f"━━ {text}"), style="bold cyan")

    def heading(self, text: str) -> None:
        self.console.print()
        self.console.print(inert(text), style="bold")

    def question(self, label: str, hint: str) -> None:
        from rich.text import Text

        self.console.print(Text(inert(label)) + Text(f"  {inert(hint)}", "dim"))

    def wrong(self, text: str) -> None:
        self.console.print(inert(text), style="red")

    def typed(self, prompt: str, text: str) -> None:
        self.console.print(inert(prompt), style="bold", end="")
        self.console.print(inert(text), style="bold yellow")

    def tell(self, text: str) -> None:
        self.console.print(inert(text), style="italic magenta")
