"""Where somebody lives: Discord tells nobody, so it is asked once, and confirmed by the time on their clock."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.discord.program import Program, suivi
from tests.journeys.story import flat
from tests.platforms.discord.person import Person
from tests.platforms.discord.server import Discord

SIX = datetime(2026, 3, 4, 17, 4, tzinfo=UTC)


@asynccontextmanager
async def _somebody(folder: Path, locale: str, zone: str) -> AsyncIterator[tuple[Person, Program]]:
    async with Discord() as discord:
        discord.world.clock.move_to(SIX)
        anne = Person(discord, discord.user("Anne Martin", discord.guild(), locale=locale, zone=zone))
        async with suivi(folder, discord.settings, SIX) as program:
            yield anne, program
            assert not program.faults(), program.log
        assert not discord.violations, discord.violations


@pytest.mark.parametrize(
    ("locale", "log", "said", "yes", "good"),
    [
        ("en-GB", "/interview log", "Is it now 18:04 for you?", "Yes", "Paris time it is"),
        ("fr", "/interview noter", "Est-il bien 18 h 04 chez vous", "Oui", "nous sommes à la même heure (Paris)"),
    ],
)  # fmt: skip
async def test_the_first_interview_asks_and_the_clock_confirms(
    locale: str, log: str, said: str, yes: str, good: str, tmp_path: Path
) -> None:
    async with _somebody(tmp_path, locale, "Europe/Paris") as (anne, program):
        french = locale == "fr"
        line = (
            "Acme, analyste, aujourd’hui 15h avec Jeanne Roy"
            if french
            else "Acme, analyst, today 3pm with Jane"
        )
        await anne.types(log, {"ligne" if french else "line": line})
        await anne.submits()
        await program.is_idle()
        await anne.presses("Continuer" if french else "Continue")
        name = (
            "Votre nom, tel qu’il doit signer un message" if french else "Your name, as it should sign a note"
        )
        anne.fills({name: "Anne Martin", "Votre fuseau horaire" if french else "Your time zone": "Paris"})
        await anne.submits()
        await program.is_idle()
        assert said in flat(anne.sees())
        await anne.presses(yes)
        await program.is_idle()
        assert good in flat(anne.sees())
        assert said not in flat(anne.sees())
        await anne.types("/interview liste" if french else "/interview list")
        await program.is_idle()
        assert anne.sees().count("chez vous" if french else "for you?") == 0


async def test_a_clock_that_disagrees_moves_the_interview_that_is_being_logged(tmp_path: Path) -> None:
    async with _somebody(tmp_path, "en-GB", "Europe/London") as (anne, program):
        await anne.types("/interview log", {"line": "Acme, analyst, today 3pm with Jane Doe"})
        await anne.submits()
        await program.is_idle()
        await anne.presses("Continue")
        anne.fills({"Your name, as it should sign a note": "Anne Martin", "Your time zone": "Paris"})
        await anne.submits()
        await program.is_idle()
        assert "15:00 (Paris time)" in anne.sees()
        await anne.presses("No, it is not")
        anne.fills({"Your time zone": "UTC+2"})
        await anne.submits()
        await program.is_idle()
        await anne.presses("Correct it")
        anne.fills({"Your time zone": "London"})
        await anne.submits()
        await program.is_idle()
        assert "Is it now 17:04 for you?" in anne.sees()
        assert "15:00 (London time)" in anne.sees()
        await anne.presses("Save")
        await program.is_idle()
        assert "The interview" in anne.sees() or anne.modal is not None


async def test_zones_are_offered_with_the_time_it_is_there_and_taken_at_once(tmp_path: Path) -> None:
    async with _somebody(tmp_path, "fr", "America/Toronto") as (anne, program):
        offered = await anne.completes("/suivi réglages", "fuseau", "toront")
        assert (offered[0].name, offered[0].value) == (
            "America/Toronto · 12 h 04",
            "America/Toronto",
        )
        assert (await anne.completes("/suivi réglages", "fuseau", ""))[0].value == "Europe/Paris"
        assert await anne.completes("/suivi réglages", "fuseau", "' OR 1=1 --%_") == []
        await anne.types("/suivi réglages", {"fuseau": offered[0]})
        await program.is_idle()
        assert "Est-il bien 12 h 04 chez vous" in flat(anne.sees())


async def test_whoever_begins_elsewhere_is_asked_once_too(tmp_path: Path) -> None:
    async with _somebody(tmp_path, "en-GB", "Europe/London") as (anne, program):
        for _ in range(2):
            await anne.types("/interview list")
            await program.is_idle()
        assert anne.sees().count("Where do you live?") == 1
        await anne.presses("Say where")
        anne.fills({"Your time zone": "london"})
        await anne.submits()
        await program.is_idle()
        assert "Is it now 17:04 for you?" in anne.sees()


@pytest.mark.parametrize(
    "typed",
    ["../../etc/passwd", "/etc/passwd", "Europe", "x" * 60, "UTC+2", "EST", "Etc/GMT-2", "\u202eParis?"],
)
async def test_what_is_no_zone_is_asked_again_kindly(typed: str, tmp_path: Path) -> None:
    async with _somebody(tmp_path, "en-GB", "Europe/London") as (anne, program):
        await anne.types("/suivi settings", {"zone": typed})
        await program.is_idle()
        assert any(words in anne.sees() for words in ("the time zone", "does not follow", "several places"))
        assert "Is it now" not in anne.sees()
