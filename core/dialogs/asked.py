"""Which answers a note asks for, by the names of the fields that take them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from core.domain.interview import Interview
from core.notes.note import Wanted
from core.ui.form import FIELDS_A_PAGE

_OF_NEED = re.compile(r"needs\[(\d+)\]\.(need|proof)")
_OF_READER = re.compile(r"interviewers\[(\d+)\]\.moment")
_BESIDE = {"needs": ("need", "proof"), "next_step": ("next_step", "next_on")}
_ALONE = frozenset({"moment", "theme", "question", "own_view", "repair", "role"})


def fields_asked(interview: Interview, wanted: Iterable[Wanted]) -> tuple[str, ...]:
    """At most a page of them, first asked first. What belongs to the person and not to the interview (a signature) has no name."""
    names = dict.fromkeys(name for each in wanted for name in _names(interview, each.path))
    return tuple(names)[:FIELDS_A_PAGE]


def _names(interview: Interview, path: str) -> Iterator[str]:
    if path in _ALONE:
        yield path
    elif path.startswith("outcome."):
        yield path.removeprefix("outcome.")
    elif path.startswith("promises["):
        yield "promises"
    elif found := _OF_READER.fullmatch(path):
        yield f"moment_{found[1]}"
    elif found := _OF_NEED.fullmatch(path):
        yield from _of_need(interview, int(found[1]), found[2])
    else:
        yield from _BESIDE.get(path, ())


def _of_need(interview: Interview, index: int, name: str) -> Iterator[str]:
    """The debrief shows the first need said to all, and the first of each person."""
    needs = interview.debrief.needs
    whose = needs[index].whose
    if any(need.whose == whose for need in needs[:index]):
        return
    met = [e.contact_id for e in interview.people if e.interviewed]
    if whose is None:
        yield name
    elif whose in met:
        yield f"{name}_{met.index(whose)}"
