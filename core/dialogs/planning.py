"""What comes next and when: the follow-ups of one interview."""

from __future__ import annotations

from core.dialogs.finding import interview_named
from core.dialogs.talk import Replies, Talk
from core.dialogs.turn import Show
from core.domain.interview import Interview
from core.domain.reminder import Reminder, ReminderKind, ReminderState, SubjectKind
from core.text.words import mark
from core.ui.action import Action
from core.ui.card import Bar, Block, Button, Buttons, Card, Items, Picture, Text
from core.ui.rich import Rich, When, rich

KINDS: dict[ReminderKind, str] = {
    ReminderKind.DRAFT: mark("{when}: your drafts, ready to read"),
    ReminderKind.NUDGE: mark("{when}: a nudge, if something is still owed"),
    ReminderKind.LAST_CALL: mark("{when}: a last call before the window closes"),
    ReminderKind.LATE: mark("{when}: one word after the window, then no more"),
    ReminderKind.SNOOZED: mark("{when}: the note you put off"),
    ReminderKind.STATUS_CHECK: mark("{when}: time to ask where things stand, if they are silent"),
    ReminderKind.SECOND_CHECK: mark("{when}: a second and last question, if still silent"),
    ReminderKind.COOL_OFF: mark("{when}: your answer to the rejection, after a breath"),
    ReminderKind.DOOR_OPEN: mark("{when}: a word that keeps the door open"),
    ReminderKind.KEEP_IN_TOUCH: mark("{when}: keep in touch with {name}"),
    ReminderKind.CUSTOM: mark("{when}: you asked to be reminded of {name}"),
    ReminderKind.BRIEFING: mark("{when}: what to remember before you go in"),
    ReminderKind.DIGEST: mark("{when}: your digest"),
}
_NUDGES = frozenset(
    {ReminderKind.DRAFT, ReminderKind.NUDGE, ReminderKind.LAST_CALL, ReminderKind.LATE, ReminderKind.SNOOZED}
)


async def plan(talk: Talk, rest: str) -> Replies:
    """/interview plan [interview]."""
    return (Show(await plan_card(talk, await interview_named(talk, rest))),)


async def press(talk: Talk, action: Action) -> Replies:
    return (Show(await plan_card(talk, await talk.uow.interviews.get(action.subject))),)


async def plan_card(talk: Talk, interview: Interview) -> Card:
    """Every reminder still to come about an interview, its notes and its people, soonest first."""
    say = talk.say
    coming = await coming_about(talk, interview)
    if not coming:
        line = say("Nothing more is planned: everything is done or closed.")
        return Card(say("{company}: what comes next", company=interview.company), (Text(rich(line)),))
    blocks: list[Block] = [Items(tuple([await line_of(talk, r) for r in coming]))]
    blocks.append(_timeline(talk, interview, coming))
    if any(reminder.kind in _NUDGES for reminder in coming):
        line = say(
            "Each one checks first whether it is still needed. Mark a note as sent and its nudges stop."
        )
        blocks.append(Text(rich(line)))
    blocks.append(Buttons((Button(say("See drafts"), Action("note.see", interview.id)),)))
    return Card(say("{company}: what comes next", company=interview.company), tuple(blocks))


async def coming_about(talk: Talk, interview: Interview) -> list[Reminder]:
    notes = {n.id for n in await talk.uow.notes.of_interview(interview.id)}
    people = {e.contact_id for e in interview.people}
    subjects = {
        SubjectKind.INTERVIEW: {interview.id},
        SubjectKind.NOTE: notes,
        SubjectKind.CONTACT: people,
        SubjectKind.PERSON: set[str](),
    }
    planned = [
        r
        for r in await talk.uow.reminders.planned()
        if r.state is ReminderState.PENDING and r.subject_id in subjects[r.subject_kind]
    ]
    return sorted(planned, key=lambda r: r.due_at)


async def line_of(talk: Talk, reminder: Reminder) -> Rich:
    name = ""
    if reminder.subject_kind is SubjectKind.CONTACT:
        name = (await talk.uow.contacts.get(reminder.subject_id)).name
    return talk.say.spans(KINDS[reminder.kind], when=When(reminder.due_at), name=name)


def _timeline(talk: Talk, interview: Interview, coming: list[Reminder]) -> Picture:
    """The follow-ups as ticks between the interview and the last of them within six weeks."""
    say = talk.say
    start, near = interview.ended_at, [r for r in coming if (r.due_at - interview.ended_at).days <= 42]
    whole = max((near[-1].due_at - start).total_seconds(), 1.0) if near else 1.0
    bars = []
    for reminder in near:
        place = min(1.0, max(0.0, (reminder.due_at - start).total_seconds() / whole))
        bars.append(Bar(say(SHORT[reminder.kind]), max(0.0, place - 0.02), place, ""))
    alt = say.many(
        "{count} follow-up within six weeks of the interview",
        "{count} follow-ups within six weeks of the interview",
        len(near),
    )
    return Picture(say("From the interview on"), alt, tuple(bars))


SHORT: dict[ReminderKind, str] = {
    ReminderKind.DRAFT: mark("drafts"),
    ReminderKind.NUDGE: mark("nudge"),
    ReminderKind.LAST_CALL: mark("last call"),
    ReminderKind.LATE: mark("late word"),
    ReminderKind.SNOOZED: mark("put off"),
    ReminderKind.STATUS_CHECK: mark("where things stand"),
    ReminderKind.SECOND_CHECK: mark("last question"),
    ReminderKind.COOL_OFF: mark("answer"),
    ReminderKind.DOOR_OPEN: mark("open door"),
    ReminderKind.KEEP_IN_TOUCH: mark("keep in touch"),
    ReminderKind.CUSTOM: mark("your reminder"),
    ReminderKind.BRIEFING: mark("briefing"),
    ReminderKind.DIGEST: mark("digest"),
}
