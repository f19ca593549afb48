"""The 60-second debrief: only what the notes need, each page saved as it comes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from core.dialogs import drafting
from core.dialogs.finding import interview_named
from core.dialogs.saying import RELATIONS
from core.dialogs.talk import FormRoute, Replies, Submission, Talk
from core.dialogs.times import read_date
from core.dialogs.turn import Ask
from core.domain.contact import Contact, Relation
from core.domain.deadline import with_deadline
from core.domain.debrief_text import promises_of, with_need
from core.domain.interview import Interview, Need
from core.domain.people_text import Named, read_people, read_reach
from core.services.experience import learn_proofs
from core.services.interviews import add_people, save_interview
from core.ui.action import Action
from core.ui.form import ChoiceField, Form, MomentField, Option, Page, TextField

FORM = "debrief"
LONGEST = 1500
"""Characters of one answer: ten times what a note can use, so that nobody has to count."""
MOST_PAGES_OF_PEOPLE = 6


async def open_debrief(talk: Talk, rest: str) -> Replies:
    """/interview debrief: again or for the first time, with what was said before."""
    interview = await interview_named(talk, rest)
    return (Ask(await build(talk, interview.id, {})),)


async def press(talk: Talk, action: Action) -> Replies:
    return (Ask(await build(talk, action.subject, {})),)


async def build(talk: Talk, subject: str, values: Mapping[str, str]) -> Form:
    """One page on the talk, one for each interviewer, one on what comes next, one for second thoughts."""
    say = talk.say
    interview = await talk.uow.interviews.get(subject)
    people = await _interviewers(talk, interview)
    pages = [
        Page(
            say("What stood out"),
            (
                _long("theme", say("The theme, or a line that stood out"), say("two boxes, one barcode")),
                _long(
                    "moment",
                    say("A moment of connection"),
                    say("“Thank you for…” drawing the whole pipeline on a napkin"),
                ),
                _long(
                    "need",
                    say("What does the team need?"),
                    say("“You need…” fewer mistakes on the night shift"),
                ),
                _long(
                    "proof",
                    say("What have you done that answers it?"),
                    say("I added a ten-second scan. Errors fell from 30 to 8 a week."),
                    suggests=True,
                ),
                _long("promises", say("Did you promise anything?"), say("“I will…” send you the repo")),
            ),
            say("Finish the sentences as you would say them to the person; leave out what does not apply."),
        ),
        *(_page_of(talk, i, c) for i, c in enumerate(people)),
        Page(
            say("What comes next"),
            (
                _long("next_step", say("What did they say comes next?"), say("a call with the director")),
                MomentField(
                    "next_on",
                    say("By when, did they say?"),
                    say("Friday, 12 March, in two weeks"),
                    date_only=True,
                ),
                _long(
                    "passing",
                    say("Anybody else you met in passing?"),
                    say("Ana at reception; Tom Lee, CTO, gave his card"),
                    longest=2000,
                ),
            ),
        ),
        Page(
            say("Second thoughts"),
            (
                _long(
                    "question",
                    say("A question that stayed with you"),
                    say("Who owns the data when a site closes?"),
                ),
                _long(
                    "own_view",
                    say("Your own answer to it"),
                    say("The site, I think, until somebody has read the archive."),
                ),
                _long(
                    "repair",
                    say("An answer you wish you had given"),
                    say("On pricing, I should have said that we tried three."),
                ),
            ),
        ),
    ]
    return Form(
        FORM,
        say("60-second debrief: {company}", company=interview.company),
        tuple(pages),
        subject,
        say("Continue"),
        _known(interview, people) | dict(values),
    )


async def submit(talk: Talk, sent: Submission) -> Replies:
    """Saves the page straight into the interview; after the last one the drafts are there."""
    interview = await keep(talk, sent)
    if not sent.is_last:
        form = await build(talk, sent.subject, sent.values)
        return (Ask(replace(form, page=sent.page + 1)),)
    await talk.uow.drafts.drop(FORM, sent.subject)
    return await drafting.after_debrief(talk, interview)


async def keep(talk: Talk, sent: Submission) -> Interview:
    """The interview (`sent.subject`) with one page's answers in it, saved; the last page settles the debrief."""
    interview = await talk.uow.interviews.get(sent.subject)
    people = await _interviewers(talk, interview)
    interview = await _take(talk, interview, people, sent)
    if sent.is_last:
        interview = replace(interview, debrief=replace(interview.debrief, done=True))
    await save_interview(talk.uow, interview, talk.turn.now)
    await learn_proofs(talk.uow, [n.proof for n in interview.debrief.needs], talk.turn.now)
    return interview


