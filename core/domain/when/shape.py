"""Pieces put together: which days, which part of the day, one hour or a range."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from core.domain.when.phrases import (
    Clock,
    Day,
    Elapsed,
    Joint,
    Number,
    Offset,
    OtherZone,
    Part,
    Phrase,
    Style,
    Token,
)


class Unread(Exception):  # noqa: N818 - never leaves this package
    """These pieces are no time. `key` is the problem to report."""

    def __init__(self, key: str = "time_not_understood") -> None:
        super().__init__(key)
        self.key = key


@dataclass(slots=True)
class Shape:
    """What a typed time says, before any of it is placed on the calendar."""

    days: list[Day] = field(default_factory=list)
    part: Part | None = None
    start: Clock | None = None
    end: Clock | None = None
    elapsed: Elapsed | None = None
    offset: Offset | None = None
    zone: str | None = None

    @property
    def is_whole(self) -> bool:
        """Whether it names both a day and an hour, or a distance from now."""
        return self.elapsed is not None or (bool(self.days) and self.end is not None)


def shape_of(tokens: Sequence[Token]) -> Shape:
    """Raises Unread when the pieces do not make one time."""
    made = Shape()
    pieces = [phrase for token in tokens for phrase in token.phrases]
    _check_words(pieces)
    at, joints, opened, hour_due = 0, 0, False, False
    while at < len(pieces):
        piece = pieces[at]
        at += 1
        if isinstance(piece, Joint):
            joints += 1
            if joints > 2 or piece is Joint.UNKNOWN:
                raise Unread
            opened = opened or piece is Joint.FROM
            hour_due = piece in (Joint.AT, Joint.UNTIL) or (hour_due and piece is not Joint.COMMA)
            if piece is Joint.TO:
                raise Unread
            continue
        joints = 0
        if isinstance(piece, Clock | Number):
            if _range_follows(pieces, at):
                _put_range(made, piece, pieces[at + 1])
                at, opened = at + 2, False
            else:
                _put_hour(made, piece, said=hour_due or _part_beside(pieces, at - 1))
        else:
            _put(made, piece)
        hour_due = False
    if opened or joints:
        raise Unread
    return made


def _check_words(pieces: Sequence[Phrase]) -> None:
    if Joint.UNKNOWN in pieces:
        raise Unread
    if Joint.VAGUE in pieces:
        raise Unread("day_too_vague")


def _range_follows(pieces: Sequence[Phrase], at: int) -> bool:
    return (
        at + 1 < len(pieces)
        and pieces[at] in (Joint.TO, Joint.AT, Joint.UNTIL)
        and isinstance(pieces[at + 1], Clock | Number)
    )


def _part_beside(pieces: Sequence[Phrase], at: int) -> bool:
    return any(isinstance(piece, Part) for piece in pieces[max(0, at - 1) : at + 2])


def _put_range(made: Shape, first: Phrase, last: Phrase) -> None:
    if made.end is not None or made.elapsed is not None:
        raise Unread
    end = _clock(last)
    start = _clock(first)
    if isinstance(first, Number) and isinstance(last, Number):
        raise Unread("time_ambiguous")
    made.start, made.end = start, end


def _put_hour(made: Shape, piece: Clock | Number, *, said: bool) -> None:
    if made.end is not None or made.elapsed is not None:
        raise Unread
    if isinstance(piece, Number) and not said:
        raise Unread("time_ambiguous" if 1 <= piece.value <= 12 and made.days else "time_not_understood")
    made.end = _clock(piece)


def _clock(piece: Phrase) -> Clock:
    if isinstance(piece, Number):
        if piece.value > 23:
            raise Unread
        return Clock(piece.value, 0, Style.BARE if 1 <= piece.value <= 12 else Style.EXACT)
    if not isinstance(piece, Clock):
        raise Unread
    return piece


def _put(made: Shape, piece: Phrase) -> None:
    match piece:
        case Part():
            if made.part is not None and made.part is not piece:
                raise Unread("time_contradictory")
            made.part = piece
        case Elapsed():
            if made.elapsed is not None or made.days or made.end is not None:
                raise Unread
            made.elapsed = piece
        case Offset():
            if made.offset is not None or made.end is None:
                raise Unread
            made.offset = piece
        case OtherZone():
            if made.end is None or made.zone is not None:
                raise Unread
            made.zone = piece.name
        case _ if isinstance(piece, Day):
            if made.elapsed is not None or len(made.days) == 3:
                raise Unread
            made.days.append(piece)
        case _:
            raise Unread
