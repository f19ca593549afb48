"""Reminders of the weeks after: silence, a rejection, the door, the people, the next round."""

from __future__ import annotations

from core.dialogs.contact_card import TOUCHES
from core.dialogs.talk import Talk
from core.domain.contact import Contact
from core.domain.interview import OutcomeKind
from core.domain.note import NoteKind
from core.domain.reminder import Reminder, ReminderKind
from core.services.outcomes import main_contact, rejection_kind
from core.ui.action import Action
from core.ui.card import Block, Button, Buttons, ButtonStyle, Card, Items, Text
from core.ui.rich import Strong, When, WhenStyle, rich


async def status(talk: Talk, reminder: Reminder) -> Card | None:
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


async def cool_off(talk: Talk, reminder: Reminder) -> Card | None:
    say = talk.say
    interview = await talk.uow.interviews.get(reminder.subject_id)
    if interview.outcome is None or interview.outcome.kind is not OutcomeKind.REJECTED:
        return None
    if rejection_kind(interview) is NoteKind.REJECTION_FINAL:
        line = say(
            "When you feel like it: thanks, one precise question, and the door stays open. Two minutes."
        )
    else:
        line = say("When you feel like it: two sentences of thanks, and the door stays open. Two minutes.")
    buttons = (
        Button(say("Draft it now"), Action("outcome.write", interview.id, "rejection"), ButtonStyle.PRIMARY),
        Button(say("Tomorrow morning"), Action("outcome.cool", interview.id, "morning")),
    )
    return Card(
        say("{company}: your answer", company=interview.company), (Text(rich(line)), Buttons(buttons))
    )


async def door(talk: Talk, reminder: Reminder) -> Card | None:
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


async def contact(talk: Talk, reminder: Reminder) -> Card | None:
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
    else:
        line = say("Nothing is noted to write about: a question about their work will do.")
        lines.append(Text(rich(line)))
        line = say("For next time: /contact note {name}, and what to remember.", name=contact.name)
        lines.append(Text(rich(line)))
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


async def briefing(talk: Talk, reminder: Reminder) -> Card | None:
    """The evening before: feedback once given, and what was said last time."""
    say = talk.say
    interview = await talk.uow.interviews.get(reminder.subject_id)
    lines = [
        rich(say("{name}: {what}", name=f.company, what=f.words)) for f in await talk.uow.feedback.list()
    ][:3]
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
