"""Where somebody lives, where no platform tells: asked once, and confirmed by the time on their own clock."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from core.dialogs import log
from core.dialogs.pausing import keep_person
from core.dialogs.talk import FormRoute, Replies, Submission, Talk
from core.dialogs.times import zone_typed
from core.dialogs.turn import Ask, Replace, Show, Suggestion
from core.domain.person import Language
from core.domain.zones import country_for, spelling_for, suggest_zones
from core.text.dates import place_words, wall_words
from core.ui.action import Action
from core.ui.card import Button, Buttons, ButtonStyle, Card, Text
from core.ui.form import Form, Page, TextField
from core.ui.rich import rich

FORM = "zone"
LOGGING = "log"
"""The form's subject when an interview is being logged: it is shown again, in the zone that they live in."""
USUAL = {
    Language.EN: (
        *("Europe/London", "Europe/Dublin", "America/New_York", "America/Chicago", "America/Denver"),
        *("America/Los_Angeles", "America/Toronto", "Asia/Kolkata", "Australia/Sydney", "Europe/Paris"),
    ),
    Language.FR: (
        *("Europe/Paris", "Europe/Brussels", "Europe/Zurich", "Europe/Luxembourg", "America/Toronto"),
        *("Africa/Casablanca", "Africa/Tunis", "Africa/Algiers", "Africa/Dakar", "Indian/Reunion"),
    ),
}
"""Offered before anything is typed."""


async def owed(talk: Talk, replies: Replies) -> Replies:
    """The question, once, to somebody whose zone nobody knows and who is not asked for it by a form already."""
    if talk.zone_is_known or not replies or any(isinstance(one, Ask) for one in replies):
        return ()
    if talk.person.zone_was_asked:
        return ()
    person = await talk.uow.person.get()
    if person.preferences.zone:  # told in this very turn
        return ()
    await talk.uow.person.save(replace(person, zone_was_asked=True))
    say = talk.say
    line = Text(rich(say("Then your reminders come at the right hour. A city is enough.")))
    button = Buttons((Button(say("Say where"), Action("zone.wrong"), ButtonStyle.PRIMARY),))
    return (Show(Card(say("Where do you live?"), (line, button))),)


def is_it_right(talk: Talk, subject: str = "") -> Card:
    """It is now 18:04 for you? `talk` knows the zone."""
    say = talk.say
    here = talk.turn.now.astimezone(ZoneInfo(talk.zone))
    line = say(
        "That is the time in {place}. Your interviews are shown and your reminders sent by it.",
        place=place_words(talk.zone, talk.language),
    )
    buttons = (
        Button(say("Yes"), Action("zone.right"), ButtonStyle.PRIMARY),
        Button(say("No, it is not"), Action("zone.wrong", subject)),
    )
    title = say("Is it now {time} for you?", time=wall_words(here, talk.language))
    return Card(title, (Text(rich(line)), Buttons(buttons)))


async def right(talk: Talk, _: Action) -> Replies:
    place = place_words(talk.zone, talk.language)
    return (Replace(Card(talk.say("Good: {place} time it is.", place=place))),)


async def wrong(talk: Talk, action: Action) -> Replies:
    return (Ask(await build(talk, action.subject, {})),)


async def build(talk: Talk, subject: str, values: Mapping[str, str]) -> Form:
    say = talk.say
    field = TextField(
        "zone",
        say("Your time zone"),
        say("Europe/Paris, or just Paris"),
        required=True,
        longest=60,
        suggests=True,
    )
    title = say("Where do you live?")
    return Form(FORM, title, (Page(title, (field,)),), subject, say("Continue"), dict(values))


async def submit(talk: Talk, sent: Submission) -> Replies:
    """Kept, and asked about again; an interview that is being logged is read anew by it."""
    return await lives_in(talk, sent.values["zone"], sent.subject)


async def lives_in(talk: Talk, typed: str, subject: str = "") -> Replies:
    """Raises Problem beside "zone"."""
    zone = zone_typed(typed, "zone")
    likes = talk.person.preferences
    if likes.zone is None:
        likes = replace(likes, spelling=spelling_for(zone, likes.language))
    country = country_for(zone) or likes.country
    person = replace(talk.person, preferences=replace(likes, zone=zone, country=country))
    await keep_person(talk, person)
    talk = replace(talk, person=person)
    again = await log.understood_again(talk) if subject == LOGGING else None
    return (Show(is_it_right(talk, subject)), *((Show(again),) if again is not None else ()))


def zones_like(typed: str, now: datetime, language: Language, most: int) -> tuple[Suggestion, ...]:
    """Zones with the time that it is there; `now` is aware."""
    found = suggest_zones(typed, limit=most) if typed.strip() else USUAL[language]
    return tuple(Suggestion(z, f"{z} · {wall_words(now.astimezone(ZoneInfo(z)), language)}") for z in found)


ROUTE = FormRoute(FORM, build, submit)
