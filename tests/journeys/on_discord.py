"""Somebody in their conversation with the app on Discord: the real program in its own process, before a strict local
Discord."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

from core.domain.person import Language
from core.domain.when import read_duration
from tests.discord.program import Program, suivi
from tests.journeys.story import flat
from tests.platforms.discord import menu, screen
from tests.platforms.discord.modal import Modal
from tests.platforms.discord.person import PRIVATE, Grip, Person
from tests.platforms.discord.rules import components as c
from tests.platforms.discord.server import Discord
from tests.platforms.discord.world import Json, Message

ON = ("Continue", "Continuer")
AGAIN = ("Correct it", "Corriger")
ZONE = ("Your time zone", "Votre fuseau horaire")
FACT = re.compile(r"(?<=\S) – ")
COLON = {Language.EN: ": ", Language.FR: " : "}
"""A fact's label and value have a dash between them here, and a colon in the stories."""
HELP = {Language.EN: "/suivi help", Language.FR: "/suivi aide"}
LOCALES = {Language.EN: "en-GB", Language.FR: "fr"}


class OnDiscord:
    """A `Person` of the stories."""

    def __init__(self, discord: Discord, person: Person, program: Program, language: Language) -> None:
        self._discord, self._person, self._program = discord, person, program
        self._language = language
        self._before: dict[str, str] = {}
        self._left: dict[str, str] = {}

    async def types(self, text: str) -> None:
        self._looks_up()
        known, rest = self._command(text)
        given = {self._option(known): rest} if rest else {}
        await self._person.types(known, given)
        await self._settles()

    async def sends(self, answers: dict[str, str]) -> None:
        left = self._left | answers
        self._left = {}
        await self._opens(AGAIN)
        self._before = self._screen()
        while (modal := self._person.modal) is not None or await self._opens(ON):
            modal = modal or self._person.modal
            assert modal is not None
            left = self._fill(modal, left)
            await self._person.submits()
            await self._settles()
            assert self._person.modal is None, self._person.sees()
            if self._newest(AGAIN):
                self._left = left  # the pages behind it come when this one is right
                return
        assert not left, f"nobody asked for {sorted(left)}; saw:\n{self._person.sees()}"

    async def presses(self, button: str, card: str = "") -> None:
        self._looks_up()
        for posted in reversed(self._messages()):
            lines = list(screen.message(posted, self._person._reader()))
            if lines and flat(card) in flat(lines[0]) and (grip := _grip(posted, button)):
                await self._person.presses(grip)
                await self._settles()
                return
        raise AssertionError(f"no button {button!r} on {card!r}; on the screen:\n{self._person.sees()}")

    async def waits(self, how_long: str) -> None:
        self._looks_up()
        at = self._discord.world.now() + read_duration(how_long, self._language)
        self._discord.world.clock.move_to(at)
        await self._program.is_now(at)
        await self._settles()

    def sees(self) -> str:
        new = [said for key, said in self._screen().items() if self._before.get(key) != said]
        if self._person.modal is not None:
            new.append(self._person.sees())
        said = "\n".join(new)
        return FACT.sub(COLON[self._language], said)

    async def _settles(self) -> None:
        await self._program.is_idle()
        await self._discord.settle()

    def _looks_up(self) -> None:
        """A form that is in the way is put away; what stands there now is not new."""
        if self._person.modal is not None:
            self._person.dismisses()
        self._before = self._screen()

    def _screen(self) -> dict[str, str]:
        return {one.id: self._person._message(one) for one in self._messages()}

    def _messages(self) -> list[Message]:
        """Where they are, and in their conversation with the app, to which reminders come; oldest first."""
        here = {one.id: one for one in self._person.messages()}
        dm = self._person.messages(self._discord.world.dm(self._person.user.id))
        return sorted((here | {one.id: one for one in dm}).values(), key=lambda one: int(one.id))

    def _command(self, text: str) -> tuple[str, str]:
        """The command and what follows. The client sends none that it does not list: what is misspelt, and not found
        there, somebody looks up in the help."""
        words = text.removeprefix("/").split(maxsplit=2)
        if words[0] not in ("interview", "contact", "suivi"):
            return HELP[self._language], " ".join(words)
        return f"/{words[0]} {words[1]}", words[2] if len(words) > 2 else ""

    def _option(self, known: str) -> str:
        user = self._person.user
        command, path = menu.find(self._discord, user, self._person.place, known)
        options: list[Json] = [command, *path][-1]["options"]
        wanted = next((one for one in options if one["name"] == "line"), options[0])
        return menu.name_for(wanted, user)

    def _newest(self, labels: tuple[str, ...]) -> Grip | None:
        posted = self._messages()
        return next((g for label in labels if posted and (g := _grip(posted[-1], label))), None)

    async def _opens(self, labels: tuple[str, ...]) -> bool:
        grip = self._newest(labels) if self._person.modal is None else None
        if grip is not None:
            await self._person.presses(grip)
            await self._settles()
        return self._person.modal is not None

    def _fill(self, modal: Modal, answers: dict[str, str]) -> dict[str, str]:
        """Fills what this page asks for; what is left for the pages behind it."""
        parts = {p["label"]: p["component"] for p in modal.body["components"] if p["type"] == c.LABEL}
        labels = list(parts)
        left = dict(answers)
        for asked, value in answers.items():
            page, _, label = asked.rpartition(" / ")
            found = next((one for one in labels if _is(one, label)), None)
            if found is not None and (not page or _is(modal.body["title"], page)):
                is_file = parts[found]["type"] == c.FILE_UPLOAD
                modal.fill({found: (Path(value).name, Path(value).read_bytes()) if is_file else value})
                del left[asked]
        for one in set(labels) & set(ZONE):  # Discord tells nobody's zone
            modal.fill({one: self._person.user.zone})
        return left


