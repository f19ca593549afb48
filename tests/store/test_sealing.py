"""What is kept can be read with the keys, where it stands, and in no other way."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import LargeBinary, select, update

from core.domain.contact import Contact, Touch, TouchKind
from core.domain.experience import Proof
from core.domain.feedback import Feedback
from core.domain.interview import Debrief, Encounter, Interview, Need, Outcome, OutcomeKind
from core.domain.note import NoteKind, OwedNote
from core.domain.person import Address, Platform
from core.domain.reminder import Planned, ReminderKind, SubjectKind
from core.errors import Problem, Tampered
from core.store import rows
from core.store.database import Store
from core.store.keyring import Keyring

NOW = datetime(2026, 3, 4, 12, tzinfo=UTC)
ZOE = Address(Platform.SLACK, "T1", "U1")
RAJ = Address(Platform.SLACK, "T1", "U2")
CANARY = "Aurélie-Kanarienvogel"
"""Typed into every field that takes text."""

INTERVIEW = Interview(
    "i1",
    CANARY,
    NOW,
    "Europe/Paris",
    role=CANARY,
    people=(Encounter("c1", moment=CANARY),),
    debrief=Debrief(
        theme=CANARY,
        moment=CANARY,
        needs=(Need(CANARY, CANARY, "c1"),),
        question=CANARY,
        own_view=CANARY,
        promises=(CANARY,),
        repair=CANARY,
        next_step=CANARY,
        next_on=date(2026, 3, 9),
    ),
    outcome=Outcome(OutcomeKind.REJECTED, NOW, CANARY, CANARY),
)
CONTACT = Contact(
    "c1", CANARY, CANARY, CANARY, email=CANARY, linkedin=CANARY, x=CANARY, how_met=CANARY, notes=CANARY
)


NOT_A_PERSON_S = ("follows", "slack_installs", "oauth_states")
"""Empty after a person has lived: these hold ids only, or belong to a workspace."""


async def live(store: Store, who: Address) -> None:
    """Everything that a person can leave behind."""
    async with store.begin(who, now=NOW) as uow:
        await uow.person.save(replace(await uow.person.get(), name=CANARY, headline=CANARY))
        await uow.person.mark_unreachable(who, "closed", NOW)
        await uow.person.set_channel(who, "D1")
        await uow.interviews.add(INTERVIEW)
        await uow.contacts.add(CONTACT)
        await uow.notes.add(
            OwedNote("n1", "i1", "c1", NoteKind.HALLWAY, edited_subject=CANARY, edited_body=CANARY)
        )
        await uow.touches.add(Touch("t1", "c1", NOW, TouchKind.MET, CANARY, CANARY))
        await uow.proofs.add(Proof("p1", CANARY, NOW))
        await uow.feedback.add(Feedback("f1", "i1", CANARY, CANARY, NOW))
        await uow.drafts.keep(CANARY, CANARY, 1, {CANARY: CANARY}, NOW)
        await uow.frames.record(CANARY, [CANARY], CANARY)
        await uow.fingerprints.record("n1", CANARY, [CANARY, "other words"], CANARY)
        await uow.seen.first_time("slack", CANARY)
        await uow.feeds.renew()
        await uow.reminders.put(Planned(ReminderKind.NUDGE, SubjectKind.NOTE, "n1", NOW))


async def everything(store: Store) -> dict[str, Sequence[Any]]:
    async with store.upkeep() as connection:
        return {t.name: (await connection.execute(select(t))).all() for t in rows.metadata.sorted_tables}


async def test_nothing_typed_stands_in_any_column(store: Store) -> None:
    await live(store, ZOE)
    for table, found in (await everything(store)).items():
        assert found or table in NOT_A_PERSON_S, f"nothing was written to {table}"
        for row in found:
            for value in row:
                raw = value if isinstance(value, bytes) else str(value).encode()
                assert CANARY.encode() not in raw
                assert b"Kanarien" not in raw


async def test_nothing_typed_stands_in_the_raw_files(sqlite_url: str, keys: Keyring, tmp_path: Path) -> None:
    store = await Store.open(sqlite_url, keys=keys)
    await live(store, ZOE)
    for name in ("suivi.db", "suivi.db-wal"):
        assert b"Kanarien" not in (tmp_path / name).read_bytes()
    await store.close()
    assert b"Kanarien" not in (tmp_path / "suivi.db").read_bytes()
    assert (tmp_path / "suivi.db").stat().st_mode & 0o077 == 0


async def test_what_a_person_wrote_does_not_open_in_another_row(
    store: Store, caplog: pytest.LogCaptureFixture
) -> None:
    async with store.begin(ZOE, now=NOW) as uow:
        await uow.interviews.add(INTERVIEW)
        await uow.interviews.add(replace(INTERVIEW, id="i2"))
    async with store.upkeep() as connection:
        (body,) = (await connection.execute(select(rows.interviews.c.body).filter_by(id="i1"))).scalars()
        await connection.execute(update(rows.interviews).filter_by(id="i2").values(body=body))
    with caplog.at_level(logging.ERROR):
        async with store.read(ZOE) as uow:
            with pytest.raises(Tampered):
                await uow.interviews.get("i2")
            assert [i.id for i in await uow.interviews.list()] == ["i1"], "the rest is served"
    assert [record.message for record in caplog.records] == ["store.tampered"]
    assert CANARY not in caplog.text


async def test_what_a_person_wrote_does_not_open_at_another_person_s(store: Store) -> None:
    async with store.begin(ZOE, now=NOW) as uow:
        await uow.interviews.add(INTERVIEW)
    async with store.begin(RAJ, now=NOW) as uow:
        await uow.interviews.add(INTERVIEW)
        scope = uow.scope
    async with store.upkeep() as connection:
        (theirs,) = (
            await connection.execute(
                select(rows.interviews.c.body).where(rows.interviews.c.person != scope.person)
            )
        ).scalars()
        mine = update(rows.interviews).where(rows.interviews.c.person == scope.person)
        await connection.execute(mine.values(body=theirs))
    async with store.read(RAJ) as uow:
        with pytest.raises(Tampered):
            await uow.interviews.get("i1")


async def test_a_flipped_bit_is_noticed_anywhere_in_a_sealed_value(store: Store) -> None:
    async with store.begin(ZOE, now=NOW) as uow:
        await uow.proofs.add(Proof("p1", "Cut costs by 30 %", NOW))
    async with store.upkeep() as connection:
        whole = (await connection.execute(select(rows.proofs.c.body))).scalar_one()
    for at in (0, 9, 21, len(whole) - 1):
        flipped = bytearray(whole)
        flipped[at] ^= 1
        async with store.upkeep() as connection:
            await connection.execute(update(rows.proofs).values(body=bytes(flipped)))
        async with store.read(ZOE) as uow:
            assert await uow.proofs.list() == ()


@pytest.mark.parametrize("text", ["a\0b", "\0", "\ud83d", "ok \udc00"])
async def test_text_that_no_engine_can_keep_is_refused_the_same_way_everywhere(
    store: Store, text: str
) -> None:
    async with store.begin(ZOE, now=NOW) as uow:
        for attempt in (
            lambda: uow.interviews.add(replace(INTERVIEW, role=text)),
            lambda: uow.interviews.add(replace(INTERVIEW, people=(Encounter(text),))),
            lambda: uow.interviews.get(text),
            lambda: uow.contacts.of(["c1", text]),
            lambda: uow.feedback.of_company(text),
            lambda: uow.drafts.keep("log", "", 0, {text: "x"}, NOW),
            lambda: uow.seen.first_time("slack", text),
            lambda: uow.frames.record("Acme", [text]),
        ):
            with pytest.raises(Problem, match="text_unreadable"):
                await attempt()
        await uow.interviews.add(replace(INTERVIEW, role=r"a typed \u0000 is only a backslash"))


def test_every_column_of_bytes_is_sealed_or_hashed() -> None:
    kept = {(t.name, c.name) for t in rows.OWNED for c in t.c if isinstance(c.type, LargeBinary)}
    assert {column for _, column in kept} == {"body", "marks"}
    assert {table for table, column in kept if column == "marks"} == {"fingerprints"}
