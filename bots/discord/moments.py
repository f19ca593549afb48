"""Times offered while one types, in place of the date picker that Discord does not have."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from core.dialogs.turn import Suggestion
from core.domain.contact import folded
from core.domain.person import Language
from core.domain.when import read_instant
from core.errors import Problem
from core.text.dates import moment_words
from core.text.words import Words

LATELY = 4
"""Full hours back from now."""
COMING_HOURS = (9, 14)


def moments(
    typed: str, *, now: datetime, zone: str, language: Language, past: bool
) -> tuple[Suggestion, ...]:
    """What was typed, as it would be read, then the times that begin so; `now` is aware, `past` as in `read_instant`."""
    found = [*_read(typed, now, zone, language, past=past)]
    for words in _usual(now.astimezone(ZoneInfo(zone)), Words(language), past=past):
        if folded(words).startswith(folded(typed)) and words != typed.strip():
            found += _read(words, now, zone, language, past=past)
    return tuple(found)


def _read(typed: str, now: datetime, zone: str, language: Language, *, past: bool) -> Iterator[Suggestion]:
    try:
        read = read_instant(typed, zone=zone, now=now, language=language, past=past)
    except Problem:
        return
    yield Suggestion(typed.strip(), f"{typed.strip()} → {moment_words(read.end, zone, language)}")


def _usual(here: datetime, say: Words, *, past: bool) -> Iterator[str]:
    def clock(at: datetime) -> str:
        return say("{hour}:00", hour=at.hour)  # French: 15 h

    if past:
        for back in range(LATELY):
            at = here - timedelta(hours=back)
            if at.date() == here.date():
                yield say("today {time}", time=clock(at))
        for hour in (10, 11, 14, 15, 16):
            yield say("yesterday {time}", time=clock(here.replace(hour=hour)))
        return
    for hour in COMING_HOURS:
        yield say("tomorrow {time}", time=clock(here.replace(hour=hour)))
    for days in (7, 14):
        yield say("in {count} days", count=days)
