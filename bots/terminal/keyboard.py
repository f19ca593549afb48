"""Where typed lines come from: the contract, and the plain one that reads a pipe."""

from __future__ import annotations

import asyncio
import sys
import threading
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import BinaryIO, Protocol

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

    leaves_on_interrupt: bool
    """Whether SIGINT ends the front; False where Ctrl-C is a key like others."""
    edits_drafts: bool
    """Whether a question's draft can be edited in place."""

    async def line(self, question: Question) -> str:
        """The next line, without its end. Raises Interrupted or Ended."""
        ...

    async def above(self, draw: Callable[[], None]) -> None:
        """Let `draw` print while a line may be being typed, without disturbing it; returns when it is printed."""
        ...

    def stop(self) -> None:
        """The line being waited for, and every later one, raises Ended."""
        ...


class PipedKeyboard:
    """Reads lines from a file or a pipe in a thread of its own, so that time goes on while none comes. Shows no prompt."""

    leaves_on_interrupt = True
    edits_drafts = False

    def __init__(self, source: BinaryIO | None = None) -> None:
        self._source = source or sys.stdin.buffer
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

    def stop(self) -> None:
        while not self._lines.empty():
            self._lines.get_nowait()
        self._lines.put_nowait(None)

    def _read(self, loop: asyncio.AbstractEventLoop) -> None:
        while raw := self._source.readline(LONGEST_LINE):
            if not raw.endswith(b"\n"):
                while (rest := self._source.readline(LONGEST_LINE)) and not rest.endswith(b"\n"):
                    pass
            if not self._give(loop, raw.decode("utf-8", "replace").rstrip("\r\n")):
                return
        self._give(loop, None)

    def _give(self, loop: asyncio.AbstractEventLoop, line: str | None) -> bool:
        try:
            loop.call_soon_threadsafe(self._lines.put_nowait, line)
        except RuntimeError:  # the program has ended meanwhile
            return False
        return True
