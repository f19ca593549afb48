"""What a reminder says when its time comes, from today's facts; or nothing, when nothing is left to say."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

from core.dialogs.contact_card import TOUCHES
from core.dialogs.saying import names_in_a_row, time_left, time_passed
from core.dialogs.talk import Talk
from core.dialogs.turn import Turn
from core.domain.contact import Contact
from core.domain.interview import Interview, OutcomeKind
from core.domain.note import NoteKind, NoteState, OwedNote
from core.domain.person import Address, Person, Platform
from core.domain.quiet import is_quiet, no_earlier
from core.domain.reminder import NotNow, Reminder, ReminderKind
from core.errors import Problem
from core.services.outcomes import CLOSED, main_contact
from core.services.owing import THANKS, owed_after
from core.store.unit_of_work import UnitOfWork
from core.text.words import Words
from core.ui.action import Action
from core.ui.card import Block, Button, Buttons, ButtonStyle, Card, Heading, Items, Text
from core.ui.rich import Strong, When, WhenStyle, rich

MOST_IN_ONE = 8
"""Reminders spelled out in one digest; the rest are counted, and /interview list shows them."""


async def compose(uow: UnitOfWork, reminders: tuple[Reminder, ...], now: datetime) -> Card | NotNow | None:
    """One card for all of them. Several become one digest, marked late when they are.

    At a quiet hour or during a pause it is not said yet: after an outage reminders may come up at any time of day.
    """
    person = await uow.person.get()
    if until := _not_before(person, now):
        return NotNow(until)
    addresses = await uow.person.addresses()
    who = addresses[0] if addresses else Address(Platform.TERMINAL, "local", "me")
    likes = person.preferences
    talk = Talk(Turn(who, "", now), uow, person, Words(likes.language), likes.language)
    cards = [
        c for c in [await _one(talk, r) for r in sorted(reminders, key=lambda r: r.due_at)] if c is not None
    ]
    cards = list({c.title: c for c in cards}.values())
    if not cards:
        return None
    if len(cards) == 1:
        return cards[0]
    late = any(r.is_late(now) for r in reminders)
    return _together(talk, cards, late=late)


def _not_before(person: Person, now: datetime) -> datetime | None:
    """When the person may be spoken to again (aware UTC); None: now."""
    likes, zone = person.preferences, person.preferences.zone or "UTC"
    if likes.paused_until is not None and likes.paused_until > now:
        return likes.paused_until
    return no_earlier(now, likes.quiet, zone) if is_quiet(now, likes.quiet, zone) else None


async def _one(talk: Talk, reminder: Reminder) -> Card | None:
    try:
        return await COMPOSERS[reminder.kind](talk, reminder)
    except Problem as gone:
        if gone.key == "not_found":
            return None
        raise


async def _owed(talk: Talk, reminder: Reminder) -> Card | None:
    """Draft, nudge, last call and late word: who is owed what, since when, and how long is left."""
    say, now = talk.say, talk.turn.now
    interview = await talk.uow.interviews.get(reminder.subject_id)
    owed = [n for n in await owed_after(talk.uow, interview) if _waits(n, now)]
    if not owed or _is_closed(interview):
        return None
    people = await talk.uow.contacts.of([n.contact_id for n in owed])
    names = names_in_a_row(say, [c.name for c in people])
    left = interview.window_closes_at - now
    since = time_passed(say, now - interview.ended_at)
    if reminder.kind is ReminderKind.DRAFT and any(n.composed_at for n in owed):
        return None
    if left <= timedelta(0):
        title = say("{company}: it is not too late", company=interview.company)
        line = say.spans(
            "{names}: no note yet, and the first day has passed. A short one is still worth sending. I will not ask again.",
            names=Strong(names),
        )
    elif reminder.kind is ReminderKind.DRAFT:
        title = say("{company}: your notes are ready", company=interview.company)
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
            "For {names}, since {since}. {left} left in the window.",
            names=Strong(names),
            since=since,
            left=time_left(say, left),
        )
    return Card(title, (Text(line), _nudge_buttons(talk, interview, owed)))


async def _snoozed(talk: Talk, reminder: Reminder) -> Card | None:
    say = talk.say
    note = await talk.uow.notes.get(reminder.subject_id)
    interview = await talk.uow.interviews.get(note.interview_id)
    if note.state is not NoteState.OWED:
        return None
    contact = await talk.uow.contacts.get(note.contact_id)
    left = interview.window_closes_at - talk.turn.now
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


async def _status(talk: Talk, reminder: Reminder) -> Card | None:
    """Silence, by their own date: one calm question, at most twice."""
    say = talk.say
    interview = await talk.uow.interviews.get(reminder.subject_id)
    if interview.outcome is not None and interview.outcome.kind is not OutcomeKind.SILENT:
        return None
    contacts = await talk.uow.contacts.of([e.contact_id for e in interview.people if e.interviewed])
    to = main_contact(contacts)
    if not to:
        return None
    second = reminder.kind is ReminderKind.SECOND_CHECK
    kind = NoteKind.SECOND_REMINDER if second else NoteKind.CHECK_IN
    if interview.debrief.next_on is not None and not second:
        line = say.spans(
            "They had named a date, and it has passed. One calm line to {name} is fair.",
            name=Strong(to[0].name),
        )
    elif second:
        line = say.spans(
            "Still no news. One last line to {name}, with an easy way out; then let it rest.",
            name=Strong(to[0].name),
        )
    else:
        line = say.spans("No news yet. One calm line to {name} is fair.", name=Strong(to[0].name))
    buttons = (
        Button(
            say("Draft it"),
            Action("note.write", f"{interview.id}/{to[0].id}", kind.value),
            ButtonStyle.PRIMARY,
        ),
        Button(say("I have news"), Action("outcome.ask", interview.id)),
    )
    return Card(
        say("{company}: where do things stand?", company=interview.company), (Text(line), Buttons(buttons))
    )


async def _cool_off(talk: Talk, reminder: Reminder) -> Card | None:
    say = talk.say
    interview = await talk.uow.interviews.get(reminder.subject_id)
    if interview.outcome is None or interview.outcome.kind is not OutcomeKind.REJECTED:
        return None
    line = say("When you feel like it: thanks, one precise question, and the door stays open. Two minutes.")
    buttons = (
        Button(say("Draft it now"), Action("outcome.write", interview.id, "rejection"), ButtonStyle.PRIMARY),
        Button(say("Tomorrow morning"), Action("outcome.cool", interview.id, "morning")),
    )
    return Card(
        say("{company}: your answer", company=interview.company), (Text(rich(line)), Buttons(buttons))
    )


async def _door(talk: Talk, reminder: Reminder) -> Card | None:
    say = talk.say
    interview = await talk.uow.interviews.get(reminder.subject_id)
    to = main_contact(await talk.uow.contacts.of([e.contact_id for e in interview.people if e.interviewed]))
    if not to:
        return None
    line = say.spans(
        "Some weeks have passed. A short word to {name} keeps the door open; people met there have opened others.",
        name=Strong(to[0].name),
    )
    button = Button(
        say("Draft it"),
        Action("note.write", f"{interview.id}/{to[0].id}", NoteKind.DOOR_OPEN.value),
        ButtonStyle.PRIMARY,
    )
    return Card(say("{company}: the door", company=interview.company), (Text(line), Buttons((button,))))


async def _contact(talk: Talk, reminder: Reminder) -> Card | None:
    """Keep in touch, with a reason to write: what was said last, what is remembered."""
    say = talk.say
    contact = await talk.uow.contacts.get(reminder.subject_id)
    lines: list[Block] = []
    if contact.last_touch_at is not None:
        lines.append(
            Text(say.spans("Last in touch: {when}.", when=When(contact.last_touch_at, WhenStyle.RELATIVE)))
        )
    reason = await _reason(talk, contact)
    if reason:
        lines.append(Text(say.spans("A reason to write: {reason}", reason=reason)))
    buttons = [Button(say("We were in touch"), Action("contact.met", contact.id), ButtonStyle.PRIMARY)]
    together = next(
        (i for i in await talk.uow.interviews.list() if any(e.contact_id == contact.id for e in i.people)),
        None,
    )
    if together is not None:
        buttons.append(
            Button(
                say("Draft a message"),
                Action("note.write", f"{together.id}/{contact.id}", NoteKind.LINKEDIN_MESSAGE.value),
            )
        )
    buttons.append(Button(say("See them"), Action("contact.show", contact.id)))
    at = f" ({contact.company})" if contact.company else ""
    title = (
        say("Keep in touch with {name}", name=contact.name)
        if reminder.kind is ReminderKind.KEEP_IN_TOUCH
        else say("You asked to be reminded of {name}", name=contact.name)
    )
    return Card(title + at, (*lines, Buttons(tuple(buttons))))


async def _reason(talk: Talk, contact: Contact) -> str:
    for touch in await talk.uow.touches.of_contact(contact.id):
        if touch.words:
            return f"{touch.words} ({talk.say(TOUCHES[touch.kind])})"
    if contact.notes:
        return contact.notes.splitlines()[-1]
    for interview in await talk.uow.interviews.list():
        for encounter in interview.people:
            if encounter.contact_id == contact.id and (encounter.moment or interview.debrief.theme):
                return encounter.moment or interview.debrief.theme
    return ""


async def _briefing(talk: Talk, reminder: Reminder) -> Card | None:
    """The evening before: feedback once given, and what was said last time."""
    say = talk.say
    interview = await talk.uow.interviews.get(reminder.subject_id)
    lines = [rich(f"{f.company}: {f.words}") for f in await talk.uow.feedback.list()][:3]
    if interview.previous_id is not None:
        before = await talk.uow.interviews.get(interview.previous_id)
        lines += [
            rich(say("Last time: {moment}", moment=m))
            for m in (before.debrief.theme, before.debrief.moment)
            if m
        ]
        lines += [rich(say("They need: {need}", need=n.need)) for n in before.debrief.needs[:2] if n.need]
    if not lines:
        return None
    return Card(say("{company}, before you go in", company=interview.company), (Items(tuple(lines)),))


async def _digest(talk: Talk, _: Reminder) -> Card | None:
    """Everything owed, gathered."""
    say, now = talk.say, talk.turn.now
    owed = [n for n in await talk.uow.notes.list(NoteState.OWED) if _waits(n, now)]
    interviews = {i.id: i for i in await talk.uow.interviews.list()}
    by_interview: dict[str, list[OwedNote]] = {}
    for note in owed:
        if note.interview_id in interviews and not _is_closed(interviews[note.interview_id]):
            by_interview.setdefault(note.interview_id, []).append(note)
    if not by_interview:
        return None
    lines = []
    for interview_id, notes in list(by_interview.items())[:MOST_IN_ONE]:
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


def _together(talk: Talk, cards: list[Card], *, late: bool) -> Card:
    """Several reminders as one message: each with its first line and its main button."""
    say = talk.say
    blocks: list[Block] = []
    if late:
        blocks.append(
            Text(rich(say("These come late: I was away, or could not reach you. Nothing else was lost.")))
        )
    for card in cards[:MOST_IN_ONE]:
        blocks.append(Heading(card.title))
        blocks += [b for b in card.blocks if isinstance(b, Text)][:1]
        blocks += [Buttons(b.buttons[:2]) for b in card.blocks if isinstance(b, Buttons)][:1]
    if len(cards) > MOST_IN_ONE:
        blocks.append(
            Text(
                rich(
                    say("And {count} more: /interview list shows everything.", count=len(cards) - MOST_IN_ONE)
                )
            )
        )
    title = (
        say("While I was away")
        if late
        else say.many("{count} thing for today", "{count} things for today", len(cards))
    )
    return Card(title, tuple(blocks))


COMPOSERS: dict[ReminderKind, Callable[[Talk, Reminder], Awaitable[Card | None]]] = {
    ReminderKind.DRAFT: _owed,
    ReminderKind.NUDGE: _owed,
    ReminderKind.LAST_CALL: _owed,
    ReminderKind.LATE: _owed,
    ReminderKind.SNOOZED: _snoozed,
    ReminderKind.STATUS_CHECK: _status,
    ReminderKind.SECOND_CHECK: _status,
    ReminderKind.COOL_OFF: _cool_off,
    ReminderKind.DOOR_OPEN: _door,
    ReminderKind.KEEP_IN_TOUCH: _contact,
    ReminderKind.CUSTOM: _contact,
    ReminderKind.BRIEFING: _briefing,
    ReminderKind.DIGEST: _digest,
}
