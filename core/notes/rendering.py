"""A frame's words: its slots filled, its sentences finished, each with the facts it rests on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from hashlib import blake2b

from core.notes.fitting import SHORTEST_TWIN
from core.notes.fragment import Fragment, Shape
from core.notes.languages import grammar_of
from core.notes.material import Material
from core.notes.note import Note, Sentence
from core.notes.phrasing import Frame
from core.notes.signs import holds

_STOP = re.compile(r"(?<=[.!?]) (?=[A-ZÀ-Ý“«])")


def render(
    frame: Frame, fit: Mapping[str, Shape], got: Material, *, second: bool = False
) -> tuple[Sentence, ...]:
    """The frame's sentences, finished, each with the paths of the facts it prints or claims."""
    grammar = grammar_of(got.brief.language)
    slots = got.both if second else got.slots
    paths = dict(got.paths) | dict(got.second_paths) if second else got.paths
    text = grammar.finish(
        frame.render({slot: slots[slot].shapes[shape] for slot, shape in fit.items()}), got.brief
    )
    pieces = grammar.sentences(text)
    rests = tuple(path for slot in frame.rests for path in paths.get(slot, (slot,)))
    every = tuple(dict.fromkeys((*(p for slot in fit for p in paths.get(slot, ())), *rests)))
    if len(pieces) == 1:
        return (Sentence(text, every),)
    return tuple(
        Sentence(piece, _behind(piece, fit, _printed(slots, paths, fit), rests) or every) for piece in pieces
    )


def _printed(
    slots: Mapping[str, Fragment], paths: Mapping[str, tuple[str, ...]], fit: Mapping[str, Shape]
) -> list[tuple[str, tuple[str, ...]]]:
    return [
        (sentence, paths.get(slot, ()))
        for slot, shape in fit.items()
        for sentence in _parted(slots[slot].shapes[shape])
    ]


def _parted(text: str) -> list[str]:
    return _STOP.split(text) if holds(text, (". ", "! ", "? ")) else [text]


def _behind(
    piece: str, fit: Mapping[str, Shape], printed: list[tuple[str, tuple[str, ...]]], rests: tuple[str, ...]
) -> tuple[str, ...]:
    low = piece.casefold()
    return (
        tuple(
            dict.fromkeys(path for text, where in printed if text[2:14].casefold() in low for path in where)
        )
        + rests
    )


@lru_cache(maxsize=4096)
def mark(text: str) -> str:
    """A sentence's short hash: enough to say whether it was said, not what it was."""
    return blake2b(text.encode(), digest_size=6).hexdigest()


def said(note: Note) -> tuple[str, ...]:
    """What a later note to the same reader does not say again: the note's frames, and a hash of each sentence."""
    return (*(f for f in note.frames if "+" not in f), *sorted(mark(text) for text in texts(note.sentences)))


def heard(sentences: Iterable[Sentence]) -> frozenset[str]:
    """The sentences as `texts` has them, and the hash of each."""
    plain = texts(sentences)
    return plain | {mark(text) for text in plain}


def texts(sentences: Iterable[Sentence]) -> frozenset[str]:
    """The sentences that two readers of one panel must not both get."""
    return frozenset(s.text for s in sentences if s.facts and len(s.text.split()) > SHORTEST_TWIN)
