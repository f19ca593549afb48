"""Nudges about notes that are owed: who, since when, and how long is left."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, timedelta

from core.dialogs.saying import names_in_a_row, time_left, time_passed
from core.dialogs.talk import Talk
from core.domain.interview import Interview
from core.domain.note import NoteState, OwedNote
from core.domain.reminder import Reminder, ReminderKind
from core.services.outcomes import CLOSED
from core.services.owing import THANKS, owed_after
from core.ui.action import Action
from core.ui.card import Button, Buttons, ButtonStyle, Card, Items, Text
from core.ui.rich import Strong, rich

MOST_LISTED = 8
"""Interviews spelled out in one digest; /interview list shows the rest."""


async def owed(talk: Talk, reminder: Reminder) -> Card | None:
    """Draft, nudge, last call and late word: who is owed what, since when, and how long is left."""
    say, now = talk.say, talk.turn.now
    interview = await talk.uow.interviews.get(reminder.subject_id)
    owed = [n for n in await owed_after(talk.uow, interview) if _waits(n, now)]
    if not owed or _is_closed(interview):
        return None
    people = await talk.uow.contacts.of([n.contact_id for n in owed])
    names = names_in_a_row(say, [c.name for c in people])
    left = interview.window_closes_at - now
    if reminder.kind is ReminderKind.DRAFT and any(n.composed_at for n in owed):
        return None
    if left <= timedelta(0):
        title = say("{company}: it is not too late", company=interview.company)
        line = say.spans(
            "{names}: no note yet, and the first day has passed. A short one is still worth sending. I will not ask again.",
            names=Strong(names),
        )
    elif reminder.kind is ReminderKind.DRAFT and not interview.debrief.done:
        title = say("{company}: how did it go?", company=interview.company)
        line = (
            say.spans("Sixty seconds of questions, and the note for {name} is drafted.", name=Strong(names))
            if len(people) == 1
            else say.spans(
                "Sixty seconds of questions, and the notes for {names} are drafted.", names=Strong(names)
            )
        )
    elif reminder.kind is ReminderKind.DRAFT:
        title = (
            say("{company}: your note is ready", company=interview.company)
            if len(people) == 1
            else say("{company}: your notes are ready", company=interview.company)
        )
        line = say.spans("For {names}. You have {left}.", names=Strong(names), left=time_left(say, left))
    elif reminder.kind is ReminderKind.LAST_CALL:
        title = say("{company}: last call", company=interview.company)
        line = say.spans(
            "{names}: the window closes in {left}. Five minutes are enough.",
            names=Strong(names),
            left=time_left(say, left),
        )
    else:
        title = (
            say("{company}: a note is waiting", company=interview.company)
            if len(owed) == 1
            else say("{company}: notes are waiting", company=interview.company)
        )
        line = say.spans(
            "{names}: waiting for {since}. {left} left in the window.",
            names=Strong(names),
            since=time_passed(say, now - interview.ended_at),
            left=time_left(say, left),
        )
    first = () if interview.debrief.done else (_debrief_button(talk, interview),)
    return Card(title, (Text(line), *first, _nudge_buttons(talk, interview, owed)))


async def snoozed(talk: Talk, reminder: Reminder) -> Card | None:
    say = talk.say
    note = await talk.uow.notes.get(reminder.subject_id)
    interview = await talk.uow.interviews.get(note.interview_id)
    if note.state is not NoteState.OWED:
        return None
    owed = await owed_after(talk.uow, interview)
    together = [one for one in owed if one.snoozed_until == note.snoozed_until]
    left = interview.window_closes_at - talk.turn.now
    if len(together) > 1 and together == owed:
        return await _snoozed_together(talk, interview, owed)
    contact = await talk.uow.contacts.get(note.contact_id)
    if left > timedelta(0) and note.kind in THANKS:
        line = say.spans(
            "You put off the note for {name}. {left} left in the window.",
            name=Strong(contact.name),
            left=time_left(say, left),
        )
    else:
        line = say.spans("You put off the note for {name}.", name=Strong(contact.name))
    return Card(
        say("{company}: as you asked", company=interview.company), (Text(line), _note_buttons(talk, note))
    )


async def _snoozed_together(talk: Talk, interview: Interview, owed: list[OwedNote]) -> Card:
    """All that is owed was put off at once: it comes back at once."""
    say = talk.say
    people = await talk.uow.contacts.of([one.contact_id for one in owed])
    names = Strong(names_in_a_row(say, [c.name for c in people]))
    left = interview.window_closes_at - talk.turn.now
    if left > timedelta(0):
        line = say.spans(
            "You put off the notes for {names}. {left} left in the window.",
            names=names,
            left=time_left(say, left),
        )
    else:
        line = say.spans("You put off the notes for {names}.", names=names)
    title = say("{company}: as you asked", company=interview.company)
    return Card(title, (Text(line), _nudge_buttons(talk, interview, owed)))


async def digest(talk: Talk, named: Collection[str]) -> Card | None:
    """What is owed while its window is open, and after the interviews `named` (ids): the one late word, then no more."""
    say, now = talk.say, talk.turn.now
    owed = [n for n in await talk.uow.notes.list(NoteState.OWED) if _waits(n, now)]
    interviews = {i.id: i for i in await talk.uow.interviews.list()}
    by_interview: dict[str, list[OwedNote]] = {}
    for note in owed:
        interview = interviews.get(note.interview_id)
        if interview is None or _is_closed(interview):
            continue
        if interview.id in named or now < interview.window_closes_at:
            by_interview.setdefault(note.interview_id, []).append(note)
    if not by_interview:
        return None
    lines = []
    for interview_id, notes in list(by_interview.items())[:MOST_LISTED]:
        people = await talk.uow.contacts.of([n.contact_id for n in notes])
        left = interviews[interview_id].window_closes_at - now
        when = (
            say("{left} left", left=time_left(say, left))
            if left > timedelta(0)
            else say("late, still worth sending")
        )
        lines.append(
            rich(
                Strong(interviews[interview_id].company),
                f": {names_in_a_row(say, [c.name for c in people])} ({when})",
            )
        )
    buttons = tuple(Button(interviews[i].company[:60], Action("note.see", i)) for i in list(by_interview)[:5])
    return Card(say("What you owe today"), (Items(tuple(lines)), Buttons(buttons)))


def _waits(note: OwedNote, now: datetime) -> bool:
    return note.state is NoteState.OWED and (note.snoozed_until is None or note.snoozed_until <= now)


def _is_closed(interview: Interview) -> bool:
    return interview.outcome is not None and interview.outcome.kind in CLOSED


def _debrief_button(talk: Talk, interview: Interview) -> Buttons:
    """A note without a debrief has little to say."""
    return Buttons(
        (Button(talk.say("60-second debrief"), Action("debrief.open", interview.id), ButtonStyle.PRIMARY),)
    )


def _nudge_buttons(talk: Talk, interview: Interview, owed: list[OwedNote]) -> Buttons:
    """For one note its own buttons; for several, the same for all of them."""
    if len(owed) == 1:
        return _note_buttons(talk, owed[0])
    say = talk.say
    return Buttons(
        (
            Button(say("See drafts"), Action("note.see", interview.id), ButtonStyle.PRIMARY),
            Button(say("All sent"), Action("note.sent_all", interview.id)),
            Button(say("Snooze"), Action("note.snooze", interview.id, "all")),
            Button(say("Skip all"), Action("note.skip", interview.id, "all")),
        )
    )


def _note_buttons(talk: Talk, note: OwedNote) -> Buttons:
    say = talk.say
    return Buttons(
        (
            Button(say("See draft"), Action("note.see", note.id, "note"), ButtonStyle.PRIMARY),
            Button(say("Sent"), Action("note.sent", note.id)),
            Button(say("Snooze"), Action("note.snooze", note.id)),
            Button(say("Skip"), Action("note.skip", note.id)),
        )
    )
