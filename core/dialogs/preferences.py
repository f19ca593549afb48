"""/settings: how a person is spoken to, where they live, when they are left in peace."""

from __future__ import annotations

from dataclasses import replace
from zoneinfo import ZoneInfo

from core.dialogs import zone
from core.dialogs.asking import ask_next
from core.dialogs.pausing import keep_person
from core.dialogs.saying import day_words
from core.dialogs.settings_form import (
    DIGESTS,
    FORM,
    LANGUAGES,
    LENGTHS,
    SPELLINGS,
    TONES,
    build,
    changed,
    country_of,
    quiet_of,
    zone_of,
)
from core.dialogs.talk import FormRoute, Replies, Submission, Talk
from core.dialogs.turn import Ask, Replace, Show
from core.domain.person import (
    Language,
)
from core.domain.zones import spelling_for
from core.text.words import Words
from core.ui.action import Action
from core.ui.card import Button, Buttons, ButtonStyle, Card, Facts
from core.ui.rich import rich

TONGUES = {
    "fr": Language.FR,
    "français": Language.FR,
    "french": Language.FR,
    "en": Language.EN,
    "english": Language.EN,
    "anglais": Language.EN,
}
# What people write in front of what they want set; the value says by itself which it is.
NAMED = frozenset(("language", "langue", "timezone", "zone", "fuseau", "city", "ville"))


async def settings(talk: Talk, rest: str) -> Replies:
    """/settings: what is set, and a button to change it; "/suivi settings fr Paris" (or "language fr") sets it at once.

    Raises Problem beside "zone".
    """
    name, _, value = rest.strip().partition(" ")
    if value and name.casefold() in NAMED:
        rest = value
    first, _, place = rest.strip().partition(" ")
    language = TONGUES.get(first.casefold())
    if language is None:
        place = rest.strip()
    else:
        likes = talk.person.preferences
        likes = replace(likes, language=language, spelling=spelling_for(likes.zone, language))
        person = replace(talk.person, preferences=likes)
        await talk.uow.person.save(person)
        talk = replace(talk, person=person, say=Words(language), language=language)
    if place.strip():
        return await zone.lives_in(talk, place.strip())
    return (Show(_card(talk)),)


async def press(talk: Talk, _: Action) -> Replies:
    return (Ask(await build(talk, "", {})),)


async def submit(talk: Talk, sent: Submission) -> Replies:
    """Each page is saved as it is sent."""
    person = changed(talk.person, sent)
    await keep_person(talk, person)
    language = person.preferences.language
    talk = replace(talk, person=person, say=Words(language), language=language)
    if not sent.is_last:
        return (await ask_next(talk, ROUTE, sent),)
    await talk.uow.drafts.drop(FORM, "")
    return (Show(_card(talk)),)


async def mention(talk: Talk, action: Action) -> Replies:
    """Whether, and where, others may see that they are wanted: here, or nowhere."""
    place = talk.turn.place if action.extra == "here" else ""
    person = replace(talk.person, preferences=replace(talk.person.preferences, mention_in=place))
    await talk.uow.person.save(person)
    return (Replace(_card(replace(talk, person=person))),)


def _mentioning(talk: Talk) -> tuple[Button, ...]:
    if talk.person.preferences.mention_in:
        return (Button(talk.say("Never mention me"), Action("settings.mention", "", "never")),)
    if talk.turn.place:
        return (
            Button(
                talk.say("Mention me here if no message reaches me"), Action("settings.mention", "", "here")
            ),
        )
    return ()


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
    if likes.mention_in:
        pairs.append((say("If no message reaches you"), say("a mention in a channel, without a word of why")))
    buttons = Buttons(
        (Button(say("Change"), Action("settings.change"), ButtonStyle.PRIMARY), *_mentioning(talk))
    )
    return Card(say("Settings"), (Facts(tuple((label, rich(value)) for label, value in pairs)), buttons))


ROUTE = FormRoute(FORM, build, submit, (zone_of, quiet_of, country_of))
