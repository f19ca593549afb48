"""Somebody in their conversation with the app in Slack: the real program in its own process, before a strict local
Slack."""

from __future__ import annotations

import json
import re
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from enum import Enum
from pathlib import Path

from core.domain.person import Language
from core.domain.when import read_day, read_duration, read_instant
from tests.journeys.story import flat
from tests.platforms.slack import screen
from tests.platforms.slack.filling import Given
from tests.platforms.slack.grips import Grip, under_messages
from tests.platforms.slack.manifest import Manifest
from tests.platforms.slack.person import Person
from tests.platforms.slack.server import Slack
from tests.platforms.slack.world import Json, Posted
from tests.slack.program import Program, suivi
from tests.slack.stage import MANIFEST

FACT = re.compile(r"(?<=\S) – ")
COLON = {Language.EN: ": ", Language.FR: " : "}
"""A fact's label and value have a dash between them here, and a colon in the stories."""
LOCALES = {Language.EN: "en-GB", Language.FR: "fr-FR"}
COMMANDS = ("interview", "contact", "suivi")


class Way(Enum):
    SOCKET = "socket"
    HTTP = "http"


class OnSlack:
    """A `Person` of the stories."""

    def __init__(self, slack: Slack, person: Person, program: Program, language: Language) -> None:
        self._slack, self._person, self._program = slack, person, program
        self._language = language
        self._before: dict[str, str] = {}

    async def types(self, text: str) -> None:
        await self._looks_up()
        words = text.removeprefix("/")
        own = words.partition(" ")[0] in COMMANDS
        await self._person.types(f"/{words}" if own else f"/suivi {words}")
        await self._settles()

    async def sends(self, answers: dict[str, str]) -> None:
        left = dict(answers)
        self._before = self._screen()
        while self._person.modal_is_open:
            left = await self._fill(left)
            await self._person.submits()
            await self._settles()
            modals = self._person.modals
            assert not modals.trouble, self._person.sees()
            if modals.errors or not left:
                break
        assert not left, f"nobody asked for {sorted(left)}; saw:\n{self._person.sees()}"

    async def presses(self, button: str, card: str = "") -> None:
        await self._looks_up()
        for posted in reversed(self._person.messages()):
            lines = list(screen.blocks(posted.blocks, self._person._reader()))
            grip = next((g for g in under_messages([posted]) if _is_button(g, button)), None)
            if lines and flat(card) in flat(lines[0]) and grip is not None:
                await self._person.presses(grip)
                await self._settles()
                return
        raise AssertionError(f"no button {button!r} on {card!r}; on the screen:\n{self._person.sees()}")

    async def waits(self, how_long: str) -> None:
        await self._looks_up()
        now = self._slack.world.now()
        at = now + read_duration(how_long, self._language)
        await self._slack.pass_time(at - now)
        await self._program.is_now(at)
        await self._settles()

    def sees(self) -> str:
        reader = self._person._reader()
        new = [
            self._person._message(one, reader)
            for one in self._person.messages()
            if self._before.get(one.ts) != _said(one)
        ]
        if self._person.modal_is_open:
            new.append(self._person.sees())
        return FACT.sub(COLON[self._language], "\n".join(new))

    async def _settles(self) -> None:
        await self._program.is_idle()
        await self._slack.settle()

    async def _looks_up(self) -> None:
        """A form that is in the way is put away; what stands there now is not new."""
        if self._person.modal_is_open:
            await self._person.closes_all()
            await self._settles()
        self._before = self._screen()

    def _screen(self) -> dict[str, str]:
        return {one.ts: _said(one) for one in self._person.messages()}

    async def _fill(self, answers: dict[str, str]) -> dict[str, str]:
        """Fills what the modal in front asks for; what is left for one behind it."""
        left = dict(answers)
        for asked, value in answers.items():
            page, _, label = asked.rpartition(" / ")
            for heading, block in self._inputs():
                if _is(block["label"]["text"], label) and (not page or _is(heading, page)):
                    await self._person.modals.put(block, self._given(block["element"], value))
                    del left[asked]
                    break
        return left

    def _inputs(self) -> Iterator[tuple[str, Json]]:
        """Each input of the modal in front, with the heading it stands under."""
        heading = ""
        for block in self._person.modals.top.body["blocks"]:
            if block["type"] == "header":
                heading = block["text"]["text"]
            elif block["type"] == "input":
                yield heading, block

    def _given(self, element: Json, value: str) -> Given:
        """Where Slack has a calendar and a clock to choose from, what the words mean is chosen."""
        zone, now, language = self._person.member.tz, self._slack.world.now(), self._language
        match element["type"]:
            case "datetimepicker":
                return read_instant(value, zone=zone, now=now, language=language).end
            case "datepicker":
                return read_day(value, zone=zone, now=now, language=language)
            case "file_input":
                return Path(value).name, Path(value).read_bytes()
            case _:
                return value


def _said(posted: Posted) -> str:
    """Without regard to when it is read: yesterday's "tomorrow" is no news."""
    return json.dumps([posted.text, posted.blocks, [file.name for file in posted.files]])


def _is_button(grip: Grip, label: str) -> bool:
    return grip.element["type"] == "button" and flat(grip.element["text"]["text"]) == flat(label)


def _is(shown: str, said: str) -> bool:
    """Whether this is what `said` names."""
    return f"{flat(shown)} ".startswith(f"{flat(said)} ")


@asynccontextmanager
async def on_slack(
    folder: Path, language: Language, starts: datetime, zone: str, way: Way = Way.SOCKET
) -> AsyncIterator[OnSlack]:
    """Started at aware `starts` on the data in `folder`; nothing that Slack refuses may have happened by the end."""
    async with Slack(Manifest.read(MANIFEST)) as slack:
        starts = starts.astimezone(UTC)
        slack.world.move(starts - slack.world.now())
        workspace = slack.workspace()
        person = Person(slack, slack.member(workspace, "Sam Lee", tz=zone, locale=LOCALES[language]))
        settings = slack.settings(workspace)
        if way is Way.HTTP:
            del settings["SLACK_APP_TOKEN"]
        async with suivi(folder, settings, starts) as program:
            if way is Way.HTTP:
                slack.uses_http(f"{await program.listens()}/slack/events")
            else:
                await slack.until_connected()
            yield OnSlack(slack, person, program, language)
            assert not program.faults(), program.log
        assert not slack.violations, slack.violations
