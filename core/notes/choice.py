"""Choosing among the frames that suit: by what they carry first, then by a seed, so that a choice is stable and nobody shares it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from hashlib import blake2b

from core.domain.person import Language
from core.notes.fitting import Fitting, Fittings, own, pair
from core.notes.material import Material
from core.notes.phrasing import Frame

_Rank = tuple[bool, int, int, bool, int]
"""Smaller is better."""


@dataclass(slots=True)
class Chosen:
    """What is already in this note (`here`) and in others that it must not resemble (`elsewhere`)."""

    seed: str
    elsewhere: frozenset[str] = frozenset()
    company: frozenset[str] = frozenset()
    twins: frozenset[str] = frozenset()
    """Sentences that another reader of the panel gets."""
    fitting: dict[tuple[str, bool], Fittings] = field(default_factory=dict)
    """Frames that suit, by move, as they are first asked for: the drafts of one note share them."""
    last: str | None = None
    """The first word of the sentence before."""
    words: set[str] = field(default_factory=set)
    printed: set[str] = field(default_factory=set)
    beside: dict[str, int] = field(default_factory=dict)
    """How many sentences of this note others at the company have set beside each sentence."""

    def take(self, frame: Frame, language: Language) -> None:
        said = own(frame.text, language)
        self.last = said.first
        self.printed |= frame.slots.keys()
        self.words |= said.words
        if self.company:
            neighbours = _neighbours(self.company)
            for unit in said.units:
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


def candidates(move: str, got: Material, chosen: Chosen, *, second: bool = False) -> Fittings:
    """The frames of `move` that suit what was logged, whatever this note has said already."""
    suit = chosen.fitting.get((move, second))
    if suit is None:
        suit = chosen.fitting[move, second] = Fittings(move, got, second=second)
    return suit


def ranked(found: Fittings, chosen: Chosen) -> Iterator[Fitting]:
    """Best first: not a last resort, not used elsewhere, no echo of this note's own words, carries most, then the seed.

    A frame is given as soon as no lighter one can be better: most are never looked at.
    """
    alike: dict[_Rank, list[Fitting]] = {}
    last, words, printed = chosen.last, chosen.words, chosen.printed
    for at, (weight, _) in enumerate(found.weights):
        if alike:
            yield from _better(alike, (weight == 0, 0, 0, False, found.least(weight)), chosen.seed)
        for each in found.of(at):
            if not each.once.isdisjoint(printed):
                continue
            frame, own = each.frame, each.own
            elsewhere = 0
            if chosen.elsewhere:
                elsewhere = 2 * (frame.id in chosen.elsewhere) + (
                    not own.sentences.isdisjoint(chosen.elsewhere)
                )
            beside, taken = company_share(each, chosen) if chosen.company else (0, False)
            worth = 0
            if not taken:
                heard = 0 if own.words.isdisjoint(words) else len(own.words & words)
                worth = 2 * (heard + 2 * (own.first == last and not own.first.startswith("_"))) + each.cost
            alike.setdefault((weight == 0, elsewhere, beside, taken, worth), []).append(each)
    yield from _better(alike, None, chosen.seed)


def _better(alike: dict[_Rank, list[Fitting]], than: _Rank | None, seed: str) -> Iterator[Fitting]:
    """Those that rank before `than` (None: all), best first, those of one rank as drawn; they are taken out of `alike`."""
    for rank in sorted(each for each in alike if than is None or each < than):
        same = alike.pop(rank)
        yield from same if len(same) == 1 else _drawn(same, seed)


def company_share(each: Fitting, chosen: Chosen) -> tuple[int, bool]:
    """How many sentences of this note others at the company have set beside those of `frame`; and whether any used it.

    Once every frame of a move is taken, the draw alone decides, so that none is worn out before the others.
    """
    together = 0
    if chosen.beside:
        for unit in each.own.units:
            together += chosen.beside.get(unit, 0)
    for one in each.own.pairs:
        together += one in chosen.company
    return together, each.frame.id in chosen.company


def _drawn(same: Sequence[Fitting], seed: str) -> list[Fitting]:
    drawn = draws(seed)
    return sorted(same, key=lambda each: drawn(each.frame.id))


def draw(seed: str, name: str) -> int:
    """A number that is the same on every machine and in every year."""
    return int.from_bytes(draws(seed)(name))


def draws(seed: str) -> Callable[[str], bytes]:
    """The draw of any name, to be sorted by: the seed is read once for all of them."""
    seeded = blake2b(f"{seed}\x1f".encode(), digest_size=6).copy

    def drawn(name: str) -> bytes:
        read = seeded()
        read.update(name.encode())
        return read.digest()

    return drawn
