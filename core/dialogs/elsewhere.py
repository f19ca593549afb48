"""An offer and the other processes: a word that there is one, and, once it is accepted, a kind end to the rest."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from core.dialogs.draft_pace import put_off
from core.dialogs.note_card import note_card
from core.dialogs.saying import names_in_a_row
from core.dialogs.talk import FormRoute, Replies, Submission, Talk
from core.dialogs.times import read_date
from core.dialogs.turn import Ask, Replace, Show
from core.domain.interview import Interview
from core.domain.note import NoteKind, OwedNote
from core.services import drafts, elsewhere, outcomes
from core.ui.action import Action
from core.ui.card import Block, Button, Buttons, ButtonStyle, Card, Items, Text
from core.ui.form import Form, MomentField, Page
from core.ui.rich import Rich, Strong, When, WhenStyle, rich

MOST_SHOWN = 5
"""Processes on one card; the others come up as these are settled."""
ACCEPTED, ANOTHER = "accepted", "another"
FORM, BY = "offer", "answer_by"
_LABEL = 40


async def others(talk: Talk, interview: Interview) -> tuple[Interview, ...]:
    """The processes still open at other companies."""
    return elsewhere.open_elsewhere(await talk.uow.interviews.list(), interview.company, talk.turn.now)


async def when_accepting(talk: Talk, interview: Interview) -> tuple[Show, ...]:
    """Beside the acceptance: who else will want to know, and not before it is in writing."""
    say, names = talk.say, [i.company for i in await others(talk, interview)]
    if not names:
        return ()
    line = say(
        "Still open elsewhere: {names}. Tell them once the offer is yours in writing, and not before.",
        names=names_in_a_row(say, names),
    )
    button = Button(say("It is mine: tell the others"), Action("elsewhere.show", interview.id, ACCEPTED))
    return (Show(Card(say("And the others"), (Text(rich(line)), Buttons((button,))))),)


async def what_is_left(talk: Talk, notes: list[OwedNote]) -> tuple[Show, ...]:
    """After an acceptance or a withdrawal was sent: the processes that still wait for a word, if an offer is accepted."""
    if not {n.kind for n in notes} & {NoteKind.ACCEPTANCE, NoteKind.WITHDRAWAL}:
        return ()
    interview = await elsewhere.accepted(talk.uow)
    open_ = await others(talk, interview) if interview else ()
    return (Show(_card(talk, interview, open_, ACCEPTED)),) if interview and open_ else ()


async def press(talk: Talk, action: Action) -> Replies:
    """Every other process; extra says whether the offer is accepted, or only there."""
    interview = await talk.uow.interviews.get(action.subject)
    if action.extra == ANOTHER and interview.outcome is not None and interview.outcome.answer_by is None:
        return (Ask(await build(talk, interview.id, {})),)
    return (Show(_card(talk, interview, await others(talk, interview), action.extra)),)


async def build(talk: Talk, subject: str, values: Mapping[str, str]) -> Form:
    """By when the offer wants its answer: that day is what moves the others."""
    say, interview = talk.say, await talk.uow.interviews.get(subject)
    when = MomentField(
        BY, say("By when do they want your answer?"), say("Friday; 12 March; leave it empty if they gave no day"),
        date_only=True,
    )  # fmt: skip
    page = Page(
        say("Your offer"),
        (when,),
        say("The others plan around that day. What is in the offer stays with you."),
    )
    return Form(FORM, interview.company, (page,), subject, say("Save"), dict(values))


async def submit(talk: Talk, sent: Submission) -> Replies:
    interview = await talk.uow.interviews.get(sent.subject)
    typed = sent.values.get(BY, "")
    if typed and interview.outcome is not None:
        told = replace(interview.outcome, answer_by=read_date(talk, typed))
        interview = await outcomes.complete(talk.uow, interview, told)
    await talk.uow.drafts.drop(FORM, sent.subject)
    return (Show(_card(talk, interview, await others(talk, interview), ANOTHER)),)


async def withdraw(talk: Talk, action: Action) -> Replies:
    """Ends one process (extra), for the offer of another (subject): its reminders stop, its word is drafted."""
    offered = await talk.uow.interviews.get(action.subject)
    notes = await elsewhere.withdraw(talk.uow, await talk.uow.interviews.get(action.extra), talk.turn.now)
    return await _after(talk, offered, notes)


async def withdraw_all(talk: Talk, action: Action) -> Replies:
    """The same for each of them."""
    offered = await talk.uow.interviews.get(action.subject)
    notes: list[OwedNote] = []
    for interview in (await others(talk, offered))[:MOST_SHOWN]:
        notes += await elsewhere.withdraw(talk.uow, interview, talk.turn.now)
    return await _after(talk, offered, tuple(notes))


async def tell(talk: Talk, action: Action) -> Replies:
    """A word to one of them that there is an offer; their process goes on."""
    interview = await talk.uow.interviews.get(action.subject)
    notes = await outcomes.owe_answers(talk.uow, interview, NoteKind.ANOTHER_OFFER, talk.turn.now)
    return await _drafted(talk, notes) or (Show(_nobody(talk, interview)),)


async def _after(talk: Talk, offered: Interview, notes: tuple[OwedNote, ...]) -> Replies:
    card = _card(talk, offered, await others(talk, offered), ACCEPTED)
    return (Replace(card), *await _drafted(talk, notes))


async def _drafted(talk: Talk, notes: tuple[OwedNote, ...]) -> tuple[Show, ...]:
    if not notes:
        return ()
    readers = await talk.uow.contacts.of([n.contact_id for n in notes])
    names = {reader.id: _short(reader.name) for reader in readers}
    again = [Button(names[n.contact_id], Action("note.see", n.id, "note")) for n in notes[:MOST_SHOWN]]
    if late := put_off(talk, *again):
        return late
    made = [await drafts.draft_of(talk.uow, n, talk.person, talk.turn.now) for n in notes]
    return tuple(Show(note_card(talk, draft)) for draft in made)


def _card(talk: Talk, offered: Interview, open_: tuple[Interview, ...], why: str) -> Card:
    say, shown = talk.say, open_[:MOST_SHOWN]
    if not open_:
        line = say("Nothing is open elsewhere. Nobody is left waiting.")
        return Card(say("All settled"), (Text(rich(line)),))
    if why == ANOTHER:
        title = say("You have an offer: who should know?")
        line = say(
            "A calm word may bring their answer forward. It asks for nothing, and their process goes on."
        )
        buttons = [Button(_short(i.company), Action("elsewhere.tell", i.id)) for i in shown]
    else:
        title = say("Still open elsewhere")
        line = say(
            "A short word frees their time and keeps the door open. Withdraw, and nothing more is said about it here."
        )
        buttons = [
            Button(
                say("Withdraw: {company}", company=_short(i.company)),
                Action("elsewhere.withdraw", offered.id, i.id),
            )
            for i in shown
        ]
    blocks: list[Block] = [
        Text(rich(line)),
        Items(tuple(_line(talk, i) for i in shown)),
        Buttons(tuple(buttons)),
    ]
    if why != ANOTHER and len(shown) > 1:
        every = Button(
            say("Withdraw from all of these"),
            Action("elsewhere.withdraw_all", offered.id),
            ButtonStyle.PRIMARY,
        )
        blocks.append(Buttons((every,)))
    return Card(title, tuple(blocks))


def _line(talk: Talk, interview: Interview) -> Rich:
    role = f", {interview.role}" if interview.role else ""
    return rich(Strong(interview.company), f"{role} — ", When(interview.ended_at, WhenStyle.DAY))


def _nobody(talk: Talk, interview: Interview) -> Card:
    line = talk.say("Nobody is logged for this interview yet: /interview edit adds them.")
    return Card(interview.company, (Text(rich(line)),))


def _short(company: str) -> str:
    return company if len(company) <= _LABEL else company[: _LABEL - 1] + "…"


ROUTE = FormRoute(FORM, build, submit)
