"""/suivi help: what one can type, the everyday things first; how one command goes; and the nearest to a misspelt one."""

from __future__ import annotations

import difflib

from core.dialogs.talk import Command, Replies, Talk
from core.dialogs.turn import Show, Suggestion
from core.domain.contact import folded
from core.domain.person import Language
from core.ui.card import Block, Card, Heading, Items, Text
from core.ui.rich import Rich, Strong, rich


async def help_(talk: Talk, rest: str) -> Replies:
    """Everything; or, with the words of a command, that one."""
    from core.dialogs.command_line import find_command
    from core.dialogs.routes import COMMANDS

    if rest.strip():
        command, _ = find_command(rest)
        return (Show(_one(talk, command)),) if command is not None else await unknown(talk, rest)
    say = talk.say
    groups: dict[str, list[Rich]] = {}
    for command in COMMANDS:
        group, _, name = command.names[0].partition(" ")
        if name and command.is_listed:
            groups.setdefault(group, []).append(
                rich(Strong(_typed(talk, command)), f" — {say(command.summary)}")
            )
    titles = {"interview": say("Interviews"), "contact": say("People"), "suivi": say("Everything else")}
    blocks: list[Block] = [
        Text(
            rich(
                say(
                    "You log an interview; I bring the notes, the nudges and the names. You always send them yourself."
                )
            )
        )
    ]
    for group, lines in groups.items():
        blocks += [Heading(titles[group]), Items(tuple(lines))]
    return (Show(Card("Suivi", tuple(blocks))),)


async def unknown(talk: Talk, text: str) -> Replies:
    """The nearest command, or the way to all of them."""
    from core.dialogs.routes import COMMANDS

    say, typed = talk.say, text.strip().lstrip("/").lower()
    typed = typed.removeprefix("suivi ")  # before a word that is no command of its own, in Slack
    by_name = {
        name: command
        for command in COMMANDS
        for name in (command.names[:1] if talk.language is Language.EN else command.names)
    }
    near = difflib.get_close_matches(
        " ".join(typed.split()[:2]), by_name, n=1, cutoff=0.55
    ) or difflib.get_close_matches(typed.split()[0] if typed else "", by_name, n=1, cutoff=0.6)
    if near:
        # "settings" alone is a command at the terminal only
        meant = near[0] if " " in near[0] else name_in(by_name[near[0]], talk.language)
        line = say.spans("Did you mean {command}? /suivi help shows everything.", command=f"/{meant}")
    else:
        line = say.spans("/suivi help shows everything I can do.")
    shown = text.strip().split("\n", 1)[0][:60]
    return (Show(Card(say("I do not know “{typed}”.", typed=shown), (Text(line),))),)


def name_in(command: Command, language: Language) -> str:
    """How it is called in that language: "interview liste"; Discord lists French people nothing else."""
    english, *others = command.names
    group = english.partition(" ")[0]
    french = (one for one in others if one.startswith(f"{group} "))
    return english if language is Language.EN else next(french, english)


def commands_like(talk: Talk, typed: str) -> tuple[Suggestion, ...]:
    """Commands of whose name or summary `typed` is a part, by name first."""
    from core.dialogs.routes import COMMANDS

    wanted = folded(typed.strip().lstrip("/"))
    listed = [
        (name_in(c, talk.language), talk.say(c.summary))
        for c in COMMANDS
        if " " in c.names[0] and c.is_listed
    ]
    found = [one for one in listed if wanted in folded(" ".join(one))]
    found.sort(key=lambda one: wanted not in folded(one[0]))
    return tuple(Suggestion(name, f"/{name} — {summary}") for name, summary in found)


def _one(talk: Talk, command: Command) -> Card:
    return Card(_typed(talk, command), (Text(rich(talk.say(command.summary))),))


def _typed(talk: Talk, command: Command) -> str:
    usage = f" {talk.say(command.usage)}" if command.usage else ""
    return f"/{name_in(command, talk.language)}{usage}"
