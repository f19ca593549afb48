"""A private address for one's own calendar: given once, read over HTTP, renewed and turned off (both engines)."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest
from aiohttp import ClientSession
from sqlalchemy import select

from bots.calendars import IN, MOST_READS, calendars
from bots.health import application, served
from bots.runtime import CALENDARS
from core.clock import MovableClock
from core.dialogs.desk import Desk
from core.dialogs.turn import Replace, Show, Turn
from core.domain.contact import Contact
from core.domain.interview import Encounter, Interview
from core.domain.person import Address, Language, Platform
from core.domain.reminder import Planned, ReminderKind, SubjectKind
from core.store import rows
from core.store.database import Store
from core.ui.action import Action
from core.ui.card import Card, Copyable, File

NOW = datetime(2026, 3, 5, 12, tzinfo=UTC)
ZOE = Address(Platform.SLACK, "T1", "U1")
RAJ = Address(Platform.DISCORD, "", "7")
WEB = "https://suivi.example.org/calendar/"
TURNS = count()


class Reading:
    """A program that serves calendars, and somebody's calendar that reads them."""

    def __init__(self, store: Store, clock: MovableClock, port: int, session: ClientSession) -> None:
        self.desk = Desk(store, WEB)
        self.clock = clock
        self._port, self._session = port, session

    def turn(self, who: Address = ZOE, language: Language = Language.EN) -> Turn:
        return Turn(who, f"turn{next(TURNS)}", self.clock.now(), language, zone="Europe/Paris")

    async def asks(self, who: Address = ZOE, language: Language = Language.EN) -> Card:
        return card(await self.desk.open(self.turn(who, language), "/suivi calendar"))

    async def presses(self, name: str) -> Card:
        return card(await self.desk.press(self.turn(), Action(name)))

    async def reads(self, address: str, **headers: str) -> tuple[int, bytes, Mapping[str, str]]:
        here = address.replace(WEB, f"http://127.0.0.1:{self._port}{CALENDARS}")
        async with self._session.get(here, headers=headers) as answer:
            return answer.status, await answer.read(), answer.headers.copy()


def card(replies: object) -> Card:
    assert isinstance(replies, tuple)
    (found,) = [reply.card for reply in replies if isinstance(reply, Show | Replace)]
    assert isinstance(found, Card)
    return found


def address(shown: Card) -> str:
    (found,) = [block.text for block in shown.blocks if isinstance(block, Copyable)]
    assert found.startswith(WEB)
    return found


@asynccontextmanager
async def serving(store: Store) -> AsyncIterator[Reading]:
    clock = MovableClock()
    clock.move_to(NOW)

    async def ready() -> bool:
        return True

    async def nothing() -> bytes:
        return b""

    app = application(ready, nothing)
    app.router.add_get(f"{CALENDARS}{{secret}}.ics", calendars(Desk(store, WEB).calendar, clock))
    async with served(app, "127.0.0.1", 0) as port, ClientSession() as session:
        yield Reading(store, clock, port, session)


async def met(store: Store, who: Address, company: str) -> None:
    async with store.begin(who, now=NOW) as uow:
        await uow.contacts.add(Contact("c1", f"Jane of {company}"))
        await uow.interviews.add(Interview("i1", company, NOW, "Europe/Paris", people=(Encounter("c1"),)))
        await uow.reminders.put(
            Planned(ReminderKind.KEEP_IN_TOUCH, SubjectKind.CONTACT, "c1", NOW + timedelta(days=30))
        )


async def test_a_calendar_reads_every_date_and_nobody_else_s(store: Store) -> None:
    await met(store, ZOE, "Acme")
    await met(store, RAJ, "Nordwind")
    async with serving(store) as on:
        status, content, headers = await on.reads(address(await on.asks()))
        assert status == 200
        assert headers["Content-Type"] == "text/calendar; charset=utf-8"
        assert headers["Cache-Control"].startswith("private")
        assert content.count(b"BEGIN:VEVENT") == 2
        assert b"Interview: Acme" in content
        assert b"Jane of Acme" in content
        assert b"Nordwind" not in content


async def test_the_dates_are_worded_in_the_person_s_language(store: Store) -> None:
    await met(store, RAJ, "Nordwind")
    async with serving(store) as on:
        shown = await on.asks(RAJ, Language.FR)
        assert shown.title == "Vos dates dans votre agenda"
        _, content, _ = await on.reads(address(shown))
        assert "Entretien : Nordwind" in content.decode().replace("\\", "")


