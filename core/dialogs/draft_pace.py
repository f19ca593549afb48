"""Drafts asked for faster than anybody reads: put off by a minute, with everything that was told kept."""

from __future__ import annotations

from core.dialogs.pace import MOST_DRAFTS
from core.dialogs.talk import Talk
from core.dialogs.turn import Show
from core.ui.action import Action
from core.ui.card import Button, Buttons, Card, Text
from core.ui.rich import rich


def put_off(talk: Talk, *again: Button) -> tuple[Show, ...]:
    """Nothing, and the asking counts; or, when MOST_DRAFTS were asked for in this minute, the line that says so.

    To be asked where somebody has drafts written, before they are: what the same turn saves stays saved. `again` are buttons
    that ask once more. A note that somebody has before them may be changed by hand, marked and taken as a file all the same.
    """
    if talk.drafts is None or talk.drafts.may(talk.person.scope, talk.turn.now):
        return ()
    say = talk.say
    line = say("Take your time with one of them. In a minute I will write the next.")
    return (
        Show(
            Card(
                say("That makes {most} drafts in a minute", most=MOST_DRAFTS),
                (Text(rich(line)), Buttons(again)),
            )
        ),
    )


def once_more(talk: Talk, action: Action) -> Button:
    return Button(talk.say("Try again"), action)
