"""Which frames of a move suit what was logged, and what each of them says whatever was logged."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from hashlib import blake2b
from typing import NamedTuple

from core.domain.contact import Relation
from core.domain.note import NoteKind
from core.domain.person import Language, Length, Register, Tone
from core.notes.filling import Filled, Filling, echoes
from core.notes.fragment import Shape
from core.notes.languages import grammar_of
from core.notes.material import Material
from core.notes.phrasing import Frame, frames
from core.notes.places import Place, places_of

ONCE = frozenset(
    {
        "moment",
        "more",
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
        "role",
        "need",
        "proof",
    }
)
"""Facts that one note says once; the hinge has a need and a proof of its own."""


NAMES_ROLE = frozenset({NoteKind.THANK_YOU_RECRUITER, NoteKind.PHONE_SCREEN})
"""Their readers fill many roles at once, and are told which."""
SHORTEST_TWIN = 4
"""Words up to which two notes may say the same ("Thank you for it.")."""
NAMED = 2
"""What it is worth to them that a frame says which."""
ECHO = 4
"""What it costs that a frame says a word which the fact says too ("the team expects tests the team trusts")."""


class Fitting(NamedTuple):
    """A frame that suits, with what stands in its places, and what of its worth does not depend on the rest of the note."""

    frame: Frame
    places: tuple[Place, ...]
    filled: Sequence[Filled]
    own: Own
    once: frozenset[str]
    """Its slots that one note says once."""
    cost: int
    """Larger is worse: long texts in the midst of its sentences, less its weight."""

    @property
    def fit(self) -> Mapping[str, Shape]:
        """The shape that each of its slots takes."""
        return {place.slot: each.shape for place, each in zip(self.places, self.filled, strict=True)}


class Fittings:
    """The frames of a move that suit what was logged, weight by weight and no further than anybody asked: the best weigh most."""

    __slots__ = ("_fill", "_found", "_named", "_own", "_present", "weights")

    def __init__(self, move: str, got: Material, *, second: bool) -> None:
        brief = got.brief
        slots = got.both if second else got.slots
        self._present = got.flags if not second else (got.flags - {"need", "proof"}) | slots.keys()
        self._named = NAMED if got.kind in NAMES_ROLE else 0
        self._own = frozenset({"need", "proof"}) if second else frozenset()
        self._fill = Filling(slots, brief.language).of
        frames_ = suiting(
            brief.language, move, got.kind, brief.tone, brief.length, got.to.relation, brief.register
        )
        self.weights: Sequence[Weight] = frames_.weights if frames_.asked <= self._present else ()
        """The heaviest first; last resorts, of weight 0, last."""
        self._found: list[list[Fitting]] = []

    def least(self, weight: int) -> int:
        """No frame of that weight costs less."""
        return -weight - self._named

    def of(self, at: int) -> Sequence[Fitting]:
        """The frames of one of the `weights`, looked for when they are first asked for; those before it were."""
        if at == len(self._found):
            self._found.append(self._suiting(self.weights[at].suits))
        return self._found[at]

    def _suiting(self, suits: Sequence[Suiting]) -> list[Fitting]:
        found: list[Fitting] = []
        present = self._present
        for asked, lacks, alike in suits:
            if not asked <= present or not lacks.isdisjoint(present):
                continue
            for same in alike:
                if (filled := self._fill(same.places)) is not None:
                    found += _filled(same, filled, same.once - self._own, self._named)
        return found


def _filled(alike: Alike, filled: Sequence[Filled], once: frozenset[str], named: int) -> Iterator[Fitting]:
    """`once` are its slots that the note says once, `named` what it is worth to the reader that a frame names the role."""
    places, _, day, role, frames_ = alike
    heard = [each.echoes for each in filled]
    cost = sum([each.cost for each in filled])
    if role:
        cost -= named
    if day >= 0:  # « ce matin » once is enough
        cost += ECHO * _heard_in(heard[day], [*heard[:day], *heard[day + 1 :]])
    for frame, said in frames_:
        echoes = ECHO * _heard_in(said.echoes, heard)
        yield Fitting(frame, places, filled, said, once, cost - frame.weight + echoes)


def _heard_in(words: frozenset[str], facts: Sequence[frozenset[str]]) -> int:
    """How many of `words` are said by the facts beside them."""
    found = 0
    for each in facts:
        if not words.isdisjoint(each):
            found += len(words & each)
    return found


class Suiting(NamedTuple):
    """Frames of the right kind, tone, length, relation and register that ask for the same: they are tried together."""

    asked: frozenset[str]
    """The slots and flags they ask for."""
    lacks: frozenset[str]
    alike: tuple[Alike, ...]


class Weight(NamedTuple):
    """Frames that weigh the same."""

    weight: int
    suits: tuple[Suiting, ...]


class OfMove(NamedTuple):
    """The frames of one move for one kind of note."""

    asked: frozenset[str]
    """What every one of them asks for."""
    weights: tuple[Weight, ...]
    """The heaviest first, those of weight 0 last."""


class Alike(NamedTuple):
    """Frames whose slots stand alike: a text that fits one fits them all."""

    places: tuple[Place, ...]
    once: frozenset[str]
    day: int
    """Which of the places is the day's; -1: none."""
    role: bool
    frames: tuple[tuple[Frame, Own], ...]


