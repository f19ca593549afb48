"""The notes that an outcome calls for, drafted, and what belongs beside them."""

from __future__ import annotations

from core.dialogs import elsewhere
from core.dialogs.draft_pace import once_more, put_off
from core.dialogs.note_card import note_card
from core.dialogs.talk import Replies, Talk
from core.dialogs.turn import Show
from core.domain.interview import Interview
from core.domain.note import NoteKind
from core.services import drafts, outcomes
from core.ui.action import Action
from core.ui.card import Button, Buttons, Card, Text
from core.ui.rich import rich


async def written(talk: Talk, interview: Interview, kind: NoteKind) -> Replies:
    """One card for each of those who are written to; a word instead where nobody is logged, or too much was asked for at once."""
    say = talk.say
    owed = await outcomes.owe_answers(talk.uow, interview, kind, talk.turn.now)
    if not owed:
        line = say("Nobody is logged for this interview yet: /interview edit adds them.")
        return (Show(Card(interview.company, (Text(rich(line)),))),)
    if late := put_off(talk, once_more(talk, Action("note.see", interview.id))):
        return late
    made = [await drafts.draft_of(talk.uow, note, talk.person, talk.turn.now) for note in owed]
    cards = tuple(Show(note_card(talk, d)) for d in made)
    if kind is NoteKind.ACCEPTANCE:
        return (*cards, *await elsewhere.when_accepting(talk, interview))
    if kind in (NoteKind.REJECTION_FINAL, NoteKind.REJECTION_EARLY):
        line = say(
            "If they answer, keep their words here. Many never do, and that says nothing about you: I will not ask you to chase them."
        )
        button = Button(say("They answered"), Action("feedback.ask", interview.id))
        return (*cards, Show(Card(say("Afterwards"), (Text(rich(line)), Buttons((button,))))))
    return cards
