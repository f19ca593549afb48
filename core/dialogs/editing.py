"""Changing what was logged: the facts, the time, the people; or taking the whole interview away."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime

from core.dialogs.finding import interview_named
from core.dialogs.listing import interview_card
from core.dialogs.saying import FORMATS, ROUNDS, echo
from core.dialogs.talk import FormRoute, Replies, Submission, Talk
from core.dialogs.times import doubt, find_when, read_when
from core.dialogs.turn import Ask, Replace, Show
from core.domain.interview import Format, Interview, Round
from core.domain.people_text import Named, read_people
from core.domain.when import Understood
from core.services.interviews import add_people, delete_interview, save_interview
from core.services.interviews import reschedule as move
from core.ui.action import Action
from core.ui.card import Button, Buttons, ButtonStyle, Card, Text
from core.ui.form import ChoiceField, Form, MomentField, Option, Page, TextField
from core.ui.rich import rich

EDIT, RESCHEDULE = "interview_edit", "reschedule"
INSTANT = "%Y%m%dT%H%M"
"""An instant in UTC, short enough for a button."""


async def edit(talk: Talk, rest: str) -> Replies:
    """/interview edit [interview]."""
    interview = await interview_named(talk, rest)
    return (Ask(await build_edit(talk, interview.id, {})),)


async def press_edit(talk: Talk, action: Action) -> Replies:
    return (Ask(await build_edit(talk, action.subject, {})),)


async def build_edit(talk: Talk, subject: str, values: Mapping[str, str]) -> Form:
    say = talk.say
    interview = await talk.uow.interviews.get(subject)
    page = Page(
        say("The interview"),
        (
            TextField("company", say("Company"), required=True, longest=120, suggests=True),
            role_field(talk),
            ChoiceField("round", say("Which round?"), tuple(Option(r.value, say(ROUNDS[r])) for r in Round)),
            ChoiceField(
                "format", say("How did you meet?"), tuple(Option(f.value, say(FORMATS[f])) for f in Format)
            ),
            TextField(
                "more_people",
                say("Anybody to add?"),
                say("Ana Ortiz, recruiter, ana@acme.com"),
                multiline=True,
                longest=2000,
            ),
        ),
    )
    known = {
        "company": interview.company,
        "role": interview.role,
        "round": interview.round.value,
        "format": interview.format.value if interview.format else "",
    }
    return Form(
        EDIT,
        say("Edit: {company}", company=interview.company),
        (page,),
        subject,
        say("Save"),
        known | dict(values),
    )


def role_field(talk: Talk) -> TextField:
    return TextField("role", talk.say("For which role?"), longest=120, suggests=True)


async def submit_edit(talk: Talk, sent: Submission) -> Replies:
    interview, values = await talk.uow.interviews.get(sent.subject), sent.values
    people = read_people(values.get("more_people", ""), "more_people")
    interview = replace(
        interview,
        company=values["company"],
        role=values.get("role", ""),
        round=Round(values["round"]) if values.get("round") else interview.round,
        format=Format(values["format"]) if values.get("format") else None,
    )
    interview = await add_people(talk.uow, interview, people, interviewed=True)
    await save_interview(talk.uow, interview, talk.turn.now)
    await talk.uow.drafts.drop(EDIT, sent.subject)
    return (Show(await interview_card(talk, interview)),)


async def reschedule(talk: Talk, rest: str) -> Replies:
    """/interview reschedule [interview] [time]: with a time in the line, at once; else asked for."""
    found = find_when(talk, rest) if rest else None
    if found is None:
        interview = await interview_named(talk, rest)
        return (Ask(await build_reschedule(talk, interview.id, {})),)
    start, end = found[1]
    interview = await interview_named(talk, f"{rest[:start]} {rest[end:]}".strip())
    return (Show(await _moved(talk, interview.id, rest[start:end])),)


async def press_reschedule(talk: Talk, action: Action) -> Replies:
    return (Ask(await build_reschedule(talk, action.subject, {})),)


async def build_reschedule(talk: Talk, subject: str, values: Mapping[str, str]) -> Form:
    say = talk.say
    interview = await talk.uow.interviews.get(subject)
    page = Page(
        say("Another time"),
        (
            MomentField(
                "when",
                say("When did it end?"),
                say("yesterday 3pm, today 14:00-15:00, Monday 9am"),
                required=True,
            ),
        ),
        say("Until now: {when}", when=echo(talk, interview.ended_at)),
    )
    return Form(
        RESCHEDULE,
        say("Reschedule: {company}", company=interview.company),
        (page,),
        subject,
        say("Save"),
        dict(values),
    )


async def submit_reschedule(talk: Talk, sent: Submission) -> Replies:
    await talk.uow.drafts.drop(RESCHEDULE, sent.subject)
    return (Show(await _moved(talk, sent.subject, sent.values["when"])),)


async def delete(talk: Talk, rest: str) -> Replies:
    """/interview delete [interview]: asks first."""
    return (Show(await _sure(talk, (await interview_named(talk, rest)).id)),)


async def press_delete(talk: Talk, action: Action) -> Replies:
    return (Show(await _sure(talk, action.subject)),)


async def delete_for_good(talk: Talk, action: Action) -> Replies:
    interview = await talk.uow.interviews.get(action.subject)
    await delete_interview(talk.uow, interview.id, talk.turn.now)
    line = talk.say("The people you met are still among your contacts.")
    return (Replace(Card(talk.say("Deleted: {company}", company=interview.company), (Text(rich(line)),))),)


async def _moved(talk: Talk, interview_id: str, typed: str) -> Card:
    when = read_when(talk, typed)
    interview = await talk.uow.interviews.get(interview_id)
    if not when.certain:
        return _doubtful(talk, interview, when)
    interview = await move(talk.uow, interview, when.start, when.end, talk.turn.now)
    return _moved_card(talk, interview)


async def move_for_good(talk: Talk, action: Action) -> Replies:
    """The doubtful time was the one meant; extra is the instant."""
    interview = await talk.uow.interviews.get(action.subject)
    ended_at = datetime.strptime(action.extra, INSTANT).replace(tzinfo=UTC)
    interview = await move(talk.uow, interview, None, ended_at, talk.turn.now)
    return (Replace(_moved_card(talk, interview)),)


def _doubtful(talk: Talk, interview: Interview, when: Understood) -> Card:
    """What was understood, with what is odd about it, before anything moves."""
    say = talk.say
    buttons = (
        Button(
            say("Save"), Action("reschedule.save", interview.id, f"{when.end:{INSTANT}}"), ButtonStyle.PRIMARY
        ),
        Button(say("Another time"), Action("reschedule.ask", interview.id)),
    )
    return Card(echo(talk, when.end), (Text(rich(doubt(talk, when))), Buttons(buttons)))


def _moved_card(talk: Talk, interview: Interview) -> Card:
    say = talk.say
    line = say("It ended {when}. Every reminder has moved with it.", when=echo(talk, interview.ended_at))
    button = Buttons((Button(say("What comes next"), Action("plan.show", interview.id)),))
    return Card(say("Moved: {company}", company=interview.company), (Text(rich(line)), button))


async def _sure(talk: Talk, interview_id: str) -> Card:
    say = talk.say
    interview = await talk.uow.interviews.get(interview_id)
    line = say("Its notes and reminders go with it. The people you met stay among your contacts.")
    button = Button(say("Delete it"), Action("interview.delete_for_good", interview.id), ButtonStyle.DANGER)
    return Card(
        say("Delete {company}, {when}?", company=interview.company, when=echo(talk, interview.ended_at)),
        (Text(rich(line)), Buttons((button,))),
    )


def _people(values: Mapping[str, str]) -> tuple[Named, ...]:
    return read_people(values.get("more_people", ""), "more_people")


EDIT_ROUTE = FormRoute(EDIT, build_edit, submit_edit, (_people,))
RESCHEDULE_ROUTE = FormRoute(RESCHEDULE, build_reschedule, submit_reschedule)
