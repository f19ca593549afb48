"""The keyboard of the demo: types a story, at a pace one can follow."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator

from bots.terminal.board import Board
from bots.terminal.keyboard import Ended, Question
from bots.terminal.screen import Screen
from bots.terminal.stories.story import Step, Story

PAUSE_ENTER = 0.08
PAUSE_LINE = 0.3
PAUSE_STORY = 0.75
PAUSE_LETTER = 0.008
"""Seconds: together with the story's length they keep the demo under a minute."""


class ScriptedKeyboard:
    """Types each step of `story`; `paced` is False where nobody is watching."""

    edits_drafts = False

    def __init__(
        self,
        story: Story,
        screen: Screen,
        board: Board,
        *,
        paced: bool,
        before: Callable[[Step], None] = lambda step: None,
    ) -> None:
        """`before` is called with each step before it is done."""
        self._before = before
        self._story, self._screen, self._board, self._paced = story, screen, board, paced
        self._steps: Iterator[Step] = iter(story.steps)
        self._answers: dict[str, str] = {}
        self._stopped = False

    async def line(self, question: Question) -> str:
        if self._stopped:
            raise Ended
        typed = await self._command() if question.is_command else self._answer(question)
        await self._pause(PAUSE_LINE + PAUSE_LETTER * len(typed) if typed else PAUSE_ENTER)
        self._screen.typed(question.prompt, typed)
        return typed

    async def above(self, draw: Callable[[], None]) -> None:
        draw()
        await self._pause(PAUSE_STORY)

    def interrupt(self) -> bool:
        return True

    def forget(self) -> None:
        """Nothing that is told was kept."""

    def stop(self) -> None:
        self._stopped = True

    async def _command(self) -> str:
        step = next(self._steps, None)
        if step is None:
            return self._story.leave
        self._before(step)
        self._answers = dict(step.answers)
        if step.tell:
            await self._pause(PAUSE_STORY)
            self._screen.line()
            self._screen.tell(step.tell)
            await self._pause(PAUSE_STORY)
        if step.press:
            return str(self._number(step))
        return step.typed or self._story.leave

    def _answer(self, question: Question) -> str:
        if not self._answers:
            return self._story.done
        return self._answers.pop(question.field, "")

    def _number(self, step: Step) -> int:
        """Raises LookupError when the story presses what is not there: the story is then out of step with the program."""
        for shown in self._board.shown:
            if shown.label == step.press and step.on in shown.card:
                return shown.number
        raise LookupError(step.press)

    async def _pause(self, seconds: float) -> None:
        if self._paced:
            await asyncio.sleep(seconds)
