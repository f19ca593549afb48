"""One note as a card: the words to copy, what to look at, and every way out."""

from __future__ import annotations

from collections.abc import Sequence

from core.dialogs.asked import fields_asked
from core.dialogs.saying import KINDS
from core.dialogs.talk import Talk
from core.domain.note import Channel, NoteState
from core.domain.person import Language
from core.notes.check import worst
from core.notes.note import Severity, Wanted
from core.notes.outgoing import gmail_link, mailto_link, outlook_link
from core.services.drafts import Draft
from core.text.findings import say_finding
from core.text.wanted import say_wanted
from core.ui.action import Action
from core.ui.card import Block, Button, Buttons, ButtonStyle, Card, Copyable, Items, LinkButton, Links, Text
from core.ui.rich import Strong, rich

MOST_WISHES = 2
"""Things asked for on one card; more would be a form. What was typed and cannot be used is told however much it is."""


def note_card(talk: Talk, draft: Draft) -> Card:
    """The draft of one note, as it would be sent now."""
    say = talk.say
    title = say("For {name}: {kind}", name=draft.contact.name, kind=say(KINDS[draft.note.kind]).lower())
    blocks: list[Block] = []
    if draft.subject:
        blocks.append(Copyable(draft.subject, say("Subject")))
    blocks.append(Copyable(draft.body, say("Note")))
    blocks += _remarks(talk, draft)
    blocks += _ways_out(talk, draft)
    if draft.owed.state is NoteState.OWED:
        blocks += _choices(talk, draft)
    else:
        blocks.append(_settled(talk, draft))
    return Card(title, tuple(blocks))


def _remarks(talk: Talk, draft: Draft) -> list[Block]:
    """What the check found, worst first, and what would make a note better that is still to be sent."""
    say, blocks = talk.say, list[Block]()
    found = worst(draft.findings)
    if found:
        lead = say("Before you send it:") if found[0].severity is Severity.BLOCK else say("Worth a look:")
        blocks.append(Text(rich(Strong(lead))))
        blocks.append(Items(tuple(rich(say_finding(say, f)) for f in found)))
    if draft.is_edited or draft.owed.state is not NoteState.OWED:
        return blocks
    wishes = _told(draft.note.wanted)
    if wishes:
        blocks.append(Text(rich(Strong(say("It would be better with:")))))
    if told := (*wishes, *draft.left_out):
        blocks.append(Items(tuple(rich(say_wanted(say, w)) for w in told)))
    if names := fields_asked(draft.interview, (*told, *draft.note.wanted)):
        answer = Action("note.answer", draft.owed.id, ",".join(names))
        blocks.append(Buttons((Button(say("Complete the log"), answer),)))
    return blocks


def _told(wanted: Sequence[Wanted]) -> tuple[Wanted, ...]:
    """In their order: what was typed, and as much of the rest as there is room for."""
    room = MOST_WISHES - sum(each.is_typed for each in wanted)
    rest = [each for each in wanted if not each.is_typed][: max(room, 0)]
    return tuple(each for each in wanted if each.is_typed or each in rest)


def _ways_out(talk: Talk, draft: Draft) -> list[Block]:
    say = talk.say
    if draft.note.channel is not Channel.EMAIL:
        url = draft.contact.linkedin
        return (
            [Links((LinkButton(say("Open their profile"), url),))]
            if url and draft.note.channel is Channel.LINKEDIN
            else []
        )
    words = (draft.subject, draft.body, draft.contact.email)
    links = [
        ("Gmail", gmail_link(*words)),
        ("Outlook", outlook_link(*words)),
        (say("Mail app"), mailto_link(*words)),
    ]
    return [Links(tuple(LinkButton(label, link.url) for label, link in links if not link.too_long))]


def _choices(talk: Talk, draft: Draft) -> list[Block]:
    say, note = talk.say, draft.owed.id
    first = [
        Button(say("Sent"), Action("note.sent", note), ButtonStyle.PRIMARY),
        Button(say("Edit"), Action("note.edit", note)),
        Button(say("Another version"), Action("note.vary", note, "version")),
    ]
    if draft.is_edited:
        first[2] = Button(say("Back to Suivi’s text"), Action("note.vary", note, "plain"))
    second = []
    if draft.subject and draft.note.alternatives:
        second.append(Button(say("Another subject"), Action("note.vary", note, "subject")))
    second += [
        Button(say("Tone"), Action("note.vary", note, "tone")),
        Button(say("Shorter or longer"), Action("note.vary", note, "length")),
        Button(
            say("In French") if draft.note.language is Language.EN else say("In English"),
            Action("note.vary", note, "language"),
        ),
    ]
    if draft.note.language is Language.FR:
        second.append(Button("tu / vous", Action("note.vary", note, "register")))
    third = [
        Button(say("File for my mail app"), Action("note.eml", note)),
        Button(say("Snooze"), Action("note.snooze", note)),
        Button(say("Skip"), Action("note.skip", note)),
    ]
    if draft.note.channel is Channel.EMAIL and not draft.contact.email:
        third.append(Button(say("I have no address"), Action("note.no_address", note)))
    return [Buttons(tuple(first)), Buttons(tuple(second)), Buttons(tuple(third))]


def _settled(talk: Talk, draft: Draft) -> Block:
    say = talk.say
    label = (
        say("It was not sent after all") if draft.owed.state is NoteState.SENT else say("Take it up again")
    )
    return Buttons((Button(label, Action("note.reopen", draft.owed.id)),))
