"""Reading a note that somebody wrote themselves, and saying what a careful friend would."""

from __future__ import annotations

from collections.abc import Mapping

from core.dialogs.talk import FormRoute, Replies, Submission, Talk
from core.dialogs.turn import Ask, Show
from core.notes.check import CheckContext, check, read_pasted
from core.notes.note import Finding, Severity, Where
from core.text.findings import say_finding
from core.text.words import mark
from core.ui.card import Block, Card, Items, Text
from core.ui.form import Form, Page, TextField
from core.ui.rich import Rich, Strong, rich

FORM = "check"
SEVERITIES = {
    Severity.BLOCK: mark("Do not send yet"),
    Severity.WARN: mark("Mend first"),
    Severity.HINT: mark("Could be better"),
}


async def check_command(talk: Talk, rest: str) -> Replies:
    """/interview check TEXT: at once; without text, a form to paste into."""
    if not rest.strip():
        return (Ask(await build(talk, "", {})),)
    return (Show(_verdict(talk, rest)),)


async def build(talk: Talk, subject: str, values: Mapping[str, str]) -> Form:
    say = talk.say
    hint = say("A first line “Subject: …” is read as the subject.")
    page = Page(
        say("Check a note"),
        (TextField("note", say("The note"), hint, required=True, multiline=True, longest=8000),),
    )
    return Form(FORM, say("Check a note"), (page,), subject, say("Check"), dict(values))


async def submit(talk: Talk, sent: Submission) -> Replies:
    await talk.uow.drafts.drop(FORM, "")
    return (Show(_verdict(talk, sent.values["note"])),)


def _verdict(talk: Talk, text: str) -> Card:
    """Everything found, grouped by how much it matters."""
    say = talk.say
    subject, body = read_pasted(text)
    # A text pasted without its subject line is a body to read, not a note whose subject is missing.
    findings = [f for f in check(subject, body, CheckContext()) if subject or f.where is Where.BODY]
    if not findings:
        return Card(
            say("I would send this"), (Text(rich(say("Nothing stands out that should be changed."))),)
        )
    blocks: list[Block] = []
    for severity, words in SEVERITIES.items():
        found = [f for f in findings if f.severity is severity]
        if found:
            blocks += [Text(rich(Strong(say(words)))), Items(tuple(_line(talk, f) for f in found))]
    return Card(
        say.many("{count} thing to look at", "{count} things to look at", len(findings)), tuple(blocks)
    )


def _line(talk: Talk, finding: Finding) -> Rich:
    return rich(say_finding(talk.say, finding))


ROUTE = FormRoute(FORM, build, submit)
