"""What goes before a question or an answer does: the sentences of a proof after its figures, and the theme, which the subject line says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from core.domain.person import Language
from core.notes.fragment import Fragment, Shape
from core.notes.languages import grammar_of
from core.notes.material import Material
from core.notes.numbers import counts

RAMBLING = 3
"""Sentences from which a proof may lose its last ones."""


def shortened(got: Material) -> Material:
    """`got` with each proof ended at its last figure; itself where nothing can go."""
    slots, second, both = (_all(each, got.brief.language) for each in (got.slots, got.second, got.both))
    if slots == got.slots and second == got.second:
        return got
    return replace(got, slots=slots, second=second, both=both)


def untitled(got: Material) -> Material:
    """`got` with its theme left to the subject line, where the moment is told anyway; itself where it is not told."""
    if not {"theme", "moment"} <= got.slots.keys() or "theme_told" in got.flags:
        return got
    return replace(got, flags=got.flags | {"theme_told"})


def _all(slots: Mapping[str, Fragment], language: Language) -> dict[str, Fragment]:
    return {
        slot: replace(each, shapes=_ended(each.shapes, language)) if slot == "proof" else each
        for slot, each in slots.items()
    }


def _ended(shapes: Mapping[Shape, str], language: Language) -> dict[Shape, str]:
    return {shape: _cut(text, language) for shape, text in shapes.items()}


def _cut(text: str, language: Language) -> str:
    """`text` up to its last sentence with a figure; never less than two sentences."""
    pieces = grammar_of(language).sentences(text)
    if len(pieces) < RAMBLING:
        return text
    last = max((i for i, each in enumerate(pieces) if counts(each, language)), default=len(pieces) - 1)
    kept = pieces[: max(last, 1) + 1]
    return text if len(kept) == len(pieces) else " ".join(kept).rstrip(".")
