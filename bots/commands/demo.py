"""`suivi demo`: the whole story told by itself, through the real program on a database that is thrown away."""

from __future__ import annotations

import argparse
import asyncio
import sys
from collections.abc import Callable
from datetime import UTC
from pathlib import Path
from tempfile import TemporaryDirectory
from zoneinfo import ZoneInfo

from bots.commands.failing import explained
from bots.commands.local import open_front
from bots.logs import to_file
from bots.machine import Machine
from bots.settings import Settings
from bots.terminal.app import Front
from bots.terminal.keyboard import Keyboard
from bots.terminal.screen import PlainScreen, RichScreen, Screen
from bots.terminal.stories import english, french
from bots.terminal.stories.scripted import ScriptedKeyboard
from bots.terminal.stories.story import Step
from core.clock import MovableClock
from core.domain.person import Language
from core.text.words import Words

STORIES = {Language.EN: english.STORY, Language.FR: french.STORY}
INTERRUPTED = 130


def main(asked: argparse.Namespace, say: Words) -> int:
    """Answers the exit code. `--fast` leaves out the pauses, `--picture` keeps the session as an SVG."""
    language = Language(asked.lang) if asked.lang else say.language
    with explained(say) as outcome, TemporaryDirectory(prefix="suivi-demo-") as folder:
        settings = Settings(database_url=None, data_dir=Path(folder), secret_keys=None)
        to_file(settings.data_dir, settings.log_level)
        if asked.picture:
            interrupted = asyncio.run(_draw(settings, language, Path(asked.picture)))
        else:
            screen: Screen = RichScreen() if sys.stdout.isatty() else PlainScreen()
            interrupted = asyncio.run(_tell(settings, language, screen, paced=not asked.fast))
        outcome.code = INTERRUPTED if interrupted else 0
    return outcome.code


async def _draw(settings: Settings, language: Language, picture: Path) -> bool:
    """Tell the story to nobody, and keep its pictured steps."""
    from bots.terminal.picture import RecordedScreen

    screen = RecordedScreen()
    seen: list[bool] = []

    def before(step: Step) -> None:
        if step.is_pictured and not any(seen):
            screen.forget()
        elif any(seen) and seen[-1] and not step.is_pictured:
            screen.save(picture, "suivi")
        seen.append(step.is_pictured)

    return await _tell(settings, language, screen, paced=False, before=before)


async def _tell(
    settings: Settings,
    language: Language,
    screen: Screen,
    *,
    paced: bool,
    before: Callable[[Step], None] = lambda step: None,
) -> bool:
    story = STORIES[language]
    starts = story.starts.replace(tzinfo=ZoneInfo(story.zone)).astimezone(UTC)
    clock = MovableClock()
    clock.move_to(starts)

    def keyboard(front: Front) -> Keyboard:
        return ScriptedKeyboard(story, screen, front.board, paced=paced, before=before)

    return await open_front(
        settings,
        screen=screen,
        keyboard=keyboard,
        machine=Machine(language, story.spelling, story.zone),
        clock=clock,
    )
