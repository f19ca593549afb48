"""The numbered things on the screen: which number presses which button, which one saves which file."""

from __future__ import annotations

from dataclasses import dataclass, field

from core.ui.action import Action
from core.ui.card import Button, Buttons, Card, File


@dataclass(frozen=True, slots=True)
class Numbered:
    """One thing that typing `number` does: press a button, or save a file."""

    number: int
    label: str
    card: str
    """Title of the card that it stands on."""
    does: Action | File


@dataclass(slots=True)
class Board:
    """Numbers start again at 1 with each answer. A card that comes by itself goes on counting, so that a number
    never changes its meaning under a person's fingers."""

    shown: list[Numbered] = field(default_factory=list)
    _stale: bool = False

    def new_answer(self) -> None:
        """The next card with buttons starts at 1; until then the numbers on the screen stay good."""
        self._stale = True

    def place(self, card: Card) -> int:
        """Give the card's buttons and files their numbers, in order; answers the first number."""
        if self._stale and any(isinstance(b, Buttons | File) for b in card.blocks):
            self.shown.clear()
            self._stale = False
        first = len(self.shown) + 1
        for block in card.blocks:
            match block:
                case Buttons(buttons):
                    for button in buttons:
                        self._add(button.label, card, button.action)
                case File(name=name):
                    self._add(name, card, block)
                case _:
                    pass
        return first

    def find(self, typed: str) -> Numbered | None:
        """By number, or by a label that only one of them bears (letter case aside)."""
        if typed.isascii() and typed.isdigit():
            number = int(typed[:6])
            return self.shown[number - 1] if 0 < number <= len(self.shown) else None
        same = [n for n in self.shown if n.label.casefold() == typed.casefold()]
        return same[0] if len(same) == 1 else None

    def _add(self, label: str, card: Card, does: Action | File) -> None:
        self.shown.append(Numbered(len(self.shown) + 1, label, card.title, does))


def numbered(buttons: tuple[Button, ...], first: int) -> tuple[tuple[int, Button], ...]:
    """Each button with its number, counting from `first`."""
    return tuple(enumerate(buttons, first))
