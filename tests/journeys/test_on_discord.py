"""The stories, played on Discord by the program in a process of its own."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from core.domain.person import Language
from tests.journeys.on_discord import Where, on_discord
from tests.journeys.story import STORIES, play

PLACES = {Language.EN: "Europe/London", Language.FR: "Europe/Paris"}


async def _played(name: str, folder: Path, where: Where) -> None:
    language = Language(name.rpartition(".")[2])
    zone = PLACES[language]
    starts = datetime(2026, 3, 3, 17, 0, tzinfo=ZoneInfo(zone))
    async with on_discord(folder, language, starts, zone, where) as person:
        await play(name, person)


@pytest.mark.parametrize("name", sorted(p.stem for p in STORIES.glob("*.txt")))
async def test_the_story_goes_as_it_is_told(name: str, tmp_path: Path) -> None:
    await _played(name, tmp_path, Where.DM)


@pytest.mark.parametrize("where", [Where.SERVER, Where.BETWEEN_PEOPLE])
@pytest.mark.parametrize("name", ["main_job.en", "main_job.fr", "people.fr", "outcome_offer.en"])
async def test_it_goes_the_same_way_wherever_one_writes(name: str, where: Where, tmp_path: Path) -> None:
    await _played(name, tmp_path, where)


async def test_the_main_story_goes_the_same_on_postgresql(tmp_path: Path, postgres_url: str) -> None:
    zone = PLACES[Language.EN]
    starts = datetime(2026, 3, 3, 17, 0, tzinfo=ZoneInfo(zone))
    async with on_discord(tmp_path, Language.EN, starts, zone, DATABASE_URL=postgres_url) as person:
        await play("main_job.en", person)
    assert not (tmp_path / "suivi.db").exists()
