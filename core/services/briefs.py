"""Gathering all that a note may say, from what was logged."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from core.domain.brief import Brief, Candidate, EarlierRound, NeedHeard, OutcomeFacts, Recipient
from core.domain.contact import Contact
from core.domain.interview import Interview
from core.domain.note import NoteChoices
from core.domain.person import Language, Person
from core.store.unit_of_work import UnitOfWork

MOST_ROUNDS = 5
"""Earlier rounds a note can know; more is a loop or a very long process."""


async def load_brief(uow: UnitOfWork, interview: Interview, person: Person, choices: NoteChoices) -> Brief:
    """The brief of an interview, with the earlier rounds that led to it."""
    contacts = {c.id: c for c in await uow.contacts.of([e.contact_id for e in interview.people])}
    earlier: list[Interview] = []
    before = interview.previous_id
    while before is not None and len(earlier) < MOST_ROUNDS:
        found = await uow.interviews.get(before)
        earlier.append(found)
        before = found.previous_id
    return brief_of(person, interview, contacts, earlier, choices)


def brief_of(
    person: Person,
    interview: Interview,
    contacts: Mapping[str, Contact],
    earlier: Sequence[Interview],
    choices: NoteChoices,
) -> Brief:
    """The brief as the person's preferences and this note's choices have it; choices win."""
    likes, debrief = person.preferences, interview.debrief
    language = choices.language or likes.note_language or likes.language
    outcome = interview.outcome
    return Brief(
        language=language,
        company=interview.company,
        ended_at=interview.ended_at,
        zone=interview.zone,
        people=_recipients(interview, contacts),
        spelling=spelling_in(language, likes.spelling),
        candidate=Candidate(person.name, person.headline, person.gender),
        role=interview.role,
        round=interview.round,
        format=interview.format,
        tone=choices.tone or likes.tone,
        register=choices.register or likes.register,
        length=choices.length or likes.length,
        linkedin_premium=likes.linkedin_premium,
        theme=debrief.theme,
        moment=debrief.moment,
        needs=tuple(NeedHeard(n.need, n.proof, n.whose) for n in debrief.needs),
        question=debrief.question,
        own_view=debrief.own_view,
        promises=debrief.promises,
        repair=debrief.repair,
        repair_wanted=debrief.repair_wanted,
        next_step=debrief.next_step,
        next_on=debrief.next_on,
        earlier=tuple(
            EarlierRound(
                i.round, i.ended_at, i.debrief.theme, i.debrief.moment, tuple(n.need for n in i.debrief.needs)
            )
            for i in earlier
        ),
        outcome=OutcomeFacts(outcome.kind, outcome.weak_spot, outcome.words, outcome.start_on)
        if outcome
        else None,
        seed=f"{person.scope.tenant}|{person.scope.person}|{interview.id}",
    )


def spelling_in(language: Language, spelling: str) -> str:
    """The person's spelling when it is of that language, else the language's plainest."""
    if spelling.startswith(language.value):
        return spelling
    if language is Language.FR:
        return "fr-CA" if spelling.endswith("-CA") else "fr-FR"
    return "en-GB" if spelling in ("fr-FR", "fr-BE", "fr-CH") else "en-US"


def _recipients(interview: Interview, contacts: Mapping[str, Contact]) -> tuple[Recipient, ...]:
    made: list[Recipient] = []
    places = {True: 0, False: 0}
    for encounter in interview.people:
        contact = contacts[encounter.contact_id]
        place = places[encounter.interviewed]
        places[encounter.interviewed] += 1
        made.append(
            Recipient(
                id=contact.id,
                name=contact.name,
                path=f"{'interviewers' if encounter.interviewed else 'others'}[{place}]",
                title=contact.title,
                relation=contact.relation,
                gender=contact.gender,
                email=contact.email,
                linkedin=contact.linkedin,
                x=contact.x,
                consent=contact.consent,
                interviewed=encounter.interviewed,
                moment=encounter.moment,
            )
        )
    return tuple(made)
