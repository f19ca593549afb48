"""Somebody at the terminal: the real front on a real data folder, with a keyboard that plays a story."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

from bots.commands.local import open_front
from bots.machine import Machine
from bots.settings import Settings
from bots.terminal.app import Front
from bots.terminal.keyboard import Ended, Question
from bots.terminal.screen import PlainScreen
from core.clock import MovableClock
from core.domain.person import Language
from tests.journeys.story import flat

PATIENCE = 20
"""Seconds before a story that is stuck is given up: the machine may be busy."""
BUTTON = re.compile(r"\[(\d+)\] (.*?)(?=  \[\d+\]|$)")
CARD = re.compile(r"== (.*) ==")
PAGE = re.compile(r"-- (.*) \(\d+/\d+\) --")


class Eyes(PlainScreen):
    """A screen that remembers what it showed."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.label = ""
        """Of the question asked last, with its default behind it."""
        self.wrongs = 0

    def wrong(self, text: str) -> None:
        self.wrongs += 1
        super().wrong(text)

    def question(self, label: str, hint: str) -> None:
        self.label = label
        super().question(label, hint)

    def _write(self, *lines: str) -> None:
        for text in lines:
            self.lines.extend(text.split("\n"))


class Hands:
    """A keyboard that types when it is told to, and says when the front waits for it."""

    edits_drafts = False

    def __init__(self) -> None:
        self.asked: asyncio.Queue[Question] = asyncio.Queue()
        self._typed: asyncio.Queue[str | None] = asyncio.Queue()

    async def line(self, question: Question) -> str:
        self.asked.put_nowait(question)
        typed = await self._typed.get()
        if typed is None:
            raise Ended
        return typed

    async def above(self, draw: Callable[[], None]) -> None:
        draw()

    def interrupt(self) -> bool:
        return True

    def forget(self) -> None:
        pass

    def stop(self) -> None:
        self._typed.put_nowait(None)

    def type(self, text: str) -> None:
        self._typed.put_nowait(text)


class AtTerminal:
    """A `Person` of the stories."""

    def __init__(self, eyes: Eyes, hands: Hands) -> None:
        self._eyes, self._hands = eyes, hands
        self._since = 0
        self._waiting: Question | None = None
        self._unasked: dict[str, str] = {}

    async def settles(self) -> Question:
        """What the front waits for, once it does."""
        if self._waiting is None:
            self._waiting = await asyncio.wait_for(self._hands.asked.get(), PATIENCE)
        return self._waiting

    async def types(self, text: str) -> None:
        question = await self.settles()
        if not question.is_command:
            await self._enter("cancel")
        self._since = len(self._eyes.lines)
        await self._enter(text)

    async def sends(self, answers: dict[str, str]) -> None:
        self._since = len(self._eyes.lines)
        left, form = self._unasked | answers, self._title()
        while not (await self.settles()).is_command and self._title() == form:
            wanted = next((k for k in left if self._is_asked(k)), None)
            before = self._eyes.wrongs
            await self._enter("done" if not left else left.pop(wanted) if wanted else "")
            if self._eyes.wrongs > before:
                # In a chat the whole form would have been filled before it was sent: the rest is answered next time.
                self._unasked = left
                return
        self._unasked = {}
        assert not left, f"nobody asked for {sorted(left)}; saw:\n{self.sees()}"

    async def presses(self, button: str, card: str = "") -> None:
        if not (await self.settles()).is_command:
            await self._enter("cancel")
        number = self._number(button, card)
        self._since = len(self._eyes.lines)
        await self._enter(number)

    async def waits(self, how_long: str) -> None:
        await self.types(f"/clock +{how_long}")

    def sees(self) -> str:
        return "\n".join(self._eyes.lines[self._since :])

    async def _enter(self, text: str) -> None:
        self._waiting = None
        self._hands.type(text)
        await self.settles()

    def _is_asked(self, label: str) -> bool:
        page, _, rest = label.rpartition(" / ")
        return page in ("", self._page()) and f"{flat(self._eyes.label)} ".startswith(f"{flat(rest)} ")

    def _number(self, button: str, card: str) -> str:
        title, found = "", ""
        for line in self._eyes.lines:
            if heading := CARD.fullmatch(line):
                title = heading[1]
            for number, label in BUTTON.findall(line):
                if flat(label) == flat(button) and card in title:
                    found = number
        assert found, f"no button {button!r} in:\n{self.sees()}"
        return found

    def _title(self) -> str:
        return next((m[1] for line in reversed(self._eyes.lines) if (m := CARD.fullmatch(line))), "")

    def _page(self) -> str:
        return next((m[1] for line in reversed(self._eyes.lines) if (m := PAGE.fullmatch(line))), "")


@asynccontextmanager
async def at_terminal(
    folder: Path, language: Language, starts: datetime, zone: str
) -> AsyncIterator[AtTerminal]:
    """Opens the front at aware `starts` on the data in `folder`, and leaves as a person would, with everything kept."""
    clock = MovableClock()
    clock.move_to(starts.astimezone(UTC))
    eyes, hands = Eyes(), Hands()

    def keyboard(_: Front) -> Hands:
        return hands

    settings = Settings(database_url=None, data_dir=folder, secret_keys=None)
    machine = Machine(language, "fr-FR" if language is Language.FR else "en-GB", zone)
    front = asyncio.create_task(
        open_front(settings, screen=eyes, keyboard=keyboard, machine=machine, clock=clock)
    )
    person = AtTerminal(eyes, hands)
    try:
        waiting = asyncio.create_task(person.settles())
        await asyncio.wait((front, waiting), return_when=asyncio.FIRST_COMPLETED)
        if front.done():
            front.result()
        await waiting
        yield person
    finally:
        hands.stop()
        await front
