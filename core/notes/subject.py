"""Three subject lines: from a quote, a scene, the theme, the need, and only then from the role."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from core.domain.note import NoteKind
from core.notes.choice import Chosen, draw
from core.notes.fragment import Fragment, Part, Shape
from core.notes.kinds import THANKS
from core.notes.languages import grammar_of
from core.notes.material import Material
from core.notes.phrasing import Frame, frames

LONGEST = 60
"""Characters (writing guide, section 4)."""
SOURCES = ("moment", "theme", "question", "need", "proof", "role", "company", "day")
HOW_MANY = 3
_TOLD = frozenset({"moment", "theme", "need", "proof", "question", "weak_spot"})
"""Slots that carry something said: lines without one come last."""
_OPEN = THANKS | {NoteKind.DOOR_OPEN, NoteKind.RELAY}


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
    for told, fresh, new in (
        (True, True, True),
        (True, False, True),
        (False, False, True),
        (False, False, False),
    ):
        for frame in ordered:
            if len(found) == HOW_MANY:
                return tuple(found)
            carried = _TOLD & frame.slots.keys()
            source = str(sorted(carried)) if carried else frame.id
            if (told and not carried and not frame.kinds - _OPEN) or (fresh and source in sources):
                continue
            line = _line(frame, slots, got, bare=not found and not told)
            if line is None or (new and not found and f"subject:{line}" in chosen.elsewhere):
                continue
            if line in found or any(grammar.stems(line) == grammar.stems(other) for other in found):
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
        and (not frame.registers or got.brief.register in frame.registers)
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


def _line(frame: Frame, slots: Mapping[str, Fragment], got: Material, *, bare: bool) -> str | None:
    """The line, or None when it is too long, or too short to be found in an inbox (two words serve only when `bare`)."""
    fit: dict[str, str] = {}
    for slot, shapes in frame.slots.items():
        fragment = slots.get(slot)
        shape = fragment.accepts(shapes) if fragment is not None else None
        if fragment is None or shape is None:
            return None
        fit[slot] = fragment.shapes[shape]
    if sum(map(len, fit.values())) > LONGEST:
        return None
    line = grammar_of(got.brief.language).finish(frame.render(fit), got.brief).rstrip(".")
    return (
        line
        if (2 if bare or "“" in line or "«" in line else 3) <= len(line.split()) <= 10
        and len(line) <= LONGEST
        else None
    )
