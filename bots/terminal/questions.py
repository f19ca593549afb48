"""One question of a form: shown with its default and its choices, asked until the answer can be one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

from bots.terminal.answers import EMPTY, FENCE, Way, choose, labels, literal, way
from bots.terminal.keyboard import Keyboard, Question
from bots.terminal.richtext import one_line
from bots.terminal.screen import Screen
from core.dialogs.turn import Replace, Reply, Show, Suggestion
from core.errors import Problem
from core.text.problems import say_problem
from core.text.words import Words
from core.ui.form import ChoiceField, Field, FileField, Form, MomentField, TextField

LONGEST_DEFAULT = 60
"""Characters of a default shown in brackets; the whole of it is kept."""
HERE = "> "


class Asker(Protocol):
    """What asking a form needs of the front."""

    @property
    def say(self) -> Words: ...
    @property
    def screen(self) -> Screen: ...
    @property
    def keyboard(self) -> Keyboard: ...

    async def submit(self, form: Form, page: int, values: dict[str, str]) -> tuple[Reply, ...] | None:
        """What the desk answers; None when it failed, and the person has been told."""
        ...

    async def objection(self, asked: Field, typed: str) -> str:
        """What is wrong with an answer as it stands; empty when nothing is."""
        ...

    async def suggest(self, form: Form, field: str, typed: str) -> Sequence[Suggestion]: ...
    async def leave(self, form: Form) -> None:
        """Put `form` away unsent, with the values it holds."""
        ...

    async def show(self, replies: Sequence[Show | Replace]) -> None: ...
    def is_command(self, typed: str) -> bool: ...


async def ask(asker: Asker, form: Form, asked: Field, error: str) -> str | Way:
    """The form's value for `asked`, or the way the person goes instead. What is known is kept by Enter, `error` shown first."""
    say, screen, known = asker.say, asker.screen, form.values.get(asked.name, "")
    screen.question(_label(say, asked, known), one_line(asked.hint))
    if isinstance(asked, ChoiceField):
        for number, option in enumerate(asked.options, 1):
            screen.line(f"  {number}. {one_line(option.label)}")
    draft = known if isinstance(asked, TextField) and asked.multiline and "\n" in known else ""
    if draft and asker.keyboard.edits_drafts:
        screen.line(say("Change it as you like; Esc, then Enter, when it is done."), quiet=True)

    async def suggest(typed: str) -> Sequence[Suggestion]:
        return await asker.suggest(form, asked.name, typed)

    suggests = suggest if isinstance(asked, TextField) and asked.suggests else None
    question = Question(HERE, field=asked.name, draft=draft, suggest=suggests)
    while True:
        if error:
            screen.wrong(error)
            if not asked.required:
                screen.line(say("A single - leaves it empty."), quiet=True)
        typed = await asker.keyboard.line(question)
        gone = way(typed)
        if gone:
            return gone
        if asker.is_command(typed):
            error = say("This is a question of “{form}”: answer it, or type “cancel” first.", form=form.title)
            continue
        if typed.strip() == FENCE:
            typed = await _block(asker)
        try:
            answer = _read(asked, literal(typed), known)
        except Problem as problem:
            error = say_problem(say, problem)
            continue
        error = await asker.objection(asked, answer)
        if not error:
            return answer
        if asker.keyboard.edits_drafts and not isinstance(asked, ChoiceField):
            question = replace(question, draft=answer)


def _label(say: Words, asked: Field, known: str) -> str:
    label = one_line(asked.label)
    if isinstance(asked, ChoiceField):
        known = labels(known, asked)
        label = say("{label} (one or more numbers)", label=label) if asked.several else label
    if known:
        first, _, more = known.partition("\n")
        shown = one_line(first[:LONGEST_DEFAULT]) + ("…" if more or len(first) > LONGEST_DEFAULT else "")
        return f"{label} [{shown}]"
    return label if asked.required else say("{label} (optional)", label=label)


async def _block(asker: Asker) -> str:
    """Lines up to the closing fence."""
    lines: list[str] = []
    while (line := await asker.keyboard.line(Question("… "))).strip() != FENCE:
        lines.append(line)
    return "\n".join(lines)


def _read(asked: Field, typed: str, known: str) -> str:
    """The form's value for what was typed; raises Problem where it cannot be one."""
    if not typed.strip():
        typed = known
    elif typed.strip() == EMPTY:
        typed = ""
    if not typed.strip():
        if asked.required:
            raise Problem("required", asked.name)
        return ""
    match asked:
        case ChoiceField():
            value = typed if typed == known else choose(typed, asked)
            if value is None:
                raise Problem("choice_unknown", asked.name, options=", ".join(o.label for o in asked.options))
            return value
        case TextField():
            if len(typed) > asked.longest:
                raise Problem("too_long", asked.name, longest=asked.longest, length=len(typed))
            return typed
        case MomentField() | FileField():
            return typed
