"""What people type for a moment or a day, and exactly what is understood or asked (T49, T51, T52, T54)."""

from __future__ import annotations

import pytest
from _pytest.mark import ParameterSet

from core.domain.when import read_day, read_instant
from core.errors import Problem
from tests.domain.when.reading import Line, asked, lines_of, told

PAST = ("english_days", "english_dates", "english_ranges", "french_hours", "french_days", "zones")


def cases(*tables: str) -> list[ParameterSet]:
    return [
        pytest.param(line, id=f"{line.typed} ({line.place.language}, {line.place.zone})")
        for table in tables
        for line in lines_of(f"{table}.txt")
    ]


@pytest.mark.parametrize("line", cases(*PAST))
def test_when_an_interview_ended_is_read_exactly_or_asked_about(line: Line) -> None:
    assert reading(line, past=True) == line.means


@pytest.mark.parametrize("line", cases("coming"))
def test_a_time_to_come_is_read_exactly_or_asked_about(line: Line) -> None:
    assert reading(line, past=False) == line.means


@pytest.mark.parametrize("line", cases("days"))
def test_the_day_they_gave_is_read_exactly_or_asked_about(line: Line) -> None:
    place = line.place
    try:
        day = read_day(line.typed, zone=place.zone, now=place.now, language=place.language)
    except Problem as problem:
        assert asked(problem) == line.means
    else:
        assert f"{day:%a %Y-%m-%d}" == line.means


def test_the_tables_hold_more_than_three_hundred_times() -> None:
    assert sum(1 for table in (*PAST, "coming", "days") for _ in lines_of(f"{table}.txt")) > 300


def reading(line: Line, *, past: bool) -> str:
    place = line.place
    try:
        understood = read_instant(
            line.typed,
            zone=place.zone,
            now=place.now,
            language=place.language,
            past=past,
            spelling=place.spelling,
        )
    except Problem as problem:
        return asked(problem)
    return told(understood, place.zone)
