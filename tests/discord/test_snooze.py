"""What was put off comes back, all of it."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from tests.discord.stage import Stage, on_stage


@pytest.mark.parametrize(
    ("met", "sent", "back"),
    [
        ("Jane Doe and Raj Patel", "", "You put off the notes for Jane Doe and Raj Patel."),
        ("Jane Doe, Raj Patel and Odd Berg", "Raj", "You put off the notes for Jane Doe and Odd Berg."),
    ],
)
async def test_notes_put_off_together_come_back_together(
    met: str, sent: str, back: str, tmp_path: Path
) -> None:
    async with on_stage(tmp_path) as stage:
        await stage.logs(people=met)
        await stage.saves()
        await stage.waits(timedelta(hours=20))
        stage.anne.goes_to(None)
        if sent:
            await stage.types("/interview sent", who=sent)
        await stage.presses("Snooze")
        await stage.presses("1 hour")
        assert back in await _new(stage, timedelta(hours=1))


async def test_two_put_off_one_by_one_while_a_third_waits_come_back_both(tmp_path: Path) -> None:
    async with on_stage(tmp_path) as stage:
        await stage.logs(people="Jane Doe, Raj Patel and Odd Berg")
        await stage.saves()
        for name in ("Jane", "Raj"):
            stage.anne.goes_to(None)
            await stage.types("/interview draft", who=name)
            await stage.presses("Snooze")
            await stage.presses("This evening")
        said = await _new(stage, timedelta(hours=9))
        assert "the note for Jane Doe" in said
        assert "the note for Raj Patel" in said


async def _new(stage: Stage, how_long: timedelta) -> str:
    before = len(stage.anne.messages())
    await stage.waits(how_long)
    return "\n".join(stage.anne._message(one) for one in stage.anne.messages()[before:])
