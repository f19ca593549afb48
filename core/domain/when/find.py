"""The time inside free text: "Acme, data engineer, yesterday 3pm with Jane Doe"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from core.domain.person import Language
from core.domain.when.lexer import lex
from core.domain.when.phrases import DayOfMonth, Joint, Number, OtherZone, Part, Token
from core.domain.when.plain import Plain, plain
from core.domain.when.read import place
from core.domain.when.shape import Shape, Unread, shape_of
from core.domain.when.understood import Understood, Why
from core.errors import Problem

LONGEST_TEXT = 3000
"""Characters of free text that are searched; a time further on is not found."""
_MOST_PIECES = 9
_WHOLE, _HOUR, _DAY = 20, 8, 4


@dataclass(frozen=True, slots=True)
class Found:
    """The words of a time in free text, and what they mean, or why they do not."""

    words: str
    span: tuple[int, int]
    """Half-open, in the text as typed; a preceding "on" or « à » belongs to it."""
    understood: Understood | None
    problem: Problem | None


def find_instant(
    text: str, *, zone: str, now: datetime, language: Language, past: bool = True, spelling: str | None = None
) -> tuple[Understood, tuple[int, int]] | None:
    """The first complete time in `text` and its span; None when there is none that can be read. Never raises."""
    found = find_time(text, zone=zone, now=now, language=language, past=past, spelling=spelling)
    return (found.understood, found.span) if found is not None and found.understood is not None else None


def find_time(
    text: str, *, zone: str, now: datetime, language: Language, past: bool = True, spelling: str | None = None
) -> Found | None:
    """Like `find_instant`, and says also which words look like a time that has to be asked about.

    A time without its day is never certain here. Short names (Sam, Mar, May) and fractions count only beside a time.
    """
    read = plain(text[:LONGEST_TEXT])
    if read is None:
        return None
    candidates = [
        (score + (4 if found.understood is not None else 0), found)
        for tokens in _runs(read)
        for window in _windows(tokens)
        if (scored := _score(window, read)) is not None
        for score, found in [
            (scored[1], _found(window, scored[0], read, zone, now, language, past, spelling))
        ]
    ]
    if not candidates:
        return None
    best = max(candidates, key=lambda candidate: candidate[0])[1]
    if best.understood is None:
        return best
    sure = best.understood
    if any(_rivals(best, other) for score, other in candidates if score >= _WHOLE):
        sure = replace(sure, certain=False, why=sure.why or Why.SEVERAL_TIMES)
    return replace(best, understood=sure)


def _runs(read: Plain) -> Iterator[tuple[Token, ...]]:
    """Pieces that stand together, without the unknown words between them."""
    run: list[Token] = []
    for token in lex(read):
        if token.phrases[0] is Joint.UNKNOWN or _is_a_word(token, read):
            if run:
                yield tuple(run)
            run = []
        else:
            run.append(token)
    if run:
        yield tuple(run)


def _is_a_word(token: Token, read: Plain) -> bool:
    """« est » is a verb and EST a zone; "now hiring" is no time."""
    words = read.words(token.start, token.end)
    if isinstance(token.phrases[0], OtherZone):
        return not any(letter.isupper() for letter in words)
    return token.phrases[0] is Joint.VAGUE or words.lower() in ("now", "maintenant")


def _windows(tokens: Sequence[Token]) -> Iterator[Sequence[Token]]:
    for low in range(len(tokens)):
        if tokens[low].phrases[0] in (Joint.COMMA, Joint.TO):
            continue
        for high in range(low + 1, min(len(tokens), low + _MOST_PIECES) + 1):
            if not _is_cut(tokens, low, high) and not isinstance(tokens[high - 1].phrases[-1], Joint):
                yield tokens[low:high]


def _is_cut(tokens: Sequence[Token], low: int, high: int) -> bool:
    """Whether a piece of the same time was left out on either side: "Monday" of "Monday 3 March 15:00"."""
    beside = [*tokens[max(0, low - 1) : low], *tokens[high : high + 1]]
    return any(not token.weak and not isinstance(token.phrases[0], Joint | Number) for token in beside)


def _score(window: Sequence[Token], read: Plain) -> tuple[Shape, int] | None:
    """How much this looks like the time that was meant: a day with its hour first, and nothing between them."""
    try:
        shape = shape_of(window)
    except Unread:
        return None
    pieces = [phrase for token in window for phrase in token.phrases]
    weak = any(token.weak for token in window)
    if shape.is_whole:
        base = _WHOLE
    elif weak or all(isinstance(piece, DayOfMonth | Part | Joint) for piece in pieces):
        return None
    else:
        base = _HOUR if shape.end is not None else _DAY
    named = sum(not isinstance(piece, Joint) for piece in pieces)
    in_digits = any(letter.isdigit() for token in window for letter in read.text[token.start : token.end])
    return shape, base + named + in_digits - 3 * pieces.count(Joint.COMMA) - (5 if weak else 0)


def _found(
    window: Sequence[Token],
    shape: Shape,
    read: Plain,
    zone: str,
    now: datetime,
    language: Language,
    past: bool,  # noqa: FBT001 - handed on
    spelling: str | None,
) -> Found:
    words = read.words(window[0].start, window[-1].end)
    span = read.span(window[0].start, window[-1].end)
    try:
        understood = place(
            shape, typed=words, zone=zone, now=now, language=language, past=past, spelling=spelling
        )
    except Problem as problem:
        return Found(words, span, None, problem)
    if any(token.weak for token in window) or not shape.is_whole:
        understood = replace(understood, certain=False)
    return Found(words, span, understood, None)


def _rivals(one: Found, other: Found) -> bool:
    """Whether `other` is another time elsewhere in the text."""
    if one.understood is None or other.understood is None or other.understood.end == one.understood.end:
        return False
    return other.span[0] >= one.span[1] or other.span[1] <= one.span[0]
