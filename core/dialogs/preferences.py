"""/settings: how a person is spoken to, where they live, when they are left in peace."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, time
from zoneinfo import ZoneInfo

from core.dialogs.asking import ask_next
from core.dialogs.saying import day_words
from core.dialogs.talk import FormRoute, Replies, Submission, Talk
from core.dialogs.times import read_date, zone_typed
from core.dialogs.turn import Ask, Show
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
from core.services.reminders import replan
from core.text.words import Words, mark
from core.ui.action import Action
from core.ui.card import Button, Buttons, ButtonStyle, Card, Facts, Text
from core.ui.form import ChoiceField, Form, Option, Page, TextField
from core.ui.rich import rich

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


async def settings(talk: Talk, rest: str) -> Replies:
    """/settings: what is set, and a button to change it; "/settings fr" changes the language at once."""
    asked = rest.strip().casefold()
    tongues = {
        "fr": Language.FR,
        "français": Language.FR,
        "french": Language.FR,
        "en": Language.EN,
        "english": Language.EN,
        "anglais": Language.EN,
    }
    if asked in tongues:
        language = tongues[asked]
        likes = replace(
            talk.person.preferences,
            language=language,
            spelling=spelling_for(talk.person.preferences.zone, language),
        )
        person = replace(talk.person, preferences=likes)
        await talk.uow.person.save(person)
        talk = replace(talk, person=person, say=Words(language), language=language)
        return (Show(_card(talk)),)
    if asked:
        return (Ask(await build(talk, "", {})),)
    return (Show(_card(talk)),)


async def press(talk: Talk, _: Action) -> Replies:
    return (Ask(await build(talk, "", {})),)


async def pause(talk: Talk, rest: str) -> Replies:
    """/suivi pause until DAY; /suivi resume."""
    say = talk.say
    words = re.sub(r"^(?:until|jusqu(?:e|’|')?\s*(?:au|à)?)\s+", "", rest.strip(), flags=re.IGNORECASE)
    if not words:
        raise Problem("pause_until")
    day = read_date(talk, words)
    until = datetime.combine(day, talk.person.preferences.quiet.end, ZoneInfo(talk.zone)).astimezone(
        talk.turn.now.tzinfo
    )
    if until <= talk.turn.now:
        raise Problem("time_past_needed")
    await _keep(talk, replace(talk.person, preferences=replace(talk.person.preferences, paused_until=until)))
    line = say(
        "Not a word until {day}. Then what still matters comes back, one thing at a time.",
        day=day_words(day, talk.language),
    )
    return (
        Show(
            Card(
                say("Paused"), (Text(rich(line)), Buttons((Button(say("Resume now"), Action("pause.end")),)))
            )
        ),
    )


async def resume(talk: Talk, _: str) -> Replies:
    await _keep(talk, replace(talk.person, preferences=replace(talk.person.preferences, paused_until=None)))
    return (Show(Card(talk.say("Welcome back"), (Text(rich(talk.say("Reminders are on again."))),))),)


async def press_resume(talk: Talk, _: Action) -> Replies:
    return await resume(talk, "")


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


async def submit(talk: Talk, sent: Submission) -> Replies:
    """Each page is saved as it is sent."""
    person = _changed(talk.person, sent)
    await _keep(talk, person)
    language = person.preferences.language
    talk = replace(talk, person=person, say=Words(language), language=language)
    if not sent.is_last:
        return (await ask_next(talk, ROUTE, sent),)
    await talk.uow.drafts.drop(FORM, "")
    return (Show(_card(talk)),)


def _changed(person: Person, sent: Submission) -> Person:
    values, likes = sent.values, person.preferences
    match sent.page:
        case 0:
            zone = zone_typed(values["zone"], "zone") if values.get("zone") else likes.zone
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
    country, region = check_country(values.get("country", ""), values.get("region", ""))
    return replace(
        likes,
        quiet=_read_quiet(values["quiet"]) if values.get("quiet") else likes.quiet,
        digest=Digest(values.get("digest") or likes.digest),
        country=country,
        region=region,
        hide_rejections=values.get("rejections") == "hide",
    )


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


async def _keep(talk: Talk, person: Person) -> None:
    await talk.uow.person.save(person)
    await replan(talk.uow, talk.turn.now)


def _card(talk: Talk) -> Card:
    say, person, likes = talk.say, talk.person, talk.person.preferences
    pairs = [
        (say("Name"), person.name or say("not given yet")),
        (say("Language"), LANGUAGES[likes.language]),
        (say("Your time zone"), talk.zone if talk.zone_is_known else say("not given yet")),
        (
            say("Language of the notes"),
            SPELLINGS.get(likes.spelling, likes.spelling)
            if likes.note_language is None
            else LANGUAGES[likes.note_language],
        ),
        (say("Tone"), say(TONES[likes.tone])),
        (say("Length"), say(LENGTHS[likes.length])),
        (say("Quiet hours"), f"{likes.quiet.start:%H:%M}–{likes.quiet.end:%H:%M}"),
        (say("Nudges"), say(DIGESTS[likes.digest])),
    ]
    if likes.paused_until and likes.paused_until > talk.turn.now:
        pairs.append(
            (
                say("Paused until"),
                day_words(likes.paused_until.astimezone(ZoneInfo(talk.zone)).date(), talk.language),
            )
        )
    buttons = Buttons((Button(say("Change"), Action("settings.change"), ButtonStyle.PRIMARY),))
    return Card(say("Settings"), (Facts(tuple((label, rich(value)) for label, value in pairs)), buttons))


ROUTE = FormRoute(FORM, build, submit)
