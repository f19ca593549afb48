"""Business days know the country's holidays, and the region's where they differ."""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.domain.working_days import (
    add_months,
    add_working_days,
    is_working_day,
    working_day_from,
    working_days_between,
)

OPEN_OR_CLOSED = (
    ("2026-05-01", "FR", None, False),  # Labour Day
    ("2026-05-08", "FR", None, False),
    ("2026-05-08", "GB", None, True),
    ("2025-12-26", "FR", None, True),
    ("2025-12-26", "FR", "67", False),  # Saint Stephen's, in Alsace and Moselle only
    ("2025-12-26", "FR", "68", False),
    ("2025-12-26", "FR", "57", False),
    ("2026-04-03", "FR", "57", False),  # Good Friday
    ("2026-04-03", "FR", None, True),
    ("2026-06-24", "CA", "QC", False),  # Saint-Jean-Baptiste
    ("2026-06-24", "CA", None, True),
    ("2026-05-18", "CA", "QC", False),  # Patriots' Day
    ("2026-11-26", "US", None, False),  # Thanksgiving
    ("2026-11-26", "FR", None, True),
    ("2026-03-06", "IL", None, False),  # Friday, where the weekend begins on it
    ("2026-03-08", "IL", None, True),
    ("2026-03-07", None, None, False),
    ("2026-03-06", None, None, True),
    ("2026-12-25", None, None, True),  # nobody's country: weekends only
    ("2026-12-25", "ZZ", None, True),
    ("2026-05-01", "fr", "nowhere", False),
)


@pytest.mark.parametrize(("day", "country", "region", "works"), OPEN_OR_CLOSED)
def test_offices_are_open_or_closed(day: str, country: str | None, region: str | None, works: bool) -> None:
    assert is_working_day(date.fromisoformat(day), country, region) is works


@pytest.mark.parametrize(
    ("day", "number", "country", "then"),
    [
        ("2026-03-03", 5, "FR", "2026-03-10"),
        ("2026-04-30", 1, "FR", "2026-05-04"),  # a holiday and a weekend
        ("2026-03-06", 1, None, "2026-03-09"),
        ("2026-03-07", 1, None, "2026-03-09"),
        ("2026-12-24", 1, "GB", "2026-12-29"),  # Boxing Day falls on a Saturday and moves to Monday
        ("2026-12-31", 10, "US", "2027-01-15"),
    ],
)
def test_working_days_are_counted_over_weekends_and_holidays(
    day: str, number: int, country: str | None, then: str
) -> None:
    assert add_working_days(date.fromisoformat(day), number, country) == date.fromisoformat(then)


days = st.dates(date(2020, 1, 1), date(2035, 12, 31))
countries = st.sampled_from(["FR", "US", "CA", "GB", "IL", "AE", "JP", None])


@given(days, st.integers(1, 30), countries)
def test_the_nth_working_day_is_one_and_n_have_passed(day: date, number: int, country: str | None) -> None:
    then = add_working_days(day, number, country)
    assert is_working_day(then, country)
    start, end = (datetime(d.year, d.month, d.day, 12, tzinfo=UTC) for d in (day, then))
    assert working_days_between(start, end, "UTC", country) == number


@given(days, countries)
def test_the_next_working_day_may_be_the_day_itself(day: date, country: str | None) -> None:
    found = working_day_from(day, country)
    assert found >= day
    assert is_working_day(found, country)
    assert (found == day) is is_working_day(day, country)


def test_days_between_are_those_of_the_zone_and_never_negative() -> None:
    late = datetime(2026, 3, 3, 23, 30, tzinfo=UTC)
    assert working_days_between(late, datetime(2026, 3, 4, 1, tzinfo=UTC), "UTC", None) == 1
    assert working_days_between(late, datetime(2026, 3, 4, 1, tzinfo=UTC), "America/New_York", None) == 0
    assert working_days_between(datetime(2026, 3, 9, tzinfo=UTC), late, "UTC", None) == 0


def test_none_is_not_a_number_of_days_to_add() -> None:
    with pytest.raises(ValueError, match="0"):
        add_working_days(date(2026, 3, 3), 0, "FR")


@pytest.mark.parametrize(
    ("day", "months", "then"),
    [
        ("2026-01-31", 1, "2026-02-28"),
        ("2024-01-31", 1, "2024-02-29"),
        ("2026-11-30", 3, "2027-02-28"),
        ("2026-03-31", -1, "2026-02-28"),
        ("2026-12-15", 1, "2027-01-15"),
    ],
)
def test_a_month_on_is_the_same_day_or_the_last(day: str, months: int, then: str) -> None:
    assert add_months(date.fromisoformat(day), months) == date.fromisoformat(then)


def test_the_library_of_holidays_is_loaded_only_when_a_country_asks_for_it() -> None:
    said = "import sys, core.domain.ladder; print('holidays' in sys.modules)"
    ran = subprocess.run([sys.executable, "-c", said], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "False"