def _page_of(talk: Talk, place: int, contact: Contact) -> Page:
    say = talk.say
    return Page(
        contact.name,
        (
            ChoiceField(
                f"relation_{place}",
                say("Who are they to you?"),
                tuple(Option(r.value, say(RELATIONS[r])) for r in Relation),
            ),
            _long(
                f"moment_{place}",
                say("A moment with {name}", name=contact.name),
                say("“Thank you for…” telling me how the first release went wrong"),
            ),
            _long(
                f"need_{place}",
                say("What does {name} need?", name=contact.name),
                say("“You need…” in their words, if different from the team’s"),
            ),
            _long(f"proof_{place}", say("What have you done that answers it?"), suggests=True),
            TextField(
                f"reach_{place}",
                say("How can they be reached?"),
                say("e-mail, LinkedIn, X; “card” if they offered one"),
                longest=300,
            ),
        ),
    )


def _long(
    name: str, label: str, hint: str = "", *, longest: int = LONGEST, suggests: bool = False
) -> TextField:
    return TextField(name, label, hint, multiline=True, longest=longest, suggests=suggests)


async def _interviewers(talk: Talk, interview: Interview) -> tuple[Contact, ...]:
    met = [e.contact_id for e in interview.people if e.interviewed][:MOST_PAGES_OF_PEOPLE]
    by_id = {c.id: c for c in await talk.uow.contacts.of(met)}
    return tuple(by_id[i] for i in met)


def _known(interview: Interview, people: tuple[Contact, ...]) -> dict[str, str]:
    """What was said before, as it would be typed."""
    told = interview.debrief
    shared = next((n for n in told.needs if n.whose is None), Need(""))
    values = {
        "theme": told.theme,
        "moment": told.moment,
        "need": shared.need,
        "proof": shared.proof,
        "promises": "\n".join(told.promises),
        "next_step": told.next_step,
        "next_on": told.next_on.isoformat() if told.next_on else "",
        "question": told.question,
        "own_view": told.own_view,
        "repair": told.repair,
    }
    moments = {e.contact_id: e.moment for e in interview.people}
    for place, contact in enumerate(people):
        own = next((n for n in told.needs if n.whose == contact.id), Need(""))
        values |= {
            f"relation_{place}": contact.relation.value,
            f"moment_{place}": moments[contact.id],
            f"need_{place}": own.need,
            f"proof_{place}": own.proof,
            f"reach_{place}": ", ".join(
                w for w in (contact.email, contact.linkedin, f"@{contact.x}" if contact.x else "") if w
            ),
        }
    return {k: v for k, v in values.items() if v}


async def _take(talk: Talk, interview: Interview, people: tuple[Contact, ...], sent: Submission) -> Interview:
    """The interview with one page's answers in it."""
    values, told = sent.values, interview.debrief
    last = len(people) + 1
    if sent.page == 0:
        told = replace(
            told,
            theme=values.get("theme", ""),
            moment=values.get("moment", ""),
            promises=promises_of(values.get("promises", ""), told.promises),
            needs=with_need(told, None, values.get("need", ""), values.get("proof", "")),
        )
    elif sent.page < last:
        return await _take_person(talk, interview, people[sent.page - 1], sent.page - 1, values)
    elif sent.page == last:
        typed = values.get("next_on", "")
        told = replace(
            told,
            next_step=with_deadline(values.get("next_step", ""), typed, talk.language),
            next_on=read_date(talk, typed) if typed else None,
        )
        passing = read_people(values.get("passing", ""), "passing")
        interview = await add_people(talk.uow, interview, passing, interviewed=False)
    else:
        told = replace(
            told,
            question=values.get("question", ""),
            own_view=values.get("own_view", ""),
            repair=values.get("repair", ""),
            repair_wanted=bool(values.get("repair")),
        )
    return replace(interview, debrief=told)


async def _take_person(
    talk: Talk, interview: Interview, contact: Contact, place: int, values: Mapping[str, str]
) -> Interview:
    relation = Relation(values.get(f"relation_{place}") or contact.relation.value)
    known = Named(
        contact.name, contact.title, relation, contact.email, contact.linkedin, contact.x, contact.consent
    )
    found = read_reach(values.get(f"reach_{place}", ""), known, f"reach_{place}")
    await talk.uow.contacts.save(
        replace(
            contact,
            relation=relation,
            email=found.email,
            linkedin=found.linkedin,
            x=found.x,
            consent=found.consent,
        )
    )
    needs = with_need(
        interview.debrief, contact.id, values.get(f"need_{place}", ""), values.get(f"proof_{place}", "")
    )
    people = tuple(
        replace(e, moment=values.get(f"moment_{place}", "")) if e.contact_id == contact.id else e
        for e in interview.people
    )
    return replace(interview, people=people, debrief=replace(interview.debrief, needs=needs))


def _people(values: Mapping[str, str]) -> tuple[Named, ...]:
    return read_people(values.get("passing", ""), "passing")


def _reach(values: Mapping[str, str]) -> None:
    for name, typed in values.items():
        if name.startswith("reach_"):
            read_reach(typed, Named(""), name)


ROUTE = FormRoute(FORM, build, submit, (_people, _reach))
