"""Frames: one phrasing of one move each, read from the TOML files of a language; a text is only ever filled in, never run."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

from jinja2 import nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

from core.domain.contact import Relation
from core.domain.note import NoteKind
from core.domain.person import Language, Length, Register, Tone
from core.errors import Problem
from core.notes.fragment import Shape
from core.notes.moves import MOVES, SLOTS

LONGEST = 600
"""Characters in one frame: two long sentences."""

_SLOT = re.compile(r"\{\{-?\s*(\w+)\s*-?\}\}")
_SYNTAX = re.compile(r"\{[{%#]")
_KEYS = {
    "id",
    "text",
    "text_tu",
    "slots",
    "kinds",
    "tones",
    "lengths",
    "relations",
    "registers",
    "needs",
    "lacks",
    "rests",
    "opens",
    "ends",
    "weight",
}


_ENVIRONMENT = ImmutableSandboxedEnvironment(autoescape=False, keep_trailing_newline=False)


@dataclass(frozen=True, slots=True)
class Frame:
    """One phrasing. It is a candidate only where every slot has one of its shapes and every condition holds."""

    id: str
    move: str
    text: str
    slots: Mapping[str, tuple[Shape, ...]]
    """Shapes accepted by each slot, best first."""
    kinds: frozenset[NoteKind] = frozenset()
    tones: frozenset[Tone] = frozenset()
    lengths: frozenset[Length] = frozenset()
    relations: frozenset[Relation] = frozenset()
    """Empty: any. The same for kinds, tones and lengths."""
    registers: frozenset[Register] = frozenset()
    """French: a frame that says "vous" or "tu" serves only that register; empty: it says neither."""
    needs: frozenset[str] = frozenset()
    """Slots or flags that must be there although the text does not print them."""
    lacks: frozenset[str] = frozenset()
    """Slots or flags that must not be there."""
    rests: tuple[str, ...] = ()
    """Facts the sentence claims beside those it prints."""
    opens: bool = False
    """May be the first sentence of a note."""
    weight: int = 1
    """Larger is preferred among the candidates that suit: shapes that carry more of the log."""

    def render(self, values: Mapping[str, str]) -> str:
        """The text with its slots filled; a slot without a value raises, a value is never read as a template."""
        return "".join([values[piece] if is_slot else piece for is_slot, piece in parsed(self.text)])


@cache
def parsed(text: str) -> tuple[tuple[bool, str], ...]:
    """The text as Jinja reads it, in pieces: words, and names of slots (True). Nothing else is in it, and nothing is run.

    Read when first said, once: most frames of a language are never used in one run.
    """
    pieces: list[tuple[bool, str]] = []
    for node in _ENVIRONMENT.parse(text).find_all(nodes.Node):
        if isinstance(node, nodes.Name):
            pieces.append((True, node.name))
        elif isinstance(node, nodes.TemplateData):
            pieces.append((False, node.data))
    return tuple(pieces)


_own: dict[Language, Mapping[str, tuple[Frame, ...]]] = {}
_instead: frozenset[tuple[Language, str]] = frozenset()


def serve(
    own: Mapping[Language, Mapping[str, tuple[Frame, ...]]], instead: frozenset[tuple[Language, str]]
) -> None:
    """A community's frames, added to the built-in ones, or `instead` of them for a move; for this whole process."""
    global _instead  # noqa: PLW0603 - set once by the composition root, before anything is written
    _own.clear()
    _own.update(own)
    _instead = instead
    frames.cache_clear()


@cache
def frames(language: Language) -> Mapping[str, tuple[Frame, ...]]:
    """The frames of a language, by move: the built-in ones, and the community's own."""
    built = _built_in(language)
    own = _own.get(language, {})
    return {
        m: (*(() if (language, m) in _instead else built.get(m, ())), *own.get(m, ()))
        for m in {**built, **own}
    }