@lru_cache(maxsize=2048)
def suiting(
    language: Language,
    move: str,
    kind: NoteKind,
    tone: Tone,
    length: Length,
    relation: Relation,
    register: Register,
) -> OfMove:
    """The frames of a move for one kind of note, whatever was logged."""
    weights: dict[int, list[Frame]] = {}
    for frame in frames(language).get(move, ()):
        if (
            (not frame.kinds or kind in frame.kinds)
            and (not frame.tones or tone in frame.tones)
            and (not frame.lengths or length in frame.lengths)
            and (not frame.relations or relation in frame.relations)
            and (not frame.registers or register in frame.registers)
        ):
            weights.setdefault(frame.weight, []).append(frame)
    heaviest = sorted(weights, key=lambda weight: (weight == 0, -weight))
    made = tuple(Weight(weight, _suits(weights[weight], language)) for weight in heaviest)
    asked = [each.asked for weight in made for each in weight.suits]
    return OfMove(frozenset.intersection(*asked) if asked else frozenset(), made)


def _suits(of_a_weight: Sequence[Frame], language: Language) -> tuple[Suiting, ...]:
    found: dict[tuple[frozenset[str], frozenset[str]], dict[tuple[Place, ...], list[Frame]]] = {}
    for frame in of_a_weight:
        asking = found.setdefault((frame.needs.union(frame.slots), frame.lacks), {})
        asking.setdefault(places_of(frame), []).append(frame)
    return tuple(
        Suiting(
            asked,
            lacks,
            tuple(_alike(places, alike, language) for places, alike in asking.items()),
        )
        for (asked, lacks), asking in found.items()
    )


def _alike(places: tuple[Place, ...], of: Sequence[Frame], language: Language) -> Alike:
    slots = [place.slot for place in places]
    return Alike(
        places,
        ONCE.intersection(slots),
        slots.index("day") if "day" in slots else -1,
        "role" in slots,
        tuple((frame, own(frame.text, language)) for frame in of),
    )


_SLOT = re.compile(r"\{\{.*?\}\}")


class Own(NamedTuple):
    """What a frame says whatever is logged."""

    units: tuple[str, ...]
    """Its sentences, each under a short name: what two notes may have in common once, not twice."""
    pairs: tuple[str, ...]
    words: frozenset[str]
    """Stems of its own words: what would echo if another frame said it again."""
    echoes: frozenset[str]
    """Those, and the team: what would echo a fact that says it too."""
    sentences: frozenset[str]
    """Those that print nothing of the log: two frames may share one, two notes of a panel may not."""
    first: str


_ASKED = re.compile(r"(\{\{ ?question ?\}\}) (?=[A-ZÀ-Ý{])|(\{\{ ?\w+ ?\}\}) (?=[A-ZÀ-Ý])")
"""A question, or a text that is whole sentences, brings its own mark and ends its sentence."""
_BEFORE_SLOT = re.compile(r"(?<=[.?!…]) (?=\{\{)")
"""A sentence that begins with a slot has no capital yet by which to tell it."""


@lru_cache(maxsize=4096)
def own(text: str, language: Language) -> Own:
    grammar = grammar_of(language)
    asked = _ASKED.sub(lambda m: f"{m[1] or m[2]}? ", text)
    pieces = [said for each in _BEFORE_SLOT.split(asked) for said in grammar.sentences(each)]
    units = tuple(
        blake2b(s.replace("}}?", "}}").encode(), digest_size=5).hexdigest()
        for s in pieces
        if len(s.split()) > SHORTEST_TWIN or "{{" in s
    )
    return Own(
        units,
        pairs_of(units),
        grammar.stems(_SLOT.sub(" ", text)),
        echoes(_SLOT.sub(" ", text), language),
        frozenset(f"said:{s}" for s in pieces if "{{" not in s and len(s.split()) > SHORTEST_TWIN),
        _SLOT.sub("_", text).lower().split()[0],
    )


def pair(one: str, other: str) -> str:
    return f"{one}+{other}" if one < other else f"{other}+{one}"


def pairs_of(names: Sequence[str]) -> tuple[str, ...]:
    return tuple(pair(one, other) for i, one in enumerate(names) for other in names[i + 1 :])
