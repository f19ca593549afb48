"""The stories, played on Discord by the program in a process of its own."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from core.domain.person import Language
from tests.journeys.on_discord import on_discord
from tests.journeys.story import play

STORIES = ("main_job.en", "main_job.fr", "people.en", "people.fr", "rejection.en", "rejection.fr", "files.en")
"""All but the one that begins with a misspelt command: Discord's own list lets nobody misspell one."""
PLACES = {Language.EN: "Europe/London", Language.FR: "Europe/Paris"}


@pytest.mark.parametrize("name", STORIES)
async def test_the_story_goes_as_it_is_told(name: str, tmp_path: Path) -> None:
    language = Language(name.rpartition(".")[2])
    zone = PLACES[language]
    starts = datetime(2026, 3, 3, 17, 0, tzinfo=ZoneInfo(zone))
    async with on_discord(tmp_path, language, starts, zone) as person:
        await play(name, person)
