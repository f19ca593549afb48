"""Stories as plain text: what one person does and sees, the same words on every front.

A line is one step: `type TEXT` · `fill LABEL: VALUE` (or `fill PAGE / LABEL: VALUE`), then `send` · `press BUTTON` (or
`press BUTTON on CARD`) · `see TEXT` · `miss TEXT` (it must not be there) · `wait 20h`. `#` begins a remark. What fills a file's field is its
path from the project's root; in a chat that file is uploaded.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

STORIES = Path(__file__).parent / "stories"
MOVES = ("type", "fill", "send", "press", "see", "miss", "wait")


@dataclass(frozen=True, slots=True)
class Step:
    line: int
    move: str
    text: str


class Person(Protocol):
    """Somebody in front of one platform."""

    async def types(self, text: str) -> None:
        """A slash command."""
        ...

    async def sends(self, answers: dict[str, str]) -> None:
        """Fills the form that is open, by label (or "page / label"), leaves the rest as it is, and sends it."""
        ...

    async def presses(self, button: str, card: str = "") -> None:
        """The button of that label, on the newest message that has it (and whose title holds `card`)."""
        ...

    async def waits(self, how_long: str) -> None:
        """Time passes ("20h", "3 days"); what falls due meanwhile arrives."""
        ...

    def sees(self) -> str:
        """Everything that appeared since the last thing they did."""
        ...


def read(name: str) -> tuple[Step, ...]:
    """The steps of stories/NAME.txt."""
    steps = []
    for number, line in enumerate((STORIES / f"{name}.txt").read_text("utf-8").splitlines(), 1):
        move, _, text = line.strip().partition(" ")
        if not move or move.startswith("#"):
            continue
        assert move in MOVES, f"{name}:{number}: {line}"
        steps.append(Step(number, move, text.strip()))
    return tuple(steps)


async def play(name: str, person: Person) -> None:
    """Plays the story; fails with the line of the story and what was on the screen."""
    answers: dict[str, str] = {}
    for step in read(name):
        match step.move:
            case "type":
                await person.types(step.text)
            case "fill":
                label, _, value = step.text.partition(": ")
                answers[label.removesuffix(":")] = value
            case "send":
                await person.sends(answers)
                answers = {}
            case "press":
                button, _, card = step.text.partition(" on ")
                await person.presses(button, card)
            case "wait":
                await person.waits(step.text)
            case "see":
                assert flat(step.text) in flat(person.sees()), (
                    f"{name}:{step.line}: never saw {step.text!r} in:\n{person.sees()}"
                )
            case _:
                assert flat(step.text) not in flat(person.sees()), (
                    f"{name}:{step.line}: saw {step.text!r} in:\n{person.sees()}"
                )


def flat(text: str) -> str:
    """Spaces of every width are one space to somebody who reads."""
    return " ".join(text.split())
