"""A private address at which a person's own calendar reads their dates: made, renewed, turned off."""

from __future__ import annotations

from core.dialogs.taking import export_calendar
from core.dialogs.talk import Replies, Talk
from core.dialogs.turn import Replace, Show
from core.ui.action import Action
from core.ui.card import Button, Buttons, ButtonStyle, Card, Copyable, Text
from core.ui.rich import When, WhenStyle, rich


async def calendar(talk: Talk, _: str) -> Replies:
    """/suivi calendar: the address, shown once; later, what can be done with it; the file where there are no addresses."""
    say = talk.say
    if not talk.calendars_at:
        (card,) = await export_calendar(talk, "")
        why = say(
            "Whoever runs Suivi here has not given it an address on the web, so here are your dates as a file."
        )
        return (Show(Card(say("Your dates"), (Text(rich(why)),))), card)
    since = await talk.uow.feeds.since()
    if since is None:
        return (Show(await _made(talk)),)
    words = say.spans(
        "Your calendar has had a private address since {day}. I keep no copy of it, so I cannot show it a second time.",
        day=When(since, WhenStyle.DAY),
    )
    lost = say("If it is lost, or somebody else has seen it, ask for a new one: the old one stops at once.")
    return (
        Show(Card(say("Your dates, in your own calendar"), (Text(words), Text(rich(lost)), _buttons(talk)))),
    )


async def renew(talk: Talk, _: Action) -> Replies:
    """A new address; the one before opens nothing any more."""
    return (Replace(await _made(talk)),) if talk.calendars_at else await calendar(talk, "")


async def turn_off(talk: Talk, _: Action) -> Replies:
    """No address opens this person's dates any more."""
    say = talk.say
    await talk.uow.feeds.drop()
    line = say(
        "That address opens nothing any more. You can take the calendar out of your own whenever you like."
    )
    again = Button(say("A new address"), Action("calendar.renew"))
    return (Replace(Card(say("Turned off."), (Text(rich(line)), Buttons((again,))))),)


async def _made(talk: Talk) -> Card:
    say = talk.say
    address = f"{talk.calendars_at}{await talk.uow.feeds.renew()}.ics"
    how = say(
        "Copy it into your calendar, where it says “subscribe” or “add by URL”. It keeps itself up to date."
    )
    private = say(
        "It is shown this once. Whoever has it can read your dates and the companies in them: keep it to yourself."
    )
    blocks = (Text(rich(how)), Copyable(address, say("Private address")), Text(rich(private)), _buttons(talk))
    return Card(say("Your dates, in your own calendar"), blocks)


def _buttons(talk: Talk) -> Buttons:
    say = talk.say
    new = Button(say("A new address"), Action("calendar.renew"))
    return Buttons((new, Button(say("Turn it off"), Action("calendar.off"), ButtonStyle.DANGER)))
