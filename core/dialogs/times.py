"""Typed times in conversation: read in the person's zone, with what is doubtful said aloud."""

from __future__ import annotations

from datetime import date, datetime
from typing import TypedDict

from core.dialogs.saying import noon_of
from core.dialogs.talk import Talk
from core.domain.person import Language
from core.domain.when import Understood, Why, find_instant, find_time, read_day, read_instant
from core.domain.zones import check_zone, suggest_zones
from core.errors import Problem


def read_when(talk: Talk, typed: str, *, past: bool = True) -> Understood:
    """The instant typed, in the person's zone and spelling; raises Problem."""
    return read_instant(typed, past=past, **_asked(talk))


def read_date(talk: Talk, typed: str, *, past: bool = False) -> date:
    return read_day(typed, past=past, **_asked(talk))


def find_when(talk: Talk, text: str) -> tuple[Understood, tuple[int, int]] | None:
    """The time inside free text and where it stands; raises Problem when it has to be asked about."""
    return find_instant(text, **_asked(talk))


def where_when(talk: Talk, text: str) -> tuple[int, int] | None:
    """Where a time stands inside free text: one that can be read, or one that has to be asked about."""
    found = find_time(text, **_asked(talk))
    return found.span if found is not None else None


def doubt(talk: Talk, when: Understood) -> str:
    """A sentence for anything to look at twice; empty when there is nothing."""
    say = talk.say
    match when.why:
        case Why.IN_FUTURE:
            return say("That is still to come. Save it if you mean it: I will ask how it went afterwards.")
        case Why.LONG_AGO:
            return say("That is a while ago. Is the date right?")
        case Why.DST_GAP:
            return say(
                "The clocks went forward that night and that time did not exist: I took the next one that did."
            )
        case Why.DST_OVERLAP:
            return say("The clocks went back that night and that time came twice: I took the first.")
        case Why.ASSUMED_MORNING:
            return say("I took it as the morning.")
        case Why.AT_NIGHT:
            return say("I read that as the middle of the night.")
        case Why.LAST_WEEKDAY | Why.WEEK_AGO:
            return say("I took the most recent one. Is that the day you mean?")
        case Why.NEAREST_YEAR:
            return say("I took the nearest year.")
        case Why.SEVERAL_TIMES:
            return say("You named more than one time; I took the first.")
        case Why.PLAIN | Why.ASSUMED_TODAY | Why.ASSUMED_TOMORROW | Why.IN_PAST:
            return ""


class _Asked(TypedDict):
    zone: str
    now: datetime
    language: Language
    spelling: str


def _asked(talk: Talk) -> _Asked:
    """Whose words these are: 03/04 is a day in April or in March by their spelling."""
    return _Asked(
        zone=talk.zone, now=talk.turn.now, language=talk.language, spelling=talk.person.preferences.spelling
    )


def zone_typed(typed: str, field: str) -> str:
    """An IANA zone from its name or from a city; raises Problem beside `field`.

    A city that only one zone has ("Paris") is taken; anything less certain is asked.
    """
    try:
        return check_zone(typed)
    except Problem as problem:
        cities = [
            z
            for z in suggest_zones(typed, limit=25)
            if z.rsplit("/", 1)[-1].replace("_", " ").casefold() == typed.strip().casefold()
        ]
        if problem.key == "zone_unknown" and len(cities) == 1:
            return cities[0]
        raise problem.beside(field) from None


def take_day(talk: Talk, words: str) -> tuple[datetime, str]:
    """When something already done was done, told at either end of `words` ("coffee yesterday"), and the words without it.

    Now when nothing tells; a day without an hour is taken at noon, and nothing lies ahead of now.
    """
    now, pieces = talk.turn.now, words.split()
    for count in range(min(4, len(pieces)), 0, -1):
        for said, rest in ((pieces[-count:], pieces[:-count]), (pieces[:count], pieces[count:])):
            try:
                day = read_date(talk, " ".join(said), past=True)
            except Problem:
                continue
            return min(noon_of(day, talk.zone), now), " ".join(rest).strip(" ,")
    return now, words
