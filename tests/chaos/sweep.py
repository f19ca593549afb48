"""Killing a worker at one line after another, and what must be true each time it has been started again."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable

from tests.chaos.lab import LATE, SOON, Lab, Verdict


async def lines(lab: Lab) -> list[str]:
    """The lines that one undisturbed life runs, in order: the points to be killed at."""
    names = await lab.plan()
    life = await lab.live()
    assert life["code"] == 0, "an undisturbed worker does not end well"
    await lab.judge(names, "undisturbed")
    assert not lab.verdict.lost
    assert not lab.verdict.twice
    seen: list[str] = life["seen"]
    return seen


def send_window(seen: list[str]) -> range:
    """From the first line of a posting to the last line of writing down what became of it."""
    posting = [n for n, line in enumerate(seen, 1) if line.startswith(("wire.py", "naive.py"))]
    settling = [n for n, line in enumerate(seen, 1) if line.startswith(("settler.py", "naive.py"))]
    return range(posting[0], settling[-1] + 1)


async def once(lab: Lab, points: Iterable[int], *, late: bool) -> Verdict:
    """One kill at each of `points`; the same machine starts again at once, or another one long after."""
    for point in points:
        lab.break_first()
        names = await lab.plan()
        await lab.live(point)
        if late:
            lab.pass_time(LATE)
        await lab.finish("two" if late else "one", LATE if late else SOON)
        await lab.judge(names, f"killed at {point}, started again {'late' if late else 'soon'}")
    return lab.verdict


async def again(lab: Lab, firsts: Iterable[int], seconds: Iterable[int]) -> Verdict:
    """Killed at a first point, started again, killed at a second one, started again."""
    for first in firsts:
        for second in seconds:
            lab.break_first()
            names = await lab.plan()
            await lab.live(first)
            if (first + second) % 2:
                await lab.place.settled()
                lab.pass_time(SOON)
            await lab.live(second)
            await lab.finish("one", SOON)
            await lab.judge(names, f"killed at {first} and {second}")
    return lab.verdict


async def beside(lab: Lab, points: Iterable[int]) -> Verdict:
    """Two workers at a time; one is killed at each of `points`, the other goes on."""
    for point in points:
        lab.break_first()
        names = await lab.plan()
        await asyncio.gather(lab.live(point, "one", 0), lab.live(None, "two", 1))
        lab.pass_time(LATE)
        await lab.finish("two", LATE)
        await lab.judge(names, f"killed at {point} beside another")
    return lab.verdict
