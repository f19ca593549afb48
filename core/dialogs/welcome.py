"""The first words to somebody new, and what must be told at the next meeting."""

from __future__ import annotations

from core.dialogs.listing import listing
from core.dialogs.talk import Replies, Talk
from core.dialogs.turn import Show
from core.domain.note import NoteState
from core.ui.action import Action
from core.ui.card import Button, Buttons, ButtonStyle, Card, Text
from core.ui.rich import rich


async def greet(talk: Talk) -> Replies:
    """Three lines and one thing to do; somebody who owes a note sees that instead."""
    if await talk.uow.notes.list(NoteState.OWED):
        return await listing(talk, "")
    say = talk.say
    known = await talk.uow.interviews.list()
    kept = await talk.uow.drafts.get("log", "")
    if kept and kept[1].get("company"):
        line = say(
            "You had begun to log {company}. /interview log takes it up where you left it.",
            company=kept[1]["company"],
        )
        return (Show(Card(say("Welcome back"), (Text(rich(line)),))),)
    if known:
        return (
            Show(
                Card(
                    say("You owe nobody a note"),
                    (Text(rich(say("/interview log after the next one; /suivi help for the rest."))),),
                )
            ),
        )
    lines = (
        Text(
            rich(
                say(
                    "A note within 24 hours of an interview, recalling a real moment, moves people up the list."
                )
            )
        ),
        Text(
            rich(
                say(
                    "Tell me about your last one, and I draft a note for each person you met, then remind you in time."
                )
            )
        ),
        Text(rich(say("Try: /interview log Acme, data engineer, yesterday 3pm with Jane Doe"))),
    )
    button = Buttons((Button(say("Log an interview"), Action("log.start"), ButtonStyle.PRIMARY),))
    return (Show(Card(say("Welcome to Suivi"), (*lines, button))),)


async def owed_to_tell(talk: Talk) -> Replies:
    """What could not be delivered, said once, privately, at the next interaction."""
    if talk.uow.person.was_reached:
        return ()
    refused = await talk.uow.person.unreachable()
    mine = [address for address, _, _ in refused if address == talk.turn.who]
    if not mine:
        return ()
    await talk.uow.person.mark_reachable(talk.turn.who)
    say = talk.say
    line = say(
        "I could not reach you by direct message. Open them to me to get your reminders in time; until then they wait here."
    )
    return (Show(Card(say("A message did not reach you"), (Text(rich(line)),))),)
