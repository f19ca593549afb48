"""Which command a typed line is."""

from __future__ import annotations

from core.dialogs.routes import COMMANDS
from core.dialogs.talk import Command

_BY_NAME: dict[str, Command] = {name: command for command in COMMANDS for name in command.names}


def find_command(text: str) -> tuple[Command | None, str]:
    """The command a line starts with (the longest name wins), and what follows it as typed."""
    line = text.strip().removeprefix("/")
    words = line.split(maxsplit=2)
    for count in (2, 1):
        name = " ".join(words[:count]).lower() if len(words) >= count else ""
        command = _BY_NAME.get(name)
        if command is not None:
            rest = line.split(maxsplit=count)[count:]
            if rest and name in ("interview", "entretien", "suivi"):
                return None, ""
            return command, rest[0] if rest else ""
    return None, ""
