"""What discord.py leaves behind in rings is taken away soon, also what was under way while a collection passed by."""

from __future__ import annotations

import gc
import weakref
from collections import deque
from collections.abc import Iterator

import pytest

from bots.commands.beside import collect_seldom

UNDER_WAY = 500
"""Interactions at once: a front that is behind."""
IN_RINGS = 24
"""Objects of one interaction that refer to each other, as counted with discord.py 2.7."""


class Left:
    def __init__(self) -> None:
        self.others = [[self] for _ in range(IN_RINGS)]


@pytest.fixture
def as_found() -> Iterator[None]:
    before = gc.get_threshold()
    yield
    gc.set_threshold(*before)
    gc.unfreeze()


@pytest.mark.usefixtures("as_found")
def test_thirty_thousand_interactions_leave_behind_no_more_than_a_few_thousand() -> None:
    collect_seldom()
    under_way: deque[Left] = deque(maxlen=UNDER_WAY)
    alive: weakref.WeakSet[Left] = weakref.WeakSet()
    most = 0
    for number in range(30_000):
        one = Left()
        under_way.append(one)
        alive.add(one)
        if number % 1_000 == 0:
            most = max(most, len(alive))
    assert most < 12 * UNDER_WAY
