"""Repairs that have only one way: bad joins, French elisions and contractions, typography."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from core.domain.person import Language
from core.notes.check import french, joins, typography
from core.notes.check.fault import Fault
from core.notes.check.words import read

_ROUNDS = 3
"""A repair can make room for another ("a  hour"); two rounds have always been enough, the third changes nothing."""


def autofix(text: str, language: Language, spelling: str = "") -> str:
    """`text` with every fault of NC20, NC21 and NC24 mended whose repair is unique; the rest stays as written."""
    for _ in range(_ROUNDS):
        mended = _mended(text, _faults(text, language, spelling))
        if mended == text:
            return text
        text = mended
    return text


def _faults(text: str, language: Language, spelling: str) -> Iterator[Fault]:
    passage = read(text, language)
    yield from joins.faults(passage, language)
    if language is Language.FR:
        yield from french.faults(text)
    for _, fault in typography.faults(passage, language, spelling):
        yield fault


def _mended(text: str, faults: Iterable[Fault]) -> str:
    made: list[str] = []
    at = 0
    for fault in sorted((f for f in faults if f.fix is not None), key=lambda f: (f.start, f.end)):
        if fault.start < at or fault.fix is None:
            continue
        made += (text[at : fault.start], fault.fix)
        at = fault.end
    return "".join((*made, text[at:]))
