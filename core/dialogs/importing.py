"""Bringing in a file from a chat: asked for, looked at, and added only when the person says so."""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Mapping

from core.dialogs.talk import FormRoute, Replies, Submission, Talk
from core.dialogs.turn import Ask, Replace, Show
from core.domain.ids import new_id
from core.errors import Problem
from core.services.files.contacts_csv import as_csv
from core.services.importing import Brought, Read, bring_in, compare, read_file
from core.services.interviews import ToLog
from core.text.dates import moment_words
from core.text.problems import say_problem
from core.ui.action import Action
from core.ui.card import Block, Button, Buttons, ButtonStyle, Card, Heading, Items, Text
from core.ui.form import FileField, Form, Page
from core.ui.rich import Rich, Strong, rich

FORM, FILE = "import", "file"
KEPT = "import.kept"
"""What was looked at, until it is brought in: the new part of it only, sealed like everything typed."""
MOST_SHOWN = 8
"""Lines of each sort in the preview: enough to see that the columns are the right ones."""


async def ask(talk: Talk, rest: str) -> Replies:
    """/contact import [file]: which file; at the terminal its path may be typed at once."""
    return (Ask(await build(talk, "", {FILE: rest} if rest else {})),)


async def build(talk: Talk, subject: str, values: Mapping[str, str]) -> Form:
    say = talk.say
    page = Page(
        say("Bring in a file"),
        (FileField(FILE, say("File"), say("contacts: .csv or .vcf; interviews: .ics"), required=True),),
        say(
            "Your address book, LinkedIn’s own export, a calendar. Nothing is added before you have seen it."
        ),
    )
    return Form(FORM, say("Bring in a file"), (page,), subject, say("Look at it"), dict(values))


async def unread(talk: Talk, sent: Submission) -> Replies:
    """A front hands a file to `Desk.bring`; only its name came here."""
    raise Problem("file_not_read", FILE)


async def look(talk: Talk, name: str, read: Read, content: bytes) -> Replies:
    """What the file would add, what is here already, and what is wrong with it, line by line. Nothing is changed."""
    found = await compare(talk.uow, read, talk.zone)
    kept = ""
    if found.contacts or found.interviews:
        kept = new_id()
        new = content if found.interviews else as_csv(found.contacts)
        values = {"id": kept, "name": name if found.interviews else "contacts.csv"}
        values["content"] = b64encode(new).decode()
        await talk.uow.drafts.keep(KEPT, "", 0, values, talk.turn.now)
    return (Show(_preview(talk, found, kept)),)


async def bring(talk: Talk, action: Action) -> Replies:
    """Adds what was looked at; of two previews only the last can still be brought in."""
    _, kept = await talk.uow.drafts.get(KEPT, "") or (0, {})
    if kept.get("id") != action.subject:
        raise Problem("import_gone")
    read = read_file(kept["name"], b64decode(kept["content"]))
    found = await compare(talk.uow, read, talk.zone)
    await bring_in(talk.uow, found, talk.turn.now)
    await talk.uow.drafts.drop(KEPT, "")
    say = talk.say
    if found.interviews:
        line = say.many("{count} interview added.", "{count} interviews added.", len(found.interviews))
        button = Button(say("What I owe"), Action("interview.list"))
    else:
        line = say.many("{count} contact added.", "{count} contacts added.", len(found.contacts))
        button = Button(say("People"), Action("contact.list"))
    rest = say("Nobody is reminded of all of them at once: a rhythm begins with the next touch.")
    words = line if found.interviews else f"{line} {rest}"
    return (Replace(Card(say("Brought in."), (Text(rich(words)), Buttons((button,))))),)


async def put_away(talk: Talk, _: Action) -> Replies:
    await talk.uow.drafts.drop(KEPT, "")
    return (Replace(Card(talk.say("Left there. Nothing was added."))),)


def _preview(talk: Talk, found: Brought, kept: str) -> Card:
    say, blocks = talk.say, list[Block]()
    if found.contacts:
        blocks.append(Heading(say.many("{count} new contact:", "{count} new contacts:", len(found.contacts))))
        lines = [(c.name, ", ".join(w for w in (c.title, c.company, c.email) if w)) for c in found.contacts]
        blocks.append(_items(talk, [rich(Strong(n), f" — {w}" if w else "") for n, w in lines]))
    if found.interviews:
        count = len(found.interviews)
        blocks.append(Heading(say.many("{count} new interview:", "{count} new interviews:", count)))
        blocks.append(_items(talk, [_interview(talk, told) for told in found.interviews]))
    if found.known:
        here = say.many("{count} is here already.", "{count} are here already.", found.known)
        blocks.append(Text(rich(here)))
    if found.problems:
        count = len(found.problems)
        blocks.append(
            Heading(say.many("{count} line cannot be read:", "{count} lines cannot be read:", count))
        )
        wrong = [
            rich(say("line {number}", number=number), f" — {say_problem(say, why)}")
            for number, why in found.problems
        ]
        blocks.append(_items(talk, wrong))
    if not kept:
        return Card(say("There is nothing new in it."), tuple(blocks))
    buttons = (
        Button(say("Bring it in"), Action("import.bring", kept), ButtonStyle.PRIMARY),
        Button(say("Leave it"), Action("import.leave", kept)),
    )
    return Card(say("Nothing is changed yet"), (*blocks, Buttons(buttons)))


def _items(talk: Talk, lines: list[Rich]) -> Items:
    more = len(lines) - MOST_SHOWN
    shown = lines[:MOST_SHOWN]
    if more > 0:
        shown.append(rich(talk.say.many("  and {count} more", "  and {count} more", more).strip()))
    return Items(tuple(shown))


def _interview(talk: Talk, told: ToLog) -> Rich:
    people = ", ".join(person.name for person in told.people)
    when = moment_words(told.ended_at, talk.zone, talk.language)
    return rich(Strong(told.company), f" — {when}", f" ({people})" if people else "")


ROUTE = FormRoute(FORM, build, unread)
