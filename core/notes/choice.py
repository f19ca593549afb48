"""Choosing among the frames that suit: by what they carry first, then by a seed, so that a choice is stable and nobody shares it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from hashlib import blake2b
from typing import NamedTuple

from core.domain.contact import Relation
from core.domain.note import NoteKind
from core.domain.person import Language, Length, Register, Tone
from core.notes.fragment import Fragment, Shape
from core.notes.languages import grammar_of
from core.notes.material import Material
from core.notes.phrasing import Frame, frames

ONCE = frozenset(
    {
        "moment",
        "theme",
        "question",
        "view",
        "promise",
        "link",
        "repair",
        "next_step",
        "weak_spot",
        "earlier",
        "next_day",
    }
)
"""Facts that one note says once."""


NAMES_ROLE = frozenset({NoteKind.THANK_YOU_RECRUITER, NoteKind.PHONE_SCREEN})
"""Their readers fill many roles at once, and are told which."""
SHORTEST_TWIN = 4
"""Words up to which two notes may say the same ("Thank you for it.")."""
LONG = 8
"""Spaces in a text that reads better at the end of its sentence."""


@dataclass(frozen=True, slots=True)
class Fitting:
    """A frame that suits, with the shape each of its slots takes, and what of its worth does not depend on the rest of the note."""

    frame: Frame
    fit: Mapping[str, Shape]
    once: frozenset[str]
    """Its slots that one note says once."""
    cost: int
    """Larger is worse: long texts in the midst of its sentences, less its weight."""


@dataclass(slots=True)
class Chosen:
    """What is already in this note (`here`) and in others that it must not resemble (`elsewhere`)."""

    seed: str
    elsewhere: frozenset[str] = frozenset()
    company: frozenset[str] = frozenset()
    fitting: dict[tuple[str, bool], tuple[Fitting, ...]] = field(default_factory=dict)
    """Frames that suit, by move, as they are first asked for: the drafts of one note share them."""
    here: list[Frame] = field(default_factory=list)
    words: set[str] = field(default_factory=set)
    printed: set[str] = field(default_factory=set)
    beside: dict[str, int] = field(default_factory=dict)
    """How many sentences of this note others at the company have set beside each sentence."""

    def take(self, frame: Frame, language: Language) -> None:
        self.here.append(frame)
        self.printed |= frame.slots.keys()
        self.words |= own_words(frame.text, language)
        if self.company:
            neighbours = _neighbours(self.company)
            for unit in units(frame.text, language):
                for other in neighbours.get(unit, ()):
                    self.beside[other] = self.beside.get(other, 0) + 1


@lru_cache(maxsize=16)
def _neighbours(company: frozenset[str]) -> Mapping[str, frozenset[str]]:
    """What stands beside each sentence (or frame) in the pairs of a ledger."""
    found: dict[str, set[str]] = {}
    for each in company:
        at = each.find("+")
        while at >= 0:
            one, other = each[:at], each[at + 1 :]
            if pair(one, other) == each:
                found.setdefault(one, set()).add(other)
                found.setdefault(other, set()).add(one)
            at = each.find("+", at + 1)
    return {one: frozenset(others) for one, others in found.items()}


def candidates(move: str, got: Material, chosen: Chosen, *, second: bool = False) -> list[Fitting]:
    """Every frame of `move` that suits, with the shape each of its slots will take."""
    fitting = chosen.fitting.get((move, second))
    if fitting is None:
        fitting = chosen.fitting[move, second] = tuple(_fitting(move, got, second=second))
    printed = chosen.printed
    return [each for each in fitting if each.once.isdisjoint(printed)]


def _fitting(move: str, got: Material, *, second: bool) -> Iterator[Fitting]:
    slots = got.both if second else got.slots
    present = got.flags if not second else (got.flags - {"need", "proof"}) | slots.keys()
    brief = got.brief
    names_role = got.kind in NAMES_ROLE
    for frame, asked in suiting(
        brief.language, move, got.kind, brief.tone, brief.length, got.to.relation, brief.register
    ):
        if asked <= present and frame.lacks.isdisjoint(present) and (fit := _fit(frame, slots)) is not None:
            cramped = sum(
                _manner(slots[slot].shapes[shape]).long and _cramped(frame.text, slot)
                for slot, shape in fit.items()
            )
            cost = 4 * cramped - frame.weight - 2 * (names_role and "role" in fit)
            yield Fitting(frame, fit, ONCE.intersection(fit), cost)


@lru_cache(maxsize=2048)
def suiting(
    language: Language,
    move: str,
    kind: NoteKind,
    tone: Tone,
    length: Length,
    relation: Relation,
    register: Register,
) -> tuple[tuple[Frame, frozenset[str]], ...]:
    """The frames of a move for one kind of note, whatever was logged, each with the slots and flags it asks for."""
    return tuple(
        (frame, frame.needs.union(frame.slots))
        for frame in frames(language).get(move, ())
        if (not frame.kinds or kind in frame.kinds)
        and (not frame.tones or tone in frame.tones)
        and (not frame.lengths or length in frame.lengths)
        and (not frame.relations or relation in frame.relations)
        and (not frame.registers or register in frame.registers)
    )


def _fit(frame: Frame, slots: Mapping[str, Fragment]) -> dict[str, Shape] | None:
    fit: dict[str, Shape] = {}
    for slot, shapes in frame.slots.items():
        fragment = slots.get(slot)
        if fragment is None:
            return None
        for shape in shapes:
            if shape in fragment.shapes:
                break
        else:
            return None
        manner = _manner(fragment.shapes[shape])
        if (manner.colon and not _ends(frame.text, slot)) or (manner.comma and _goes_on(frame.text, slot)):
            return None
        fit[slot] = shape
    return fit


class _Manner(NamedTuple):
    """What of a text decides where in a sentence it may stand."""

    colon: bool
    comma: bool
    long: bool


@lru_cache(maxsize=4096)
def _manner(text: str) -> _Manner:
    return _Manner(_COLON.search(text) is not None, ", " in text, text.count(" ") >= LONG)


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
    return (
        re.search(r"\{\{ ?" + slot + r" ?\}\}[.?]?(?:\s[A-Z{]|$)", text) is not None
        and re.search(r":\s*\{\{ ?" + slot, text) is None
    )


def ranked(found: Sequence[Fitting], chosen: Chosen, language: Language) -> Iterator[Fitting]:
    """Best first: not a last resort, not used elsewhere, no echo of this note's own words, carries most, then the seed."""
    alike: dict[tuple[int, int, int, int, int], list[Fitting]] = {}
    last = first_words(chosen.here[-1].text) if chosen.here else None
    for each in found:
        frame = each.frame
        elsewhere = 0
        if chosen.elsewhere:
            elsewhere = 2 * (frame.id in chosen.elsewhere) + (
                not own_sentences(frame.text, language).isdisjoint(chosen.elsewhere)
            )
        beside, taken = company_share(frame, chosen, language)
        worth = 0
        if not taken:
            echo = len(own_words(frame.text, language) & chosen.words)
            worth = 2 * (echo + 2 * (first_words(frame.text) == last)) + each.cost
        alike.setdefault((frame.weight == 0, elsewhere, beside, taken, worth), []).append(each)
    for key in sorted(alike):
        same = alike[key]
        yield from same if len(same) == 1 else sorted(same, key=lambda e: draw(chosen.seed, e.frame.id))


