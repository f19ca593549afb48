"""There is enough to choose from: many frames for each move, more than one order for each kind of note."""

from __future__ import annotations

import pytest

from core.domain.note import NoteKind
from core.domain.person import Language
from core.notes.moves import MOVES, ORDERS
from core.notes.phrasing import frames

ENOUGH = 12


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("move", list(MOVES))
def test_every_move_can_be_said_in_twelve_ways(move: str, language: Language) -> None:
    said = {frame.id.removesuffix(".tu"): frame.text for frame in frames(language)[move]}
    assert len(set(said.values())) >= ENOUGH


@pytest.mark.parametrize("kind", list(NoteKind))
def test_every_kind_of_several_moves_comes_in_two_orders(kind: NoteKind) -> None:
    orders = ORDERS[kind]
    assert len(set(orders)) == len(orders)
    moves = {move for order in orders for move in order.split() if move != "/"}
    assert len(orders) >= 2 or len(moves) == 1
