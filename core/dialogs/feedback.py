"""The feedback ledger: what they answered, kept word for word."""

from __future__ import annotations

from collections.abc import Mapping

from core.dialogs.finding import interview_named
from core.dialogs.talk import FormRoute, Replies, Submission, Talk
from core.dialogs.turn import Ask, Show
from core.domain.interview import Interview, OutcomeKind
from core.services import outcomes
from core.ui.action import Action
from core.ui.card import Card, Text
from core.ui.form import Form, Page, TextField
from core.ui.rich import rich

REJECTION, FEEDBACK = "rejection", "feedback"


async def feedback(talk: Talk, rest: str) -> Replies:
    """/interview feedback [interview]: what they answered, word for word; where nothing is named, after the latest no."""
    interview = await interview_named(talk, rest, _was_a_no, lambda i: i.ended_at <= talk.turn.now)
    return (Ask(await build_feedback(talk, interview.id, {})),)


def _was_a_no(interview: Interview) -> bool:
    return interview.outcome is not None and interview.outcome.kind is OutcomeKind.REJECTED


async def press_feedback(talk: Talk, action: Action) -> Replies:
    return (Ask(await build_feedback(talk, action.subject, {})),)


async def build_feedback(talk: Talk, subject: str, values: Mapping[str, str]) -> Form:
    say = talk.say
    interview = await talk.uow.interviews.get(subject)
    hint = say("word for word; I bring it back before your next interview")
    page = Page(
        say("Their feedback"),
        (
            TextField(
                "feedback", say("What did they answer?"), hint, required=True, multiline=True, longest=4000
            ),
        ),
    )
    return Form(FEEDBACK, interview.company, (page,), subject, say("Keep"), dict(values))


async def submit_feedback(talk: Talk, sent: Submission) -> Replies:
    interview = await talk.uow.interviews.get(sent.subject)
    await outcomes.keep_feedback(talk.uow, interview, sent.values["feedback"], talk.turn.now)
    await talk.uow.drafts.drop(FEEDBACK, sent.subject)
    line = talk.say("I will bring it back before your next interview.")
    return (Show(Card(talk.say("Kept"), (Text(rich(line)),))),)


FEEDBACK_ROUTE = FormRoute(FEEDBACK, build_feedback, submit_feedback)
