"""The numbered things on the screen: which number presses which button, which one saves which file."""

from __future__ import annotations

from dataclasses import dataclass, field

from core.ui.action import Action
from core.ui.card import Block, Buttons, Card, File, LinkButton, Links

LONGEST_SHOWN_LINK = 100
"""Characters: a longer address (a whole note inside it) is kept off the screen until its number is typed."""


@dataclass(frozen=True, slots=True)
class Numbered:
    """One thing that typing `number` does: press a button, or save a file."""

    number: int
    label: str
    card: str
    """Title of the card that it stands on."""
    does: Action | File | LinkButton


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
        found = [(label, does) for block in card.blocks for label, does in takes_numbers(block)]
        if self._stale and found:
            self.shown.clear()
            self._stale = False
        first = len(self.shown) + 1
        for number, (label, does) in enumerate(found, first):
            self.shown.append(Numbered(number, label, card.title, does))
        return first

    def find(self, typed: str) -> Numbered | None:
        """By number, or by a label that only one of them bears (letter case aside)."""
        if typed.isascii() and typed.isdigit():
            number = int(typed[:6])
            return self.shown[number - 1] if 0 < number <= len(self.shown) else None
        same = [n for n in self.shown if n.label.casefold() == typed.casefold()]
        return same[0] if len(same) == 1 else None


def takes_numbers(block: Block) -> tuple[tuple[str, Action | File | LinkButton], ...]:
    """What of the block is done by number, in order: buttons, files, and links too long to be read."""
    match block:
        case Buttons(buttons):
            return tuple((b.label, b.action) for b in buttons)
        case File(name=name):
            return ((name, block),)
        case Links(links):
            return tuple((link.label, link) for link in links if is_long(link))
        case _:
            return ()


def is_long(link: LinkButton) -> bool:
    return len(link.url) > LONGEST_SHOWN_LINK
