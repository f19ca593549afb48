"""/help: what one can type, the everyday things first."""

from __future__ import annotations

from core.dialogs.talk import Replies, Talk
from core.dialogs.turn import Show
from core.ui.card import Block, Card, Heading, Items, Text
from core.ui.rich import Rich, Strong, rich


async def help_(talk: Talk, _: str) -> Replies:
    from core.dialogs.routes import COMMANDS

    say = talk.say
    groups: dict[str, list[Rich]] = {}
    for command in COMMANDS:
        usage = f" {say(command.usage)}" if command.usage else ""
        line = rich(Strong(f"/{command.names[0]}{usage}"), f" — {say(command.summary)}")
        groups.setdefault(command.names[0].split()[0], []).append(line)
    titles = {"interview": say("Interviews"), "contact": say("People"), "suivi": say("Your peace")}
    blocks: list[Block] = [
        Text(
            rich(
                say(
                    "You log an interview; I bring the notes, the nudges and the names. You always send them yourself."
                )
            )
        )
    ]
    others: list[Rich] = []
    for group, lines in groups.items():
        if group in titles:
            blocks += [Heading(titles[group]), Items(tuple(lines))]
        else:
            others += lines
    blocks += [Heading(say("And")), Items(tuple(others))]
    return (Show(Card("Suivi", tuple(blocks))),)
