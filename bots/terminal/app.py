"""The front itself: reads what is typed, brings it to the desk as turns, shows what comes back, lets time pass."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from zoneinfo import ZoneInfo

from bots.machine import Machine
from bots.terminal import forms
from bots.terminal.board import Board, Numbered
from bots.terminal.commands import ABOUT, CLOCK_ALIASES, QUIT_ALIASES, argument_of, is_command, own_commands
from bots.terminal.files import read_file, save_file
from bots.terminal.keyboard import Ended, Interrupted, Keyboard, Question
from bots.terminal.moments import Reader
from bots.terminal.moved_time import Deliveries, destination, travel
from bots.terminal.richtext import one_line
from bots.terminal.screen import Screen
from core.clock import MovableClock
from core.dialogs.desk import Desk
from core.dialogs.talk import CommandHelp
from core.dialogs.turn import Ask, Correct, Replace, Reply, Show, Suggestion, Turn
from core.domain.ids import new_id
from core.domain.person import Address, Language
from core.errors import Problem
from core.text.problems import say_problem
from core.text.words import Words
from core.ui.action import Action
from core.ui.card import Card, File, LinkButton
from core.ui.form import Field, FileField, Form

_log = logging.getLogger(__name__)
AGAIN = 1.0
"""Seconds before something that is due and could not go is looked at again."""


class Front:
    """One person at one terminal.

    `keyboard` makes the keyboard, which completes from what the front knows; `poll` is the longest sleep between two looks
    at what is due, in seconds; `is_alone`: nobody else keeps anything in this database.
    """

    def __init__(
        self,
        *,
        desk: Desk,
        screen: Screen,
        keyboard: Callable[[Front], Keyboard],
        clock: MovableClock,
        machine: Machine,
        who: Address,
        files: Path,
        poll: float = 30.0,
        is_alone: bool = True,
    ) -> None:
        self.desk, self.screen, self.clock = desk, screen, clock
        self._machine, self._who, self._files, self._poll = machine, who, files, poll
        self._is_alone = is_alone
        self._zone = machine.zone or "UTC"
        self.board = Board()
        self.say = Words(machine.language or Language.EN)
        self._turning = asyncio.Lock()
        self._changed = asyncio.Event()
        self._leaving = False
        self.keyboard = keyboard(self)

    async def run(self, deliveries: Deliveries) -> None:
        """Welcome, then one line after the other until there are no more."""
        time_passes = asyncio.create_task(self._let_time_pass(deliveries))
        try:
            await self._answer(lambda: self.desk.welcome(self._turn()))
            with suppress(Ended):
                while await self._one_line(deliveries):
                    pass
        finally:
            self._leaving = True
            self._changed.set()
            await time_passes

    async def arrive(self, card: Card) -> None:
        """A card that comes by itself, above the line being typed."""
        await self._learn_manner()
        await self.keyboard.above(lambda: self._draw(card))

    async def show(self, replies: Sequence[Show | Replace]) -> None:
        for reply in replies:
            self._draw(reply.card)

    async def submit(self, form: Form, page: int, values: dict[str, str]) -> tuple[Reply, ...] | None:
        file = next((f.name for f in form.pages[page].fields if isinstance(f, FileField)), "")
        if values.get(file):
            name, content = await asyncio.to_thread(read_file, values[file])
            if isinstance(content, Problem):
                errors = {file: say_problem(self.say, content)}
                return (Correct(replace(form, values={**form.values, file: ""}, errors=errors, page=page)),)
            return await self._bring(lambda: self.desk.bring(self._turn(), name, content))
        return await self._bring(
            lambda: self.desk.submit(self._turn(), form.name, form.subject, page, values)
        )

    async def objection(self, asked: Field, typed: str) -> str:
        return await self.desk.objection(self._turn(), asked, typed)

    async def leave(self, form: Form) -> None:
        replies = await self._bring(
            lambda: self.desk.leave(self._turn(), form.name, form.subject, form.values)
        )
        await self.show([r for r in replies or () if isinstance(r, Show | Replace)])

    async def suggest(self, form: Form, field: str, typed: str) -> Sequence[Suggestion]:
        return await self.desk.suggest(self._turn(), form.name, field, typed, form.values)

    async def suggest_after(self, command: str, typed: str) -> Sequence[Suggestion]:
        """What may follow `command`: interviews, people."""
        found: list[Suggestion] = []
        for field in ABOUT.get(command.split()[0], ()):
            found += await self.desk.suggest(self._turn(), "log", field, typed)
        return found

    def is_command(self, typed: str) -> bool:
        return is_command(typed, self.known_commands())

    def known_commands(self) -> tuple[CommandHelp, ...]:
        """The desk's commands and this front's own, in the person's language."""
        return (*self.desk.commands(self.say.language), *own_commands(self.say))

    @property
    def prompt(self) -> str:
        """Shows the time while it is moved."""
        if not self.clock.is_moved:
            return "suivi> "
        local = self.clock.now().astimezone(ZoneInfo(self._zone))
        return f"suivi {local:%Y-%m-%d %H:%M}> "

    async def _one_line(self, deliveries: Deliveries) -> bool:
        """Read and do one line; answers whether to go on."""
        await self._deliver(deliveries)
        try:
            typed = (await self.keyboard.line(Question(self.prompt, is_command=True))).strip()
        except Interrupted:
            return True
        if argument_of(typed, QUIT_ALIASES) is not None:
            return False
        if typed:
            await self._do(typed, deliveries)
        self._changed.set()
        return True

    async def _do(self, typed: str, deliveries: Deliveries) -> None:
        where = argument_of(typed, CLOCK_ALIASES)
        if where is not None:
            await self._move(where, deliveries)
        elif found := self.board.find(typed):
            await self._press(found)
        elif typed.isascii() and typed.isdigit():
            self.screen.line(self._no_such_number(typed))
        else:
            await self._answer(lambda: self.desk.open(self._turn(), typed))
            if typed.lstrip("/").split()[0].casefold() in ("help", "aide"):
                for c in own_commands(self.say):
                    self.screen.line(f"{c.name} {c.usage}".rstrip() + f"  {c.summary}", quiet=True)

    async def _press(self, found: Numbered) -> None:
        self.screen.line(f"→ {one_line(found.label)} · {one_line(found.card)}", quiet=True)
        match found.does:
            case Action() as action:
                await self._answer(lambda: self.desk.press(self._turn(), action))
            case File() as file:
                self.screen.line(self.say("Saved: {path}", path=save_file(self._files, file)))
            case LinkButton(url=url):
                self.screen.line(url)

    def _no_such_number(self, typed: str) -> str:
        if not self.board.shown:
            return self.say("No button has the number {number} now.", number=typed)
        last = self.board.shown[-1]
        return self.say(
            "No button has the number {number} now: they go from 1 to {last} ({card}).",
            number=typed,
            last=last.number,
            card=last.card,
        )

    async def _answer(self, act: Callable[[], Awaitable[tuple[Reply, ...]]]) -> None:
        """Bring one turn to the desk and show what it answers, forms included."""
        for reply in await self._bring(act) or ():
            match reply:
                case Show(card) | Replace(card):
                    self._draw(card)
                case Ask(form) | Correct(form):
                    await forms.fill(self, form)

    async def _bring(self, act: Callable[[], Awaitable[tuple[Reply, ...]]]) -> tuple[Reply, ...] | None:
        """One turn, alone; a fault of ours is logged, apologised for, and answers None."""
        self.board.new_answer()
        try:
            async with self._turning:
                replies = await act()
            await self._learn_manner()
        except Exception:  # noqa: BLE001 - whatever it was, the person gets an answer and goes on
            reference = new_id()[:8]
            _log.exception("turn.failed", extra={"reference": reference})
            self.screen.wrong(
                self.say(
                    "Something broke on my side (reference {reference}). What was saved is safe; please try again.",
                    reference=reference,
                )
            )
            return None
        return replies

    async def _move(self, where: str, deliveries: Deliveries) -> None:
        if not self._is_alone:  # moving our clock would send other people's reminders before their time
            self.screen.wrong(self.say("Time can only be moved on a database that is yours alone."))
            return
        try:
            if where:
                now = self.clock.now()
                to = destination(where, now=now, zone=self._zone, language=self.say.language)
                if to is None:
                    self.clock.be_real()
                elif to <= now:
                    self.clock.move_to(to)
                else:
                    self.board.new_answer()
                    await travel(self.clock, to, deliveries)
        except Problem as problem:
            self.screen.wrong(say_problem(self.say, problem))
            return
        local = self.clock.now().astimezone(ZoneInfo(self._zone))
        told = self.say("It is now {time} here.", time=f"{local:%Y-%m-%d %H:%M}")
        self.screen.line(
            told if self.clock.is_moved else self.say("Real time: {time}.", time=f"{local:%Y-%m-%d %H:%M}")
        )

    async def _deliver(self, deliveries: Deliveries) -> None:
        async with self._turning:
            await deliveries.deliver_due(self.clock.now())

    async def _let_time_pass(self, deliveries: Deliveries) -> None:
        """Deliver what comes due while a line is waited for."""
        while not self._leaving:
            wait = self._poll
            try:
                await self._deliver(deliveries)
                due = await deliveries.next_due()
                ahead = (due - self.clock.now()).total_seconds() if due else self._poll
                wait = min(ahead if ahead > 0 else AGAIN, self._poll)
            except Exception:  # noqa: BLE001 - reminders go on when the store is back
                _log.exception("delivery.failed")
            with suppress(TimeoutError):
                async with asyncio.timeout(wait):
                    await self._changed.wait()
            self._changed.clear()

    async def _learn_manner(self) -> None:
        manner = await self.desk.manner(self._turn())
        self._zone = manner.zone or "UTC"
        if manner.language is not self.say.language:
            self.say = Words(manner.language)

    def _draw(self, card: Card) -> None:
        first = self.board.place(card)
        self.screen.card(card, first, Reader(self.say, self._zone, self.clock.now()))

    def _turn(self) -> Turn:
        machine = self._machine
        return Turn(
            who=self._who,
            id=new_id(),
            now=self.clock.now(),
            language=machine.language,
            spelling=machine.spelling,
            zone=machine.zone,
        )