def company_share(frame: Frame, chosen: Chosen, language: Language) -> tuple[int, bool]:
    """How many sentences of this note others at the company have set beside those of `frame`; and whether any used it.

    Once every frame of a move is taken, the draw alone decides, so that none is worn out before the others.
    """
    if not chosen.company:
        return 0, False
    mine = units(frame.text, language)
    together = sum(chosen.beside.get(unit, 0) for unit in mine)
    if len(mine) > 1:
        together += sum(each in chosen.company for each in pairs_of(mine))
    return together, frame.id in chosen.company


@lru_cache(maxsize=4096)
def units(text: str, language: Language) -> tuple[str, ...]:
    """The sentences of a frame, each under a short name: what two notes may have in common once, not twice."""
    found = (s for s in grammar_of(language).sentences(text) if len(s.split()) > SHORTEST_TWIN or "{{" in s)
    return tuple(blake2b(s.encode(), digest_size=5).hexdigest() for s in found)


def pair(one: str, other: str) -> str:
    return f"{one}+{other}" if one < other else f"{other}+{one}"


def pairs_of(names: Sequence[str]) -> tuple[str, ...]:
    return tuple(pair(one, other) for i, one in enumerate(names) for other in names[i + 1 :])


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
        f"said:{s}"
        for s in grammar_of(language).sentences(text)
        if "{{" not in s and len(s.split()) > SHORTEST_TWIN
    )


@lru_cache(maxsize=4096)
def first_words(text: str) -> str:
    return " ".join(re.sub(r"\{\{.*?\}\}", "_", text).lower().split()[:1])
