"""Three subject lines: from a quote, a scene, the theme, the need, and only then from the role."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from core.domain.note import NoteKind
from core.notes.check.lists import words as listed
from core.notes.check.words import fold
from core.notes.choice import Chosen, draws
from core.notes.fitting import Alike, suiting
from core.notes.foreign import Foreign
from core.notes.fragment import Fragment, Part, Shape
from core.notes.kinds import THANKS
from core.notes.languages import grammar_of
from core.notes.material import Material
from core.notes.phrasing import Frame
from core.notes.places import Place

LONGEST = 60
"""Characters (writing guide, section 4)."""
MOST_WORDS = 10
SOURCES = ("moment", "theme", "question", "need", "proof", "role", "company", "day")
_THEME_FIRST = ("theme", "moment", *SOURCES[2:])
HOW_MANY = 3
_TOLD = frozenset({"moment", "theme", "need", "proof", "question", "weak_spot"})
"""Slots that carry something said: lines without one come last."""
_WORD = re.compile(r"\w+")
_OPEN = THANKS | {NoteKind.DOOR_OPEN, NoteKind.RELAY}


def subjects(got: Material, chosen: Chosen, moves: set[str]) -> tuple[str, ...]:
    """At most three, best first; no two from the same words, the first in no other note of the panel."""
    grammar = grammar_of(got.brief.language)
    slots, best = _keyed(got, chosen.printed)
    present = got.flags | slots.keys() | {f"move:{m}" for m in moves}
    offered = Kept(_offered(got, present, chosen.seed, best))
    found: dict[str, frozenset[str]] = {}
    sources: set[str] = set()
    for told, fresh, new in (
        (True, True, True),
        (True, False, True),
        (False, False, True),
        (False, False, False),
    ):
        for each in offered.again():
            frame = each.frame
            source = each.carried or frame.id
            if (told and not each.carried and not frame.kinds - _OPEN) or (fresh and source in sources):
                continue
            line = each.line(slots, got)
            if line is None or line in found or not _findable(line, bare=not found and not told):
                continue
            if new and not found and mark(line) in chosen.elsewhere:
                continue
            stems = grammar.stems(line)
            if stems in found.values():
                continue
            found[line] = stems
            sources.add(source)
            if len(found) == HOW_MANY:
                return tuple(found)
    return tuple(found)


def mark(line: str) -> str:
    """What says that a note of the panel has this subject: its words, since colleagues who compare see no quotation marks."""
    return f"subject:{' '.join(_WORD.findall(line.lower()))}"


class Offered:
    """A frame that suits, and its line once it has been asked for."""

    __slots__ = ("_line", "_rendered", "carried", "frame")

    def __init__(self, frame: Frame, carried: str) -> None:
        self.frame = frame
        self.carried = carried
        """What it carries of what was said; empty: only role, company or day."""
        self._line: str | None = None
        self._rendered = False

    def line(self, slots: Mapping[str, Mapping[Shape, str]], got: Material) -> str | None:
        if not self._rendered:
            self._line, self._rendered = _line(self.frame, slots, got), True
        return self._line


class Kept:
    """What an iterator gives, to be gone through more than once and no further than anybody went: most lines are never asked for."""

    __slots__ = ("_found", "_rest")

    def __init__(self, rest: Iterator[Offered]) -> None:
        self._found: list[Offered] = []
        self._rest = rest

    def again(self) -> Iterator[Offered]:
        yield from self._found
        for each in self._rest:
            self._found.append(each)
            yield each


def _offered(got: Material, present: frozenset[str], seed: str, best: tuple[str, ...]) -> Iterator[Offered]:
    """The frames that suit, those of the `best` source and weight first, then as drawn."""
    brief = got.brief
    found: dict[tuple[int, int], list[Alike]] = {}
    for weight, suits in suiting(
        brief.language, "subject", got.kind, brief.tone, brief.length, got.to.relation, brief.register
    ).weights:
        for each in suits:
            if not each.asked <= present or not each.lacks.isdisjoint(present):
                continue
            for same in each.alike:
                found.setdefault((_source(same.places, best), -weight), []).append(same)
    drawn = draws(seed)
    for key in sorted(found):
        offered = [Offered(frame, _carried(same.places)) for same in found[key] for frame, _ in same.frames]
        yield from sorted(offered, key=lambda each: drawn(each.frame.id))


@lru_cache(maxsize=256)
def _carried(places: tuple[Place, ...]) -> str:
    carried = _TOLD.intersection(place.slot for place in places)
    return str(sorted(carried)) if carried else ""


@lru_cache(maxsize=256)
def _source(places: tuple[Place, ...], best: tuple[str, ...]) -> int:
    return min((best.index(each.slot) for each in places if each.slot in best), default=len(best))


def _keyed(got: Material, printed: set[str]) -> tuple[Mapping[str, Mapping[Shape, str]], tuple[str, ...]]:
    """Shapes of the slots as a subject needs them: TAG is the key, NP too when it is surely a noun phrase (or an -ing, which serves as one), QUOTE a short quote; and the sources, best first."""
    made: dict[str, Mapping[Shape, str]] = {}
    slots = _with_theme(got)
    for slot, fragment in slots.items():
        if slot in ("moment", "theme", "need", "proof", "weak_spot"):
            shapes = {}
            if fragment.quote:
                shapes[Shape.QUOTE] = fragment.shapes.get(Shape.QUOTE, f"“{fragment.quote}”")
            if fragment.key and _tells(fragment.key, got):
                shapes[Shape.TAG] = fragment.key
                if fragment.shapes.keys() & {Shape.NP, Shape.WISH} or fragment.key == fragment.shapes.get(
                    Shape.ING
                ):
                    shapes[Shape.NP] = fragment.key
            if shapes:
                made[slot] = shapes
        else:
            made[slot] = fragment.shapes
    if "theme" in made and "moment" in made and got.kind in THANKS:
        untold = (
            "theme" not in printed
            and Shape.QUOTE not in made["moment"]
            and _is_title(slots["theme"], made["theme"])
        )
        # the theme titles a deed better than the thing it was done to, which serves next where it is named in full
        if untold or got.slots["moment"].filled:
            if len(made["moment"].get(Shape.TAG, "").split()) < _FEW:
                del made["moment"]
            return made, _THEME_FIRST
    return made, SOURCES


def _is_title(theme: Fragment, made: Mapping[Shape, str]) -> bool:
    """Whether a theme that the note does not say titles it whole: a line that was said, or more than a word or two."""
    return Shape.QUOTE in made or _FEW <= len(theme.raw.split()) <= MOST_WORDS


_FEW = 3


def _tells(key: str, got: Material) -> bool:
    """Whether it says more than that there was a question or an answer: the check would call it bare."""
    brief = got.brief
    named = f"{brief.role} {brief.company} {brief.candidate.headline}"
    empty = listed("bare_subject", brief.language).union(fold(named).split())
    return not all(word in empty for word in re.findall(r"[^\W_]+", fold(key)))


def _with_theme(got: Material) -> dict[str, Fragment]:
    """The theme may title a note that does not speak of it otherwise, when this reader is the only one."""
    slots = dict(got.slots)
    if (
        "theme" not in slots
        and got.brief.theme.strip()
        and len([p for p in got.brief.people if p.interviewed]) <= 1
        and not Foreign(got.brief)(got.brief.theme)
    ):
        slots["theme"] = grammar_of(got.brief.language).shape(
            got.brief.theme, part=Part.THEME, to=got.to, brief=got.brief
        )
    return slots


def _line(frame: Frame, slots: Mapping[str, Mapping[Shape, str]], got: Material) -> str | None:
    """The line, or None when a slot has no shape for it, or it is too long."""
    fit: dict[str, str] = {}
    for slot, wanted in frame.slots.items():
        shapes = slots.get(slot, {})
        shape = next((each for each in wanted if each in shapes), None)
        if shape is None:
            return None
        fit[slot] = shapes[shape]
    if sum(map(len, fit.values())) > LONGEST:
        return None
    line = grammar_of(got.brief.language).finish(frame.render(fit), got.brief).rstrip(".")
    return line if len(line) <= LONGEST else None


def _findable(line: str, *, bare: bool) -> bool:
    """Whether it is long enough to be found in an inbox (two words serve only when quoted, or `bare`)."""
    least = 2 if bare or "“" in line or "«" in line else 3
    return least <= len(line.split()) - line.count("«") - line.count("»") and len(line.split()) <= MOST_WORDS
