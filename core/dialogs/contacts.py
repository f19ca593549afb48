"""Everyone met: added, listed, shown, remembered, put off, merged and forgotten."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, time
from zoneinfo import ZoneInfo

from core.dialogs.contact_card import contact_card, contact_line
from core.dialogs.finding import contact_named
from core.dialogs.saying import CONSENTS, RELATIONS, day_words
from core.dialogs.talk import FormRoute, Replies, Submission, Talk
from core.dialogs.times import read_date, take_day
from core.dialogs.turn import Ask, Replace, Show
from core.dialogs.you import gender_field
from core.domain.contact import Consent, Contact, Relation, TouchKind
from core.domain.links import check_linkedin, check_x
from core.domain.people_text import read_records
from core.domain.person import Gender
from core.errors import Problem
from core.services import keeping
from core.ui.action import Action
from core.ui.card import Block, Button, Buttons, ButtonStyle, Card, Heading, Items, Text
from core.ui.form import ChoiceField, Field, Form, Option, Page, TextField, TextKind
from core.ui.rich import Rich, rich

FORM = "contact"
MOST_LISTED = 40
REMIND_AT = time(9, 30)
"""Local wall time of a reminder asked for by day."""


async def add(talk: Talk, rest: str) -> Replies:
    """/contact add [name, details]: in one line, or by a form."""
    if not rest.strip():
        return (Ask(await build(talk, "", {})),)
    made = [await keeping.add_contact(talk.uow, named, talk.turn.now) for named in read_records(rest, "name")]
    return tuple([Show(await contact_card(talk, c)) for c in made])


async def listing(talk: Talk, rest: str) -> Replies:
    """/contact list [text]: by organisation, with the touch points in each."""
    say = talk.say
    found = [
        c
        for c in await talk.uow.contacts.list()
        if rest.casefold() in f"{c.name} {c.company} {c.title}".casefold()
    ]
    if not found:
        line = say("Everybody you log in an interview appears here. Or: /contact add Jane Doe, Acme")
        button = Button(say("Bring in a file"), Action("import.ask"))
        return (Show(Card(say("No contact yet"), (Text(rich(line)), Buttons((button,))))),)
    by_company: dict[str, list[Contact]] = {}
    for contact in found[:MOST_LISTED]:
        by_company.setdefault(contact.company, []).append(contact)
    blocks: list[Block] = []
    for company, people in by_company.items():
        points = say.many("{count} person", "{count} people", len(people))
        blocks.append(Heading(f"{company or say('On their own')} ({points})"))
        lines: list[Rich] = [await contact_line(talk, c) for c in people]
        blocks.append(Items(tuple(lines)))
    if len(found) > MOST_LISTED:
        blocks.append(Text(rich(say("More are found by name: /contact list Jane"))))
    return (Show(Card(say.many("{count} contact", "{count} contacts", len(found)), tuple(blocks))),)


async def show(talk: Talk, rest: str) -> Replies:
    contact, _ = await contact_named(talk, rest)
    return (Show(await contact_card(talk, contact)),)


async def press_show(talk: Talk, action: Action) -> Replies:
    return (Show(await contact_card(talk, await talk.uow.contacts.get(action.subject))),)


async def note(talk: Talk, rest: str) -> Replies:
    """/contact note NAME text: something to remember about them."""
    contact, words = await contact_named(talk, rest)
    if not words:
        return (Ask(await build(talk, contact.id, {})),)
    contact = await keeping.remember(talk.uow, contact, words)
    return (Show(await contact_card(talk, contact)),)


async def met(talk: Talk, rest: str) -> Replies:
    """/contact met NAME [when] [how]: a call, a coffee, a message: the rhythm starts again."""
    contact, words = await contact_named(talk, rest)
    at, words = take_day(talk, words)
    contact = await keeping.log_touch(talk.uow, contact, at, TouchKind.LOGGED, words, talk.turn.now)
    return (Show(await contact_card(talk, contact)),)


async def press_met(talk: Talk, action: Action) -> Replies:
    """ "Done" on a keep-in-touch reminder."""
    contact = await talk.uow.contacts.get(action.subject)
    contact = await keeping.log_touch(talk.uow, contact, talk.turn.now, TouchKind.LOGGED, "", talk.turn.now)
    return (Replace(await contact_card(talk, contact)),)


async def remind(talk: Talk, rest: str) -> Replies:
    """/contact remind NAME when: once; "never" and "normally" change the rhythm."""
    contact, words = await contact_named(talk, rest)
    say, asked = talk.say, words.strip().casefold()
    if asked in ("never", "jamais"):
        contact = await keeping.set_rhythm(talk.uow, contact, 0, talk.turn.now)
        return (Show(Card(contact.name, (Text(rich(say("I will not remind you of them."))),))),)
    if asked in ("normally", "normal", "normalement"):
        contact = await keeping.set_rhythm(talk.uow, contact, None, talk.turn.now)
        return (Show(await contact_card(talk, contact)),)
    if not words:
        raise Problem("remind_when")
    day = read_date(talk, words)
    at = datetime.combine(day, REMIND_AT, ZoneInfo(talk.zone)).astimezone(talk.turn.now.tzinfo)
    if at <= talk.turn.now:
        raise Problem("time_past_needed")
    await keeping.remind_once(talk.uow, contact, at, talk.turn.now)
    line = say("I will remind you of {name} on {day}.", name=contact.name, day=day_words(day, talk.language))
    return (Show(Card(contact.name, (Text(rich(line)),))),)


async def edit(talk: Talk, action: Action) -> Replies:
    return (Ask(await build(talk, action.subject, {})),)


async def build(talk: Talk, subject: str, values: Mapping[str, str]) -> Form:
    """The form for a new contact (subject "") or a known one."""
    say = talk.say
    known: dict[str, str] = {}
    if subject:
        c = await talk.uow.contacts.get(subject)
        known = {
            "name": c.name,
            "company": c.company,
            "title": c.title,
            "relation": c.relation.value,
            "email": c.email,
            "linkedin": c.linkedin,
            "x": f"@{c.x}" if c.x else "",
            "consent": c.consent.value,
            "gender": c.gender.value if c.gender else "",
            "notes": c.notes,
        }
    who: tuple[Field, ...] = (
        TextField("name", say("Name"), required=True, longest=120),
        TextField("company", say("Company"), longest=120, suggests=True),
        TextField("title", say("Their job"), longest=120),
        ChoiceField(
            "relation",
            say("Who are they to you?"),
            tuple(Option(r.value, say(RELATIONS[r])) for r in Relation),
        ),
        ChoiceField(
            "consent",
            say("Did they offer to stay in touch?"),
            tuple(Option(c.value, say(CONSENTS[c])) for c in Consent),
        ),
    )
    how: tuple[Field, ...] = (
        TextField("email", say("E-mail"), kind=TextKind.EMAIL, longest=254),
        TextField("linkedin", "LinkedIn", say("linkedin.com/in/…"), longest=300),
        TextField("x", "X", say("@name"), longest=100),
        gender_field(talk, "gender"),
        TextField("notes", say("To remember"), multiline=True, longest=2000),
    )
    title = say("Edit a contact") if subject else say("Add a contact")
    return Form(
        FORM,
        title,
        (Page(say("Who they are"), who), Page(say("How to reach them"), how)),
        subject,
        say("Save"),
        known | dict(values),
    )


async def submit(talk: Talk, sent: Submission) -> Replies:
    from core.dialogs.asking import ask_next

    if not sent.is_last:
        return (await ask_next(talk, ROUTE, sent),)
    values = sent.values
    known = await talk.uow.contacts.get(sent.subject) if sent.subject else None
    contact = replace(
        known or keeping.new_contact(values["name"], talk.turn.now),
        name=values["name"],
        company=values.get("company", ""),
        title=values.get("title", ""),
        relation=Relation(values["relation"]) if values.get("relation") else Relation.OTHER,
        consent=Consent(values["consent"]) if values.get("consent") else Consent.NONE,
        email=values.get("email", ""),
        linkedin=_linkedin(values),
        x=_x(values),
        gender=Gender(values["gender"]) if values.get("gender") else None,
        notes=values.get("notes", ""),
    )
    await keeping.save_contact(talk.uow, contact, talk.turn.now, is_new=known is None)
    await talk.uow.drafts.drop(FORM, sent.subject)
    return (Show(await contact_card(talk, contact)),)


async def merge_command(talk: Talk, rest: str) -> Replies:
    """/contact merge ONE OTHER: two entries that are one person; asks first."""
    one, more = await contact_named(talk, rest)
    other, _ = await contact_named(talk, more)
    return (Show(_merge_card(talk, one, other)),)


async def merge(talk: Talk, action: Action) -> Replies:
    """Keeps the subject, takes over what only the other (extra) knows."""
    kept = await keeping.merge(talk.uow, action.subject, action.extra, talk.turn.now)
    return (Replace(await contact_card(talk, kept)),)


async def forget(talk: Talk, rest: str) -> Replies:
    """/contact forget NAME: asks first."""
    contact, _ = await contact_named(talk, rest)
    return (Show(_forget_card(talk, contact)),)


async def press_forget(talk: Talk, action: Action) -> Replies:
    return (Show(_forget_card(talk, await talk.uow.contacts.get(action.subject))),)


async def forget_for_good(talk: Talk, action: Action) -> Replies:
    contact = await talk.uow.contacts.get(action.subject)
    await keeping.forget(talk.uow, contact, talk.turn.now)
    return (Replace(Card(talk.say("Forgotten: {name}", name=contact.name))),)


async def never_suggest(talk: Talk, action: Action) -> Replies:
    """Never suggested again in a follow plan; pressed again, it is taken back."""
    contact = await talk.uow.contacts.get(action.subject)
    contact = replace(contact, never_suggest=not contact.never_suggest)
    await keeping.save_contact(talk.uow, contact, talk.turn.now, is_new=False)
    return (Replace(await contact_card(talk, contact)),)


def _merge_card(talk: Talk, one: Contact, other: Contact) -> Card:
    say = talk.say
    line = say("Their notes, meetings and reminders come together under {name}.", name=one.name)
    button = Button(say("Yes, one person"), Action("contact.merge", one.id, other.id), ButtonStyle.PRIMARY)
    return Card(
        say("{one} and {other}: the same person?", one=one.name, other=other.name),
        (Text(rich(line)), Buttons((button,))),
    )


def _forget_card(talk: Talk, contact: Contact) -> Card:
    say = talk.say
    line = say("Everything about them goes: details, notes owed and sent, reminders.")
    button = Button(say("Forget them"), Action("contact.forget_for_good", contact.id), ButtonStyle.DANGER)
    return Card(say("Forget {name}?", name=contact.name), (Text(rich(line)), Buttons((button,))))


def _linkedin(values: Mapping[str, str]) -> str:
    typed = values.get("linkedin", "").strip()
    return check_linkedin(typed, "linkedin") if typed else ""


def _x(values: Mapping[str, str]) -> str:
    typed = values.get("x", "").strip()
    return check_x(typed, "x") if typed else ""


ROUTE = FormRoute(FORM, build, submit, (_linkedin, _x))
