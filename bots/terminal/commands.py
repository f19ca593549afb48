"""The commands that only this front has, and finding out what a typed line is."""

from __future__ import annotations

from collections.abc import Sequence

from bots.terminal.answers import plain
from core.dialogs.talk import CommandHelp
from core.text.words import Words

CLOCK, QUIT = "/clock", ("/quit", "/exit")
CLOCK_ALIASES = (CLOCK, "/horloge")
QUIT_ALIASES = (*QUIT, "/quitter")
ABOUT = {"/interview": ("interview", "person"), "/contact": ("name",)}
"""What may follow a command, as fields that the desk suggests values for."""


def own_commands(say: Words) -> tuple[CommandHelp, ...]:
    """This front's own, described like the others."""
    return (
        CommandHelp(CLOCK, say("+20h · 2026-03-05 09:00 · real"), say("Moves time, to see what comes when")),
        CommandHelp(QUIT[0], "", say("Leaves; everything confirmed is kept")),
    )


def argument_of(typed: str, names: Sequence[str]) -> str | None:
    """What follows one of `names` at the start of the line, or None when it is another command."""
    first, _, rest = typed.strip().partition(" ")
    return rest.strip() if plain(first) in names else None


def is_command(typed: str, known: Sequence[CommandHelp]) -> bool:
    """Whether the line starts with the first word of a known command, slash included."""
    first = plain(typed.split(maxsplit=1)[0]) if typed.strip() else ""
    if not first.startswith("/"):
        return False
    names = {plain(name.split()[0]) for c in known for name in (c.name, *c.aliases)}
    return first in names or first in CLOCK_ALIASES or first in QUIT_ALIASES
