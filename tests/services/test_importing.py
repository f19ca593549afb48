"""Bringing in a file: seen first, added once, never past what one person may keep, and nobody is flooded by it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from core.domain.contact import TouchKind
from core.domain.person import Address, Platform
from core.errors import Problem
from core.services.importing import Brought, bring_in, compare, read_file
from core.services.interviews import MOST_CONTACTS
from core.services.keeping import log_touch
from core.store.database import Store
from core.store.keyring import new_file_keyring

NOW = datetime(2026, 3, 5, 12, tzinfo=UTC)
ZOE = Address(Platform.TERMINAL, "local", "me")
TABLE = b"name,company,email\nAna Ortiz,Acme,ana@acme.com\nRaj Patel,Acme,\nana ORTIZ,acme,\nNobody,,not-an-email\n"
CALENDAR = (
    b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20260304T150000Z\r\n"
    b"DTEND:20260304T160000Z\r\nSUMMARY:Talk at Acme\r\nORGANIZER;CN=Raj Patel:mailto:raj@acme.com\r\n"
    b"END:VEVENT\r\nEND:VCALENDAR\r\n"
)


@pytest.fixture
async def here(tmp_path: Path) -> AsyncIterator[Store]:
    store = await Store.open(f"sqlite:///{tmp_path / 'suivi.db'}", keys=new_file_keyring(tmp_path))
    yield store
    await store.close()


async def brought(store: Store, name: str, content: bytes) -> Brought:
    async with store.begin(ZOE, now=NOW) as uow:
        found = await compare(uow, read_file(name, content), "Europe/London")
        await bring_in(uow, found, NOW)
    return found


async def test_looking_changes_nothing(here: Store) -> None:
    async with here.begin(ZOE, now=NOW) as uow:
        found = await compare(uow, read_file("people.csv", TABLE), "Europe/London")
        assert [c.name for c in found.contacts] == ["Ana Ortiz", "Raj Patel"]
        assert found.known == 1
        assert [(line, problem.key) for line, problem in found.problems] == [(5, "email_unclear")]
        assert await uow.contacts.list() == ()


@pytest.mark.parametrize(("name", "content"), [("people.csv", TABLE), ("meetings.ics", CALENDAR)])
async def test_the_same_file_twice_changes_nothing(here: Store, name: str, content: bytes) -> None:
    await brought(here, name, content)
    async with here.read(ZOE) as uow:
        before = await uow.contacts.list(), await uow.interviews.list(), await uow.reminders.planned()
    again = await brought(here, name, content)
    assert not again.contacts
    assert not again.interviews
    assert again.known
    async with here.read(ZOE) as uow:
        assert (
            await uow.contacts.list(),
            await uow.interviews.list(),
            await uow.reminders.planned(),
        ) == before


async def test_people_brought_in_start_no_reminders_and_a_recent_talk_does(here: Store) -> None:
    await brought(here, "people.csv", TABLE)
    async with here.read(ZOE) as uow:
        assert await uow.reminders.planned() == ()
    await brought(here, "meetings.ics", CALENDAR)
    async with here.read(ZOE) as uow:
        (interview,) = await uow.interviews.list()
        assert (interview.company, interview.ended_at) == ("Acme", datetime(2026, 3, 4, 16, tzinfo=UTC))
        assert [r for r in await uow.reminders.planned() if r.subject_id == interview.id]


async def test_an_address_book_of_thousands_fits_and_nobody_is_reminded_of_it(here: Store) -> None:
    """LinkedIn's own export, as it comes: three lines of notes before the header."""
    head = (
        'Notes:\n"When exporting…"\n\nFirst Name,Last Name,URL,Email Address,Company,Position,Connected On\n'
    )
    lines = (
        f"Ana{n},Ortiz,https://www.linkedin.com/in/ana-{n},,Acme {n % 700},Engineer,04 Mar 2026\n"
        for n in range(5000)
    )
    await brought(here, "Connections.csv", (head + "".join(lines)).encode())
    async with here.begin(ZOE, now=NOW) as uow:
        everyone = await uow.contacts.list()
        assert len(everyone) == 5000
        assert await uow.reminders.planned() == ()
        await log_touch(uow, everyone[7], NOW, TouchKind.MET, "", NOW)
        reminded = await uow.reminders.planned()
        assert {reminder.subject_id for reminder in reminded} == {everyone[7].id}


async def test_more_people_than_one_may_keep_are_refused_with_nothing_added(here: Store) -> None:
    table = "name\n" + "".join(f"Ana {n}\n" for n in range(MOST_CONTACTS + 1))
    with pytest.raises(Problem, match="import_too_many"):
        await brought(here, "people.csv", table.encode())
    async with here.read(ZOE) as uow:
        assert await uow.contacts.list() == ()


@pytest.mark.parametrize("name", ["x.ics", "x.vcf", "x.csv", "x"])
async def test_a_file_that_is_nothing_we_know_is_refused_under_any_name(here: Store, name: str) -> None:
    with pytest.raises(Problem, match="file_unreadable"):
        await brought(here, name, b"PK\x03\x04 something else")
