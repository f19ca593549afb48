"""What of one note stands in the places that frames have for it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from core.domain.person import Language
from core.notes.fragment import Fragment, Shape
from core.notes.languages import grammar_of
from core.notes.places import Place
from core.notes.signs import holds

LONG = 8
"""Spaces in a text that reads better at the end of its sentence."""
_ENDS = (": ", ". ", "! ", "? ", "… ")
_COLON = re.compile(r": |[^\W\d_»”)]{2}[.!?…] (?=[A-ZÀ-Þ0-9«“])|[»”)\d%][.!?…] (?=[A-ZÀ-Þ0-9«“])")


class Filled(NamedTuple):
    """What stands in one place of a frame."""

    shape: Shape
    echoes: frozenset[str]
    cost: int
    """4 where a long text would stand in the midst of a sentence."""


class Manner(NamedTuple):
    """What of a text decides where in a sentence it may stand."""

    colon: bool  # or a stop within
    semicolon: bool
    comma: bool
    long: bool
    echoes: frozenset[str]


class Filling:
    """Each place is filled once, when the first of the frames that have it asks."""

    __slots__ = ("_done", "_language", "_manners", "_slots")

    def __init__(self, slots: Mapping[str, Fragment], language: Language) -> None:
        self._slots = slots
        self._language = language
        self._done: dict[Place, Filled | None] = {}
        self._manners: dict[str, Manner] = {}

    def of(self, places: Sequence[Place]) -> list[Filled] | None:
        """None when there is a place that nothing fits."""
        done = self._done
        found: list[Filled] = []
        for place in places:
            if place not in done:
                done[place] = self._filled(place)
            filled = done[place]
            if filled is None:
                return None
            found.append(filled)
        return found

    def _filled(self, place: Place) -> Filled | None:
        fragment = self._slots.get(place.slot)
        if fragment is None:
            return None
        for shape in place.shapes:
            if shape in fragment.shapes:
                text = fragment.shapes[shape]
                manner = self._manner(text)
                if _stands(place, manner):
                    return Filled(shape, manner.echoes, 4 * (place.cramped and manner.long))
        return None

    def _manner(self, text: str) -> Manner:
        manner = self._manners.get(text)
        if manner is None:
            manner = self._manners[text] = Manner(
                holds(text, _ENDS) and _COLON.search(text) is not None,
                "; " in text,
                ", " in text,
                text.count(" ") >= LONG,
                echoes(text, self._language),
            )
        return manner


def _stands(place: Place, manner: Manner) -> bool:
    """Whether a text of that manner may stand in that place."""
    placed = (place.ends or not manner.colon) and (place.last or not manner.semicolon)
    return placed and not (manner.comma and (place.goes_on or (place.cramped and place.slot == "need")))


def echoes(text: str, language: Language) -> frozenset[str]:
    """The words of `text` that are heard when they come twice, by their stems."""
    stems = grammar_of(language).stems(text)
    return stems | {word.lower() for word in _TEAM.findall(text)} if holds(text.lower(), _TEAMS) else stems


_TEAMS = ("équipe", "team")
_TEAM = re.compile(r"\b(?:équipe|team)\b", re.IGNORECASE)
