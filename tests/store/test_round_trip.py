"""What is saved comes back equal, to its owner and to nobody else."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import UTC, date, datetime, time
from typing import Any, get_type_hints

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.domain.contact import Contact, Touch
from core.domain.experience import Proof
from core.domain.feedback import Feedback
from core.domain.follow_plan import FollowChoice
from core.domain.ids import new_id
from core.domain.interview import Encounter, Interview, Need, Outcome
from core.domain.note import NoteChoices, OwedNote
from core.domain.person import Address, Person, Platform, Preferences, QuietHours, Scope
from core.domain.reminder import Planned
from core.errors import Problem
from core.store.database import Store

NOW = datetime(2026, 3, 4, 12, tzinfo=UTC)

typed = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=60)
st.register_type_strategy(str, typed)
st.register_type_strategy(datetime, st.datetimes(timezones=st.just(UTC)))
st.register_type_strategy(date, st.dates())
st.register_type_strategy(time, st.times())


def any_of(kind: Any, **fixed: Any) -> Any:
    """Every field of `kind` filled with anything that its declaration allows."""
    hints = get_type_hints(kind)
    made = {f.name: st.from_type(hints[f.name]) for f in fields(kind)}
    return st.builds(kind, **{**made, **{name: st.just(value) for name, value in fixed.items()}})


for nested in (QuietHours, Preferences, Encounter, Need, Outcome, NoteChoices):
    st.register_type_strategy(nested, any_of(nested))

often = settings(
    max_examples=30,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


def somebody() -> Address:
    return Address(Platform.DISCORD, "", new_id())


@often
@given(person=any_of(Person, scope=Scope("", "")))
async def test_a_person(store: Store, person: Person) -> None:
    me = somebody()
    async with store.begin(me, now=NOW) as uow:
        person = replace(person, scope=uow.scope)
        await uow.person.save(person)
        assert await uow.person.get() == person
    async with store.read(me) as uow:
        assert await uow.person.get() == person
    async with store.read(somebody()) as uow:
        assert await uow.person.get() == Person(uow.scope)


@often
@given(interviews=st.lists(any_of(Interview), max_size=4, unique_by=lambda i: i.id))
async def test_interviews_newest_first(store: Store, interviews: list[Interview]) -> None:
    me = somebody()
    async with store.begin(me, now=NOW) as uow:
        for interview in interviews:
            await uow.interviews.add(replace(interview, company="before"))
            await uow.interviews.save(interview)
    async with store.read(me) as uow:
        listed = await uow.interviews.list()
        assert sorted(listed, key=lambda i: i.id) == sorted(interviews, key=lambda i: i.id)
        assert [i.ended_at for i in listed] == sorted((i.ended_at for i in interviews), reverse=True)
        for interview in interviews:
            assert await uow.interviews.get(interview.id) == interview
    async with store.read(somebody()) as uow:
        assert await uow.interviews.list() == ()
        for interview in interviews:
            with pytest.raises(Problem, match="not_found"):
                await uow.interviews.get(interview.id)


@often
@given(contact=any_of(Contact), touch=any_of(Touch), proof=any_of(Proof), feedback=any_of(Feedback))
async def test_contacts_touches_proofs_and_feedback(
    store: Store, contact: Contact, touch: Touch, proof: Proof, feedback: Feedback
) -> None:
    me, touch = somebody(), replace(touch, contact_id=contact.id)
    async with store.begin(me, now=NOW) as uow:
        await uow.touches.add(touch)  # before the contact it is of: the order of a turn is its own
        await uow.contacts.add(replace(contact, name="before"))
        await uow.contacts.save(contact)
        await uow.proofs.add(replace(proof, text="before"))
        await uow.proofs.save(proof)
        await uow.feedback.add(feedback)
    async with store.read(me) as uow:
        assert await uow.contacts.get(contact.id) == contact
        assert await uow.contacts.of(["nobody", contact.id, contact.id]) == (contact,)
        assert await uow.contacts.list() == (contact,)
        assert await uow.touches.of_contact(contact.id) == await uow.touches.list() == (touch,)
        assert await uow.proofs.list() == (proof,)
        assert await uow.feedback.list() == (feedback,)
        assert await uow.feedback.of_company(f"  {feedback.company}\t") == (feedback,)
    async with store.read(somebody()) as uow:
        assert await uow.contacts.of([contact.id]) == await uow.contacts.list() == ()
        assert await uow.touches.of_contact(contact.id) == await uow.touches.list() == ()
        assert await uow.proofs.list() == ()
        assert await uow.feedback.list() == ()
        assert await uow.feedback.of_company(feedback.company) == ()


@often
@given(interview=any_of(Interview), note=any_of(OwedNote), choice=any_of(FollowChoice))
async def test_notes_and_follow_choices(
    store: Store, interview: Interview, note: OwedNote, choice: FollowChoice
) -> None:
    me = somebody()
    note = replace(note, interview_id=interview.id)
    choice = replace(choice, interview_id=interview.id)
    async with store.begin(me, now=NOW) as uow:
        await uow.interviews.add(interview)
        await uow.notes.add(replace(note, edited_body="before"))
        await uow.notes.save(note)
        await uow.follows.put(replace(choice, at=NOW))
        await uow.follows.put(choice)
    async with store.read(me) as uow:
        assert await uow.notes.get(note.id) == note
        assert await uow.notes.of_interview(interview.id) == (note,)
        assert await uow.notes.of_contact(note.contact_id) == (note,)
        assert await uow.notes.list() == await uow.notes.list(note.state) == (note,)
        assert await uow.follows.of_interview(interview.id) == await uow.follows.list() == (choice,)
    async with store.read(somebody()) as uow:
        assert await uow.notes.list() == await uow.notes.of_interview(interview.id) == ()
        assert await uow.notes.of_contact(note.contact_id) == ()
        assert await uow.follows.of_interview(interview.id) == ()


@often
@given(
    form=typed,
    subject=typed,
    page=st.integers(0, 9),
    values=st.dictionaries(typed, typed),
    at=st.from_type(datetime),
)
async def test_a_form_begun(
    store: Store, form: str, subject: str, page: int, values: dict[str, str], at: datetime
) -> None:
    me = somebody()
    async with store.begin(me, now=NOW) as uow:
        await uow.drafts.keep(form, subject, 0, {"before": "x"}, NOW)
        await uow.drafts.keep(form, subject, page, values, at)
    async with store.read(me) as uow:
        assert await uow.drafts.get(form, subject) == (page, values)
        (draft,) = await uow.drafts.list()
        assert (draft.form, draft.subject, draft.page, draft.values, draft.at) == (
            form,
            subject,
            page,
            values,
            at,
        )
        assert await uow.drafts.get(form, subject + "?") is None
    async with store.read(somebody()) as uow:
        assert await uow.drafts.get(form, subject) is None
        assert await uow.drafts.list() == ()
    async with store.begin(me, now=NOW) as uow:
        await uow.drafts.drop(form, subject)
        await uow.drafts.drop(form, subject)
        assert await uow.drafts.get(form, subject) is None


@often
@given(plan=st.lists(any_of(Planned), max_size=5, unique_by=lambda p: p.key))
async def test_reminders_soonest_first(store: Store, plan: list[Planned]) -> None:
    me = somebody()
    async with store.begin(me, now=NOW) as uow:
        await uow.reminders.put_all(plan)
    async with store.read(me) as uow:
        kept = await uow.reminders.planned()
        assert {r.key: (r.due_at, r.expires_at, r.kind, r.subject_id) for r in kept} == {
            p.key: (p.due_at, p.expires_at, p.kind, p.subject_id) for p in plan
        }
        assert [r.due_at for r in kept] == sorted(r.due_at for r in kept)
        assert {(r.scope, r.created_at) for r in kept} <= {(uow.scope, NOW)}
    async with store.read(somebody()) as uow:
        assert await uow.reminders.planned() == ()
