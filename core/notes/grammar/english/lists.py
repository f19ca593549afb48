"""Lists of English words, read from the text files beside this one."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files


def joined(name: str) -> str:
    """The file `name` without its comments."""
    text = files("core.notes.grammar.english").joinpath(name).read_text("utf-8")
    return "\n".join(line for line in text.split("\n") if not line.startswith("#"))


@cache
def named(name: str) -> Mapping[str, frozenset[str]]:
    """The lists of the file `name`, each by the words before its colon."""
    found: dict[str, frozenset[str]] = {}
    for entry in joined(name).replace("\n ", " ").split("\n"):
        title, _, words = entry.partition(":")
        if words:
            found[title.strip()] = frozenset(w.strip() for w in words.split(",") if w.strip())
    return found


def listed(title: str) -> frozenset[str]:
    """One list of words.txt. Raises KeyError when there is none of that title."""
    return named("words.txt")[title]
