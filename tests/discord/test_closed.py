"""Somebody whose direct messages are closed: told privately, mentioned only where they allowed it, never counted as reached."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from tests.discord.stage import Stage, on_stage


def _in_the_open(stage: Stage) -> list[str]:
    channel = stage.discord.world.channels[stage.guild.channel]
    return [one.content for one in channel.messages if not one.only_for]


async def _saved(stage: Stage) -> None:
    await stage.logs()
    await stage.saves()


@pytest.mark.parametrize("why", ["closed", "no server in common"])
async def test_she_is_told_once_and_privately_and_nobody_else_learns_of_it(why: str, tmp_path: Path) -> None:
    async with on_stage(tmp_path) as stage:
        await _saved(stage)
        if why == "closed":
            stage.anne.user.takes_dms = False
        else:
            stage.guild.members.discard(stage.anne.user.id)
        await stage.waits(timedelta(hours=24))
        stage.guild.members.add(stage.anne.user.id)
        assert stage.anne.reads_dms() == ""
        assert _in_the_open(stage) == []
        refused = [one for one in stage.discord.refused() if one.code in (50007, 50278)]
        assert len(refused) == 1, "one invalid request a day at most"
        said = await stage.types("/interview list")
        assert said.count("A message did not reach you") == 1
        assert "Jane Doe" in said, "what was to be said is still owed"
        assert (await stage.types("/interview list")).count("A message did not reach you") == 1
        assert _in_the_open(stage) == []


async def test_a_mention_without_a_word_of_why_comes_only_where_she_allowed_it(tmp_path: Path) -> None:
    async with on_stage(tmp_path) as stage:
        await _saved(stage)
        await stage.types("/suivi settings")
        assert "a mention in a channel" in await stage.presses("Mention me here if no message reaches me")
        stage.anne.user.takes_dms = False
        await stage.waits(timedelta(hours=24))
        assert _in_the_open(stage) == [
            f"<@{stage.anne.user.id}> come by when you can: /interview list. Only you will see the answer."
        ]
        sent = stage.discord.done("POST message")[-1].body
        assert sent["allowed_mentions"] == {"parse": [], "users": [stage.anne.user.id]}
        await stage.types("/suivi settings")
        assert "a mention in a channel" not in await _after(stage, "Never mention me")


async def _after(stage: Stage, button: str) -> str:
    grip = stage.anne.grips(button)
    await stage.anne.presses(grip)
    await stage.settles()
    return stage.anne._message(grip.message)
