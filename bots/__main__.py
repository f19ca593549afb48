"""`suivi`: reads the command line and hands over to one subcommand, importing nothing that it does not need."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from importlib.metadata import version
from io import TextIOWrapper
from keyword import iskeyword

from bots.command_line import Command, parser
from bots.machine import speech
from core.domain.person import Language
from core.text.words import Words

INTERRUPTED = 130
"""128 + SIGINT, as shells expect it."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Answers the exit code: 0, 1 for a failure that is explained, 2 for a bad command line, 130 after Ctrl-C."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")  # an old encoding shows "?" for what it lacks, and goes on
    language, _ = speech(os.environ)
    say = Words(language or Language.EN)
    asked = parser(say).parse_args(arguments)
    if asked.version:
        print(f"suivi {version('suivi')}")
        return 0
    name = (asked.command or "run").replace("-", "_")
    module = import_module(f"bots.commands.{name}{'_' if iskeyword(name) else ''}")
    command: Command = module.main
    try:
        return command(asked, say)
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # Whoever read our output has left (`suivi | head`): nothing is wrong, and nothing more can be said.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


if __name__ == "__main__":
    raise SystemExit(main())
