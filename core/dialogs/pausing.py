"""A pause: not a word until the day named, then what still matters."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from core.dialogs.saying import day_words
from core.dialogs.talk import Replies, Talk
from core.dialogs.times import read_date
from core.dialogs.turn import Show
from core.domain.person import (
    Person,
)
from core.domain.when import read_duration
from core.errors import Problem
from core.services.reminders import replan
from core.ui.action import Action
from core.ui.card import Button, Buttons, Card, Text
from core.ui.rich import rich


async def pause(talk: Talk, rest: str) -> Replies:
    """/suivi pause until DAY, or /suivi pause 2 weeks; /suivi resume."""
    say = talk.say
    words = re.sub(r"^(?:until|jusqu(?:e|’|')?\s*(?:au|à)?)\s+", "", rest.strip(), flags=re.IGNORECASE)
    if not words:
        raise Problem("pause_until")
    day = _day(talk, words)
    until = datetime.combine(day, talk.person.preferences.quiet.end, ZoneInfo(talk.zone)).astimezone(
        talk.turn.now.tzinfo
    )
    if until <= talk.turn.now:
        raise Problem("time_past_needed")
    await keep_person(
        talk, replace(talk.person, preferences=replace(talk.person.preferences, paused_until=until))
    )
    line = say(
        "Not a word until {day}. Then what still matters comes back, a few things at a time.",
        day=day_words(day, talk.language),
    )
    return (
        Show(
            Card(
                say("Paused"), (Text(rich(line)), Buttons((Button(say("Resume now"), Action("pause.end")),)))
            )
        ),
    )


def _day(talk: Talk, words: str) -> date:
    """The day named, or the day after so long a time from now: tomorrow at the soonest. Raises Problem."""
    try:
        length = read_duration(words, talk.language)
    except Problem as unread:
        if unread.key != "duration_not_understood":
            raise
        return read_date(talk, words)
    here = ZoneInfo(talk.zone)
    tomorrow = talk.turn.now.astimezone(here).date() + timedelta(days=1)
    return max(tomorrow, (talk.turn.now + length).astimezone(here).date())


async def resume(talk: Talk, _: str) -> Replies:
    await keep_person(
        talk, replace(talk.person, preferences=replace(talk.person.preferences, paused_until=None))
    )
    return (Show(Card(talk.say("Welcome back"), (Text(rich(talk.say("Reminders are on again."))),))),)


async def press_resume(talk: Talk, _: Action) -> Replies:
    return await resume(talk, "")


async def keep_person(talk: Talk, person: Person) -> None:
    await talk.uow.person.save(person)
    await replan(talk.uow, talk.turn.now)
