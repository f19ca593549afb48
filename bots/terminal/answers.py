"""Reading what was typed at a question: numbers and labels of choices, and the words that leave a question."""

from __future__ import annotations

import unicodedata
from enum import Enum, auto

from core.ui.form import ChoiceField, Option


class Way(Enum):
    """A word that is not an answer but a way to go."""

    BACK = auto()
    CANCEL = auto()
    SKIP = auto()
    """The rest of this page stays as it is."""
    DONE = auto()
    """The rest of the form stays as it is."""


WAYS = {
    "back": Way.BACK,
    "retour": Way.BACK,
    "cancel": Way.CANCEL,
    "annuler": Way.CANCEL,
    "skip": Way.SKIP,
    "passer": Way.SKIP,
    "done": Way.DONE,
    "fini": Way.DONE,
}
"""In either language, whatever the interface speaks; `\\back` is the word itself."""
EMPTY = "-"
"""Typed alone: empties an answer that was filled in before."""
FENCE = '"""'
"""Alone on a line: opens and closes an answer of several lines."""


def way(typed: str) -> Way | None:
    """Which way the word leads, or None when it is an answer."""
    return WAYS.get(plain(typed)) or WAYS.get(plain(typed).removeprefix("/"))


def literal(typed: str) -> str:
    """The answer itself: a leading backslash only protected a word that would have led away."""
    inner = typed[1:]
    is_protected = typed.startswith("\\") and (
        way(inner) or inner.strip() in (EMPTY, FENCE) or inner[:1] == "/"
    )
    return inner if is_protected else typed


def plain(text: str) -> str:
    """`text` without case, accents and outer spaces, for comparing."""
    parted = unicodedata.normalize("NFD", text.strip().casefold())
    return "".join(c for c in parted if not unicodedata.combining(c))


def choose(typed: str, field: ChoiceField) -> str | None:
    """The value(s) chosen by number, label, value or the unmistakable start of a label; None: not understood.

    Several choices are parted by commas, and the answer is the form's: values parted by commas.
    """
    if not field.several:
        option = _one(typed, field.options)
        return option.value if option else None
    chosen: list[str] = []
    for part in typed.replace(";", ",").split(","):
        option = _one(part, field.options) if part.strip() else None
        if option is None and part.strip():
            return None
        if option and option.value not in chosen:
            chosen.append(option.value)
    return ",".join(chosen)


def _one(typed: str, options: tuple[Option, ...]) -> Option | None:
    said = plain(typed)
    if said.isascii() and said.isdigit() and 0 < int(said[:6]) <= len(options):
        return options[int(said[:6]) - 1]
    for option in options:
        if said in (plain(option.label), plain(option.value)):
            return option
    starting = [o for o in options if said and plain(o.label).startswith(said)]
    return starting[0] if len(starting) == 1 else None


def labels(value: str, field: ChoiceField) -> str:
    """A kept value as its label(s), for showing the default."""
    known = {o.value: o.label for o in field.options}
    parts = value.split(",") if field.several else [value]
    return ", ".join(known.get(p, p) for p in parts if p)
