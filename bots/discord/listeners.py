"""What is done with each thing that Discord brings: handed to the desk, answered within three seconds."""

from __future__ import annotations

import asyncio
import logging
import sys
from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any

import discord

from bots.discord import forms, marks
from bots.discord.answers import Answers
from bots.discord.moments import moments
from bots.discord.options import COMING, PAST
from bots.discord.room import Entry, Room, to_say
from bots.discord.turns import Interaction, address, turn_of
from bots.ending import ended
from core.clock import Clock
from core.dialogs.desk import Desk
from core.dialogs.talk import Replies
from core.dialogs.turn import Ask, Suggestion, Turn
from core.domain.ids import new_id
from core.domain.person import Language
from core.errors import NotSaved, Problem
from core.text.problems import say_problem
from core.text.words import Words
from core.ui.card import Card

_log = logging.getLogger(__name__)

FIRST_ANSWER = 1.8
"""Seconds for which the desk may think before Discord is told to wait: the answer must be there within three."""
FOR_A_PLACE = 0.8
"""The same while others queue for the desk: then saying "wait" takes its time too."""
FILE_PATIENCE = 1.2
LARGEST_FILE = 1_000_000
"""Bytes of a calendar file."""
LARGEST_UPLOAD = 20_000_000
"""Bytes of a file to bring in."""
UPLOAD_PATIENCE = 60.0
"""Seconds; the answer is deferred by then."""
SUGGEST_PATIENCE = 2.0
LOG_FORM = "log"
"""Any form's name will do for a field that the desk knows by its own name."""

Do = Callable[[Turn], Awaitable[Replies]]


