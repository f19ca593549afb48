"""An accepted offer: the other processes are found, ended with a word, and not a reminder is left about them."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from core.domain.interview import Interview, OutcomeKind
from core.domain.note import NoteChoices, NoteKind, NoteState
from core.domain.people_text import Named
from core.domain.person import Address, Language, Platform
from core.domain.reminder import ReminderKind, ReminderState
from core.services.drafts import choose, draft_of
from core.services.elsewhere import open_elsewhere, withdraw
from core.services.interviews import ToLog, log_interview
from core.services.outcomes import complete, owe_answers, record_outcome
from core.store.database import Store
from core.store.keyring import new_file_keyring
from core.store.unit_of_work import UnitOfWork

NOW = datetime(2026, 3, 5, 18, tzinfo=UTC)
ZOE = Address(Platform.TERMINAL, "local", "me")


@pytest.fixture
async def uow(tmp_path: Path) -> AsyncIterator[UnitOfWork]:
    store = await Store.open(f"sqlite:///{tmp_path / 'suivi.db'}", keys=new_file_keyring(tmp_path))
    async with store.begin(ZOE, now=NOW) as uow:
        yield uow
    await store.close()


async def logged(uow: UnitOfWork, company: str, days_ago: int, before: Interview | None = None) -> Interview:
    told = ToLog(
        company,
        NOW - timedelta(days=days_ago, hours=2),
        "Europe/London",
        people=(Named(f"Ana {company}"),),
        previous_id=before.id if before else None,
    )
    return await log_interview(uow, told, NOW)


async def test_what_is_open_elsewhere_is_the_latest_talk_of_each_other_company_still_waiting(
    uow: UnitOfWork,
) -> None:
    offered = await logged(uow, "Northwind", 1)
    first = await logged(uow, "Acme", 9)
    second = await logged(uow, "acme", 2, first)
    rejected = await logged(uow, "Fernhill", 3)
    await record_outcome(uow, rejected, OutcomeKind.REJECTED, NOW)
    await logged(uow, "Longago", 120)
    found = open_elsewhere(await uow.interviews.list(), offered.company, NOW)
    assert [i.id for i in found] == [second.id]


async def test_withdrawing_ends_every_round_there_and_leaves_one_word_owed_and_no_nudge(
    uow: UnitOfWork,
) -> None:
    first = await logged(uow, "Acme", 1)
    second = await logged(uow, "Acme", 0, first)
    (word,) = await withdraw(uow, second, NOW)
    assert (word.kind, word.interview_id) == (NoteKind.WITHDRAWAL, second.id)
    owed = await uow.notes.list(NoteState.OWED)
    assert [n.id for n in owed] == [word.id]
    outcomes = {i.outcome.kind for i in await uow.interviews.list() if i.outcome}
    assert outcomes == {OutcomeKind.WITHDRAWN}
    left = {r.kind for r in await uow.reminders.planned() if r.state is ReminderState.PENDING}
    assert left <= {ReminderKind.KEEP_IN_TOUCH}


async def test_a_no_after_the_second_round_takes_the_thanks_of_the_first_with_it(uow: UnitOfWork) -> None:
    first = await logged(uow, "Acme", 1)
    other = await logged(uow, "Fernhill", 1)
    await record_outcome(uow, await logged(uow, "Acme", 0, first), OutcomeKind.REJECTED, NOW)
    owed = await uow.notes.list(NoteState.OWED)
    assert [n.interview_id for n in owed] == [other.id]


@pytest.mark.parametrize(("language", "by"), [(Language.EN, "on Monday"), (Language.FR, "lundi")])
async def test_the_word_to_the_others_says_by_when_the_offer_wants_its_answer(
    uow: UnitOfWork, language: Language, by: str
) -> None:
    offered, other = await logged(uow, "Northwind", 1), await logged(uow, "Acme", 2)
    offered = await record_outcome(uow, offered, OutcomeKind.OFFER, NOW)
    (owed,) = await owe_answers(uow, other, NoteKind.ANOTHER_OFFER, NOW)
    owed = await choose(uow, owed, NoteChoices(language=language))
    person = await uow.person.get()
    assert by not in (await draft_of(uow, owed, person, NOW)).body
    assert offered.outcome is not None
    await complete(uow, offered, replace(offered.outcome, answer_by=date(2026, 3, 9)))
    assert by in (await draft_of(uow, owed, person, NOW)).body
    days_later = (await draft_of(uow, owed, person, NOW + timedelta(days=6))).body
    assert by not in days_later  # that day is past: it moves nobody any more
