"""/experience: short proofs with their results, kept once and offered for each need."""

from __future__ import annotations

from core.dialogs.talk import Replies, Talk
from core.dialogs.turn import Replace, Show
from core.domain.typed import clean_text
from core.services.experience import add_proof
from core.ui.action import Action
from core.ui.card import Block, Button, Buttons, Card, Items, Text
from core.ui.rich import rich

LONGEST = 1500


async def experience(talk: Talk, rest: str) -> Replies:
    """/experience [a proof]: adds one, or lists them."""
    if not rest.strip():
        return (Show(await _card(talk)),)
    await add_proof(talk.uow, clean_text(rest, LONGEST), talk.turn.now)
    return (Show(await _card(talk)),)


async def remove(talk: Talk, action: Action) -> Replies:
    await talk.uow.proofs.delete(action.subject)
    return (Replace(await _card(talk)),)


async def _card(talk: Talk) -> Card:
    say = talk.say
    known = await talk.uow.proofs.list()
    if not known:
        line = say(
            "One line each, with its result: /suivi experience At the depot I added a ten-second scan: errors fell from 30 to 8 a week"
        )
        return Card(say("Your experience bank is empty"), (Text(rich(line)),))
    blocks: list[Block] = [Items(tuple(rich(f"{n}. {p.text}") for n, p in enumerate(known, 1)))]
    buttons = tuple(
        Button(say("Remove {number}", number=n), Action("experience.remove", p.id))
        for n, p in enumerate(known[:20], 1)
    )
    blocks += [Buttons(buttons[i : i + 5]) for i in range(0, len(buttons), 5)]
    return Card(
        say.many(
            "{count} proof in your experience bank", "{count} proofs in your experience bank", len(known)
        ),
        tuple(blocks),
    )
