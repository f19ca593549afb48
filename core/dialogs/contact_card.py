"""One contact, in full or in a line."""

from __future__ import annotations

from core.dialogs.saying import CONSENTS, RELATIONS
from core.dialogs.talk import Talk
from core.domain.contact import Consent, Contact, TouchKind
from core.domain.links import person_search, x_follow
from core.domain.reminder import ReminderKind, ReminderState
from core.text.words import mark
from core.ui.action import Action
from core.ui.card import Block, Button, Buttons, ButtonStyle, Card, Facts, Items, LinkButton, Links
from core.ui.rich import Rich, Strong, When, WhenStyle, rich

TOUCHES: dict[TouchKind, str] = {
    TouchKind.MET: mark("met"),
    TouchKind.NOTE_SENT: mark("you wrote"),
    TouchKind.FOLLOWED: mark("you followed them"),
    TouchKind.CONNECTED: mark("you connected"),
    TouchKind.LOGGED: mark("in touch"),
}
MOST_TOUCHES = 5


async def contact_card(talk: Talk, contact: Contact) -> Card:
    """Who they are, how and when you met, last and next touch."""
    say = talk.say
    pairs: list[tuple[str, Rich]] = []
    if contact.company or contact.title:
        pairs.append((say("Work"), rich(", ".join(w for w in (contact.title, contact.company) if w))))
    pairs.append((say("To you"), rich(say(RELATIONS[contact.relation]))))
    if contact.consent is not Consent.NONE:
        pairs.append((say("Consent"), rich(say(CONSENTS[contact.consent]))))
    if contact.email:
        pairs.append((say("E-mail"), rich(contact.email)))
    if contact.notes:
        pairs.append((say("To remember"), rich(contact.notes)))
    if contact.last_touch_at is not None:
        pairs.append((say("Last touch"), rich(When(contact.last_touch_at, WhenStyle.DAY))))
    upcoming = await next_touch(talk, contact)
    if upcoming is not None:
        pairs.append((say("Next touch"), rich(When(upcoming.at, WhenStyle.DAY))))
    if contact.never_suggest:
        pairs.append((say("Following"), rich(say("never suggested"))))
    blocks: list[Block] = [Facts(tuple(pairs))]
    touches = (await talk.uow.touches.of_contact(contact.id))[:MOST_TOUCHES]
    if touches:
        blocks.append(
            Items(
                tuple(
                    say.spans(
                        "{name}: {what}",
                        name=When(t.at, WhenStyle.DAY),
                        what=f"{say(TOUCHES[t.kind])}{f' — {t.words}' if t.words else ''}",
                    )
                    for t in touches
                )
            )
        )
    links = [LinkButton("LinkedIn", contact.linkedin or person_search(contact.name, contact.company))]
    if contact.x:
        links.append(LinkButton("X", x_follow(contact.x)))
    blocks.append(Links(tuple(links)))
    never = say("Suggest them again") if contact.never_suggest else say("Never suggest")
    blocks.append(
        Buttons(
            (
                Button(say("We were in touch"), Action("contact.met", contact.id), ButtonStyle.PRIMARY),
                Button(say("Edit"), Action("contact.edit", contact.id)),
                Button(never, Action("contact.never", contact.id)),
                Button(say("Forget"), Action("contact.forget", contact.id), ButtonStyle.DANGER),
            )
        )
    )
    return Card(contact.name, tuple(blocks))


async def contact_line(talk: Talk, contact: Contact) -> Rich:
    say = talk.say
    title = f", {contact.title}" if contact.title else ""
    last = (
        (" — ", say("last touch "), When(contact.last_touch_at, WhenStyle.DAY))
        if contact.last_touch_at
        else ()
    )
    upcoming = await next_touch(talk, contact)
    after = (", ", say("next "), When(upcoming.at, WhenStyle.DAY)) if upcoming else ()
    return rich(Strong(contact.name), title, *last, *after)


async def next_touch(talk: Talk, contact: Contact) -> When | None:
    """When the next reminder about them is due."""
    kinds = (ReminderKind.KEEP_IN_TOUCH, ReminderKind.CUSTOM)
    due = [
        r.due_at
        for r in await talk.uow.reminders.planned()
        if r.state is ReminderState.PENDING and r.subject_id == contact.id and r.kind in kinds
    ]
    return When(min(due)) if due else None
