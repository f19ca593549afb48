"""The follow plan after an interview: whom, where, why, in one tap; done, skip or later."""

from __future__ import annotations

from core.dialogs.finding import interview_named
from core.dialogs.talk import Replies, Talk
from core.dialogs.turn import Replace, Show
from core.domain.contact import Contact, TouchKind
from core.domain.follow_plan import (
    FollowChoice,
    FollowState,
    FollowStep,
    Network,
    Reason,
    Suggestion,
    follow_plan,
)
from core.domain.interview import Interview
from core.domain.links import company_search, person_search, x_follow
from core.services.owing import touch
from core.text.words import mark
from core.ui.action import Action
from core.ui.card import Block, Button, Buttons, Card, LinkButton, Links, Text
from core.ui.rich import Plain, Rich, Strong, When, WhenStyle, rich

REASONS: dict[Reason, str] = {
    Reason.COMPANY: mark("their news gives you something to write about"),
    Reason.LEADER: mark("a leader you met"),
    Reason.INTERVIEWER: mark("you talked with them"),
    Reason.IN_PASSING: mark("you met in passing"),
    Reason.INVITED: mark("they offered a card or details: an invitation"),
    Reason.A_DAY_LATER: mark("a day has passed; connect with a short note"),
}
MOST_SHOWN = 6
"""Lines open at once: a long list is not followed."""
NETWORKS = {Network.LINKEDIN: "LinkedIn", Network.X: "X"}
_SHORT = {FollowStep.FOLLOW: "f", FollowStep.CONNECT: "c", Network.LINKEDIN: "l", Network.X: "x"}
_STEPS = {"f": FollowStep.FOLLOW, "c": FollowStep.CONNECT}
_NETWORKS = {"l": Network.LINKEDIN, "x": Network.X}
_STATES = {"done": FollowState.DONE, "skip": FollowState.SKIPPED, "later": FollowState.LATER}


async def follow(talk: Talk, rest: str) -> Replies:
    """/interview follow [interview]."""
    return (Show(await plan_card(talk, await interview_named(talk, rest))),)


async def press(talk: Talk, action: Action) -> Replies:
    return (Show(await plan_card(talk, await talk.uow.interviews.get(action.subject))),)


async def settle(talk: Talk, action: Action) -> Replies:
    """Done, skip or later for one line; extra is "state,target,network,step"."""
    state_word, target, network_word, step_word = action.extra.split(",")
    interview = await talk.uow.interviews.get(action.subject)
    network, step, state = _NETWORKS[network_word], _STEPS[step_word], _STATES[state_word]
    await talk.uow.follows.put(FollowChoice(interview.id, target, network, step, state, talk.turn.now))
    if state is FollowState.DONE and target != "company":
        kind = TouchKind.CONNECTED if step is FollowStep.CONNECT else TouchKind.FOLLOWED
        await touch(talk.uow, target, talk.turn.now, kind, network.value)
    return (Replace(await plan_card(talk, interview)),)


async def plan_card(talk: Talk, interview: Interview) -> Card:
    """What is still open now, then what opens later, and how far one has come."""
    say, now = talk.say, talk.turn.now
    contacts = {c.id: c for c in await talk.uow.contacts.of([e.contact_id for e in interview.people])}
    plan = follow_plan(interview, tuple(contacts.values()))
    chosen = {
        (c.target, c.network, c.step): c.state for c in await talk.uow.follows.of_interview(interview.id)
    }
    settled = [
        s
        for s in plan
        if chosen.get((s.target, s.network, s.step)) in (FollowState.DONE, FollowState.SKIPPED)
    ]
    open_ = [s for s in plan if s not in settled and s.not_before <= now]
    open_.sort(key=lambda s: chosen.get((s.target, s.network, s.step)) is FollowState.LATER)
    coming = [s for s in plan if s not in settled and s.not_before > now]
    blocks: list[Block] = []
    for suggestion in open_[:MOST_SHOWN]:
        blocks += _line(talk, interview, suggestion, contacts)
    if len(open_) > MOST_SHOWN:
        blocks.append(
            Text(
                rich(
                    say.many(
                        "{count} more after these.", "{count} more after these.", len(open_) - MOST_SHOWN
                    )
                )
            )
        )
    blocks += [Text(_later(talk, s, contacts)) for s in coming]
    if not open_ and not coming:
        blocks.append(Text(rich(say("All done here."))))
    done = say("{done} of {all} done", done=len(settled), all=len(plan))
    return Card(
        say("{company}: whom to follow ({progress})", company=interview.company, progress=done), tuple(blocks)
    )


def _line(talk: Talk, interview: Interview, s: Suggestion, contacts: dict[str, Contact]) -> list[Block]:
    say, contact = talk.say, contacts.get(s.target)
    name = contact.name if contact else interview.company
    connects = s.step is FollowStep.CONNECT
    sentence = mark("Connect with {name} on {network}") if connects else mark("Follow {name} on {network}")
    head = say.spans(sentence, name=Strong(name), network=NETWORKS[s.network])
    line = (*head, Plain(f" — {say(REASONS[s.reason])}"))
    link = Links((LinkButton(NETWORKS[s.network], _url(interview, s, contact)),))
    tail = f"{s.target},{_SHORT[s.network]},{_SHORT[s.step]}"
    buttons = [
        Button(say("Done: {name}", name=_first(name)), Action("follow.settle", interview.id, f"done,{tail}")),
        Button(say("Skip"), Action("follow.settle", interview.id, f"skip,{tail}")),
        Button(say("Later"), Action("follow.settle", interview.id, f"later,{tail}")),
    ]
    if connects and contact is not None:
        buttons.append(
            Button(
                say("Connection note"),
                Action("note.write", f"{interview.id}/{contact.id}", "linkedin_invite"),
            )
        )
    return [Text(line), link, Buttons(tuple(buttons))]


def _later(talk: Talk, s: Suggestion, contacts: dict[str, Contact]) -> Rich:
    name = contacts[s.target].name
    return talk.say.spans(
        "Connect with {name} from {when} on.", name=Strong(name), when=When(s.not_before, WhenStyle.FULL)
    )


def _url(interview: Interview, s: Suggestion, contact: Contact | None) -> str:
    """Their own link when it is known, else a search."""
    if contact is None:
        return company_search(interview.company)
    if s.network is Network.X:
        return x_follow(contact.x)
    return contact.linkedin or person_search(contact.name, contact.company)


def _first(name: str) -> str:
    return name if len(name) <= 40 else name[:39] + "…"
