"""How it ended, and what to do about it: a breath first where one is needed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from core.dialogs import elsewhere
from core.dialogs.draft_pace import once_more, put_off
from core.dialogs.finding import interview_named
from core.dialogs.log import press_next_round
from core.dialogs.note_card import note_card
from core.dialogs.saying import OUTCOMES
from core.dialogs.settling import EVENING, MORNING
from core.dialogs.talk import FormRoute, Replies, Submission, Talk
from core.dialogs.turn import Ask, Replace, Show
from core.domain.interview import Interview, OutcomeKind, Round
from core.domain.note import NoteKind
from core.domain.weak_spot import is_vague, weak_spot
from core.errors import Problem
from core.services import drafts, outcomes
from core.ui.action import Action
from core.ui.card import Button, Buttons, ButtonStyle, Card, Text
from core.ui.form import Form, Page, TextField
from core.ui.rich import When, rich

REJECTION = "rejection"
MOST_BETTER = 2
"""Points of the interview offered where the question would be a vague one."""


TYPED: dict[str, OutcomeKind] = {
    "advanced": OutcomeKind.ADVANCED,
    "next": OutcomeKind.ADVANCED,
    "suite": OutcomeKind.ADVANCED,
    "retenu": OutcomeKind.ADVANCED,
    "retenue": OutcomeKind.ADVANCED,
    "offer": OutcomeKind.OFFER,
    "offre": OutcomeKind.OFFER,
    "rejected": OutcomeKind.REJECTED,
    "rejection": OutcomeKind.REJECTED,
    "no": OutcomeKind.REJECTED,
    "refus": OutcomeKind.REJECTED,
    "refusé": OutcomeKind.REJECTED,
    "silent": OutcomeKind.SILENT,
    "silence": OutcomeKind.SILENT,
    "withdrawn": OutcomeKind.WITHDRAWN,
    "withdrew": OutcomeKind.WITHDRAWN,
    "retrait": OutcomeKind.WITHDRAWN,
    "no-show": OutcomeKind.NO_SHOW,
    "noshow": OutcomeKind.NO_SHOW,
    "absent": OutcomeKind.NO_SHOW,
}
"""What may be typed after /interview outcome, in both languages."""


async def outcome(talk: Talk, rest: str) -> Replies:
    """/interview outcome [interview] [how]: in one line, or by a button."""
    words = rest.split()
    kinds = [TYPED[w.casefold()] for w in words if w.casefold() in TYPED]
    named = " ".join(w for w in words if w.casefold() not in TYPED)
    interview = await interview_named(talk, named, lambda i: i.ended_at <= talk.turn.now)
    if not kinds:
        return (Show(await _ask(talk, interview)),)
    return await _record(talk, interview, kinds[-1])


async def ask(talk: Talk, action: Action) -> Replies:
    return (Show(await _ask(talk, await talk.uow.interviews.get(action.subject))),)


async def record(talk: Talk, action: Action) -> Replies:
    interview = await talk.uow.interviews.get(action.subject)
    return await _record(talk, interview, OutcomeKind(action.extra))


async def cool(talk: Talk, action: Action) -> Replies:
    """Tonight or tomorrow morning: until then the answer is not marked sent."""
    say, zone = talk.say, ZoneInfo(talk.zone)
    interview = await talk.uow.interviews.get(action.subject)
    today = talk.turn.now.astimezone(zone)
    tonight = datetime.combine(today.date(), EVENING, zone)
    if action.extra == "tonight" and tonight - today > timedelta(minutes=30):
        until = tonight
    else:
        until = datetime.combine(today.date() + timedelta(days=1), MORNING, zone)
    await outcomes.cool_off(talk.uow, interview, until, talk.turn.now)
    line = say.spans("I will bring you a draft {when}. Nothing is lost by waiting.", when=When(until))
    return (Replace(Card(say("Take the time you need"), (Text(line),))),)


async def write(talk: Talk, action: Action) -> Replies:
    """The answer an outcome calls for; a rejection asks for the weak spot first, so that the question can be precise."""
    interview = await talk.uow.interviews.get(action.subject)
    kind = outcomes.rejection_kind(interview) if action.extra == "rejection" else NoteKind(action.extra)
    if (
        kind is NoteKind.REJECTION_FINAL
        and not (interview.outcome and interview.outcome.weak_spot)
        and action.name == "outcome.write"
    ):
        return (Ask(await build_rejection(talk, interview.id, {})),)
    return await _written(talk, interview, kind)


async def build_rejection(talk: Talk, subject: str, values: Mapping[str, str]) -> Form:
    say = talk.say
    interview = await talk.uow.interviews.get(subject)
    page = Page(
        say("Before the note"),
        (
            TextField(
                "weak_spot",
                say("Where do you think it was decided?"),
                say("my answer on pricing; the size of the team; leave it empty if you cannot tell"),
                multiline=True,
                longest=500,
            ),
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
    spot = weak_spot(sent.values.get("weak_spot", ""))
    if is_vague(spot):
        said = interview.debrief
        better = [said.repair, *(need.need for need in said.needs)]
        offered = tuple(talk.say("“{words}”", words=b) for b in better if b)[:MOST_BETTER]
        raise Problem("weak_spot_vague", "weak_spot", suggestions=offered)
    told = await outcomes.record_outcome(
        talk.uow, interview, OutcomeKind.REJECTED, talk.turn.now, sent.values.get("words", ""), spot
    )
    await talk.uow.drafts.drop(REJECTION, sent.subject)
    return await _written(talk, told, outcomes.rejection_kind(told))


async def _ask(talk: Talk, interview: Interview) -> Card:
    say = talk.say
    buttons = tuple(
        Button(say(OUTCOMES[k]), Action("outcome.record", interview.id, k.value)) for k in OutcomeKind
    )
    title = say("How did it end with {company}?", company=interview.company)
    return Card(title, (Buttons(buttons[:3]), Buttons(buttons[3:])))


async def _record(talk: Talk, interview: Interview, kind: OutcomeKind) -> Replies:
    interview = await outcomes.record_outcome(talk.uow, interview, kind, talk.turn.now)
    say = talk.say
    match kind:
        case OutcomeKind.REJECTED:
            return (Replace(_rejected(talk, interview)),)
        case OutcomeKind.ADVANCED:
            next_ = await press_next_round(talk, Action("log.next", interview.id))
            line = say("People and company carry over; the next note will know this one.")
            return (Replace(Card(say("On to the next round. Good."), (Text(rich(line)),))), *next_)
        case OutcomeKind.OFFER:
            line = say(
                "Thank everyone who helped you there, whatever you decide. And take your time to read it."
            )
            choices = (
                (NoteKind.OFFER_THANKS, say("Thank everyone who helped")),
                (NoteKind.ACCEPTANCE, say("Accept it")),
                (NoteKind.OFFER_DECLINE, say("Decline it")),
            )
            card = _with_notes(say("An offer. Congratulations!"), line, interview, choices)
            if await elsewhere.others(talk, interview):
                tell = Button(
                    say("Tell the others there is one"),
                    Action("elsewhere.show", interview.id, elsewhere.ANOTHER),
                )
                card = Card(card.title, (*card.blocks, Buttons((tell,))))
            return (Replace(card),)
        case OutcomeKind.SILENT:
            line = say(
                "Silence says little: most delays are about calendars. One calm question is fair, two at most."
            )
            return (
                Replace(
                    _with_notes(
                        say("No news yet"), line, interview, ((NoteKind.CHECK_IN, say("Draft a check-in")),)
                    )
                ),
            )
        case OutcomeKind.WITHDRAWN:
            line = say("All reminders about it have stopped. A short word keeps the door open.")
            return (
                Replace(
                    _with_notes(
                        say("Noted"), line, interview, ((NoteKind.WITHDRAWAL, say("Draft the word")),)
                    )
                ),
            )
        case OutcomeKind.NO_SHOW:
            line = say(
                "It happens, and it says nothing about you. A calm line proposing another time serves you best."
            )
            return (
                Replace(
                    _with_notes(
                        say("They did not come"),
                        line,
                        interview,
                        ((NoteKind.NO_SHOW, say("Draft the line")),),
                    )
                ),
            )


def _rejected(talk: Talk, interview: Interview) -> Card:
    """A breath, the true reading by stage, and no hurry."""
    say = talk.say
    if interview.round is Round.FINAL:
        reading = say(
            "You were in the final round: it came down to you and one or two others. "
            "The reason may have nothing to do with you. The people you met there know your work now."
        )
    elif interview.round is Round.PHONE_SCREEN:
        reading = say("A screening compares files more than people. It says little about what you can do.")
    else:
        reading = say(
            "They went another way at this stage. That is about what they needed just now; it is no measure of your work."
        )
    if outcomes.rejection_kind(interview) is NoteKind.REJECTION_FINAL:
        later = say(
            "When you are ready, a short note keeps the door open: thanks, one precise question, and goodbye for now."
        )
    else:
        later = say("When you are ready, two sentences keep the door open: thanks, and goodbye for now.")
    lines = (
        Text(rich(say("I am sorry. Breathe first; nothing has to be done now."))),
        Text(rich(reading)),
        Text(rich(later)),
    )
    buttons = (
        Button(say("Tonight"), Action("outcome.cool", interview.id, "tonight")),
        Button(say("Tomorrow morning"), Action("outcome.cool", interview.id, "morning"), ButtonStyle.PRIMARY),
        Button(say("Draft it now"), Action("outcome.write", interview.id, "rejection")),
    )
    return Card(say("Not this time: {company}", company=interview.company), (*lines, Buttons(buttons)))


def _with_notes(
    title: str, line: str, interview: Interview, choices: tuple[tuple[NoteKind, str], ...]
) -> Card:
    buttons = tuple(
        Button(label, Action("outcome.write", interview.id, kind.value)) for kind, label in choices
    )
    return Card(title, (Text(rich(line)), Buttons(buttons)))


async def _written(talk: Talk, interview: Interview, kind: NoteKind) -> Replies:
    say = talk.say
    owed = await outcomes.owe_answers(talk.uow, interview, kind, talk.turn.now)
    if not owed:
        line = say("Nobody is logged for this interview yet: /interview edit adds them.")
        return (Show(Card(interview.company, (Text(rich(line)),))),)
    if late := put_off(talk, once_more(talk, Action("note.see", interview.id))):
        return late
    made = [await drafts.draft_of(talk.uow, note, talk.person, talk.turn.now) for note in owed]
    cards = tuple(Show(note_card(talk, d)) for d in made)
    if kind is NoteKind.ACCEPTANCE:
        return (*cards, *await elsewhere.when_accepting(talk, interview))
    if kind in (NoteKind.REJECTION_FINAL, NoteKind.REJECTION_EARLY):
        line = say(
            "If they answer, keep their words here. Many never do, and that says nothing about you: I will not ask you to chase them."
        )
        button = Button(say("They answered"), Action("feedback.ask", interview.id))
        return (*cards, Show(Card(say("Afterwards"), (Text(rich(line)), Buttons((button,))))))
    return cards


REJECTION_ROUTE = FormRoute(REJECTION, build_rejection, submit_rejection)
