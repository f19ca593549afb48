"""What the debrief's form takes from somebody never spoils what it does not show."""

from __future__ import annotations

import pytest

from core.domain.debrief_text import promises_of, with_need
from core.domain.interview import Debrief, Need

KEPT = ("send the deck; the long one, with notes", "call Ana")


@pytest.mark.parametrize(
    ("typed", "before", "kept"),
    [
        ("send the deck; call Ana", (), ("send the deck", "call Ana")),
        ("send the deck\n\n call Ana ;", (), ("send the deck", "call Ana")),
        ("\n".join(KEPT), KEPT, KEPT),
        ("\n".join([*KEPT, "the rota; the plan"]), KEPT, (*KEPT, "the rota", "the plan")),
        (" ;\n", KEPT, ()),
    ],
)
def test_a_promise_that_was_kept_whole_stays_whole(
    typed: str, before: tuple[str, ...], kept: tuple[str, ...]
) -> None:
    assert promises_of(typed, before) == kept


def test_only_the_need_that_the_form_shows_is_replaced() -> None:
    told = Debrief(needs=(Need("fewer breaks"), Need("a rota"), Need("calm", whose="c1")))
    assert with_need(told, None, "fewer faults", "") == (Need("fewer faults"), Need("a rota"), told.needs[2])
    assert with_need(told, "c1", "", "") == told.needs[:2]
    assert with_need(told, "c2", "", "ran nights")[-1] == Need("", "ran nights", "c2")
