"""The stories, played in Slack by the program in a process of its own."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from core.domain.person import Language
from tests.journeys.on_slack import Way, on_slack
from tests.journeys.story import STORIES, play

ALL = sorted(p.stem for p in STORIES.glob("*.txt"))
OVER_HTTP = ("main_job.en", "main_job.fr", "mistakes.en", "people.fr")
PLACES = {Language.EN: "Europe/London", Language.FR: "Europe/Paris"}


@pytest.mark.parametrize(
    ("name", "way"), [*((n, Way.SOCKET) for n in ALL), *((n, Way.HTTP) for n in OVER_HTTP)]
)
async def test_the_story_goes_as_it_is_told(name: str, way: Way, tmp_path: Path) -> None:
    language = Language(name.rpartition(".")[2])
    zone = PLACES[language]
    starts = datetime(2026, 3, 3, 17, 0, tzinfo=ZoneInfo(zone))
    async with on_slack(tmp_path, language, starts, zone, way) as person:
        await play(name, person)
