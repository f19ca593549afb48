"""Somebody deletes everything in Slack: what the front itself keeps does not bring them back."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import select

from bots.commands.slack_store import kept
from core.store import rows
from tests.slack.stage import stage


async def test_after_the_last_answer_no_table_holds_anything(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.anne.types("/contact add Maya Osei, recruiter, Acme")
        await on.anne.sees_soon("Maya Osei")
        await on.anne.types("/suivi delete")
        await on.anne.sees_soon("Delete everything?", "1 person you met")
        await on.anne.presses("Delete everything")
        await on.anne.sees_soon("Everything is deleted")
        await on.anne.opens_home()
        await on.quiet()
        # What was under way as they left: a conversation with them that was opened a moment ago.
        await kept(on.runtime, on.clock).keep_channel(on.address(on.anne), "D0LATE")
        async with on.runtime.store.upkeep() as connection:
            left = {t.name: (await connection.execute(select(t.c.person))).all() for t in rows.OWNED}
        assert left == {table.name: [] for table in rows.OWNED}
