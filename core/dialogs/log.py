"""Logging an interview: a line or a form, what was understood, and only then saved."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from core.dialogs import debrief, you
from core.dialogs.asking import ask_next, refuse
from core.dialogs.finding import interview_named
from core.dialogs.saying import ROUNDS, echo, names_in_a_row
from core.dialogs.talk import FormRoute, Replies, Submission, Talk
from core.dialogs.times import doubt, read_when, where_when
from core.dialogs.turn import Ask, Replace, Show
from core.domain.interview import Interview, Round
from core.domain.log_text import read_log
from core.domain.people_text import Named, read_people
from core.errors import Problem
from core.services.interviews import ToLog, log_interview, twins
from core.ui.action import Action
from core.ui.card import Block, Button, Buttons, ButtonStyle, Card, Facts, Items, Text
from core.ui.form import ChoiceField, Form, MomentField, Option, Page, TextField
from core.ui.rich import Rich, Strong, When, WhenStyle, rich

FORM = "log"
MOST_FEEDBACK = 3
"""Earlier feedback shown with a new log; more would not be read."""


async def log(talk: Talk, rest: str) -> Replies:
    """/interview log: with enough in the line, straight to what was understood; else the form, filled as far as it goes."""
    kept = await talk.uow.drafts.get(FORM, "")
    if not rest:
        return (Ask(replace(await build(talk, "", kept[1] if kept else {}), page=0)),)
    values = told(talk, rest)
    await talk.uow.drafts.keep(FORM, "", 0, values, talk.turn.now)
    if values.get("company") and values.get("when") and values.get("people") and not you.is_needed(talk):
        try:
            return (Show(await _understood(talk, "", values)),)
        except Problem as problem:
            return (refuse(talk.say, await build(talk, "", values), 0, values, problem),)
    return (Ask(await build(talk, "", values)),)


async def next_round(talk: Talk, rest: str) -> Replies:
    """/interview next-round: the same company, role and people, at another time."""
    previous = await interview_named(talk, rest)
    return (Ask(await build(talk, previous.id, {})),)


async def press_next_round(talk: Talk, action: Action) -> Replies:
    previous = await talk.uow.interviews.get(action.subject)
    return (Ask(await build(talk, previous.id, {})),)


async def build(talk: Talk, subject: str, values: Mapping[str, str]) -> Form:
    """The form, `subject` being the round before ("" for a first log)."""
    say = talk.say
    pages = [
        Page(
            say("The interview"),
            (
                TextField("company", say("Company"), required=True, longest=120, suggests=True),
                MomentField(
                    "when",
                    say("When did it end?"),
                    say("yesterday 3pm, today 14:00-15:00, Monday 9am"),
                    required=True,
                ),
                TextField(
                    "people",
                    say("Whom did you talk with?"),
                    say("Jane Doe, hiring manager; Raj Patel, peer, raj@acme.com"),
                    multiline=True,
                    longest=2000,
                    suggests=True,
                ),
                TextField("role", say("For which role?"), longest=120, suggests=True),
                ChoiceField(
                    "round", say("Which round?"), tuple(Option(r.value, say(ROUNDS[r])) for r in Round)
                ),
            ),
        )
    ]
    known = {**(await _carried(talk, subject) if subject else {}), **values}
    if you.is_needed(talk):
        pages.append(you.page(talk))
        known = you.guessed(talk) | known
    return Form(FORM, say("Log an interview"), tuple(pages), subject, say("Continue"), known)


async def submit(talk: Talk, sent: Submission) -> Replies:
    """The form's pages; after the last one, what was understood is shown before it is saved."""
    read_people(sent.values.get("people", ""), "people")
    if not sent.is_last:
        return (await ask_next(talk, ROUTE, sent),)
    await you.keep(talk, sent.values)
    await talk.uow.drafts.keep(FORM, sent.subject, sent.page, sent.values, talk.turn.now)
    fresh = replace(talk, person=await talk.uow.person.get())
    understood = Show(await _understood(fresh, sent.subject, sent.values))
    if talk.zone_is_known:
        return (understood,)
    from core.dialogs import zone  # which shows again what is being logged

    return (Show(zone.is_it_right(fresh, zone.LOGGING)), understood)


async def understood_again(talk: Talk) -> Card | None:
    """The interview being logged, read anew; None when there is none, or not enough of it."""
    kept = await talk.uow.drafts.get(FORM, "")
    if kept is None or not (kept[1].get("company") and kept[1].get("when")):
        return None
    return await _understood(talk, "", kept[1])


async def change(talk: Talk, action: Action) -> Replies:
    """Back to the form, as it was typed."""
    kept = await talk.uow.drafts.get(FORM, action.subject)
    return (Ask(await build(talk, action.subject, kept[1] if kept else {})),)


