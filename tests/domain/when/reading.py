"""Tables of typed times: one a line, `typed => what it means`, under headers that say where, when and for whom."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from core.domain.person import Language
from core.domain.wall_time import land, wall_of
from core.domain.when import Understood
from core.errors import Problem
from core.text.dates import clock_words

HEADER = re.compile(
    r"\[(?P<zone>\S+) (?P<language>en|fr)(?: (?P<spelling>[a-z]{2}-[A-Z]{2}))? now (?P<now>\S+ \S+), (?P<who>.+)\]"
)
SHOWN = "%a %Y-%m-%d %H:%M"


@dataclass(frozen=True, slots=True)
class Place:
    """The header that a line stands under."""

    zone: str
    language: Language
    spelling: str | None
    now: datetime


@dataclass(frozen=True, slots=True)
class Line:
    place: Place
    typed: str
    means: str


def lines_of(table: str) -> Iterator[Line]:
    place: Place | None = None
    for line in Path(__file__).with_name(table).read_text("utf-8").splitlines():
        header = HEADER.fullmatch(line)
        if header is not None:
            now = land(datetime.fromisoformat(header["now"]), header["zone"]).instant
            place = Place(header["zone"], Language(header["language"]), header["spelling"], now)
        elif line.strip():
            assert place is not None
            typed, _, means = line.partition(" => ")
            yield Line(place, typed, means)


def told(understood: Understood, zone: str) -> str:
    """ "Tue 2026-03-03 15:00", a range by both ends, then why it should be looked at; "?" when it must be confirmed."""
    words = f"{wall_of(understood.end, zone):{SHOWN}}"
    if understood.end.second:
        words += f":{understood.end.second:02}"
    if understood.start is not None:
        words = f"{wall_of(understood.start, zone):{SHOWN}} - {words}"
    if understood.why:
        words += f" {understood.why}"
    return words + ("" if understood.certain else "?")


def asked(problem: Problem) -> str:
    """ "! time_ambiguous 03:00 15:00": the question, and the two answers when there are two."""
    both = [_said(problem.values[name]) for name in ("first", "second") if "second" in problem.values]
    return " ".join(["!", problem.key, *both])


def _said(value: object) -> str:
    return clock_words(value, Language.EN) if isinstance(value, timedelta) else str(value)
