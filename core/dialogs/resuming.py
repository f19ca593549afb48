"""Forms put away before they were sent: what was typed is kept, offered again, and thrown away only when asked."""

from __future__ import annotations

from core.dialogs.talk import FormRoute, Replies, Talk
from core.dialogs.turn import Ask, Replace, Show, Values
from core.errors import Problem
from core.ui.action import Action
from core.ui.card import Button, Buttons, ButtonStyle, Card, Text
from core.ui.rich import rich


async def leave(talk: Talk, route: FormRoute | None, subject: str, values: Values) -> Replies:
    """Keeps what stood in the form; says so when something in it is new and was not sent."""
    if route is None:
        return ()
    kept = await talk.uow.drafts.get(route.name, subject)
    page, before = kept or (0, {})
    held = (await route.build(talk, subject, before)).values
    if all(value.strip() == held.get(name, "").strip() for name, value in values.items()):
        return ()
    await talk.uow.drafts.keep(route.name, subject, page, {**before, **values}, talk.turn.now)
    say = talk.say
    buttons = (
        Button(say("Go on"), Action("form.open", route.name, subject), ButtonStyle.PRIMARY),
        Button(say("Throw it away"), Action("form.drop", route.name, subject)),
    )
    line = Text(rich(say("It is kept as you left it, and not sent anywhere.")))
    return (Show(Card(say("Your answers are kept"), (line, Buttons(buttons)))),)


async def resume(talk: Talk, route: FormRoute | None, subject: str) -> Replies:
    """The form as it was left. Raises Problem("not_found") for one that there is no more."""
    if route is None:
        raise Problem("not_found")
    kept = await talk.uow.drafts.get(route.name, subject)
    return (Ask(await route.build(talk, subject, kept[1] if kept else {})),)


async def drop(talk: Talk, action: Action) -> Replies:
    await talk.uow.drafts.drop(action.subject, action.extra)
    return (Replace(Card(talk.say("Thrown away"))),)