async def test_a_calendar_that_has_it_already_is_told_so_until_something_changes(store: Store) -> None:
    await met(store, ZOE, "Acme")
    async with serving(store) as on:
        mine = address(await on.asks())
        mark = (await on.reads(mine))[2]["ETag"]
        on.clock.move_to(NOW + timedelta(hours=1))
        status, content, headers = await on.reads(mine, **{"If-None-Match": mark})
        assert (status, content, headers["ETag"]) == (304, b"", mark)
        async with store.begin(ZOE, now=NOW) as uow:
            await uow.interviews.add(Interview("i2", "Umbra", NOW, "Europe/Paris"))
        status, content, headers = await on.reads(mine, **{"If-None-Match": mark})
        assert status == 200
        assert b"Umbra" in content
        assert headers["ETag"] != mark


async def test_it_is_shown_once_and_kept_nowhere(store: Store) -> None:
    async with serving(store) as on:
        mine = address(await on.asks())
        secret = mine.removeprefix(WEB).removesuffix(".ics")
        assert len(secret) == 43
        async with store.upkeep() as connection:
            kept = str((await connection.execute(select(rows.feeds))).all())
        assert secret not in kept
        again = await on.asks()
        assert not [block for block in again.blocks if isinstance(block, Copyable)]
        assert secret not in str(again)
        assert (await on.reads(mine))[0] == 200  # having asked again changes nothing


async def test_a_new_address_ends_the_old_one_and_turned_off_none_opens(store: Store) -> None:
    async with serving(store) as on:
        old = address(await on.asks())
        new = address(await on.presses("calendar.renew"))
        assert old != new
        assert [(await on.reads(one))[0] for one in (old, new)] == [404, 200]
        assert (await on.presses("calendar.off")).title == "Turned off."
        assert (await on.reads(new))[0] == 404
        assert (await on.reads(address(await on.asks())))[0] == 200


async def test_whoever_is_forgotten_has_no_address_any_more(store: Store) -> None:
    async with serving(store) as on:
        mine = address(await on.asks())
        async with store.begin(ZOE, now=NOW) as uow:
            await uow.person.forget()
        assert (await on.reads(mine))[0] == 404


@pytest.mark.parametrize(
    "guess",
    ["x.ics", ".ics", "A" * 43 + ".ics", "A" * 43, "é" * 43 + ".ics", "%00" * 43 + ".ics", "A" * 5000 + ".ics",
     "../healthz", "%2e%2e%2fhealthz.ics", "' OR 1=1 --.ics"],
)  # fmt: skip
async def test_a_guess_opens_nothing(store: Store, guess: str) -> None:
    await met(store, ZOE, "Acme")
    async with serving(store) as on:
        await on.asks()
        status, content, _ = await on.reads(WEB + guess)
        assert status == 404 or guess == "../healthz"
        assert b"VCALENDAR" not in content


async def test_an_address_that_is_read_without_end_is_asked_to_wait_and_others_are_not(store: Store) -> None:
    async with serving(store) as on:
        mine, other = address(await on.asks()), address(await on.asks(RAJ))
        assert [(await on.reads(mine))[0] for _ in range(MOST_READS + 1)] == [200] * MOST_READS + [429]
        assert int((await on.reads(mine))[2]["Retry-After"]) <= IN.total_seconds()
        assert (await on.reads(other))[0] == 200
        on.clock.move_to(NOW + IN + timedelta(minutes=1))
        assert (await on.reads(mine))[0] == 200


@pytest.mark.parametrize(
    ("language", "words"), [(Language.EN, "an address on the web"), (Language.FR, "pas d’adresse sur le web")]
)
async def test_without_a_public_address_the_file_is_given_and_why(
    store: Store, language: Language, words: str
) -> None:
    desk = Desk(store)
    turn = Turn(ZOE, "t", NOW, language, zone="Europe/Paris")
    why, file = [r.card for r in await desk.open(turn, "/suivi calendar") if isinstance(r, Show)]
    assert words in str(why)
    assert any(isinstance(block, File) for block in file.blocks)


async def test_a_database_that_is_away_says_try_later_and_the_address_stays(
    tmp_path: Path, store: Store
) -> None:
    async with serving(store) as on:
        mine = address(await on.asks())
        await store.close()
        status, _, headers = await on.reads(mine)
        assert status == 503
        assert "Retry-After" in headers
