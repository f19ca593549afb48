"""A reminder leaves nothing behind that only a collection takes away: that is what lets collections be seldom."""

from __future__ import annotations

import gc
from pathlib import Path

from core.delivery.messenger import Delivered
from core.domain.ids import new_delivery_id
from core.ui.action import Action
from core.ui.card import Button, Buttons, Card, Text
from core.ui.rich import rich
from tests.slack.stage import stage

CARD = Card(
    "Acme: a note is waiting",
    (Text(rich("For Jane Doe.")), Buttons((Button("Sent", Action("note.sent", "n1")),))),
)
SENT = 100


async def test_a_hundred_reminders_leave_fewer_objects_in_rings_than_there_are_reminders(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path) as on:
        to = on.address(on.anne)
        assert isinstance(await on.front.messenger.send(to, CARD, new_delivery_id()), Delivered)
        gc.collect()
        gc.disable()
        try:
            for _ in range(SENT):
                assert isinstance(await on.front.messenger.send(to, CARD, new_delivery_id()), Delivered)
            in_rings = gc.collect()
        finally:
            gc.enable()
        assert in_rings < SENT
