"""The little that must be known of the person themselves: how they sign, and where they live."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from core.dialogs.talk import Talk
from core.dialogs.times import zone_typed
from core.domain.person import Gender, Language
from core.domain.zones import country_for
from core.ui.form import ChoiceField, Field, Option, Page, TextField


def is_needed(talk: Talk) -> bool:
    """Whether the name or the zone is still unknown: both are asked once."""
    return not talk.person.name or not talk.zone_is_known


def guessed(talk: Talk) -> dict[str, str]:
    """What stands in the page before anything is typed: the name they go by on their platform, to be put right."""
    return {"your_name": talk.person.name or talk.turn.name}


def page(talk: Talk) -> Page:
    """Asked with the first interview; in French with the agreement that the person wants."""
    say, fields = talk.say, list[Field]()
    fields.append(
        TextField("your_name", say("Your name, as it should sign a note"), required=True, longest=120)
    )
    fields.append(
        TextField(
            "your_headline",
            say("What you do, in a few words"),
            say("career changer into data, ex-nurse"),
            longest=120,
        )
    )
    if not talk.zone_is_known:
        fields.append(
            TextField(
                "your_zone",
                say("Your time zone"),
                say("Europe/Paris, or just Paris"),
                required=True,
                longest=60,
                suggests=True,
            )
        )
    if talk.language is Language.FR:
        fields.append(gender_field(talk, "your_gender"))
    return Page(say("You"), tuple(fields), say("Asked once."))


def gender_field(talk: Talk, name: str) -> ChoiceField:
    """Only where French agrees; unanswered, every sentence takes a neutral turn."""
    say = talk.say
    options = (
        Option(Gender.FEMININE.value, say("feminine")),
        Option(Gender.MASCULINE.value, say("masculine")),
        Option(Gender.NEUTRAL.value, say("neutral wording")),
    )
    return ChoiceField(name, say("Agreement in French"), options, say("only for words that agree"))


async def keep(talk: Talk, values: Mapping[str, str]) -> None:
    """Saves what the page told; raises Problem beside "your_zone"."""
    if "your_name" not in values:
        return
    likes = talk.person.preferences
    if values.get("your_zone"):
        zone = zone_typed(values["your_zone"], "your_zone")
        likes = replace(likes, zone=zone, country=likes.country or country_for(zone))
    await talk.uow.person.save(
        replace(
            talk.person,
            name=values["your_name"],
            headline=values.get("your_headline", "") or talk.person.headline,
            gender=Gender(values["your_gender"]) if values.get("your_gender") else talk.person.gender,
            preferences=likes,
        )
    )
