"""Killed at any line, started again soon or late: every reminder arrives, and none arrives twice.

This is the short form; `make chaos` goes through every line, every fault and every pair (see docs/reliability.md).
"""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Iterator

import pytest

from core.domain.person import Platform
from core.store.database import Store
from core.store.keyring import Keyring
from tests.chaos import sweep
from tests.chaos.lab import Hatchery, Lab, lab
from tests.chaos.places import Fault

FULL = os.environ.get("SUIVI_CHAOS") == "full"
FAULTS = (
    Fault.NONE,
    Fault.LOST_AFTER,
    Fault.ERROR_AFTER,
    Fault.ERROR_BEFORE,
    Fault.TOO_MANY,
    Fault.SLOW_BEFORE,
)


def sample(points: range, at_most: int) -> range:
    """All of them in full; else about `at_most`, evenly spread."""
    return points if FULL else points[len(points) // at_most // 2 :: max(1, len(points) // at_most)]


@pytest.fixture(scope="module")
def hatcheries() -> Iterator[list[Hatchery]]:
    two = [Hatchery(), Hatchery()]
    yield two
    for one in two:
        one.close()


@pytest.fixture(params=[Platform.SLACK, Platform.DISCORD] if FULL else [Platform.SLACK])
async def scene(
    store: Store, keys: Keyring, hatcheries: list[Hatchery], request: pytest.FixtureRequest
) -> AsyncIterator[Lab]:
    async with lab(store, keys, request.param, hatcheries) as opened:
        yield opened


@pytest.mark.parametrize("late", [False, True], ids=["soon", "late"])
async def test_killed_at_any_line_nothing_is_lost_and_nothing_comes_twice(scene: Lab, late: bool) -> None:
    seen = await sweep.lines(scene)
    found = await sweep.once(scene, sample(range(1, len(seen) + 1), 6), late=late)
    assert (found.lost, found.twice) == ([], [])


@pytest.mark.parametrize("fault", FAULTS)
async def test_killed_while_the_platform_misbehaves_the_same_holds(scene: Lab, fault: Fault) -> None:
    seen = await sweep.lines(scene)
    scene.fault = fault
    found = await sweep.once(scene, sample(sweep.send_window(seen), 1), late=False)
    assert (found.lost, found.twice) == ([], [])


async def test_killed_twice_in_a_row_the_same_holds(scene: Lab) -> None:
    seen = await sweep.lines(scene)
    window, step = sweep.send_window(seen), 1 if FULL else 150
    found = await sweep.again(scene, sample(window, 2)[:: 8 if FULL else 1], range(60, len(seen), 8 * step))
    assert (found.lost, found.twice) == ([], [])


async def test_killed_beside_another_worker_the_same_holds(scene: Lab) -> None:
    seen = await sweep.lines(scene)
    found = await sweep.beside(scene, sample(range(1, len(seen) + 1), 3))
    assert (found.lost, found.twice) == ([], [])


async def test_the_sweep_sees_what_is_wrong_with_sending_first_and_marking_afterwards(scene: Lab) -> None:
    scene.is_naive = True
    seen = await sweep.lines(scene)
    found = await sweep.once(scene, sample(sweep.send_window(seen), 12), late=False)
    assert len(found.twice) >= 2
    assert found.lost == []
