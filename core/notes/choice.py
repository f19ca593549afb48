"""Choosing among the frames that suit: by what they carry first, then by a seed, so that a choice is stable and nobody shares it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from hashlib import blake2b

from core.domain.contact import Relation
from core.domain.note import NoteKind
from core.domain.person import Language, Length, Register, Tone
from core.notes.fragment import Fragment, Shape
from core.notes.languages import grammar_of
from core.notes.material import Material
from core.notes.phrasing import Frame, frames


ONCE = frozenset({"moment", "theme", "question", "view", "promise", "link", "repair", "next_step", "weak_spot", "earlier", "next_day"})
"""Facts that one note says once."""


NAMES_ROLE = frozenset({NoteKind.THANK_YOU_RECRUITER, NoteKind.PHONE_SCREEN})
"""Their readers fill many roles at once, and are told which."""
SHORTEST_TWIN = 4
"""Words up to which two notes may say the same ("Thank you for it.")."""
LONG = 8
"""Spaces in a text that reads better at the end of its sentence."""


@dataclass(slots=True)
class Chosen:
    """What is already in this note (`here`) and in others that it must not resemble (`elsewhere`)."""

    seed: str
    elsewhere: frozenset[str] = frozenset()
    company: frozenset[str] = frozenset()
    here: list[Frame] = field(default_factory=list)
    words: set[str] = field(default_factory=set)
    printed: set[str] = field(default_factory=set)

    def take(self, frame: Frame, language: Language) -> None:
        self.here.append(frame)
        self.printed |= frame.slots.keys()
        self.words |= own_words(frame.text, language)


def candidates(
    move: str, got: Material, chosen: Chosen, *, second: bool = False
) -> list[tuple[Frame, Mapping[str, Shape]]]:
    """Every frame of `move` that suits, with the shape each of its slots will take."""
    found: list[tuple[Frame, Mapping[str, Shape]]] = []
    slots = got.both if second else got.slots
    present = got.flags if not second else (got.flags - {"need", "proof"}) | slots.keys()
    brief = got.brief
    for frame in suiting(brief.language, move, got.kind, brief.tone, brief.length, got.to.relation, brief.register):
        if (
            frame.slots.keys() <= slots.keys()
            and frame.needs <= present
            and not frame.lacks & present
            and (fit := _fit(frame, slots, chosen)) is not None
        ):
            found.append((frame, fit))
    return found


@lru_cache(maxsize=2048)
def suiting(
    language: Language, move: str, kind: NoteKind, tone: Tone, length: Length, relation: Relation, register: Register
) -> tuple[Frame, ...]:
    """The frames of a move for one kind of note, whatever was logged."""
    return tuple(
        frame
        for frame in frames(language).get(move, ())
        if (not frame.kinds or kind in frame.kinds)
        and (not frame.tones or tone in frame.tones)
        and (not frame.lengths or length in frame.lengths)
        and (not frame.relations or relation in frame.relations)
        and (not frame.registers or register in frame.registers)
    )


def _fit(frame: Frame, slots: Mapping[str, Fragment], chosen: Chosen) -> dict[str, Shape] | None:
    fit: dict[str, Shape] = {}
    for slot, shapes in frame.slots.items():
        fragment = slots.get(slot)
        shape = fragment.accepts(shapes) if fragment is not None else None
        if fragment is None or shape is None or (slot in chosen.printed and slot in ONCE):
            return None
        if (_COLON.search(fragment.shapes[shape]) and not _ends(frame.text, slot)) or (
            ", " in fragment.shapes[shape] and _goes_on(frame.text, slot)
        ):
            return None
        fit[slot] = shape
    return fit


_COLON = re.compile(r"[:;] ")


@lru_cache(maxsize=4096)
def _goes_on(text: str, slot: str) -> bool:
    """Whether the frame runs on after `slot` with a comma or "and": a text with commas of its own would sprawl there."""
    return re.search(r"\{\{ ?" + slot + r" ?\}\}(?:, (?:and|so|which|but|et|ce|mais)\b|;)", text) is not None


@lru_cache(maxsize=4096)
def _cramped(text: str, slot: str) -> bool:
    """Whether the sentence goes on after `slot`: a long text reads better at the end."""
    return re.search(r"\{\{ ?" + slot + r" ?\}\}[,;]? ?[\w{]", text) is not None


@lru_cache(maxsize=4096)
def _ends(text: str, slot: str) -> bool:
    """Whether `slot` stands last in its sentence, and no other colon before it there: it may then hold one of its own."""
    return re.search(r"\{\{ ?" + slot + r" ?\}\}[.?]?(?:\s[A-Z{]|$)", text) is not None and re.search(r":\s*\{\{ ?" + slot, text) is None


def ranked(
    found: Sequence[tuple[Frame, Mapping[str, Shape]]], chosen: Chosen, got: Material, *, second: bool = False
) -> list[tuple[Frame, Mapping[str, Shape]]]:
    """Best first: not a last resort, not used elsewhere, no echo of this note's own words, carries most, then the seed."""

    language = got.brief.language
    slots = got.both if second else got.slots

    def key(choice: tuple[Frame, Mapping[str, Shape]]) -> tuple[int, int, int, int, int, int]:
        frame, fit = choice
        beside, taken = company_share(frame, chosen)
        elsewhere = 2 * (frame.id in chosen.elsewhere) + bool(own_sentences(frame.text, language) & chosen.elsewhere)
        if taken:
            return (int(frame.weight == 0), elsewhere, beside, 1, 0, draw(chosen.seed, frame.id))
        cramped = sum(
            _cramped(frame.text, slot) and slots[slot].shapes[shape].count(" ") >= LONG for slot, shape in fit.items()
        )
        echo = len(own_words(frame.text, language) & chosen.words)
        opening = bool(chosen.here) and first_words(frame.text) == first_words(chosen.here[-1].text)
        return (
            int(frame.weight == 0),
            elsewhere,
            beside,
            0,
            2 * (echo + 2 * opening + 2 * cramped) - frame.weight - 2 * (got.kind in NAMES_ROLE and "role" in frame.slots),
            draw(chosen.seed, frame.id),
        )

    return sorted(found, key=key)


