"""Notes on the screen: the draft for each person, and everything one can do with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

from core.dialogs.draft_pace import once_more, put_off
from core.dialogs.finding import interview_named
from core.dialogs.note_card import note_card
from core.dialogs.saying import names_in_a_row
from core.dialogs.talk import FormRoute, Replies, Submission, Talk
from core.dialogs.turn import Ask, Replace, Show
from core.domain.contact import folded
from core.domain.interview import Interview
from core.domain.note import NoteKind, NoteState, OwedNote
from core.domain.person import Language, Length, Register, Tone
from core.services import drafts
from core.services.owing import owe
from core.ui.action import Action
from core.ui.card import Button, Buttons, ButtonStyle, Card, File, Text
from core.ui.form import Form, Page, TextField
from core.ui.rich import When, rich

EDIT = "note_edit"
TOO_SOON = timedelta(minutes=30)
"""A note minutes after the interview looks prepared (writing-guide.md, section 2: timing)."""
NEXT_TONE = {Tone.WARM: Tone.NEUTRAL, Tone.NEUTRAL: Tone.FORMAL, Tone.FORMAL: Tone.WARM}


async def draft(talk: Talk, rest: str) -> Replies:
    """/interview draft [interview or person]: what is owed, ready to send."""
    interview = await interview_named(talk, rest)
    if late := put_off(talk, once_more(talk, Action("note.see", interview.id))):
        return late
    wanted = folded(rest)
    cards = await _cards(talk, interview, wanted)
    return cards or await nothing_owed(talk, interview)


async def after_debrief(talk: Talk, interview: Interview) -> Replies:
    """The drafts at once, with when to send them."""
    say = talk.say
    if late := put_off(talk, once_more(talk, Action("note.see", interview.id))):
        return (Show(Card(say("Your answers are kept"))), *late)
    cards = await _cards(talk, interview, "")
    if not cards:
        return await nothing_owed(talk, interview)
    soonest = interview.ended_at + TOO_SOON
    if talk.turn.now < soonest:
        line = say.spans(
            "To read now and send after {when}: a note that comes minutes later looks prepared.",
            when=When(soonest),
        )
    elif talk.turn.now < interview.window_closes_at:
        line = say.spans(
            "Best sent before {when}. You always send them yourself.", when=When(interview.window_closes_at)
        )
    else:
        line = say.spans("The first day has passed; a note is still worth sending.")
    title = say.many("Your note is ready", "Your {count} notes are ready", len(cards))
    follow = Buttons(
        (
            Button(say("Whom to follow"), Action("follow.show", interview.id)),
            Button(say("What comes next"), Action("plan.show", interview.id)),
        )
    )
    return (Show(Card(title, (Text(line), follow))), *cards)


async def see(talk: Talk, action: Action) -> Replies:
    """ "See draft" on a nudge: every note still owed after that interview, or the one it is about."""
    if late := put_off(talk, once_more(talk, action)):
        return late
    if action.extra == "note":
        return (Show(await _card(talk, await talk.uow.notes.get(action.subject))),)
    interview = await talk.uow.interviews.get(action.subject)
    return await _cards(talk, interview, "") or await nothing_owed(talk, interview)


async def show_one(talk: Talk, action: Action) -> Replies:
    if late := put_off(talk, once_more(talk, action)):
        return late
    return (Replace(await _card(talk, await talk.uow.notes.get(action.subject))),)


async def write(talk: Talk, action: Action) -> Replies:
    """One more note of a kind, to one person: extra is "kind", subject "interview/contact"."""
    if late := put_off(talk, once_more(talk, action)):
        return late
    interview_id, contact_id = action.subject.split("/")
    note = await owe(talk.uow, interview_id, contact_id, NoteKind(action.extra), talk.turn.now)
    return (Show(await _card(talk, note)),)


async def vary(talk: Talk, action: Action) -> Replies:
    """Another version, tone, length, register, language or subject line, in place."""
    if late := put_off(talk, once_more(talk, action)):
        return late
    note = await talk.uow.notes.get(action.subject)
    current = await drafts.draft_of(talk.uow, note, talk.person, talk.turn.now)
    likes, choices = talk.person.preferences, current.owed.choices
    tone, length = choices.tone or likes.tone, choices.length or likes.length
    match action.extra:
        case "version":
            choices = replace(choices, version=choices.version + 1, subject=0)
        case "subject":
            choices = replace(choices, subject=choices.subject + 1)
        case "tone":
            choices = replace(choices, tone=NEXT_TONE[tone])
        case "length":
            choices = replace(choices, length=Length.SHORT if length is Length.FULL else Length.FULL)
        case "register":
            now_tu = (choices.register or likes.register) is Register.TU
            choices = replace(choices, register=Register.VOUS if now_tu else Register.TU)
        case "language":
            other = Language.EN if current.note.language is Language.FR else Language.FR
            choices = replace(choices, language=other)
        case "plain":
            current = replace(current, owed=await drafts.drop_edit(talk.uow, current.owed))
        case _:
            pass
    note = await drafts.choose(talk.uow, current.owed, choices)
    return (Replace(await _card(talk, note)),)


async def edit(talk: Talk, action: Action) -> Replies:
    return (Ask(await build_edit(talk, action.subject, {})),)


async def build_edit(talk: Talk, subject: str, values: Mapping[str, str]) -> Form:
    say = talk.say
    note = await talk.uow.notes.get(subject)
    contact = await talk.uow.contacts.get(note.contact_id)
    # What was typed needs no draft; and writing one keeps its marks, which cannot be done while a form is only read.
    if not {"subject", "body"} <= values.keys():
        current = await drafts.draft_of(talk.uow, note, talk.person, talk.turn.now)
        values = {"subject": current.subject, "body": current.body} | dict(values)
    page = Page(
        contact.name,
        (
            TextField("subject", say("Subject"), longest=200),
            TextField("body", say("Note"), required=True, multiline=True, longest=4000),
        ),
    )
    return Form(
        EDIT,
        say("Edit the note"),
        (page,),
        subject,
        say("Keep"),
        dict(values),
    )


async def submit_edit(talk: Talk, sent: Submission) -> Replies:
    note = await talk.uow.notes.get(sent.subject)
    note = await drafts.keep_edit(talk.uow, note, sent.values.get("subject", ""), sent.values["body"])
    await talk.uow.drafts.drop(EDIT, sent.subject)
    return (Show(await _card(talk, note)),)


async def eml(talk: Talk, action: Action) -> Replies:
    """A draft file that any mail program opens."""
    current = await drafts.draft_of(
        talk.uow, await talk.uow.notes.get(action.subject), talk.person, talk.turn.now
    )
    content = drafts.as_file(current)
    return (
        Show(Card(talk.say("A draft for your mail program"), (File("note.eml", "message/rfc822", content),))),
    )


async def nothing_owed(talk: Talk, interview: Interview) -> Replies:
    """Nothing is left to write: says what was done, and offers what one may still want."""
    say = talk.say
    sent = [n for n in await talk.uow.notes.of_interview(interview.id) if n.state is NoteState.SENT]
    people = await talk.uow.contacts.of([n.contact_id for n in sent])
    if people:
        line = say("Sent to {names}.", names=names_in_a_row(say, [c.name for c in people]))
    elif not interview.people:
        line = say("Nobody is logged for this interview yet: /interview edit adds them.")
    else:
        line = say("Nothing is owed after this interview.")
    buttons = Buttons(
        (Button(say("Whom to follow"), Action("follow.show", interview.id), ButtonStyle.NORMAL),)
    )
    return (Show(Card(interview.company, (Text(rich(line)), buttons))),)


async def _cards(talk: Talk, interview: Interview, wanted: str) -> Replies:
    made = await drafts.drafts_of(talk.uow, interview, talk.person, talk.turn.now)
    named = [d for d in made if wanted and wanted in folded(d.contact.name)]
    return tuple(Show(note_card(talk, d)) for d in (named or made))


async def _card(talk: Talk, note: OwedNote) -> Card:
    return note_card(talk, await drafts.draft_of(talk.uow, note, talk.person, talk.turn.now))


EDIT_ROUTE = FormRoute(EDIT, build_edit, submit_edit)
