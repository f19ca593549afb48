"""The form behind /settings: every page is saved as it is sent."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import time

from core.dialogs.talk import Submission, Talk
from core.dialogs.times import zone_typed
from core.dialogs.you import gender_field
from core.domain.countries import check_country
from core.domain.person import (
    Digest,
    Gender,
    Language,
    Length,
    Person,
    Preferences,
    QuietHours,
    Register,
    Tone,
)
from core.domain.zones import country_for, spelling_for
from core.errors import Problem
from core.text.words import mark
from core.ui.form import ChoiceField, Form, Option, Page, TextField

FORM = "settings"
LANGUAGES = {Language.EN: "English", Language.FR: "Français"}


TONES = {Tone.WARM: mark("warm"), Tone.NEUTRAL: mark("neutral"), Tone.FORMAL: mark("formal")}


LENGTHS = {Length.FULL: mark("full"), Length.SHORT: mark("short")}


DIGESTS = {
    Digest.OFF: mark("one by one"),
    Digest.DAILY: mark("once a day"),
    Digest.WEEKLY: mark("once a week"),
}


SPELLINGS = {
    "en-US": "English (US)",
    "en-GB": "English (UK)",
    "fr-FR": "Français (France)",
    "fr-CA": "Français (Québec)",
}


_QUIET = re.compile(
    r"^\s*(\d{1,2})(?:[:h ]\s*(\d{2}))?\s*h?\s*(?:-|–|to|à|until)\s*(\d{1,2})(?:[:h ]\s*(\d{2}))?\s*h?\s*$",
    re.IGNORECASE,
)


async def build(talk: Talk, subject: str, values: Mapping[str, str]) -> Form:
    say, person, likes = talk.say, talk.person, talk.person.preferences
    pages = (
        Page(
            say("You"),
            (
                TextField("name", say("Your name, as it should sign a note"), longest=120),
                TextField("headline", say("What you do, in a few words"), longest=120),
                gender_field(talk, "gender"),
                ChoiceField(
                    "language",
                    say("Language"),
                    tuple(Option(lang.value, label) for lang, label in LANGUAGES.items()),
                ),
                TextField(
                    "zone",
                    say("Your time zone"),
                    say("Europe/Paris, or just Paris"),
                    longest=60,
                    suggests=True,
                ),
            ),
        ),
        Page(
            say("Your notes"),
            (
                ChoiceField(
                    "note_language",
                    say("Language of the notes"),
                    tuple(Option(lang.value, label) for lang, label in LANGUAGES.items()),
                ),
                ChoiceField(
                    "spelling",
                    say("Spelling and dates"),
                    tuple(Option(tag, label) for tag, label in SPELLINGS.items()),
                ),
                ChoiceField(
                    "tone", say("Tone"), tuple(Option(t.value, say(label)) for t, label in TONES.items())
                ),
                ChoiceField(
                    "length",
                    say("Length"),
                    tuple(Option(n.value, say(label)) for n, label in LENGTHS.items()),
                ),
                ChoiceField("register", say("In French"), (Option("vous", "vous"), Option("tu", "tu"))),
            ),
        ),
        Page(
            say("Your peace"),
            (
                TextField("quiet", say("Quiet hours"), say("21:00-8:00"), longest=40),
                ChoiceField(
                    "digest",
                    say("Nudges"),
                    tuple(Option(d.value, say(label)) for d, label in DIGESTS.items()),
                ),
                TextField(
                    "country", say("Country, for its holidays"), say("two letters: FR, CA, GB, US"), longest=2
                ),
                TextField("region", say("Region, where holidays differ"), say("QC, 67, SCT"), longest=5),
                ChoiceField(
                    "rejections",
                    say("Rejections in the list"),
                    (Option("show", say("shown")), Option("hide", say("hidden"))),
                ),
            ),
        ),
    )
    known = {
        "name": person.name,
        "headline": person.headline,
        "gender": person.gender.value if person.gender else "",
        "language": likes.language.value,
        "zone": talk.zone if talk.zone_is_known else "",
        "note_language": (likes.note_language or likes.language).value,
        "spelling": likes.spelling,
        "tone": likes.tone.value,
        "length": likes.length.value,
        "register": likes.register.value,
        "quiet": f"{likes.quiet.start:%H:%M}-{likes.quiet.end:%H:%M}",
        "digest": likes.digest.value,
        "country": likes.country or "",
        "region": likes.region or "",
        "rejections": "hide" if likes.hide_rejections else "show",
    }
    return Form(
        FORM,
        say("Settings"),
        pages,
        subject,
        say("Save"),
        {k: v for k, v in known.items() if v} | dict(values),
    )


def changed(person: Person, sent: Submission) -> Person:
    values, likes = sent.values, person.preferences
    match sent.page:
        case 0:
            zone = zone_of(values) or likes.zone
            language = Language(values["language"]) if values.get("language") else likes.language
            spelling = likes.spelling if language is likes.language else spelling_for(zone, language)
            country = (
                likes.country if zone == likes.zone or zone is None else country_for(zone) or likes.country
            )
            gender = Gender(values["gender"]) if values.get("gender") else None
            likes = replace(likes, zone=zone, language=language, spelling=spelling, country=country)
            return replace(
                person,
                name=values.get("name", ""),
                headline=values.get("headline", ""),
                gender=gender,
                preferences=likes,
            )
        case 1:
            return replace(
                person,
                preferences=replace(
                    likes,
                    note_language=Language(values["note_language"]) if values.get("note_language") else None,
                    spelling=values.get("spelling") or likes.spelling,
                    tone=Tone(values.get("tone") or likes.tone),
                    length=Length(values.get("length") or likes.length),
                    register=Register(values.get("register") or likes.register),
                ),
            )
        case _:
            return replace(person, preferences=_peace(likes, values))


def _peace(likes: Preferences, values: Mapping[str, str]) -> Preferences:
    country, region = country_of(values)
    return replace(
        likes,
        quiet=quiet_of(values) or likes.quiet,
        digest=Digest(values.get("digest") or likes.digest),
        country=country,
        region=region,
        hide_rejections=values.get("rejections") == "hide",
    )


def zone_of(values: Mapping[str, str]) -> str | None:
    """As typed; None: not said. Raises Problem beside "zone"."""
    typed = values.get("zone", "").strip()
    return zone_typed(typed, "zone") if typed else None


def quiet_of(values: Mapping[str, str]) -> QuietHours | None:
    """The same for the quiet hours."""
    typed = values.get("quiet", "").strip()
    return _read_quiet(typed) if typed else None


def country_of(values: Mapping[str, str]) -> tuple[str | None, str | None]:
    """The country and the region in it, by their codes. Raises Problem beside the one that is wrong."""
    return check_country(values.get("country", "").strip(), values.get("region", "").strip())


def _read_quiet(typed: str) -> QuietHours:
    """ "21:00-8:00", "21h-8h", "9pm" is not read; raises Problem beside "quiet"."""
    found = _QUIET.match(typed)
    if not found:
        raise Problem("quiet_unclear", "quiet")
    hours = [int(found[1]), int(found[2] or 0), int(found[3]), int(found[4] or 0)]
    if hours[0] > 23 or hours[2] > 23 or hours[1] > 59 or hours[3] > 59:
        raise Problem("quiet_unclear", "quiet")
    quiet = QuietHours(time(hours[0], hours[1]), time(hours[2], hours[3]))
    awake = (hours[0] * 60 + hours[1] - hours[2] * 60 - hours[3]) % (24 * 60)
    if 0 < awake < 4 * 60:
        raise Problem("quiet_too_long", "quiet")
    return quiet
