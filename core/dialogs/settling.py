"""Sent, snoozed, skipped: what becomes of a note, from its card, a nudge or a command."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from core.dialogs import elsewhere
from core.dialogs.drafting import nothing_owed
from core.dialogs.finding import interview_named
from core.dialogs.note_card import note_card
from core.dialogs.saying import names_in_a_row
from core.dialogs.talk import Replies, Talk
from core.dialogs.turn import Replace, Show
from core.domain.contact import Relation, folded
from core.domain.note import NoteKind, NoteState, OwedNote
from core.errors import Problem
from core.services import drafts, owing
from core.ui.action import Action
from core.ui.card import Button, Buttons, ButtonStyle, Card, Text
from core.ui.rich import When, rich

EVENING, MORNING = time(18, 30), time(8, 30)
"""Local wall times of "this evening" and "tomorrow morning" (product.md, section 3)."""


async def sent_command(talk: Talk, rest: str) -> Replies:
    """/interview sent [person or interview]: one, or all that is owed after that interview."""
    interview = await interview_named(talk, rest)
    owed = await owing.owed_after(talk.uow, interview)
    if not owed:
        return await nothing_owed(talk, interview)
    contacts = {c.id: c for c in await talk.uow.contacts.of([n.contact_id for n in owed])}
    named = [n for n in owed if folded(rest) and folded(rest) in folded(contacts[n.contact_id].name)]
    if not named and len(owed) > 1 and not folded(interview.company).startswith(folded(rest) or "-"):
        buttons = tuple(
            Button(contacts[n.contact_id].name, Action("note.sent", n.id), ButtonStyle.PRIMARY)
            for n in owed[:5]
        )
        return (Show(Card(talk.say("To whom did you send it?"), (Buttons(buttons),))),)
    for note in named or owed:
        await owing.mark_sent(talk.uow, note, talk.turn.now)
    return (Show(await _done(talk, named or owed)), *await elsewhere.what_is_left(talk, named or owed))


async def sent(talk: Talk, action: Action) -> Replies:
    note = await talk.uow.notes.get(action.subject)
    await owing.mark_sent(talk.uow, note, talk.turn.now)
    return (Replace(await _done(talk, [note])), *await elsewhere.what_is_left(talk, [note]))


async def sent_all(talk: Talk, action: Action) -> Replies:
    """Everything owed after one interview: the button of a nudge about a single person or a whole panel."""
    owed = await owing.owed_after(talk.uow, await talk.uow.interviews.get(action.subject))
    for note in owed:
        await owing.mark_sent(talk.uow, note, talk.turn.now)
    if not owed:
        return await nothing_owed(talk, await talk.uow.interviews.get(action.subject))
    return (Replace(await _done(talk, owed)), *await elsewhere.what_is_left(talk, owed))


async def skip(talk: Talk, action: Action) -> Replies:
    """One note (subject a note), or all of an interview (extra "all")."""
    say = talk.say
    notes = await _meant(talk, action)
    if stands := await _stands(talk, action, notes):
        return stands
    for note in notes:
        await owing.skip(talk.uow, note, talk.turn.now)
    line = rich(say("I will not mention it again. You can take it up whenever you like."))
    back = [Button(say("Take it up again"), Action("note.reopen", n.id)) for n in notes[:1]]
    return (Replace(Card(say("Skipped"), (Text(line), *([Buttons(tuple(back))] if back else [])))),)


async def reopen(talk: Talk, action: Action) -> Replies:
    note = await owing.reopen(talk.uow, await talk.uow.notes.get(action.subject), talk.turn.now)
    return (Replace(note_card(talk, await drafts.draft_of(talk.uow, note, talk.person, talk.turn.now))),)


async def snooze(talk: Talk, action: Action) -> Replies:
    """Asks until when; extra "all" when it is about a whole interview."""
    say, scope = talk.say, "all" if action.extra == "all" else "one"
    choices = (("1h", say("1 hour")), ("evening", say("This evening")), ("morning", say("Tomorrow morning")))
    buttons = tuple(Button(label, Action(f"snooze.{scope}", action.subject, when)) for when, label in choices)
    return (Show(Card(say("Until when?"), (Buttons(buttons),))),)


async def snooze_until(talk: Talk, action: Action) -> Replies:
    until = _until(action.extra, talk)
    whole = Action(action.name, action.subject, "all" if action.name == "snooze.all" else "")
    notes = await _meant(talk, whole)
    if stands := await _stands(talk, whole, notes):
        return stands
    for note in notes:
        await owing.snooze(talk.uow, note, until, talk.turn.now)
    return (
        Replace(
            Card(
                talk.say("Snoozed"),
                (Text(talk.say.spans("I will come back to it {when}.", when=When(until))),),
            )
        ),
    )


async def no_address(talk: Talk, action: Action) -> Replies:
    """Nothing to write to: asks the recruiter or coordinator to pass it on, when there is one."""
    say = talk.say
    note = await talk.uow.notes.get(action.subject)
    interview = await talk.uow.interviews.get(note.interview_id)
    others = await talk.uow.contacts.of(
        [e.contact_id for e in interview.people if e.contact_id != note.contact_id]
    )
    order = sorted((c for c in others if c.email), key=lambda c: c.relation is not Relation.RECRUITER)
    if not order:
        line = say(
            "Add the recruiter or whoever arranged the interview, with their e-mail, and I will word the request: /interview edit."
        )
        return (Show(Card(say("Nobody to pass it on yet"), (Text(rich(line)),))),)
    await owing.skip(talk.uow, note, talk.turn.now)
    relay = await owing.owe(talk.uow, interview.id, order[0].id, NoteKind.RELAY, talk.turn.now)
    return (Replace(note_card(talk, await drafts.draft_of(talk.uow, relay, talk.person, talk.turn.now))),)


async def _meant(talk: Talk, action: Action) -> list[OwedNote]:
    if action.extra == "all":
        return await owing.owed_after(talk.uow, await talk.uow.interviews.get(action.subject))
    return [await talk.uow.notes.get(action.subject)]


async def _stands(talk: Talk, action: Action, notes: list[OwedNote]) -> Replies:
    """What a button of an older message answers: what was sent meanwhile stays sent, and is said to be."""
    if not notes:
        return await nothing_owed(talk, await talk.uow.interviews.get(action.subject))
    if all(note.state is NoteState.SENT for note in notes):
        return (Replace(await _done(talk, notes)),)
    return ()


async def _done(talk: Talk, notes: list[OwedNote]) -> Card:
    say = talk.say
    contacts = await talk.uow.contacts.of([n.contact_id for n in notes])
    interview = await talk.uow.interviews.get(notes[0].interview_id)
    left = await owing.owed_after(talk.uow, interview)
    lines = [say("Sent to {names}. Well done.", names=names_in_a_row(say, [c.name for c in contacts]))]
    if left:
        waiting = await talk.uow.contacts.of([n.contact_id for n in left])
        lines.append(say("Still owed: {names}.", names=names_in_a_row(say, [c.name for c in waiting])))
    buttons = (
        Button(say("Whom to follow"), Action("follow.show", interview.id)),
        Button(say("What comes next"), Action("plan.show", interview.id)),
        Button(say("It was not sent after all"), Action("note.reopen", notes[0].id)),
    )
    return Card(interview.company, (Text(rich(" ".join(lines))), Buttons(buttons)))


def _until(choice: str, talk: Talk) -> datetime:
    now, zone = talk.turn.now, ZoneInfo(talk.zone)
    today = now.astimezone(zone)
    match choice:
        case "1h":
            return now + timedelta(hours=1)
        case "evening":
            evening = datetime.combine(today.date(), EVENING, zone)
            return max(evening, today + timedelta(minutes=30)).astimezone(now.tzinfo)
        case "morning":
            return datetime.combine(today.date() + timedelta(days=1), MORNING, zone).astimezone(now.tzinfo)
        case _:
            raise Problem("not_found")
