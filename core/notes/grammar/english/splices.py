"""Clauses that were typed side by side with no more than a comma between them, parted as a careful writer would."""

from __future__ import annotations

import re

from core.notes.grammar.english.careers import ALL_DONE, COUNTED
from core.notes.grammar.english.changes import moved
from core.notes.grammar.english.clause import Sort, read
from core.notes.grammar.english.dropped import headed
from core.notes.grammar.english.lexicon import DETERMINERS, verbs
from core.notes.grammar.english.scenes import SPEECH
from core.notes.grammar.english.tokens import low
from core.notes.grammar.english.whole_clauses import OPENING, PERSONS, SUBORDINATE, independent, whole

LONG = 20
"""Words above which two clauses read better as two sentences."""
_BREAK = re.compile(r"(?P<mark>,|\s[–—]|\s-|;)\s(?=\S)")
_BEGIN_OBJECTS = DETERMINERS | {"it", "them", "me", "us"}
_NOT_BUT = re.compile(
    r"\b((?:it|that)(?:'s| is)n't|(?:it|that)(?:'s| is) not) ((?:\w+ ){0,2}\w+),? (?=(?:it|that)(?:'s| is) )"
)
_TO_LESS = re.compile(r"[$€£]?\d[\d.,]*%?(?: [a-z]+){0,3} to [$€£]?\d[\d.,]*%?(?: [a-z]+){0,4}")


def parted(text: str, *, result: bool = False) -> list[str]:
    """`text` as sentences without capital or stop; one when nothing in it is surely a second clause.

    `result`: what follows is likely what came of it, and takes "and".
    """
    if "it" in text:
        text = _NOT_BUT.sub(r"\1 \2, ", text)
    if not _BREAK.search(text):
        return [headed(text)]
    found: list[str] = []
    left = ""
    pieces = _pieces(text)
    if len(pieces) > 2 and all(map(_in_a_row, pieces)):
        *several, last = (piece for _, piece in pieces)
        return [f"{', '.join(several)}, and {last}"]
    if len(pieces) > 2 and _a_row_of_deeds([piece for _, piece in pieces]):
        return [headed(text)]
    for mark, piece in pieces:
        if not left:
            left = piece
            continue
        joined = _joined(left, mark, headed(piece), result=result)
        if joined is None:
            found.append(left)
            left = headed(piece)
        else:
            left = joined
    return [*found, left]


def _a_row_of_deeds(pieces: list[str]) -> bool:
    """ "I translated the cards, tried them on the night crew, and cut them to five lines": one sentence as it stands."""
    last = pieces[-1].removeprefix("and ")
    return (
        last != pieces[-1] and _subject(pieces[0]) in PERSONS and all(map(_does_too, [*pieces[1:-1], last]))
    )


def _in_a_row(piece: tuple[str, str]) -> bool:
    """ "You asked what was missing, I said acid, you handed me a lime"."""
    return (
        piece[0] in (",", "")
        and _subject(piece[1]) in PERSONS
        and len(piece[1].split()) <= 7
        and independent(piece[1])
    )


def _pieces(text: str) -> list[tuple[str, str]]:
    made: list[tuple[str, str]] = []
    at, mark = 0, ""
    for sign in _BREAK.finditer(text):
        if text.count("(", at, sign.start()) != text.count(")", at, sign.start()):
            continue
        made.append((mark, text[at : sign.start()]))
        at, mark = sign.end(), sign["mark"].strip()
    return [*made, (mark, text[at:])]


def _joined(left: str, mark: str, right: str, *, result: bool) -> str | None:
    """The two as one sentence; None: the second is a sentence of its own."""
    plain = ", " if mark in (",", "") else "; " if mark == ";" else " – "
    if result and (made := moved(right)):
        return f"{left}, and {made}"
    if (
        result
        and mark in ("–", "-", ";")
        and not independent(right)
        and read(right).sort is Sort.PAST
        and whole(left)
    ):
        return f"{left} and {right}"
    if result and mark != ";" and _TO_LESS.fullmatch(right) and whole(left):
        return f"{left}, from {right}"
    if result and mark == "," and ALL_DONE.match(right):
        return f"{left}, {right}"
    if (
        result
        and mark != ";"
        and ":" not in left
        and COUNTED.match(right)
        and " of them " not in right[:18]
        and " of whom " not in right[:18]
        and not independent(right)
        and whole(left)
    ):
        return f"{left}, with {right}"
    if result and mark == "," and right.startswith("from ") and ":" not in left and whole(left):
        return f"{left}: {right}"
    if mark == "," and _subject(left) in PERSONS and " and " not in left and _does_too(right):
        return f"{left}, and {right}" if "," in left else f"{left} and {right}"
    if not independent(right) or not whole(left):
        return left + plain + right
    if (
        "not" in left
        and re.match(r"(?:it|that)(?:'s| is) ", right)
        and re.search(r"\bnot\b[^,]*$|n't\b[^,]*$", left)
    ):
        return f"{left}, {right}"
    if mark == "," and SPEECH.search(left) and re.match(r"(?:I|I'\w+|we|you) ", right):
        return f"{left}, and {right}" if re.fullmatch(r"(?:you|we) [a-z]+ed", right) else f"{left}, {right}"
    if left[-1] >= "\uf000":
        return None
    first, second = _subject(left), low(right.split(" ")[0]).partition("'")[0]
    size = len(left.split()) + len(right.split())
    if second in ("it", "that", "this") and re.match(r"(?:it|that|this)(?:'s|’s| is| was) ", right):
        return None if ":" in left or size > LONG + 6 else f"{left}: {right}"
    if result and (second not in PERSONS or first == second) and size <= LONG + 10 and ", and " not in left:
        return f"{left}, and {right}"
    if (
        first == second
        and second in PERSONS
        and "n't " not in left
        and size <= LONG + 8
        and " and " not in left
    ):
        return f"{left}, and {right}"
    if size > LONG or ":" in left or ";" in left or first in SUBORDINATE:
        return None
    return f"{left}; {right}"


def _does_too(right: str) -> bool:
    """ "You walked the yard, knew every name": a past verb without a subject of its own."""
    got = read(right)
    return (
        got.sort is Sort.PAST
        and "," not in right
        and (
            low(got.words[0]) not in verbs().participle
            or low(got.words[1 % len(got.words)]) in _BEGIN_OBJECTS
        )
        and not OPENING.match(right)
    )


def _subject(left: str) -> str:
    return low(left.split(" ")[0]).partition("'")[0]
