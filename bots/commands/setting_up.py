"""What `suivi init` does on every platform: asks for tokens, tries each at once, keeps them for their owner only."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from dataclasses import dataclass
from getpass import getpass
from pathlib import Path

from bots.looked import Looked, all_ok, line
from bots.settings import Settings, private_folder
from core.text.words import Words

ATTEMPTS = 3

Try = Callable[[str], Awaitable[Sequence[Looked]]]
Ask = Callable[[Words], Coroutine[None, None, dict[str, str] | None]]


@dataclass(frozen=True, slots=True)
class Question:
    """A token's variable, how it is asked for, and how it is tried."""

    name: str
    words: str
    attempt: Try


def take_tokens(say: Words, file: str, steps: Sequence[str], ask_for: Ask) -> dict[str, str] | None:
    """Tells the steps in the browser, asks, and keeps what was given in the data folder's `file`.

    None when a token stayed wrong; and over a pipe, where the steps are all.
    """
    settings = Settings()
    for step in steps:
        print(step)
    if not sys.stdin.isatty():
        return None
    private_folder(settings.data_dir)
    tokens = asyncio.run(ask_for(say))
    if tokens is not None:
        path = settings.data_dir / file
        keep(path, tokens)
        print(say("Kept in {path}, readable by you only.", path=path))
        print()
    return tokens


async def ask(questions: Sequence[Question]) -> dict[str, str] | None:
    """What was given, each tried and told; None when one was wrong three times. Needs a terminal."""
    given: dict[str, str] = {}
    for question in questions:
        for _ in range(ATTEMPTS):
            token = (await asyncio.to_thread(getpass, question.words)).strip()
            seen = await question.attempt(token)
            tell(seen)
            if all_ok(seen):
                given[question.name] = token
                break
        else:
            return None
    return given


def tell(seen: Sequence[Looked]) -> None:
    for one in seen:
        print(line(one))


def keep(path: Path, given: dict[str, str]) -> None:
    """Writes the tokens to `path`, which the front reads. Readable by its owner only."""
    fresh = path.with_suffix(".new")
    descriptor = os.open(fresh, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w") as file:
        file.write("".join(f"{name}={value}\n" for name, value in given.items()))
    fresh.replace(path)
