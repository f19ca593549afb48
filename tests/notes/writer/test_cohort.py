"""A hundred people, one company, one role: no two notes that a recruiter would lay side by side and smile at."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from core.domain.brief import Brief
from tests.notes.writer.cohort import (
    cohort,
    likeness,
    own_log,
    own_log_in_french,
    same_log,
    same_log_in_french,
)


@pytest.mark.parametrize("log", [own_log, own_log_in_french])
def test_of_a_hundred_with_the_same_company_role_and_needs_no_two_are_near_identical(
    log: Callable[[int], Brief],
) -> None:
    found = likeness(cohort([log(i) for i in range(100)]))
    assert found.pairs == 4950
    assert found.near == 0
    assert found.median < 0.1
    assert found.highest < 0.45


@pytest.mark.parametrize(("log", "most"), [(same_log, 0.003), (same_log_in_french, 0.015)])
def test_even_a_hundred_identical_logs_give_notes_that_differ_in_almost_every_pair(
    log: Callable[[int], Brief], most: float
) -> None:
    """Nothing but the seed differs, and the writers' own words are half of each note: they are asked for a detail of their own.

    A frame that says little of its own leaves the more of the log in each note: the first and shortest one is the likest.
    """
    found = likeness(cohort([log(i) for i in range(100)]))
    assert found.near <= most * found.pairs
    assert found.median < 0.3


def test_the_ledger_holds_short_names_and_never_a_word_of_the_log() -> None:
    for note in cohort([own_log(i) for i in range(3)]):
        assert all(len(name) < 40 and " " not in name for name in note.frames)
