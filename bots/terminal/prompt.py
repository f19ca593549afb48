"""The keyboard of a real terminal: editing, history, completion, and cards that come above the line being typed."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Awaitable, Callable, Iterable, Sequence
from pathlib import Path

from prompt_toolkit import PromptSession
from prompt_toolkit.application import get_app_or_none, run_in_terminal
from prompt_toolkit.completion import CompleteEvent, Completer, Completion
from prompt_toolkit.document import Document
from prompt_toolkit.formatted_text import FormattedText
from prompt_toolkit.history import FileHistory, InMemoryHistory

from bots.terminal.keyboard import Ended, Interrupted, Question
from bots.terminal.richtext import one_line
from core.dialogs.talk import CommandHelp
from core.dialogs.turn import Suggestion

Suggest = Callable[[str, str], Awaitable[Sequence[Suggestion]]]
"""What may follow a command, given its name and what is typed so far."""
MENU_LINES = 6


class PromptKeyboard:
    """Reads with prompt_toolkit. Commands are kept in `history` (0600); answers to questions are kept nowhere."""

    edits_drafts = True

    def __init__(
        self, history: Path, commands: Callable[[], Iterable[CommandHelp]], suggest: Suggest
    ) -> None:
        self._history = history
        self._completer = CommandCompleter(commands, suggest)
        self._stopped = False
        self._interrupted = False
        self._begin()

    def _begin(self) -> None:
        self._history.touch(0o600)
        self._commands: PromptSession[str] = PromptSession(
            history=FileHistory(str(self._history)),
            completer=self._completer,
            complete_while_typing=True,
            enable_suspend=True,
            reserve_space_for_menu=MENU_LINES,
        )
        self._answers: PromptSession[str] = PromptSession(
            history=InMemoryHistory(),
            enable_suspend=True,
            enable_open_in_editor=True,
            complete_while_typing=True,
        )

    async def line(self, question: Question) -> str:
        if self._stopped:
            raise Ended
        if self._interrupted:
            self._interrupted = False
            raise Interrupted
        asked = FormattedText([("bold", one_line(question.prompt))])
        try:
            if question.is_command:
                return await self._commands.prompt_async(asked, handle_sigint=False)
            completer = AnswerCompleter(question.suggest) if question.suggest else None
            self._answers.completer = completer
            self._answers.reserve_space_for_menu = MENU_LINES if completer else 0
            return await self._answers.prompt_async(
                asked, default=question.draft, multiline="\n" in question.draft, handle_sigint=False
            )
        except KeyboardInterrupt:
            raise Interrupted from None
        except EOFError:
            raise Ended from None

    async def above(self, draw: Callable[[], None]) -> None:
        app = get_app_or_none()
        if app is None or not app.is_running:
            draw()
        else:
            await run_in_terminal(draw)

    def interrupt(self) -> bool:
        """Ctrl-C is a key while a line is typed; between two lines it gives up the next one."""
        self._interrupted = True
        return False

    def forget(self) -> None:
        """The file is emptied, and so is what the arrow keys and completion would bring back."""
        self._history.unlink(missing_ok=True)
        self._begin()

    def stop(self) -> None:
        self._stopped = True
        app = get_app_or_none()
        if app is not None and app.is_running:
            app.exit(exception=EOFError)


class CommandCompleter(Completer):
    """Completes a command's words, then what it is about (an interview, a contact) from the person's own history."""

    def __init__(self, commands: Callable[[], Iterable[CommandHelp]], suggest: Suggest) -> None:
        self._commands, self._suggest = commands, suggest

    def get_completions(self, document: Document, complete_event: CompleteEvent) -> Iterable[Completion]:
        return ()

    async def get_completions_async(
        self, document: Document, complete_event: CompleteEvent
    ) -> AsyncGenerator[Completion, None]:
        typed = document.text_before_cursor
        if not typed.startswith("/"):
            return
        known = tuple(self._commands())
        for command in known:
            for name in (command.name, *command.aliases):
                if name.startswith(typed) and name != typed:
                    yield Completion(name, -len(typed), display_meta=one_line(command.summary))
        names = [(name, c.name) for c in known for name in (c.name, *c.aliases)]
        about = max(
            ((n, c) for n, c in names if typed.startswith(n + " ")), key=lambda n: len(n[0]), default=None
        )
        if about is None:
            return
        rest = typed[len(about[0]) + 1 :].lstrip()
        for suggestion in await self._suggest(about[1], rest):
            yield as_completion(suggestion, rest)


class AnswerCompleter(Completer):
    """Completes an answer with the desk's suggestions for its field."""

    def __init__(self, suggest: Callable[[str], Awaitable[Sequence[Suggestion]]]) -> None:
        self._suggest = suggest

    def get_completions(self, document: Document, complete_event: CompleteEvent) -> Iterable[Completion]:
        return ()

    async def get_completions_async(
        self, document: Document, complete_event: CompleteEvent
    ) -> AsyncGenerator[Completion, None]:
        for suggestion in await self._suggest(document.text):
            yield as_completion(suggestion, document.text)


def as_completion(suggestion: Suggestion, typed: str) -> Completion:
    """Replaces what is `typed` by the suggested value; the label is shown."""
    return Completion(one_line(suggestion.value), -len(typed), display=one_line(suggestion.label))
