"""Files named on the command line: read with care, and what is wrong in them told by file, line and field."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import yaml

from bots.command_line import BAD_USE
from bots.commands.failing import Outcome
from core.errors import Problem
from core.notes.file_tree import key_of
from core.text.problems import say_problem
from core.text.words import Words, mark

MOST_BYTES = 1_000_000
"""Far beyond the longest interview or note; refused before it is read."""
STANDARD_INPUT = "-"

IN_A_FILE: dict[str, str] = {
    "file_unread": mark("this is not YAML ({reason})."),
    "file_alias": mark("YAML aliases (*name) are not read; write it out again."),
    "file_empty": mark("the file is empty."),
    "file_not_fields": mark("the file should hold fields: “company: Acme” and so on."),
    "file_deep": mark("this is nested too deep."),
    "file_many": mark("there are more than {most} entries here."),
    "which_contact": mark("“{typed}” is none of the people in this file."),
}
"""Sentences for what only a file can have wrong, by the problem's key; the others are the interface's own."""


def read(name: str) -> str:
    """The file's text, "-" being standard input. Raises OSError, or Problem when it is too long or not UTF-8 text."""
    with sys.stdin.buffer if name == STANDARD_INPUT else Path(name).open("rb") as file:
        content = file.read(MOST_BYTES + 1)
    if len(content) > MOST_BYTES:
        raise Problem("too_long", None, longest=MOST_BYTES, length=f"> {MOST_BYTES}")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Problem("text_unreadable", None, line=content[: error.start].count(b"\n") + 1) from None


@contextmanager
def told(name: str, say: Words, text: list[str]) -> Iterator[Outcome]:
    """Around reading the file `name`; `text` gets its content once read, so that a field's line can be found.

    What is wrong becomes one sentence on standard error and exit code 2.
    """
    outcome = Outcome()
    try:
        yield outcome
    except OSError as error:
        _say(outcome, name, error.strerror or type(error).__name__)
    except Problem as problem:
        line = problem.values.get("line") or (
            line_of(text[0], problem.field) if text and problem.field else None
        )
        where = [name]
        if line:
            where.append(say("line {number}", number=line))
        if problem.field:
            where.append(problem.field)
        _say(outcome, ", ".join(where), sentence(say, problem))


def sentence(say: Words, problem: Problem) -> str:
    """The problem in words, a file's own where there is one."""
    if problem.key in IN_A_FILE:
        return say(IN_A_FILE[problem.key], **problem.values)
    return say_problem(say, problem)


def line_of(text: str, path: str) -> int | None:
    """The line (from 1) of the field at `path` ("interviewers[0].email"), or of its nearest ancestor that is there."""
    try:
        node = yaml.compose(text, Loader=yaml.BaseLoader)
    except (yaml.YAMLError, RecursionError):
        return None
    line: int | None = None
    for name, index in re.findall(r"([^.\[\]]+)|\[(\d+)\]", path):
        following = _entry(node, name) if name else _item(node, int(index))
        if following is None:
            break
        line, node = following
    return line


def _entry(node: yaml.Node | None, name: str) -> tuple[int, yaml.Node] | None:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key_of(str(key.value)) == key_of(name):
                return key.start_mark.line + 1, value
    return None


def _item(node: yaml.Node | None, index: int) -> tuple[int, yaml.Node] | None:
    if isinstance(node, yaml.SequenceNode) and index < len(node.value):
        return node.value[index].start_mark.line + 1, node.value[index]
    return None


def _say(outcome: Outcome, where: str, what: str) -> None:
    print(f"suivi: {where}: {what}", file=sys.stderr)
    outcome.code = BAD_USE
