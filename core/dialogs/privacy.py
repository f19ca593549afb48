"""/suivi privacy, export and delete: what is kept of a person, theirs to take away, and theirs to end."""

from __future__ import annotations

from collections.abc import Mapping

from core.dialogs.keeping import kept_here
from core.dialogs.taking import dates_of
from core.dialogs.talk import Replies, Talk
from core.dialogs.turn import Replace, Show
from core.domain.person import Platform
from core.services.everything import as_json, as_zip, everything
from core.services.exporting import contacts_files
from core.text.words import Words
from core.ui.action import Action
from core.ui.card import Button, Buttons, ButtonStyle, Card, File, Items, Text
from core.ui.rich import rich


async def privacy(talk: Talk, _: str) -> Replies:
    """/suivi privacy: what is kept, where, how long, and who can read it."""
    say = talk.say
    buttons = (
        Button(say("Take everything with me"), Action("privacy.export")),
        Button(say("Delete everything…"), Action("privacy.delete"), ButtonStyle.DANGER),
    )
    return (
        Show(
            Card(
                say("Your data, in plain words"),
                (*kept_here(say, talk.turn.who.platform), Buttons(buttons)),
            )
        ),
    )


async def export(talk: Talk, _: str) -> Replies:
    """/suivi export: one zip file with everything."""
    say, now = talk.say, talk.turn.now
    cards, table = await contacts_files(talk.uow)
    files = {
        say("README.txt"): _contents(say).encode(),
        "suivi.json": as_json(await everything(talk.uow, now)),
        "contacts.csv": table,
        "contacts.vcf": cards,
        "suivi.ics": await dates_of(talk.uow, talk.language, now),
    }
    line = say(
        "All of it in one file: as JSON, your contacts for a spreadsheet or an address book, your dates for a calendar. It is private: keep it somewhere safe."
    )
    file = File("suivi.zip", "application/zip", as_zip(files, now))
    return (Show(Card(say("Everything I keep of you"), (Text(rich(line)), file))),)


async def delete(talk: Talk, _: str) -> Replies:
    """/suivi delete: says what would go, and asks."""
    say = talk.say
    lines = [
        say("It all goes at once, and nobody can bring it back, not even me. No reminder comes any more."),
        say("If you want to keep a copy, /suivi export makes one first."),
    ]
    if talk.turn.who.platform is Platform.TERMINAL:
        lines.append(
            say(
                "The commands you typed and the files saved in the folder “files” of your data folder go too: move what you want to keep."
            )
        )
    buttons = (
        # Whom it was asked of: the button of an old message never deletes what somebody began afresh.
        Button(
            say("Delete everything"),
            Action("privacy.delete_for_good", talk.person.scope.person),
            ButtonStyle.DANGER,
        ),
        Button(say("Keep it"), Action("privacy.keep")),
    )
    counted = Items(tuple(rich(one) for one in _counted(say, await talk.uow.person.held())))
    return (
        Show(
            Card(
                say("Delete everything?"), (counted, *(Text(rich(line)) for line in lines), Buttons(buttons))
            )
        ),
    )


async def delete_for_good(talk: Talk, action: Action) -> Replies:
    """Every row in every table. Pressed again, or on a message of an earlier life, it touches nothing that came since."""
    say = talk.say
    came_just_now = talk.person.created_at == talk.turn.now
    if action.subject != talk.person.scope.person and not came_just_now:
        line = say(
            "That was another time: what you have logged since is still here. /suivi delete asks again."
        )
        return (Replace(Card(say("Nothing was deleted"), (Text(rich(line)),))),)
    await talk.uow.person.forget()
    lines = [
        say(
            "Nothing of yours is left here, and no reminder comes any more. If you ever want me again, just begin: I start afresh. Good luck with all of it."
        )
    ]
    elsewhere = _remains(say, talk.turn.who.platform)
    return (
        Replace(
            Card(say("Everything is deleted"), tuple(Text(rich(one)) for one in (*lines, elsewhere) if one))
        ),
    )


async def keep(talk: Talk, _: Action) -> Replies:
    line = talk.say("Everything is as it was, reminders included.")
    return (Replace(Card(talk.say("Nothing was deleted"), (Text(rich(line)),))),)


async def link(talk: Talk, _: str) -> Replies:
    """/suivi link, of a later version."""
    say = talk.say
    lines = (
        say(
            "I cannot join your Slack and your Discord yet: each keeps its own interviews and its own reminders."
        ),
        say(
            "Until I can, choose one and stay with it; /contact export and /contact import carry your people over."
        ),
    )
    return (Show(Card(say("Not yet"), tuple(Text(rich(line)) for line in lines))),)


def _counted(say: Words, held: Mapping[str, int]) -> list[str]:
    """What would go, in the words of whoever logged it; what is empty is left out."""
    shown = {
        "interviews": say.many("{count} interview", "{count} interviews", held["interviews"]),
        "contacts": say.many("{count} person you met", "{count} people you met", held["contacts"]),
        "notes": say.many("{count} note", "{count} notes", held["notes"]),
        "touches": say.many("{count} time you were in touch", "{count} times you were in touch", held["touches"]),
        "reminders": say.many("{count} reminder, past or to come", "{count} reminders, past or to come", held["reminders"]),
        "proofs": say.many("{count} proof in your experience bank", "{count} proofs in your experience bank", held["proofs"]),
        "feedback": say.many("{count} answer about an application", "{count} answers about your applications", held["feedback"]),
        "drafts": say.many("{count} form begun", "{count} forms begun", held["drafts"]),
        "follows": say.many("{count} choice of whom to follow", "{count} choices of whom to follow", held["follows"]),
        "feeds": say("The private address of your calendar, which opens nothing any more"),
    }  # fmt: skip
    return [
        *(line for name, line in shown.items() if held[name]),
        say("Your name, your settings, and where I reach you"),
    ]


def _remains(say: Words, platform: Platform) -> str:
    match platform:
        case Platform.SLACK:
            return say("Our messages here belong to Slack and stay in it, under your workspace’s rules.")
        case Platform.DISCORD:
            return say("Our messages here belong to Discord and stay in it.")
        case Platform.TERMINAL:
            return ""


def _contents(say: Words) -> str:
    """The page that says what is what."""
    return "\n".join(
        (
            say("Everything that Suivi kept of you when you asked for it."),
            "",
            say("suivi.json: all of it, by the name of the table it stands in. Times are UTC."),
            say(
                "contacts.csv and contacts.vcf: the people you met, for a spreadsheet and for an address book."
            ),
            say("suivi.ics: your interviews and the reminders to come, for a calendar."),
            "",
            say(
                "“seen”, “frames”, “fingerprints” and “feeds” are only counted: they hold codes, without which you would be answered twice, or two members would send the same letter."
            ),
            "",
        )
    )
