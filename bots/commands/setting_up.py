"""What `suivi init` does on every platform: asks for tokens, tries each at once, keeps them for their owner only."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from getpass import getpass
from pathlib import Path

from bots.looked import Looked, all_ok, line

ATTEMPTS = 3

Try = Callable[[str], Awaitable[Sequence[Looked]]]


@dataclass(frozen=True, slots=True)
class Question:
    """A token's variable, how it is asked for, and how it is tried."""

    name: str
    words: str
    attempt: Try


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
