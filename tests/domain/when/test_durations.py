"""Durations typed to /clock and to a snooze."""

from __future__ import annotations

from datetime import timedelta

import pytest

from core.domain.person import Language
from core.domain.when import read_duration
from core.errors import Problem

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)

READ = {
    20 * HOUR: ("+20h", "20h", "20 h", "+20 hours", "20 heures", " + 20 h "),
    2 * DAY: ("2 days", "2d", "two days", "2 jours", "deux jours", "+2 j"),
    7 * DAY: ("a week", "1 week", "one week", "une semaine", "huit jours", "7 days"),
    8 * DAY: ("8 jours", "8 days", "eight days"),
    14 * DAY: ("a fortnight", "quinze jours", "2 weeks", "deux semaines"),
    15 * DAY: ("15 jours", "fifteen days"),
    21 * DAY: ("3 weeks", "3 semaines", "trois semaines"),
    30 * DAY: ("a month", "un mois", "1 month", "one month"),
    60 * DAY: ("2 months", "2 mois"),
    90 * MINUTE: (
        "1h30",
        "1 h 30",
        "1h30min",
        "90 min",
        "90m",
        "90 minutes",
        "an hour and a half",
        "1.5 h",
        "1,5 h",
        "une heure et demie",
    ),
    30 * MINUTE: ("half an hour", "une demi-heure", "30 min", "demi-heure"),
    HOUR: ("an hour", "une heure", "1h", "60 min"),
    2 * HOUR: ("in 2 h", "dans 2 h", "2 hours", "two hours"),
    2 * HOUR + 30 * MINUTE: ("2 and a half hours", "2h30", "deux heures et demie"),
    2 * DAY + 3 * HOUR: ("2 days 3 hours", "2 days and 3 hours", "2 jours et 3 heures"),
    DAY + 3 * HOUR + 20 * MINUTE: ("1 day, 3 h and 20 min",),
    timedelta(seconds=45): ("45s", "45 seconds", "45 secondes"),
}
NOT_UNDERSTOOD = (
    "-2h", "0h", "0", "h", "2", "+", "hours", "1.5 days", "3 blurgs", "11 years", "٣ h", "２ h", "2h 3pm",
    "yesterday", "2h2h2h2h2h", "1e9 h", "nan h", "h\0", "\ud800 h",
)  # fmt: skip


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize(
    ("typed", "meant"), [(typed, meant) for meant, every in READ.items() for typed in every]
)
def test_a_duration_is_read_in_both_languages(typed: str, meant: timedelta, language: Language) -> None:
    assert read_duration(typed, language) == meant


@pytest.mark.parametrize("typed", NOT_UNDERSTOOD)
def test_what_is_no_duration_is_asked_about(typed: str) -> None:
    with pytest.raises(Problem) as refused:
        read_duration(typed, Language.EN)
    assert refused.value.key == "duration_not_understood"


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("", "duration_empty"),
        ("   ", "duration_empty"),
        ("9999 weeks", "duration_too_long"),
        ("9" * 10_000 + " h", "time_too_long"),
    ],
)
def test_nothing_and_too_much_are_told_apart(typed: str, key: str) -> None:
    with pytest.raises(Problem) as refused:
        read_duration(typed, Language.EN)
    assert refused.value.key == key
