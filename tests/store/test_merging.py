"""Two contacts who turn out to be one person; and a contact or an interview taken away with all that hangs on it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from core.domain.contact import Contact, Touch, TouchKind
from core.domain.follow_plan import FollowChoice, FollowState, FollowStep, Network
from core.domain.interview import Debrief, Encounter, Interview, Need
from core.domain.note import NoteKind, NoteState, OwedNote
from core.domain.person import Address, Platform
from core.domain.reminder import Planned, ReminderKind, SubjectKind
from core.errors import Problem
from core.store.database import Store
from core.store.unit_of_work import UnitOfWork

NOW = datetime(2026, 3, 4, 12, tzinfo=UTC)
LATER = NOW + timedelta(days=1)
ZOE = Address(Platform.DISCORD, "", "1001")
PANEL = (
    Encounter("jane", True, "the bridge in Lyon"),
    Encounter("j.doe", False, "the coffee machine"),
    Encounter("raj"),
)
NEEDS = (Need("fewer outages", "ran the pager", "j.doe"), Need("hire two", "", "raj"))


def nudge(note: str, occurrence: str = "1") -> Planned:
    return Planned(ReminderKind.NUDGE, SubjectKind.NOTE, note, NOW, occurrence=occurrence)


def touch_base(contact: str) -> Planned:
    return Planned(ReminderKind.KEEP_IN_TOUCH, SubjectKind.CONTACT, contact, LATER)


def follow(who: str, network: Network, state: FollowState, at: datetime = NOW) -> FollowChoice:
    return FollowChoice("i1", who, network, FollowStep.FOLLOW, state, at)


async def meet_jane_twice(uow: UnitOfWork) -> None:
    await uow.interviews.add(Interview("i1", "Acme", NOW, "UTC", people=PANEL, debrief=Debrief(needs=NEEDS)))
    await uow.interviews.add(Interview("i2", "Acme", LATER, "UTC", people=(Encounter("raj"),)))
    for contact in ("jane", "j.doe", "raj"):
        await uow.contacts.add(Contact(contact, contact.title()))
        await uow.touches.add(Touch(f"met {contact}", contact, NOW, TouchKind.MET))
        await uow.reminders.put(touch_base(contact))
    await uow.notes.add(OwedNote("to jane", "i1", "jane", NoteKind.THANK_YOU_PEER))
    await uow.notes.add(OwedNote("to j.doe", "i1", "j.doe", NoteKind.THANK_YOU_PEER, NoteState.SENT))
    await uow.notes.add(OwedNote("on linkedin", "i1", "j.doe", NoteKind.LINKEDIN_INVITE))
    for note in ("to jane", "to j.doe", "on linkedin"):
        await uow.reminders.put(nudge(note))
    await uow.follows.put(follow("jane", Network.X, FollowState.LATER))
    await uow.follows.put(follow("j.doe", Network.X, FollowState.DONE, LATER))
    await uow.follows.put(follow("j.doe", Network.LINKEDIN, FollowState.SKIPPED))


async def test_everything_of_the_one_becomes_the_other_s(store: Store) -> None:
    async with store.begin(ZOE, now=NOW) as uow:
        await meet_jane_twice(uow)
        await uow.contacts.merge("jane", "j.doe")
    async with store.read(ZOE) as uow:
        assert [contact.id for contact in await uow.contacts.list()] == ["jane", "raj"]
        interview = await uow.interviews.get("i1")
        both = "the bridge in Lyon\nthe coffee machine"
        assert interview.people == (Encounter("jane", True, both), Encounter("raj"))
        assert [need.whose for need in interview.debrief.needs] == ["jane", "raj"]
        assert {touch.id for touch in await uow.touches.of_contact("jane")} == {"met jane", "met j.doe"}
        assert await uow.touches.of_contact("j.doe") == ()
        assert set(await uow.follows.of_interview("i1")) == {
            follow("jane", Network.X, FollowState.DONE, LATER),
            follow("jane", Network.LINKEDIN, FollowState.SKIPPED),
        }


async def test_one_person_is_owed_one_note_of_a_kind_and_the_sent_one_counts(store: Store) -> None:
    async with store.begin(ZOE, now=NOW) as uow:
        await meet_jane_twice(uow)
        await uow.contacts.merge("jane", "j.doe")
        notes = await uow.notes.of_contact("jane")
        assert {(note.id, note.state) for note in notes} == {
            ("to j.doe", NoteState.SENT),
            ("on linkedin", NoteState.OWED),
        }
        assert {reminder.key for reminder in await uow.reminders.planned()} == {
            nudge("to j.doe").key,
            nudge("on linkedin").key,
            touch_base("jane").key,
            touch_base("raj").key,
        }
        assert {r.subject_id for r in await uow.reminders.planned()} == {
            "to j.doe",
            "on linkedin",
            "jane",
            "raj",
        }


async def test_planning_again_after_a_merge_finds_the_reminder_that_moved(store: Store) -> None:
    async with store.begin(ZOE, now=NOW) as uow:
        await uow.contacts.add(Contact("jane", "Jane"))
        await uow.contacts.add(Contact("j.doe", "J. Doe"))
        await uow.reminders.put(touch_base("j.doe"))
        (before,) = await uow.reminders.planned()
        await uow.contacts.merge("jane", "j.doe")
        await uow.reminders.put(touch_base("jane"))
        (after,) = await uow.reminders.planned()
        assert after.id == before.id


async def test_merging_with_nobody_or_with_oneself_changes_nothing(store: Store) -> None:
    async with store.begin(ZOE, now=NOW) as uow:
        await meet_jane_twice(uow)
        before = (await uow.contacts.list(), await uow.interviews.list(), await uow.reminders.planned())
        await uow.contacts.merge("jane", "jane")
        for keep, gone in (("jane", "nobody"), ("nobody", "jane")):
            with pytest.raises(Problem, match="not_found"):
                await uow.contacts.merge(keep, gone)
        assert before == (
            await uow.contacts.list(),
            await uow.interviews.list(),
            await uow.reminders.planned(),
        )


async def test_a_contact_goes_with_all_that_hangs_on_them(store: Store) -> None:
    async with store.begin(ZOE, now=NOW) as uow:
        await meet_jane_twice(uow)
        await uow.contacts.delete("j.doe")
        with pytest.raises(Problem, match="not_found"):
            await uow.contacts.delete("j.doe")
    async with store.read(ZOE) as uow:
        interview = await uow.interviews.get("i1")
        assert [one.contact_id for one in interview.people] == ["jane", "raj"]
        assert [need.whose for need in interview.debrief.needs] == [None, "raj"]
        assert [note.id for note in await uow.notes.list()] == ["to jane"]
        assert {t.id for t in await uow.touches.list()} == {"met jane", "met raj"}
        assert [choice.target for choice in await uow.follows.list()] == ["jane"]
        assert {r.subject_id for r in await uow.reminders.planned()} == {"to jane", "jane", "raj"}


async def test_an_interview_goes_with_all_that_hangs_on_it(store: Store) -> None:
    async with store.begin(ZOE, now=NOW) as uow:
        await meet_jane_twice(uow)
        await uow.reminders.put(Planned(ReminderKind.DRAFT, SubjectKind.INTERVIEW, "i1", NOW))
        await uow.reminders.put(Planned(ReminderKind.DRAFT, SubjectKind.INTERVIEW, "i2", NOW))
        await uow.interviews.delete("i1")
        with pytest.raises(Problem, match="not_found"):
            await uow.interviews.delete("i1")
    async with store.read(ZOE) as uow:
        assert [interview.id for interview in await uow.interviews.list()] == ["i2"]
        assert await uow.notes.list() == ()
        assert await uow.follows.list() == ()
        assert len(await uow.contacts.list()) == 3, "the people stay"
        assert {r.subject_id for r in await uow.reminders.planned()} == {"i2", "jane", "j.doe", "raj"}
