"""The stories, played at the terminal."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from core.domain.person import Language
from tests.journeys.at_terminal import at_terminal
from tests.journeys.story import STORIES, play

PLACES = {Language.EN: "Europe/London", Language.FR: "Europe/Paris"}


@pytest.mark.parametrize("name", sorted(p.stem for p in STORIES.glob("*.txt")))
async def test_the_story_goes_as_it_is_told(name: str, tmp_path: Path) -> None:
    language = Language(name.rpartition(".")[2])
    zone = PLACES[language]
    starts = datetime(2026, 3, 3, 17, 0, tzinfo=ZoneInfo(zone))
    async with at_terminal(tmp_path, language, starts, zone) as person:
        await play(name, person)
