"""Three subject lines: from a quote, a scene, the theme, the need, and only then from the role."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from core.notes.choice import Chosen, draw
from core.notes.fragment import Fragment, Part, Shape
from core.notes.languages import grammar_of
from core.notes.material import Material
from core.notes.phrasing import Frame, frames

LONGEST = 60
"""Characters (writing guide, section 4)."""
SOURCES = ("moment", "theme", "question", "need", "proof", "role", "company", "day")
HOW_MANY = 3


def subjects(got: Material, chosen: Chosen, moves: set[str]) -> tuple[str, ...]:
    """At most three, best first; no two from the same words, the first in no other note of the panel."""
    grammar = grammar_of(got.brief.language)
    slots = _keyed(got)
    present = got.flags | slots.keys() | {f"move:{m}" for m in moves}
    ordered = sorted(
        (f for f in frames(got.brief.language).get("subject", ()) if _suits(f, got, present)),
        key=lambda f: (_source(f), -f.weight, draw(chosen.seed, f.id)),
    )
    found: list[str] = []
    sources: list[str] = []
    for again in (False, True):
        for frame in ordered:
            line = _line(frame, slots, got)
            if line is None or line in found or len(found) == HOW_MANY:
                continue
            source = str(sorted(frame.slots))
            if (source in sources and not again) or (f"subject:{line}" in chosen.elsewhere and not found):
                continue
            if not again and any(len(grammar.stems(line) ^ grammar.stems(other)) < 2 for other in found):
                continue
            found.append(line)
            sources.append(source)
    return tuple(found)


def _suits(frame: Frame, got: Material, present: frozenset[str]) -> bool:
    return (
        (not frame.kinds or got.kind in frame.kinds)
        and frame.needs <= present
        and not frame.lacks & present
        and (not frame.relations or got.to.relation in frame.relations)
    )


def _source(frame: Frame) -> int:
    return min((SOURCES.index(slot) for slot in frame.slots if slot in SOURCES), default=len(SOURCES))


def _keyed(got: Material) -> Mapping[str, Fragment]:
    """Slots as a subject needs them: TAG is the strongest noun phrase, QUOTE a short quote."""
    made: dict[str, Fragment] = {}
    for slot, fragment in _with_theme(got).items():
        if slot in ("moment", "theme", "need", "proof", "weak_spot"):
            shapes = {}
            if fragment.quote:
                shapes[Shape.QUOTE] = fragment.shapes.get(Shape.QUOTE, f"“{fragment.quote}”")
            if fragment.key:
                shapes[Shape.TAG] = fragment.key
            if shapes:
                made[slot] = replace(fragment, shapes=shapes)
        else:
            made[slot] = fragment
    return made


def _with_theme(got: Material) -> dict[str, Fragment]:
    """The theme may title a note that does not speak of it otherwise, when this reader is the only one."""
    slots = dict(got.slots)
    if (
        "theme" not in slots
        and got.brief.theme.strip()
        and len([p for p in got.brief.people if p.interviewed]) <= 1
    ):
        slots["theme"] = grammar_of(got.brief.language).shape(
            got.brief.theme, part=Part.THEME, to=got.to, brief=got.brief
        )
    return slots


def _line(frame: Frame, slots: Mapping[str, Fragment], got: Material) -> str | None:
    fit: dict[str, str] = {}
    for slot, shapes in frame.slots.items():
        fragment = slots.get(slot)
        shape = fragment.accepts(shapes) if fragment is not None else None
        if fragment is None or shape is None:
            return None
        fit[slot] = fragment.shapes[shape]
    line = grammar_of(got.brief.language).finish(frame.template.render(fit), got.brief).rstrip(".")
    return line if 2 <= len(line.split()) <= 10 and len(line) <= LONGEST else None
