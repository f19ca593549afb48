"""The notes of one interview read the same whether they are opened together or one by one."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from core.domain.interview import Need
from core.domain.note import NoteChoices, NoteKind
from core.domain.people_text import Named
from core.domain.person import Address, Platform, Tone
from core.notes.rendering import texts
from core.services.drafts import choose, draft_of, drafts_of
from core.services.interviews import ToLog, log_interview
from core.services.owing import mark_sent, owe
from core.store.database import Store

NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)
ZOE = Address(Platform.DISCORD, "", "1")
PANEL = ("Maya Lindqvist", "Jane Doe", "Raj Patel", "Odd Berg")
TOLD = ToLog("Acme", NOON - timedelta(hours=3), "Europe/Paris", people=tuple(map(Named, PANEL)))


async def test_a_panel_opened_together_reads_as_each_note_alone(store: Store) -> None:
    async with store.begin(ZOE, now=NOON) as uow:
        logged = await log_interview(uow, TOLD, NOON)
        need = Need("fewer returns at the loading bay", "I added a scan at the gate: 30 to 8 a week")
        debrief = replace(logged.debrief, theme="two boxes, one barcode", moment="aisle 14", needs=(need,))
        await uow.interviews.save(replace(logged, debrief=debrief))
    async with store.begin(ZOE, now=NOON) as uow:
        told, person = await uow.interviews.get(logged.id), await uow.person.get()
        first, second, *_ = await uow.notes.of_interview(logged.id)
        await choose(uow, first, NoteChoices(version=1))
        await choose(uow, second, NoteChoices(tone=Tone.FORMAL))
        together = await drafts_of(uow, told, person, NOON)
        alone = [await draft_of(uow, draft.owed, person, NOON) for draft in together]
    assert [d.contact.name for d in together] == list(PANEL)
    assert [(d.subject, d.body, d.findings) for d in together] == [
        (d.subject, d.body, d.findings) for d in alone
    ]
    assert len({d.body for d in together}) == len(PANEL)


async def test_a_later_note_keeps_clear_of_what_was_really_sent_and_no_word_of_it_is_kept(
    store: Store,
) -> None:
    async with store.begin(ZOE, now=NOON) as uow:
        logged = await log_interview(uow, replace(TOLD, people=TOLD.people[:1]), NOON)
        need = Need("fewer returns at the loading bay", "I added a scan at the gate: 30 to 8 a week")
        debrief = replace(logged.debrief, theme="two boxes, one barcode", moment="aisle 14", needs=(need,))
        await uow.interviews.save(replace(logged, debrief=debrief))
    async with store.begin(ZOE, now=NOON) as uow:
        person = await uow.person.get()
        (owed,) = await uow.notes.of_interview(logged.id)
        thanks = await draft_of(
            uow, await choose(uow, owed, NoteChoices(tone=Tone.FORMAL, version=2)), person, NOON
        )
        await mark_sent(uow, await uow.notes.get(owed.id), NOON)
    later = NOON + timedelta(days=9)
    async with store.begin(ZOE, now=later) as uow:
        kept = (await uow.notes.get(owed.id)).said
        check_in = await owe(uow, logged.id, owed.contact_id, NoteKind.CHECK_IN, later)
        draft = await draft_of(uow, check_in, person, later)
    assert kept
    assert not [each for each in kept if "aisle" in each or " " in each]
    assert not texts(thanks.note.sentences) & texts(draft.note.sentences)
