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
from core.notes.fragment import Fragment, Shape
from core.notes.languages import grammar_of
from core.notes.material import Material
from core.notes.phrasing import Frame, frames
from core.notes.places import Place, places_of

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
        "role",
    }
)
"""Facts that one note says once."""


NAMES_ROLE = frozenset({NoteKind.THANK_YOU_RECRUITER, NoteKind.PHONE_SCREEN})
"""Their readers fill many roles at once, and are told which."""
SHORTEST_TWIN = 4
"""Words up to which two notes may say the same ("Thank you for it.")."""
ECHO = 4
"""What it costs that a frame says a word which the fact says too ("the team expects tests the team trusts")."""
LONG = 8
"""Spaces in a text that reads better at the end of its sentence."""


class Fitting(NamedTuple):
    """A frame that suits, with the shape each of its slots takes, and what of its worth does not depend on the rest of the note."""

    frame: Frame
    fit: Mapping[str, Shape]
    own: Own
    once: frozenset[str]
    """Its slots that one note says once."""
    cost: int
    """Larger is worse: long texts in the midst of its sentences, less its weight."""


def fitting(move: str, got: Material, *, second: bool) -> Iterator[Fitting]:
    slots = got.both if second else got.slots
    present = got.flags if not second else (got.flags - {"need", "proof"}) | slots.keys()
    brief = got.brief
    names_role = got.kind in NAMES_ROLE
    manners: Manners = {}
    for asked, lacks, alike in suiting(
        brief.language, move, got.kind, brief.tone, brief.length, got.to.relation, brief.register
    ):
        if not asked <= present or not lacks.isdisjoint(present):
            continue
        for places, once, frames_ in alike:
            fit = _fit(places, slots, manners)
            if fit is None:
                continue
            cost = -2 * (names_role and "role" in fit)
            heard: list[frozenset[str]] = []
            for place in places:
                manner = _manner(place.slot, slots[place.slot].shapes[fit[place.slot]], manners)
                if place.cramped and manner.long:
                    cost += 4
                heard.append(_echoes(manner.text, brief.language))
            cost += ECHO * _day_twice(slots, fit, brief.language)
            every = frozenset().union(*heard)
            for frame, said in frames_:
                echo = 0 if said.echoes.isdisjoint(every) else sum(len(said.echoes & each) for each in heard)
                yield Fitting(frame, fit, said, once, cost - frame.weight + ECHO * echo)


def _day_twice(slots: Mapping[str, Fragment], fit: Mapping[str, Shape], language: Language) -> int:
    """How often the day that a frame names is in a fact beside it: « ce matin » once is enough."""
    if "day" not in fit:
        return 0
    day = _echoes(slots["day"].shapes[fit["day"]], language)
    return sum(
        len(day & _echoes(slots[slot].shapes[shape], language))
        for slot, shape in fit.items()
        if slot != "day"
    )


class Suiting(NamedTuple):
    """Frames of the right kind, tone, length, relation and register that ask for the same: they are tried together."""

    asked: frozenset[str]
    """The slots and flags they ask for."""
    lacks: frozenset[str]
    alike: tuple[Alike, ...]

    @property
    def frames(self) -> tuple[Frame, ...]:
        return tuple(frame for each in self.alike for frame, _ in each.frames)


class Alike(NamedTuple):
    """Frames whose slots stand alike: a text that fits one fits them all."""

    places: tuple[Place, ...]
    once: frozenset[str]
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
) -> tuple[Suiting, ...]:
    """The frames of a move for one kind of note, whatever was logged."""
    found: dict[tuple[frozenset[str], frozenset[str]], dict[tuple[Place, ...], list[Frame]]] = {}
    for frame in frames(language).get(move, ()):
        if (
            (not frame.kinds or kind in frame.kinds)
            and (not frame.tones or tone in frame.tones)
            and (not frame.lengths or length in frame.lengths)
            and (not frame.relations or relation in frame.relations)
            and (not frame.registers or register in frame.registers)
        ):
            asking = found.setdefault((frame.needs.union(frame.slots), frame.lacks), {})
            asking.setdefault(places_of(frame), []).append(frame)
    return tuple(
        Suiting(
            asked,
            lacks,
            tuple(
                Alike(
                    places,
                    ONCE.intersection(place.slot for place in places),
                    tuple((frame, own(frame.text, language)) for frame in alike),
                )
                for places, alike in asking.items()
            ),
        )
        for (asked, lacks), asking in found.items()
    )


def _fit(places: Sequence[Place], slots: Mapping[str, Fragment], manners: Manners) -> dict[str, Shape] | None:
    fit: dict[str, Shape] = {}
    for place in places:
        fragment = slots.get(place.slot)
        if fragment is None:
            return None
        for shape in place.shapes:
            if shape in fragment.shapes and _stands(
                place, _manner(place.slot, fragment.shapes[shape], manners)
            ):
                fit[place.slot] = shape
                break
        else:
            return None
    return fit


def _stands(place: Place, manner: Manner) -> bool:
    """Whether a text of that manner may stand in that place."""
    placed = (place.ends or not manner.colon) and (place.last or not manner.semicolon)
    return placed and not (manner.comma and place.goes_on)


class Manner(NamedTuple):
    """What of a text decides where in a sentence it may stand."""

    text: str
    colon: bool  # or a stop within
    semicolon: bool
    comma: bool
    long: bool


Manners = dict[tuple[str, str], Manner]
"""Of the texts of one note, as they are first asked about."""


def _manner(slot: str, text: str, manners: Manners) -> Manner:
    manner = manners.get((slot, text))
    if manner is None:
        manner = manners[slot, text] = Manner(
            text, _COLON.search(text) is not None, "; " in text, ", " in text, text.count(" ") >= LONG
        )
    return manner


_SLOT = re.compile(r"\{\{.*?\}\}")
_COLON = re.compile(r": |[^\W\d_»”)]{2}[.!?…] (?=[A-ZÀ-Þ0-9«“])|[»”)\d%][.!?…] (?=[A-ZÀ-Þ0-9«“])")


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
        _echoes(_SLOT.sub(" ", text), language),
        frozenset(f"said:{s}" for s in pieces if "{{" not in s and len(s.split()) > SHORTEST_TWIN),
        _SLOT.sub("_", text).lower().split()[0],
    )


@lru_cache(maxsize=4096)
def _echoes(text: str, language: Language) -> frozenset[str]:
    """The words of `text` that are heard when they come twice, by their stems."""
    return grammar_of(language).stems(text) | {word.lower() for word in _TEAM.findall(text)}


_TEAM = re.compile(r"\b(?:équipe|team)\b", re.IGNORECASE)


def pair(one: str, other: str) -> str:
    return f"{one}+{other}" if one < other else f"{other}+{one}"


def pairs_of(names: Sequence[str]) -> tuple[str, ...]:
    return tuple(pair(one, other) for i, one in enumerate(names) for other in names[i + 1 :])