def company_share(frame: Frame, chosen: Chosen) -> tuple[int, bool]:
    """How many frames of this note others at the company have set beside this one; and whether any used it at all.

    Once every frame of a move is taken, the draw alone decides, so that none is worn out before the others.
    """
    if not chosen.company:
        return 0, False
    return sum(pair(frame.id, other.id) in chosen.company for other in chosen.here), frame.id in chosen.company


def pair(one: str, other: str) -> str:
    return f"{one}+{other}" if one < other else f"{other}+{one}"


def pairs_of(ids: Sequence[str]) -> tuple[str, ...]:
    return tuple(pair(one, other) for i, one in enumerate(ids) for other in ids[i + 1 :])


@lru_cache(maxsize=65536)
def draw(seed: str, name: str) -> int:
    """A number that is the same on every machine and in every year."""
    return int.from_bytes(blake2b(f"{seed}\x1f{name}".encode(), digest_size=6).digest())


@lru_cache(maxsize=4096)
def own_words(text: str, language: Language) -> frozenset[str]:
    """Stems of the frame's own words: what would echo if another frame said it again."""
    return grammar_of(language).stems(re.sub(r"\{\{.*?\}\}", " ", text))


@lru_cache(maxsize=4096)
def own_sentences(text: str, language: Language) -> frozenset[str]:
    """The frame's sentences that print nothing of the log: two frames may share one, two notes of a panel may not."""
    return frozenset(
        f"said:{s}" for s in grammar_of(language).sentences(text) if "{{" not in s and len(s.split()) > SHORTEST_TWIN
    )


@lru_cache(maxsize=4096)
def first_words(text: str) -> str:
    return " ".join(re.sub(r"\{\{.*?\}\}", "_", text).lower().split()[:1])
