"""The rules of sound.txt, and how a row of words is read by them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from core.notes.grammar.english.lists import joined


class Word(NamedTuple):
    """`low` is as a rule quotes it."""

    low: str
    classes: frozenset[str]


class Way(NamedTuple):
    """How something is read: `kind` is one of "word", "list", "class", "rule", "row", "either", "maybe", "many"."""

    kind: str
    name: str = ""
    parts: tuple[Way, ...] = ()


_SIGN = re.compile(r"'[^']*'|\"[^\"]*\"|@\w+|\w+|[()|?*+]")


def _read_lists(text: str) -> dict[str, frozenset[str]]:
    found = {}
    for line in text.split("\n"):
        if line.startswith("@"):
            name, _, words = line[1:].partition(":")
            found[name] = frozenset(w.strip() for w in words.split(",") if w.strip())
    return found


def _read_rules(text: str) -> dict[str, Way]:
    found = {}
    for line in text.split("\n"):
        if " = " in line and not line.startswith("@"):
            name, _, ways = line.partition(" = ")
            signs = _SIGN.findall(ways)
            way, at = _either(signs, 0)
            if at != len(signs):
                raise ValueError(f"sound.txt: {name} cannot be read")
            found[name.strip()] = way
    return found


def _either(signs: Sequence[str], at: int) -> tuple[Way, int]:
    ways = []
    row: list[Way] = []
    while at < len(signs) and signs[at] != ")":
        if signs[at] == "|":
            ways.append(_row(row))
            row = []
            at += 1
            continue
        one, at = _one(signs, at)
        row.append(one)
    ways.append(_row(row))
    return (ways[0] if len(ways) == 1 else Way("either", parts=tuple(ways))), at


def _row(row: list[Way]) -> Way:
    return row[0] if len(row) == 1 else Way("row", parts=tuple(row))


def _one(signs: Sequence[str], at: int) -> tuple[Way, int]:
    sign = signs[at]
    if sign == "(":
        way, at = _either(signs, at + 1)
    elif sign[0] in "'\"":
        way = Way("word", sign[1:-1])
    elif sign[0] == "@":
        way = Way("list", sign[1:])
    else:
        way = Way("class" if sign.isupper() or sign == "N1" else "rule", sign)
    at += 1
    while at < len(signs) and signs[at] in "?*+":
        way = {
            "?": Way("maybe", parts=(way,)),
            "*": Way("many", parts=(way,)),
            "+": Way("row", parts=(way, Way("many", parts=(way,)))),
        }[signs[at]]
        at += 1
    return way, at


_TEXT = joined("sound.txt")
LISTS: Mapping[str, frozenset[str]] = _read_lists(_TEXT)
RULES: Mapping[str, Way] = _read_rules(_TEXT)

_PAIRS = frozenset(("by", "to", "after", "in", "for", "and"))


@dataclass(slots=True)
class Reading:
    """One row of words, read by any rule; what was read once is remembered."""

    words: Sequence[Word]
    _known: dict[tuple[str, int], frozenset[int]] = field(default_factory=dict)

    def whole(self, rule: str) -> bool:
        return len(self.words) in self._rule(rule, 0)

    def furthest(self) -> int:
        """How far any rule came: for those who look why something is refused."""
        return max((max(ends) for ends in self._known.values() if ends), default=0)

    def _rule(self, name: str, at: int) -> frozenset[int]:
        key = (name, at)
        known = self._known.get(key)
        if known is None:
            self._known[key] = frozenset()
            known = self._known[key] = frozenset(self._ends(RULES[name], at))
        return known

    def _ends(self, way: Way, at: int) -> set[int] | frozenset[int]:
        kind = way.kind
        if kind == "rule":
            return self._rule(way.name, at)
        if kind == "row":
            ends: set[int] | frozenset[int] = {at}
            for part in way.parts:
                after: set[int] = set()
                for end in ends:
                    after |= self._ends(part, end)
                if not after:
                    return after
                ends = after
            return ends
        if kind == "either":
            found: set[int] = set()
            for part in way.parts:
                found |= self._ends(part, at)
            return found
        if kind == "maybe":
            return {at} | self._ends(way.parts[0], at)
        if kind == "many":
            reached = {at}
            new = {at}
            while new:
                new = {e for each in new for e in self._ends(way.parts[0], each)} - reached
                reached |= new
            return reached
        if way.name == "NOORDER":
            return set() if at < len(self.words) and self.words[at].low in LISTS["orders"] else {at}
        if way.name == "PLAIN":
            return set() if at and self.words[at - 1].low in LISTS["often"] else {at}
        if way.name == "THING":
            return set() if self._a_time(at) else {at}
        if way.name == "BARE":
            before = self.words[at - 1].low if at else ""
            return (
                {at + 1} if at < len(self.words) and f"behind {before}" in self.words[at].classes else set()
            )
        if at >= len(self.words):
            return set()
        word = self.words[at]
        if kind == "word":
            return {at + 1} if word.low == way.name else set()
        if kind == "list":
            return {at + 1} if word.low in LISTS[way.name] else set()
        if way.name == "EACH":
            return {at + 3} if self._pair(at) else set()
        return {at + 1} if way.name in word.classes else set()

    def _a_time(self, at: int) -> bool:
        """ "The same day", "next week": when it was done, and not to what."""
        low = [word.low for word in self.words[at : at + 3]]
        low = low[1:] if low[:1] == ["the"] and low[1:2] != ["last"] else low
        owner = self.words[at + 3].low == "'s" if at + 3 < len(self.words) else False
        return not owner and len(low) > 1 and low[0] in ("same", "next", "last") and low[1] in LISTS["time"]

    def _pair(self, at: int) -> bool:
        """ "Step by step", "week after week"."""
        three = self.words[at : at + 3]
        return len(three) == 3 and three[0].low == three[2].low and three[1].low in _PAIRS
