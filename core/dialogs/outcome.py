"""How it ended, and what to do about it: a breath first where one is needed."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from core.dialogs import before_note, elsewhere
from core.dialogs.finding import interview_named
from core.dialogs.log import press_next_round
from core.dialogs.saying import OUTCOMES
from core.dialogs.settling import EVENING, MORNING
from core.dialogs.talk import Replies, Talk
from core.dialogs.turn import Ask, Replace, Show
from core.dialogs.written import written
from core.domain.interview import Interview, OutcomeKind, Round
from core.domain.note import NoteKind
from core.services import outcomes
from core.ui.action import Action
from core.ui.card import Button, Buttons, ButtonStyle, Card, Text
from core.ui.rich import When, rich

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
    """The answer an outcome calls for. A rejection asks for the weak spot first, so that the question can be precise; an
    acceptance for the day, which belongs in it."""
    interview = await talk.uow.interviews.get(action.subject)
    kind = outcomes.rejection_kind(interview) if action.extra == "rejection" else NoteKind(action.extra)
    if (
        kind is NoteKind.REJECTION_FINAL
        and not (interview.outcome and interview.outcome.weak_spot)
        and action.name == "outcome.write"
    ):
        return (Ask(await before_note.build_rejection(talk, interview.id, {})),)
    if kind is NoteKind.ACCEPTANCE and not (interview.outcome and interview.outcome.start_on):
        return (Ask(await before_note.build_acceptance(talk, interview.id, {})),)
    return await written(talk, interview, kind)


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
