"""Whether a part cut out of a text stands without the rest: it names a thing, and no word of it takes up what is gone."""

from __future__ import annotations

import re
from collections.abc import Sequence

from core.notes.grammar.french import word_classes as classes
from core.notes.grammar.french.chunk_state import Token, tokens
from core.notes.grammar.french.lexicon import gender_of
from core.notes.grammar.french.paradigms import gerund, infinitive, persons

_NEVER = frozenset(("mal", "temps", "coup", "fait", "moins", "plus", "reste", "début", "fin", "bout", "moment", "suite", "cas", "chose", "fois"))  # fmt: skip
"""Nouns that name nothing: « du mal à », « pendant ce temps », « le moment où »."""
_FIRST = frozenset(("je", "j’", "tu", "vous", "nous", "on", "ne", "n’", "de", "d’", "à", "pour", "sans", "m’", "me", "qui", "s’", "se"))  # fmt: skip
_OBJECTS = frozenset(("le", "la", "les", "l’", "en", "y", "lui", "leur"))
_TAKE_UP = frozenset(
    (
        "ça", "cela", "ceci", "celui-ci", "celle-ci", "celui-là", "celle-là", "ceux-là", "celles-là", "dedans", "dessus", "dessous", "là-dessus", "là-dedans",
        "tous", "toutes", "eux", "elles", "ils", "l’autre", "pareil", "idem", "aussi", "également",
    )
)  # fmt: skip
_OF_THEM = re.compile(
    r"(?<![^\W_])les (?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|\d+)(?= ?(?:[,;.:!?]|$|(?:à|de|en|pour|et|ou|dans|avec|sur)(?![^\W_])))"
)
"""« une dame a pris les deux »."""
_HANGING = re.compile(r" (?:devant|derrière|dedans|dessus|dessous|avec|contre|autour|à côté|là)[.!]?$")
"""« vous mettez une chaise devant »."""
_NOBODY = re.compile(
    r"(?:il|elle) (?!y a|faut|manque|reste|fallait|s’agit|n’y|arrive|est (?:\d|midi|minuit|tard))"
)


def names_something(text: str) -> bool:
    """Whether a noun with what leads it stands in `text`, a name, or words that somebody said."""
    found = tokens(text)
    for at, token in enumerate(found):
        if token.kind == "quote" or (at and token.kind == "word" and token.text[0].isupper()):
            return True
        if _is_thing(found, at):
            return True
    return False


def _is_thing(found: Sequence[Token], at: int) -> bool:
    low = found[at].low
    if found[at].kind != "word" or low in _NEVER | classes.SPANS or not classes.noun_like(low):
        return False
    if persons(low) and not gender_of(low) and not low.endswith("s"):
        return False
    before = [each.low for each in found[max(0, at - 2) : at]]
    led = classes.DETERMINERS | {"de", "d’", "en"}
    numbered = any(each.kind in ("number", "much") for each in found[max(0, at - 2) : at])
    return bool(led & set(before)) or numbered


def leans(text: str) -> bool:
    """Whether a word of `text` means what stood before it: « les deux », « ça », « ils », « je le relis »."""
    found = tokens(text)
    things = [at for at in range(len(found)) if _is_thing(found, at)]
    if _HANGING.search(text):
        return True
    them = _OF_THEM.search(text)
    if them and not any(
        found[at].low.endswith(("s", "x")) and found[at].low in text[: them.start()].lower() for at in things
    ):
        return True
    for at, token in enumerate(found):
        if any(thing < at for thing in things):
            return False
        if token.low in _TAKE_UP and token.kind == "word":
            return True
        if token.low in ("il", "elle") and not _NOBODY.match(_rest(found, at)):
            continue
        if token.low in ("il", "elle"):
            return True
        after = found[at + 1].low if at + 1 < len(found) else ""
        verb = bool(persons(after)) or infinitive(after) or gerund(after)
        if (
            token.low in _OBJECTS
            and verb
            and at
            and found[at - 1].low in _FIRST
            and not (token.low == "en" and gerund(after))
        ):
            return True
    return False


def _rest(found: Sequence[Token], at: int) -> str:
    return " ".join(each.low for each in found[at : at + 4]).replace("’ ", "’")
