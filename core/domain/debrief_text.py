"""What is typed into a debrief's form, beside what the debrief holds that the form does not show."""

from __future__ import annotations

from core.domain.interview import Debrief, Need


def with_need(told: Debrief, whose: str | None, need: str, proof: str) -> tuple[Need, ...]:
    """The needs with this person's first one replaced, or taken out when both are empty. `whose` is a contact's id; None: said to all."""
    others = [n for n in told.needs if n.whose != whose]
    more = [n for n in told.needs if n.whose == whose][1:]
    own = [Need(need, proof, whose)] if need or proof else []
    return (*own, *more, *others) if whose is None else (*others, *own, *more)


def promises_of(typed: str, before: tuple[str, ...]) -> tuple[str, ...]:
    """One a line, or parted by semicolons; a line that is one of `before` stays whole, as a file may have brought it."""
    lines = [line.strip() for line in typed.splitlines()]
    pieces = [piece for line in lines for piece in ((line,) if line in before else line.split(";"))]
    return tuple(piece.strip() for piece in pieces if piece.strip())
