"""`suivi run`: opens one front and keeps it open."""

from __future__ import annotations

import argparse
import asyncio
import sys

from bots.commands.failing import explained
from bots.commands.local import only_reminders, open_front
from bots.logs import to_file, to_standard_error
from bots.machine import this_machine
from bots.settings import Settings, private_folder
from bots.terminal.app import Front
from bots.terminal.keyboard import Keyboard, PipedKeyboard
from bots.terminal.screen import PlainScreen, RichScreen, Screen
from core.clock import MovableClock
from core.text.words import Words

INTERRUPTED = 130


def main(asked: argparse.Namespace, say: Words) -> int:
    """Answers the exit code."""
    front = getattr(asked, "front", "terminal")
    if front == "slack":
        from bots.commands.run_slack import main as run_slack

        return run_slack(say)
    if front == "discord":
        from bots.commands.run_discord import main as run_discord

        return run_discord(say)
    with explained(say) as outcome:
        settings = Settings()
        private_folder(settings.data_dir)
        if front == "reminders":
            to_standard_error(settings.log_level)
            asyncio.run(only_reminders(settings, screen=PlainScreen(), machine=this_machine()))
        else:
            to_file(settings.data_dir, settings.log_level)
            outcome.code = INTERRUPTED if asyncio.run(_terminal(settings)) else 0
    return outcome.code


async def _terminal(settings: Settings) -> bool:
    at_screen = sys.stdin.isatty() and sys.stdout.isatty()
    screen: Screen = RichScreen() if at_screen else PlainScreen()

    def keyboard(front: Front) -> Keyboard:
        if not at_screen:
            return PipedKeyboard()
        from bots.terminal.prompt import PromptKeyboard

        return PromptKeyboard(settings.data_dir / "history", front.known_commands, front.suggest_after)

    return await open_front(
        settings, screen=screen, keyboard=keyboard, machine=this_machine(), clock=MovableClock()
    )