@cache
def _built_in(language: Language) -> Mapping[str, tuple[Frame, ...]]:
    found: dict[str, tuple[Frame, ...]] = {}
    folder = files("core.notes").joinpath("templates", language.value)
    for entry in sorted(folder.iterdir(), key=lambda e: e.name):
        if entry.name.endswith(".toml"):
            move = entry.name.removesuffix(".toml")
            if move not in MOVES:
                raise ValueError(f"{entry.name}: no such move")
            found[move] = read_frames(entry.read_text("utf-8"), move)
    ids = [frame.id for each in found.values() for frame in each]
    if len(ids) != len(set(ids)):
        raise ValueError(f"two frames share an id: {sorted({i for i in ids if ids.count(i) > 1})}")
    return found


def read_frames(text: str, move: str) -> tuple[Frame, ...]:
    """Raises Problem("broken_template", line, reason) naming the line of the frame that cannot serve."""
    try:
        read = tomllib.loads(text)
    except tomllib.TOMLDecodeError as wrong:
        raise Problem("broken_template", move, reason=str(wrong)) from wrong
    return tuple(frame for entry in read.get("frame", ()) for frame in _twins(entry, move, text))


def _twins(entry: Mapping[str, object], move: str, source: str) -> tuple[Frame, ...]:
    """An entry with `text_tu` is two frames: its text for « vous », that one for « tu »; otherwise one for both."""
    if "text_tu" not in entry:
        return (_frame(entry, move, source),)
    vous = _frame(entry, move, source)
    tu = _frame({**entry, "text": entry["text_tu"]}, move, source)
    return (
        replace(vous, registers=frozenset({Register.VOUS})),
        replace(tu, id=f"{tu.id}.tu", registers=frozenset({Register.TU})),
    )


def _frame(entry: Mapping[str, object], move: str, source: str) -> Frame:
    written, named = str(entry.get("text", "")), str(entry.get("id", ""))

    def broken(reason: str) -> Problem:
        place = source.find(f'"{named}"')
        return Problem(
            "broken_template", move, line=source.count("\n", 0, max(place, 0)) + 1, id=named, reason=reason
        )

    if not written or not named:
        raise broken("id and text are needed")
    if len(written) > LONGEST:
        raise broken(f"longer than {LONGEST} characters")
    if extra := set(entry) - _KEYS:
        raise broken(f"unknown key {sorted(extra)[0]}")
    printed = set(_SLOT.findall(written))
    if _SYNTAX.search(_SLOT.sub("", written)):
        raise broken("only {{ slot }} may stand in a frame")
    if unknown := printed - SLOTS.keys():
        raise broken(f"unknown slot {sorted(unknown)[0]}")
    shapes = entry.get("slots", {})
    if not isinstance(shapes, Mapping) or (missing := printed - set(shapes)):
        raise broken("every slot needs its shapes")
    del missing
    try:
        return Frame(
            named,
            move,
            written,
            slots={str(slot): tuple(Shape(each) for each in of) for slot, of in shapes.items()},
            kinds=frozenset(NoteKind(k) for k in _listed(entry, "kinds")),
            tones=frozenset(Tone(t) for t in _listed(entry, "tones")),
            lengths=frozenset(Length(x) for x in _listed(entry, "lengths")),
            relations=frozenset(Relation(r) for r in _listed(entry, "relations")),
            registers=frozenset(Register(r) for r in _listed(entry, "registers")),
            needs=frozenset(_listed(entry, "needs")),
            lacks=frozenset(_listed(entry, "lacks")),
            rests=tuple(_listed(entry, "rests")),
            opens=bool(entry.get("opens", False)),
            weight=int(str(entry.get("weight", 1))),
        )
    except ValueError as wrong:
        raise broken(str(wrong)) from wrong


def _listed(entry: Mapping[str, object], key: str) -> list[str]:
    value = entry.get(key, [])
    return [str(each) for each in value] if isinstance(value, list) else [str(value)]
