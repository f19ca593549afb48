"""More than the program can do: a word to each within Discord's three seconds, a line in the log, and others served."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from bots.commands.discord_store import kept
from bots.discord.front import DiscordFront, front, gateway
from bots.discord.room import OF_ONE, Room
from bots.discord.settings import DiscordSettings
from bots.runtime import opened
from bots.settings import Settings
from core.clock import MovableClock
from tests.discord.held import held
from tests.discord.stage import NOON, on_stage
from tests.platforms.discord.person import Person
from tests.platforms.discord.server import Discord

SLOWER = "That was a lot at once. Give me a minute, then go on."
CROWDED = {
    "en-GB": "Many people are here at once, and I cannot keep up.\nNothing was changed. Please ask me again in a minute.",
    "fr": "Beaucoup de monde en même temps\u00a0: je n’arrive pas à suivre.\nRien n’a changé. Redemandez-moi dans une minute",
}
SAID, DEFERRED = 4, 5


async def test_somebody_who_floods_is_told_at_once_and_others_are_served(tmp_path: Path) -> None:
    async with on_stage(tmp_path) as stage:
        bob = stage.somebody("Bob Hale")
        await stage.types("/contact list")
        with held(tmp_path):
            asked = [stage.anne.types("/contact list") for _ in range(OF_ONE + 4)]
            *hers, his = await asyncio.gather(*asked, bob.types("/contact list"))
        await stage.settles()
        assert (hers.count(DEFERRED), hers.count(SAID), his) == (OF_ONE, 4, DEFERRED)
        assert stage.anne.sees().count(SLOWER) == 4
        assert SLOWER not in bob.sees()
        assert '"too_fast": 4' in await stage.program.says("discord.turned_away")


@asynccontextmanager
async def served(folder: Path, discord: Discord, room: Room) -> AsyncIterator[DiscordFront]:
    """The program in this process, with as much room as the test says."""
    clock = MovableClock()
    clock.move_to(NOON)
    settings = Settings(database_url=None, data_dir=folder, secret_keys=None)
    own = DiscordSettings.model_validate(discord.settings)
    async with (
        opened(settings) as runtime,
        front(own, runtime.desk, kept(runtime, clock), clock, folder, room) as made,
        gateway(made),
    ):
        await discord.until_connected()
        yield made


async def idle(made: DiscordFront) -> None:
    async with asyncio.timeout(30):
        while len(made.listeners):  # noqa: ASYNC110 - what ends is a task of the program's
            await asyncio.sleep(0.01)


async def test_when_too_many_are_here_each_is_told_in_their_own_language(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with Discord() as discord, served(tmp_path, discord, Room(most=2)) as made:
        discord.world.clock.move_to(NOON)
        guild = discord.guild()
        people = [
            Person(discord, discord.user(name, guild, locale=locale), guild)
            for name, locale in (("Ada", "fr"), ("Bo", "fr"), ("Cy", "fr"), ("Di", "en-GB"))
        ]
        ada, bo, cy, di = people
        await ada.types("/contact liste")
        await idle(made)
        with held(tmp_path), caplog.at_level(logging.WARNING, "bots.discord"):
            inside = [asyncio.ensure_future(one.types("/contact liste")) for one in (ada, bo)]
            await asyncio.sleep(0)
            assert await cy.types("/contact liste") == SAID
            assert await di.types("/contact list") == SAID
            assert await asyncio.gather(*inside) == [DEFERRED, DEFERRED]
        for one in (cy, di):
            assert CROWDED[one.user.locale] in one.sees()
        await discord.until(lambda: "discord.turned_away" in caplog.messages)
        await idle(made)
        await cy.types("/contact liste")
        await idle(made)
        assert CROWDED["fr"] not in cy._message(cy.messages()[-1])
    assert not discord.violations, discord.violations


async def test_a_form_that_finds_no_room_stays_open_with_all_that_is_in_it(tmp_path: Path) -> None:
    async with Discord() as discord, served(tmp_path, discord, Room(most=1)) as made:
        discord.answer_seconds = 2.5
        discord.world.clock.move_to(NOON)
        guild = discord.guild()
        people = [
            Person(discord, discord.user(name, guild, locale="en-GB"), guild) for name in ("Ada", "Bo", "Cy")
        ]
        for one in people:
            await one.types("/interview log", company=f"{one.user.name} & Sons")
            one.fills({"When did it end?": "today 11am"})
            await idle(made)
        *others, cy = people
        with held(tmp_path):
            sent = [asyncio.ensure_future(one.submits()) for one in others]
            await asyncio.sleep(0)
            assert await cy.submits() is None
            assert await asyncio.gather(*sent) == [DEFERRED, DEFERRED]
        assert "Company: <Cy & Sons>" in await cy.sees_modal()
        discord.violations.clear()  # what is left unanswered is one, by rights
        await idle(made)
        await cy.submits()
        assert cy.modal is None
        await cy.sees_soon("[Continue]")
    assert not discord.violations, discord.violations
