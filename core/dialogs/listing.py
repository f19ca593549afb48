"""The pipeline: what do I owe, to whom, by when; and one interview in full."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from core.dialogs.finding import interview_named
from core.dialogs.saying import FORMATS, OUTCOMES, ROUNDS, names_in_a_row, noon_of, time_left
from core.dialogs.talk import Replies, Talk
from core.dialogs.turn import Show
from core.domain.contact import Contact
from core.domain.interview import Interview, OutcomeKind
from core.domain.note import NoteState, OwedNote
from core.domain.working_days import working_days_between
from core.services.owing import THANKS, in_order
from core.ui.action import Action
from core.ui.card import Bar, Block, Button, Buttons, ButtonStyle, Card, Facts, Heading, Items, Picture, Text
from core.ui.rich import Rich, Strong, When, WhenStyle, rich

MOST_LISTED = 20
"""Interviews on one card; older ones are found by name."""


async def listing(talk: Talk, rest: str) -> Replies:
    """/interview list: open processes first, then how the others ended."""
    say = talk.say
    known = await talk.uow.interviews.list()
    if rest.strip():
        known = tuple(i for i in known if rest.strip().casefold() in i.company.casefold())
    if not known:
        return (
            Show(
                Card(
                    say("No interview yet"),
                    (
                        Text(
                            rich(say("Try: /interview log Acme, data engineer, yesterday 3pm with Jane Doe"))
                        ),
                    ),
                )
            ),
        )
    owed = await talk.uow.notes.list(NoteState.OWED)
    contacts = {c.id: c for c in await talk.uow.contacts.list()}
    hidden = talk.person.preferences.hide_rejections
    open_: list[Rich] = []
    closed: list[Rich] = []
    for number, interview in enumerate(known, 1):
        ended = interview.outcome
        is_closed = ended is not None and ended.kind in (
            OutcomeKind.REJECTED,
            OutcomeKind.WITHDRAWN,
            OutcomeKind.OFFER,
        )
        if is_closed and ended is not None and ended.kind is OutcomeKind.REJECTED and hidden:
            continue
        line = _line(talk, number, interview, [n for n in owed if n.interview_id == interview.id], contacts)
        (closed if is_closed else open_).append(line)
    blocks: list[Block] = []
    if open_:
        blocks += [Heading(say("Under way")), Items(tuple(open_[:MOST_LISTED]))]
    if closed:
        blocks += [Heading(say("Behind you")), Items(tuple(closed[:MOST_LISTED]))]
    if len(known) > MOST_LISTED:
        blocks.append(Text(rich(say("Older ones are found by name: /interview show Acme"))))
    record = await _record(talk)
    if record is not None:
        blocks.append(record)
    if owed:
        soonest = next((i for i in known for n in owed if n.interview_id == i.id), known[0])
        blocks.append(
            Buttons((Button(say("See drafts"), Action("note.see", soonest.id), ButtonStyle.PRIMARY),))
        )
    title = (
        say.many("You owe {count} note", "You owe {count} notes", len(owed))
        if owed
        else say("You owe nobody a note")
    )
    return (Show(Card(title, tuple(blocks))),)


async def show(talk: Talk, rest: str) -> Replies:
    """/interview show [interview]: everything logged about it."""
    return (Show(await interview_card(talk, await interview_named(talk, rest))),)


async def press_show(talk: Talk, action: Action) -> Replies:
    return (Show(await interview_card(talk, await talk.uow.interviews.get(action.subject))),)


async def interview_card(talk: Talk, interview: Interview) -> Card:
    say, told = talk.say, interview.debrief
    contacts = {c.id: c for c in await talk.uow.contacts.of([e.contact_id for e in interview.people])}
    pairs: list[tuple[str, Rich]] = []
    if interview.role:
        pairs.append((say("Role"), rich(interview.role)))
    pairs.append((say("Round"), rich(say(ROUNDS[interview.round]))))
    if interview.format is not None:
        pairs.append((say("How"), rich(say(FORMATS[interview.format]))))
    is_over = interview.ended_at <= talk.turn.now
    pairs.append((say("Ended") if is_over else say("Ends"), rich(When(interview.ended_at))))
    for encounter in interview.people:
        contact = contacts[encounter.contact_id]
        label = say("With") if encounter.interviewed else say("Met in passing")
        moment = f" — {encounter.moment}" if encounter.moment else ""
        pairs.append((label, rich(f"{contact.name}{f' ({contact.title})' if contact.title else ''}{moment}")))
    kept = (
        (say("Theme"), told.theme),
        (say("Moment"), told.moment),
        *((say("Need"), f"{n.need} → {n.proof}" if n.proof else n.need) for n in told.needs),
        *((say("Promised"), p) for p in told.promises),
        (say("Question"), told.question),
        (say("Your own view"), told.own_view),
        (say("Wish I had said"), told.repair),
        (say("Next step"), told.next_step),
    )
    pairs += [(label, rich(words)) for label, words in kept if words]
    if interview.outcome is not None:
        pairs.append((say("Outcome"), rich(say(OUTCOMES[interview.outcome.kind]))))
    feedback = [
        f for f in await talk.uow.feedback.of_company(interview.company) if f.interview_id == interview.id
    ]
    pairs += [(say("Their feedback"), rich(f.words)) for f in feedback]
    return Card(interview.company, (Facts(tuple(pairs)), *_doors(talk, interview)))


def _doors(talk: Talk, interview: Interview) -> tuple[Block, ...]:
    say = talk.say
    first = (
        Button(say("See drafts"), Action("note.see", interview.id), ButtonStyle.PRIMARY),
        Button(say("Debrief"), Action("debrief.open", interview.id)),
        Button(say("What comes next"), Action("plan.show", interview.id)),
        Button(say("Whom to follow"), Action("follow.show", interview.id)),
    )
    second = (
        Button(say("How did it end?"), Action("outcome.ask", interview.id)),
        Button(say("Next round"), Action("log.next", interview.id)),
        Button(say("Edit"), Action("interview.edit", interview.id)),
        Button(say("Delete"), Action("interview.delete", interview.id), ButtonStyle.DANGER),
    )
    return (Buttons(first), Buttons(second))


def _line(
    talk: Talk, number: int, interview: Interview, owed: list[OwedNote], contacts: dict[str, Contact]
) -> Rich:
    """One interview: what is owed and by when, else where it stands."""
    say, now = talk.say, talk.turn.now
    name = interview.company + (f", {interview.role}" if interview.role else "")
    head = (f"{number}. ", Strong(name), " — ")
    if owed:
        return rich(*head, *_owed(talk, interview, in_order(interview, owed), contacts))
    if interview.outcome is not None:
        return rich(*head, say(OUTCOMES[interview.outcome.kind]))
    if interview.ended_at > now:
        return rich(*head, say("to come: "), When(interview.ended_at))
    days = working_days_between(
        interview.ended_at, now, talk.zone, talk.person.preferences.country, talk.person.preferences.region
    )
    waiting = say.many("all sent; {count} working day since", "all sent; {count} working days since", days)
    if interview.debrief.next_on is not None:
        return rich(
            *head,
            waiting,
            say("; they said by "),
            When(noon_of(interview.debrief.next_on, interview.zone), WhenStyle.DAY),
        )
    return rich(*head, waiting)


def _owed(talk: Talk, interview: Interview, owed: Sequence[OwedNote], contacts: dict[str, Contact]) -> Rich:
    """To whom, and by when where the window is what counts."""
    say, left = talk.say, interview.window_closes_at - talk.turn.now
    names = names_in_a_row(say, [contacts[n.contact_id].name for n in owed if n.contact_id in contacts])
    ended = (say(OUTCOMES[interview.outcome.kind]), "; ") if interview.outcome else ()
    if not any(n.kind in THANKS for n in owed):
        return rich(*ended, say("to send: {names}", names=names))
    if interview.ended_at > talk.turn.now:
        return rich(say("to come: "), When(interview.ended_at))
    if left > timedelta(0):
        return rich(*ended, say("owed: {names}; {left} left", names=names, left=time_left(say, left)))
    return rich(*ended, say("owed: {names}; late, still worth sending", names=names))


async def _record(talk: Talk) -> Picture | None:
    """One's own on-time record: thanks sent within the window, of all that were sent."""
    say = talk.say
    interviews = {i.id: i for i in await talk.uow.interviews.list()}
    sent = [
        n
        for n in await talk.uow.notes.list(NoteState.SENT)
        if n.kind in THANKS and n.interview_id in interviews and n.settled_at
    ]
    if not sent:
        return None
    on_time = sum(
        1
        for n in sent
        if n.settled_at is not None and n.settled_at <= interviews[n.interview_id].window_closes_at
    )
    share = on_time / len(sent)
    alt = say.many(
        "{on_time} of {count} note within 24 hours",
        "{on_time} of {count} notes within 24 hours",
        len(sent),
        on_time=on_time,
    )
    return Picture(
        say("Your record"), alt, (Bar(say("within 24 hours"), 0.0, share, f"{on_time}/{len(sent)}"),)
    )
