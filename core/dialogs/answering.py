"""What a note asks for, answered there and then: those fields of the debrief alone, and the note again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from core.dialogs import debrief, drafting
from core.dialogs.talk import FormRoute, Replies, Submission, Talk
from core.dialogs.turn import Ask
from core.ui.action import Action
from core.ui.form import Form, Page

FORM = "note_answer"


async def press(talk: Talk, action: Action) -> Replies:
    """`action.extra`: the names of the fields, as `fields_asked` gives them, parted by commas."""
    return (Ask(await build(talk, f"{action.subject}/{action.extra}", {})),)


async def build(talk: Talk, subject: str, values: Mapping[str, str]) -> Form:
    """`subject` is "note/names". Raises KeyError for a note that is not the person's."""
    note_id, _, names = subject.partition("/")
    note = await talk.uow.notes.get(note_id)
    whole = await debrief.build(talk, note.interview_id, {})
    fields = {field.name: field for page in whole.pages for field in page.fields}
    asked = tuple(fields[name] for name in names.split(",") if name in fields)
    contact = await talk.uow.contacts.get(note.contact_id)
    page = Page(contact.name, asked or whole.pages[0].fields)
    known = {field.name: whole.values[field.name] for field in page.fields if field.name in whole.values}
    return Form(FORM, talk.say("Complete the log"), (page,), subject, talk.say("Keep"), known | dict(values))


async def submit(talk: Talk, sent: Submission) -> Replies:
    """Saves what was answered beside what the debrief held before, and shows the note as it reads now."""
    note = await talk.uow.notes.get(sent.subject.partition("/")[0])
    whole = await debrief.build(talk, note.interview_id, {})
    shown = {field.name for page in (await build(talk, sent.subject, {})).pages for field in page.fields}
    before = {name: value for name, value in whole.values.items() if name not in shown}
    for number, page in enumerate(whole.pages):
        if shown & {field.name for field in page.fields}:
            answers = replace(sent, form=debrief.FORM, subject=note.interview_id, page=number, is_last=False)
            await debrief.keep(talk, replace(answers, values=before | dict(sent.values)))
    await talk.uow.drafts.drop(FORM, sent.subject)
    return await drafting.see(talk, Action("note.see", note.id, "note"))


ROUTE = FormRoute(FORM, build, submit)