class Listeners:
    def __init__(self, desk: Desk, answers: Answers, clock: Clock, room: Room) -> None:
        self._desk = desk
        self._answers = answers
        self._clock = clock
        self._room = room
        self._under_way: set[asyncio.Task[Any]] = set()

    def __len__(self) -> int:
        return len(self._under_way)

    async def command(self, interaction: Interaction, said: str) -> None:
        await self._serve(interaction, lambda turn: self._desk.open(turn, said))

    async def on_interaction(self, interaction: Interaction) -> None:
        """Buttons and sent forms, read from what they carry: nothing of them is kept in memory."""
        data: Any = interaction.data or {}
        if interaction.type is discord.InteractionType.modal_submit:
            if forms.is_ours(str(data.get("custom_id") or "")):
                await self._submit(interaction, data)
        elif interaction.type is discord.InteractionType.component:
            await self._press(interaction, str(data.get("custom_id") or ""))

    async def message_menu(self, interaction: Interaction, message: discord.Message) -> None:
        """Log interview from this message: its words, and the calendar file that came with it."""

        async def log_it(turn: Turn) -> Replies:
            calendar = await _calendar_of(message)
            return await self._desk.log_from(turn, message.content, calendar, message.created_at)

        await self._serve(interaction, log_it)

    async def user_menu(self, interaction: Interaction, user: discord.User | discord.Member) -> None:
        said = f"/contact add {' '.join(user.display_name.split())}"
        await self._serve(interaction, lambda turn: self._desk.open(turn, said))

    async def suggest(self, interaction: Interaction, field: str, typed: str) -> tuple[Suggestion, ...]:
        if not self._room.has_time_for_lists():
            return ()
        turn = turn_of(interaction, self._clock.now())
        try:
            async with asyncio.timeout(SUGGEST_PATIENCE), self._room.suggesting():
                if field in (PAST, COMING):
                    manner = await self._desk.manner(turn)
                    zone = manner.zone or "UTC"
                    return moments(
                        typed, now=turn.now, zone=zone, language=manner.language, past=field == PAST
                    )
                return await self._desk.suggest(turn, LOG_FORM, field, typed)
        except Exception:  # noqa: BLE001 - no list is better than a command that cannot be typed
            _log.error("discord.no_suggestions", exc_info=True)
            return ()

    async def finish(self, patience: float = 8.0) -> int:
        """Waits for what is under way, `patience` seconds at most; how many had to be broken off."""
        return await ended(self._under_way, patience)

    async def _press(self, interaction: Interaction, custom_id: str) -> None:
        try:
            pressed = marks.read(custom_id)
        except ValueError:
            _log.info("discord.unknown_button")
            return

        async def press(turn: Turn) -> Replies:
            replies = await self._desk.press(turn, pressed.action)
            page = pressed.page
            if page is None:
                return replies
            return tuple(
                Ask(replace(one.form, page=page))
                if isinstance(one, Ask) and page < len(one.form.pages)
                else one
                for one in replies
            )

        await self._serve(interaction, press)

    async def _submit(self, interaction: Interaction, data: Any) -> None:
        sent = forms.read(data)
        if (file := forms.uploaded(data)) is not None:
            await self._begin(interaction, lambda turn: self._take(interaction, turn, file), holds_text=True)
            return
        await self._serve(
            interaction,
            lambda turn: self._desk.submit(turn, sent.form, sent.subject, sent.page, sent.values),
            holds_text=True,
        )

    async def _take(self, interaction: Interaction, turn: Turn, file: forms.Uploaded) -> Replies:
        """A file given in a form: fetched from where Discord itself says it is, refused by its size before that."""
        content: bytes | Problem
        if file.size > LARGEST_UPLOAD:
            content = Problem("file_too_large", most=LARGEST_UPLOAD // 1_000_000)
            return await self._desk.bring(turn, file.name, content)
        async with self._room.files:
            try:
                async with asyncio.timeout(UPLOAD_PATIENCE):
                    content = await interaction.client.http.get_from_cdn(file.url)
            except (discord.DiscordException, TimeoutError, OSError) as error:
                _log.info("discord.file_not_read", extra={"why": type(error).__name__})
                content = Problem("file_not_read")
            async with self._room.at_work:
                return await self._desk.bring(turn, file.name, content)

    async def _serve(self, interaction: Interaction, do: Do, *, holds_text: bool = False) -> None:
        async def in_its_turn(turn: Turn) -> Replies:
            async with self._room.at_work:
                return await do(turn)

        await self._begin(interaction, in_its_turn, holds_text=holds_text)

    async def _begin(self, interaction: Interaction, do: Do, *, holds_text: bool = False) -> None:
        who = address(interaction)
        entry = self._room.enter(who, holds_text=holds_text)
        if entry is Entry.CLOSED:
            return
        is_in = entry is Entry.FREE
        task = asyncio.ensure_future(
            self._answer(interaction, do) if is_in else self._turn_away(interaction, entry)
        )
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)
        task.add_done_callback(lambda _: self._room.leave(who) if is_in else self._room.told())
        await asyncio.shield(task)

    async def _answer(self, interaction: Interaction, do: Do) -> None:
        try:
            turn = turn_of(interaction, self._clock.now())
            work = asyncio.ensure_future(do(turn))
            await asyncio.wait({work}, timeout=FOR_A_PLACE)
            if not work.done() and not self._room.at_work.locked():
                await asyncio.wait({work}, timeout=FIRST_ANSWER - FOR_A_PLACE)
            if not work.done():
                await self._answers.hold(interaction)
            await self._answers.give(interaction, turn, await work)
        except Exception:  # noqa: BLE001 - told to the person, with a reference
            await self._apologise(interaction)

    async def _turn_away(self, interaction: Interaction, entry: Entry) -> None:
        try:
            turn = turn_of(interaction, self._clock.now())
            await self._answers.say(interaction, to_say(turn, entry))
        except (discord.HTTPException, OSError) as error:
            _log.warning("discord.not_turned_away", extra={"why": type(error).__name__})

    async def _apologise(self, interaction: Interaction) -> None:
        """Logs the error being handled, and says so; where not even that can be said, the log has it."""
        language = Language.FR if str(interaction.locale).startswith("fr") else Language.EN
        card = Card(_apology(Words(language)))
        try:
            await self._answers.say(interaction, card)
        except (discord.HTTPException, OSError) as error:
            _log.warning("discord.apology_not_said", extra={"why": type(error).__name__})


def _apology(say: Words) -> str:
    if isinstance(sys.exc_info()[1], NotSaved):
        _log.error("discord.not_saved")
        return say_problem(say, Problem("not_saved"))
    reference = new_id()[:8]
    _log.exception("turn.failed", extra={"reference": reference})
    return say(
        "Something broke on my side (reference {reference}). What was saved is safe; please try again.",
        reference=reference,
    )


async def _calendar_of(message: discord.Message) -> bytes | None:
    """The first calendar file of a message, where it comes in time."""
    for file in message.attachments:
        kind = file.content_type or ""
        if (file.filename.lower().endswith(".ics") or kind.startswith("text/calendar")) and (
            file.size <= LARGEST_FILE
        ):
            try:
                async with asyncio.timeout(FILE_PATIENCE):
                    return await file.read()
            except (discord.DiscordException, TimeoutError, OSError) as error:
                _log.info("discord.file_not_read", extra={"why": type(error).__name__})
    return None