async def save(talk: Talk, action: Action) -> Replies:
    """Saves what was understood, and goes on to the debrief."""
    kept = await talk.uow.drafts.get(FORM, action.subject)
    if kept is None:
        raise Problem("not_found")
    to_log = _to_log(talk, kept[1], action.subject or None)
    interview = await log_interview(talk.uow, to_log, talk.turn.now)
    await talk.uow.drafts.drop(FORM, action.subject)
    saved = Replace(await saved_card(talk, interview))
    if interview.ended_at > talk.turn.now:
        return (saved,)
    return (saved, Ask(await debrief.build(talk, interview.id, {})))


async def saved_card(talk: Talk, interview: Interview) -> Card:
    """Saved, with the window's end, and anybody who may be a contact already."""
    say = talk.say
    lines: list[Block] = []
    if interview.ended_at > talk.turn.now:
        lines.append(
            Text(say.spans("I will ask how it went when it ends: {when}.", when=When(interview.ended_at)))
        )
    elif interview.window_closes_at > talk.turn.now:
        lines.append(
            Text(
                say.spans(
                    "Your window is open until {when}: a note does the most good before then.",
                    when=When(interview.window_closes_at),
                )
            )
        )
    else:
        lines.append(Text(say.spans("The first 24 hours are over; a note is still worth sending.")))
    kept = (await talk.uow.feedback.list())[:MOST_FEEDBACK]
    if kept:
        lines.append(Text(rich(say("What you were told before, to have in mind:"))))
        lines.append(Items(tuple(rich(say("{name}: {what}", name=f.company, what=f.words)) for f in kept)))
    for new, known in await twins(talk.uow, interview):
        met = known.met_at or talk.turn.now
        lines.append(
            Text(
                say.spans(
                    "Is {name} the one you met on {day}?", name=Strong(new.name), day=When(met, WhenStyle.DAY)
                )
            )
        )
        lines.append(
            Buttons(
                (
                    Button(
                        say("Yes, the same {name}", name=new.name), Action("contact.merge", known.id, new.id)
                    ),
                )
            )
        )
    return Card(say("Saved: {company}", company=interview.company), tuple(lines))


def told(talk: Talk, rest: str) -> dict[str, str]:
    """What a line tells, as the form's values; only what is there."""
    read = read_log(rest, lambda text: where_when(talk, text))
    values = {"company": read.company, "role": read.role, "when": read.when, "people": read.people}
    if read.round is not None:
        values["round"] = read.round.value
    return {k: v for k, v in values.items() if v}


async def _carried(talk: Talk, previous_id: str) -> dict[str, str]:
    """What the next round takes over. Raises Problem("not_found")."""
    previous = await talk.uow.interviews.get(previous_id)
    people = await talk.uow.contacts.of([e.contact_id for e in previous.people if e.interviewed])
    round_ = Round.FIRST if previous.round is Round.PHONE_SCREEN else Round.LATER
    return {
        "company": previous.company,
        "role": previous.role,
        "people": "; ".join(c.name for c in people),
        "round": round_.value,
    }


def _to_log(talk: Talk, values: Mapping[str, str], previous_id: str | None) -> ToLog:
    when = read_when(talk, values["when"])
    return ToLog(
        company=values["company"],
        ended_at=when.end,
        started_at=when.start,
        zone=talk.zone,
        role=values.get("role", ""),
        round=Round(values["round"]) if values.get("round") else Round.FIRST,
        people=read_people(values.get("people", "")),
        previous_id=previous_id,
    )


async def _understood(talk: Talk, subject: str, values: Mapping[str, str]) -> Card:
    """What will be saved, in full words, with the doubts said aloud."""
    say = talk.say
    when = read_when(talk, values["when"])
    people = read_people(values.get("people", ""))
    pairs: list[tuple[str, Rich]] = [(say("Company"), rich(values["company"]))]
    if values.get("role"):
        pairs.append((say("Role"), rich(values["role"])))
    if when.start is not None:
        pairs.append((say("Started"), rich(echo(talk, when.start))))
    is_over = when.end <= talk.turn.now
    pairs.append((say("Ended") if is_over else say("Ends"), rich(echo(talk, when.end))))
    if people:
        pairs.append((say("With"), rich(names_in_a_row(say, [_described(p) for p in people]))))
    if values.get("round"):
        pairs.append((say("Round"), rich(say(ROUNDS[Round(values["round"])]))))
    worry = doubt(talk, when)
    blocks: list[Block] = [Facts(tuple(pairs))]
    if worry:
        blocks.append(Text(rich(worry)))
    buttons = Buttons(
        (
            Button(say("Save"), Action("log.save", subject), ButtonStyle.PRIMARY),
            Button(say("Change something"), Action("log.change", subject)),
        )
    )
    return Card(say("This is what I understood"), (*blocks, buttons))


def _described(named: Named) -> str:
    return f"{named.name} ({named.title})" if named.title else named.name


def _people(values: Mapping[str, str]) -> tuple[Named, ...]:
    return read_people(values.get("people", ""), "people")


ROUTE = FormRoute(FORM, build, submit, (_people,))
