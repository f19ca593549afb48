"""Where typed lines come from: the contract, and the plain one that reads a pipe."""

from __future__ import annotations

import asyncio
import os
import threading
from collections.abc import Awaitable, Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Protocol

from core.dialogs.turn import Suggestion

LONGEST_LINE = 64 * 1024
"""Bytes of one line over a pipe: many times the longest field; what is beyond is not kept in memory."""


class Interrupted(Exception):  # noqa: N818 - Ctrl-C is not an error
    """The person pressed Ctrl-C: the line or the question is given up."""


class Ended(Exception):  # noqa: N818
    """There is nothing more to read: Ctrl-D, or the end of the pipe."""


@dataclass(frozen=True, slots=True)
class Question:
    """What a line is asked for. `prompt` is shown before it; `suggest` answers completions for what is typed so far."""

    prompt: str
    is_command: bool = False
    """A line of the main prompt: kept in the history."""
    field: str = ""
    """The form's field that is asked for."""
    draft: str = ""
    """A text of several lines to go on writing at, where the keyboard can."""
    suggest: Callable[[str], Awaitable[Sequence[Suggestion]]] | None = None


class Keyboard(Protocol):
    """Gives one line at a time."""

    edits_drafts: bool
    """Whether a question's draft can be edited in place."""

    async def line(self, question: Question) -> str:
        """The next line, without its end. Raises Interrupted or Ended."""
        ...

    async def above(self, draw: Callable[[], None]) -> None:
        """Let `draw` print while a line may be being typed, without disturbing it; returns when it is printed."""
        ...

    def interrupt(self) -> bool:
        """SIGINT came; answers whether the front is to be left for it."""
        ...

    def forget(self) -> None:
        """What was typed is kept no longer, wherever it was."""
        ...

    def stop(self) -> None:
        """The line being waited for, and every later one, raises Ended."""
        ...


class PipedKeyboard:
    """Reads lines from a descriptor in a thread of its own, so that time goes on while none comes. Shows no prompt."""

    edits_drafts = False

    def __init__(self, descriptor: int = 0) -> None:
        self._descriptor = descriptor
        self._lines: asyncio.Queue[str | None] = asyncio.Queue()
        self._thread: threading.Thread | None = None

    async def line(self, question: Question) -> str:
        if self._thread is None:
            loop = asyncio.get_running_loop()
            self._thread = threading.Thread(target=self._read, args=(loop,), daemon=True, name="lines")
            self._thread.start()
        line = await self._lines.get()
        if line is None:
            self._lines.put_nowait(None)  # the end stays the end, however often it is asked for
            raise Ended
        return line

    async def above(self, draw: Callable[[], None]) -> None:
        draw()

    def interrupt(self) -> bool:
        return True

    def forget(self) -> None:
        """Nothing of a pipe was kept."""

    def stop(self) -> None:
        while not self._lines.empty():
            self._lines.get_nowait()
        self._lines.put_nowait(None)

    def _read(self, loop: asyncio.AbstractEventLoop) -> None:
        for line in chain(lines_of(self._descriptor), (None,)):
            try:
                loop.call_soon_threadsafe(self._lines.put_nowait, line)
            except RuntimeError:  # the program has ended meanwhile
                return


def lines_of(descriptor: int) -> Iterator[str]:
    """The lines that can be read, each without its end and at most LONGEST_LINE bytes of it.

    Not by way of `sys.stdin`: its lock, held by a thread that waits for input, would stop the program from ending.
    """
    held, is_cut = b"", False
    while got := os.read(descriptor, LONGEST_LINE):
        *whole, rest = (held + got).split(b"\n")
        for line in whole:
            if not is_cut:
                yield _text(line)
            is_cut = False
        held = b"" if is_cut else rest
        if len(held) >= LONGEST_LINE:
            yield _text(held[:LONGEST_LINE])
            held, is_cut = b"", True
    if held:
        yield _text(held)


def _text(line: bytes) -> str:
    return line.decode("utf-8", "replace").removesuffix("\r")