def _grip(posted: Message, label: str) -> Grip | None:
    for part in screen.parts(posted.components):
        if part["type"] == c.BUTTON and flat(part.get("label", "")) == flat(label):
            return Grip(part, posted)
    return None


def _is(shown: str, said: str) -> bool:
    """Whether this is what `said` names; a long label was shortened."""
    shown, said = flat(shown), flat(said)
    return said.startswith(shown[:-1]) if shown.endswith("…") else f"{shown} ".startswith(f"{said} ")


class Where(StrEnum):
    """Where somebody writes to the app."""

    DM = "dm"
    SERVER = "server"
    BETWEEN_PEOPLE = "private"
    """A conversation without the app, which they have installed for themselves; no server has it."""


@asynccontextmanager
async def on_discord(
    folder: Path, language: Language, starts: datetime, zone: str, where: Where = Where.DM, **more: str
) -> AsyncIterator[OnDiscord]:
    """Started at aware `starts` on the data in `folder`, with `more` in its environment; nothing that Discord refuses may have happened by the end."""
    async with Discord() as discord:
        starts = starts.astimezone(UTC)
        discord.world.clock.move_to(starts)
        alone = where is Where.BETWEEN_PEOPLE
        guild = None if alone else discord.guild()
        user = discord.user("Sam Lee", guild, locale=LOCALES[language], zone=zone, has_installed=alone)
        place = {Where.DM: None, Where.SERVER: guild, Where.BETWEEN_PEOPLE: PRIVATE}[where]
        async with suivi(folder, discord.settings | more, starts) as program:
            yield OnDiscord(discord, Person(discord, user, place), program, language)
            assert not program.faults(), program.log
        assert not discord.violations, discord.violations
        open_to_others = [
            m for c in discord.world.channels.values() if c.kind != "dm" for m in c.messages if not m.only_for
        ]
        assert not open_to_others, "what is for one person stood where others read"
