"""What is asked before the answer to an outcome is drafted, because the note is poor without it; never more than one short page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from core.dialogs.talk import FormRoute, Replies, Submission, Talk
from core.dialogs.times import read_date
from core.dialogs.written import written
from core.domain.interview import Interview, OutcomeKind
from core.domain.note import NoteKind
from core.domain.weak_spot import is_vague, weak_spot
from core.errors import Problem
from core.services import outcomes
from core.ui.form import Form, MomentField, Page, TextField

REJECTION, ACCEPTANCE = "rejection", "acceptance"
SPOT, START = "weak_spot", "start_on"
MOST_BETTER = 2
"""Points of the interview offered where the question would be a vague one."""


def spot_field(talk: Talk) -> TextField:
    say = talk.say
    return TextField(
        SPOT,
        say("Where do you think it was decided?"),
        say("my answer on pricing; the size of the team; leave it empty if you cannot tell"),
        multiline=True,
        longest=500,
    )


def precise_spot(talk: Talk, interview: Interview, values: Mapping[str, str]) -> str:
    """What was typed there. Raises Problem, with better points from the interview, where one could only ask vaguely about it."""
    spot = weak_spot(values.get(SPOT, ""))
    if is_vague(spot):
        said = interview.debrief
        better = [said.repair, *(need.need for need in said.needs)]
        offered = tuple(talk.say("“{words}”", words=b) for b in better if b)[:MOST_BETTER]
        raise Problem("weak_spot_vague", SPOT, suggestions=offered)
    return spot


def start_field(talk: Talk) -> MomentField:
    say = talk.say
    hint = say("Monday; 1 September; leave it empty if no day is settled")
    return MomentField(START, say("Which day do you start?"), hint, date_only=True)


async def keep_start(talk: Talk, interview: Interview, values: Mapping[str, str]) -> Interview:
    """The interview with the day that was typed. Raises Problem for what is no day."""
    typed = values.get(START, "")
    if not typed or interview.outcome is None:
        return interview
    told = replace(interview.outcome, start_on=read_date(talk, typed))
    return await outcomes.complete(talk.uow, interview, told)


async def build_rejection(talk: Talk, subject: str, values: Mapping[str, str]) -> Form:
    say = talk.say
    interview = await talk.uow.interviews.get(subject)
    page = Page(
        say("Before the note"),
        (
            spot_field(talk),
            TextField(
                "words",
                say("What did they tell you?"),
                say("kept for you, never quoted"),
                multiline=True,
                longest=1500,
            ),
        ),
        say(
            "Only so that the one question you ask is a precise one. Vague questions get vague answers, or none."
        ),
    )
    known = (
        {"weak_spot": interview.outcome.weak_spot, "words": interview.outcome.words}
        if interview.outcome
        else {}
    )
    return Form(REJECTION, interview.company, (page,), subject, say("Draft the note"), known | dict(values))


async def submit_rejection(talk: Talk, sent: Submission) -> Replies:
    interview = await talk.uow.interviews.get(sent.subject)
    spot = precise_spot(talk, interview, sent.values)
    told = await outcomes.record_outcome(
        talk.uow, interview, OutcomeKind.REJECTED, talk.turn.now, sent.values.get("words", ""), spot
    )
    await talk.uow.drafts.drop(REJECTION, sent.subject)
    return await written(talk, told, outcomes.rejection_kind(told))


async def build_acceptance(talk: Talk, subject: str, values: Mapping[str, str]) -> Form:
    say, interview = talk.say, await talk.uow.interviews.get(subject)
    lead = say("A yes says from when: whoever reads it has a desk to prepare.")
    page = Page(say("Before the note"), (start_field(talk),), lead)
    return Form(ACCEPTANCE, interview.company, (page,), subject, say("Draft the note"), dict(values))


async def submit_acceptance(talk: Talk, sent: Submission) -> Replies:
    interview = await keep_start(talk, await talk.uow.interviews.get(sent.subject), sent.values)
    await talk.uow.drafts.drop(ACCEPTANCE, sent.subject)
    return await written(talk, interview, NoteKind.ACCEPTANCE)


REJECTION_ROUTE = FormRoute(REJECTION, build_rejection, submit_rejection)
ACCEPTANCE_ROUTE = FormRoute(ACCEPTANCE, build_acceptance, submit_acceptance)
