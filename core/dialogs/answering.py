"""What a note asks for, answered there and then: those fields alone, and the note again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from core.dialogs import debrief, drafting
from core.dialogs.before_note import SPOT, START, keep_start, precise_spot, spot_field, start_field
from core.dialogs.editing import role_field
from core.dialogs.talk import FormRoute, Replies, Submission, Talk
from core.dialogs.turn import Ask
from core.domain.interview import Interview
from core.services.interviews import save_interview
from core.services.outcomes import complete
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
    fields |= {"role": role_field(talk), START: start_field(talk), SPOT: spot_field(talk)}
    asked = tuple(fields[name] for name in names.split(",") if name in fields)
    contact = await talk.uow.contacts.get(note.contact_id)
    page = Page(contact.name, asked or whole.pages[0].fields)
    said = {**whole.values, **_beside(await talk.uow.interviews.get(note.interview_id))}
    known = {field.name: said[field.name] for field in page.fields if said.get(field.name)}
    return Form(FORM, talk.say("Complete the log"), (page,), subject, talk.say("Keep"), known | dict(values))


async def submit(talk: Talk, sent: Submission) -> Replies:
    """Saves what was answered beside what was there before, and shows the note as it reads now."""
    note = await talk.uow.notes.get(sent.subject.partition("/")[0])
    whole = await debrief.build(talk, note.interview_id, {})
    shown = {field.name for page in (await build(talk, sent.subject, {})).pages for field in page.fields}
    await _keep_beside(talk, await talk.uow.interviews.get(note.interview_id), shown, sent.values)
    before = {name: value for name, value in whole.values.items() if name not in shown}
    for number, page in enumerate(whole.pages):
        if shown & {field.name for field in page.fields}:
            answers = replace(sent, form=debrief.FORM, subject=note.interview_id, page=number, is_last=False)
            await debrief.keep(talk, replace(answers, values=before | dict(sent.values)))
    await talk.uow.drafts.drop(FORM, sent.subject)
    return await drafting.see(talk, Action("note.see", note.id, "note"))


def _beside(interview: Interview) -> dict[str, str]:
    """What is known of the fields that are not the debrief's, as it would be typed."""
    told = interview.outcome
    start = told.start_on.isoformat() if told and told.start_on else ""
    return {"role": interview.role, START: start, SPOT: told.weak_spot if told else ""}


async def _keep_beside(talk: Talk, interview: Interview, shown: set[str], values: Mapping[str, str]) -> None:
    """Saves the answers that are not the debrief's. Raises Problem, at its field, for what cannot be one."""
    if SPOT in shown and interview.outcome is not None and (spot := precise_spot(talk, interview, values)):
        told = replace(interview.outcome, weak_spot=spot)
        interview = await complete(talk.uow, interview, told)
    if START in shown:
        interview = await keep_start(talk, interview, values)
    if "role" in shown:
        await save_interview(talk.uow, replace(interview, role=values.get("role", "")), talk.turn.now)


ROUTE = FormRoute(FORM, build, submit)
