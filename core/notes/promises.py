"""Two promises said in one sentence, so that neither is forgotten."""

from __future__ import annotations

from core.domain.person import Language
from core.notes.fragment import Fragment, Shape

LONGEST = 24
"""Words of both; a longer second one is left to the next message."""
_AND = {Language.EN: "and", Language.FR: "et"}


def both(first: Fragment, second: Fragment, language: Language) -> Fragment | None:
    """ "Two references and my notes on the calls"; None where the two cannot be said together for sure."""
    if first.link or second.link:
        return None
    for shape in (Shape.NP, Shape.INF):
        one, other = _as(shape, first, language), _as(shape, second, language)
        if not one or not other or (shape is Shape.INF and language is not Language.EN):
            continue
        if shape is Shape.INF and one.partition(" ")[0] == other.partition(" ")[0]:
            other = other.partition(" ")[2].removeprefix("you ")
        several = " and " in one or " et " in one or " and " in other
        if several and shape is not Shape.INF:
            continue
        said = f"{one}{',' * several} {_AND[language]} {other}"
        if len(said.split()) <= LONGEST:
            return Fragment(raw=f"{first.raw}\n{second.raw}", shapes={shape: said})
    return None


def _as(shape: Shape, promise: Fragment, language: Language) -> str:
    said = promise.shapes.get(shape, "")
    if (
        not said
        and shape is Shape.INF
        and language is Language.EN
        and (thing := promise.shapes.get(Shape.NP))
    ):
        return f"send you {thing}"
    return said
