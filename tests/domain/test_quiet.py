"""Quiet hours on the clocks of a zone: earlier for what has a deadline, later for what has none."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.domain.person import QuietHours
from core.domain.quiet import in_daytime, is_quiet, no_earlier, no_later
from core.domain.wall_time import land, wall_of

NIGHT = QuietHours()
MINUTE = timedelta(minutes=1)
ZONES = (
    "Europe/Paris", "America/New_York", "America/St_Johns", "Australia/Lord_Howe", "Pacific/Kiritimati", "Pacific/Apia",
    "Pacific/Auckland", "Asia/Kolkata", "Africa/Casablanca", "UTC",
)  # fmt: skip
CHANGES = (
    datetime(2026, 3, 29, tzinfo=UTC), datetime(2026, 10, 25, tzinfo=UTC), datetime(2026, 3, 8, tzinfo=UTC),
    datetime(2026, 11, 1, tzinfo=UTC), datetime(2026, 4, 4, tzinfo=UTC), datetime(2026, 10, 3, tzinfo=UTC),
    datetime(2026, 9, 26, tzinfo=UTC), datetime(2026, 2, 15, tzinfo=UTC),
)  # fmt: skip

zones = st.sampled_from(ZONES)
walls = st.builds(time, st.integers(0, 23), st.sampled_from([0, 15, 30, 45]))
quiets = st.builds(QuietHours, walls, walls)
instants = st.one_of(
    st.builds(lambda day, minutes: day + minutes * MINUTE, st.sampled_from(CHANGES), st.integers(-720, 2160)),
    st.datetimes(datetime(2026, 1, 1), datetime(2028, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001
)


def at(wall: str, zone: str = "Europe/Paris") -> datetime:
    return land(datetime.fromisoformat(wall), zone).instant


@pytest.mark.parametrize(
    ("wanted", "earlier"),
    [
        ("2026-03-04 12:00", "2026-03-04 12:00"),
        ("2026-03-04 20:59", "2026-03-04 20:59"),
        ("2026-03-04 21:00", "2026-03-04 20:45"),
        ("2026-03-04 23:30", "2026-03-04 20:45"),
        ("2026-03-05 06:00", "2026-03-04 20:45"),
        ("2026-03-05 07:59", "2026-03-04 20:45"),
        ("2026-03-05 08:00", "2026-03-05 08:00"),
        ("2026-03-29 06:00", "2026-03-28 20:45"),
    ],
)
def test_what_has_a_deadline_comes_before_the_night(wanted: str, earlier: str) -> None:
    floor = at(wanted) - timedelta(days=1)
    assert no_later(at(wanted), NIGHT, "Europe/Paris", floor) == at(earlier)


def test_nothing_is_moved_before_its_floor() -> None:
    assert no_later(at("2026-03-05 06:00"), NIGHT, "Europe/Paris", at("2026-03-04 21:30")) is None
    assert no_later(at("2026-03-05 06:00"), NIGHT, "Europe/Paris", at("2026-03-04 20:50")) == at(
        "2026-03-04 20:50"
    )
    assert no_later(at("2026-03-05 12:00"), NIGHT, "Europe/Paris", at("2026-03-05 12:01")) is None


@pytest.mark.parametrize(
    ("wanted", "later"),
    [
        ("2026-03-04 21:00", "2026-03-05 08:00"),
        ("2026-03-05 07:59", "2026-03-05 08:00"),
        ("2026-03-05 09:30", "2026-03-05 09:30"),
        ("2026-10-24 23:00", "2026-10-25 08:00"),
    ],
)
def test_what_has_none_waits_for_the_morning(wanted: str, later: str) -> None:
    assert no_earlier(at(wanted), NIGHT, "Europe/Paris") == at(later)


def test_somebody_who_sleeps_until_eleven_is_checked_on_at_eleven_the_same_day() -> None:
    late_riser = QuietHours(time(2), time(11))
    day = datetime(2026, 3, 4, tzinfo=UTC).date()
    assert in_daytime(day, time(9, 30), late_riser, "Europe/Paris") == at("2026-03-04 11:00")


def test_somebody_who_works_nights_and_sleeps_from_eight_is_checked_on_before() -> None:
    night_shift = QuietHours(time(8), time(0))
    day = datetime(2026, 3, 4, tzinfo=UTC).date()
    assert in_daytime(day, time(9, 30), night_shift, "Europe/Paris") == at("2026-03-04 07:45")


@given(instants, quiets, zones)
@settings(max_examples=300)
def test_later_is_the_first_waking_minute(wanted: datetime, quiet: QuietHours, zone: str) -> None:
    wanted = wanted.replace(second=0, microsecond=0)
    step = wanted
    while is_quiet(step, quiet, zone):
        step += MINUTE
    assert no_earlier(wanted, quiet, zone) == step


@given(instants, quiets, zones, st.timedeltas(timedelta(0), timedelta(days=2)))
@settings(max_examples=300)
def test_earlier_is_awake_not_before_its_floor_and_found_whenever_the_last_stretch_allows(
    wanted: datetime, quiet: QuietHours, zone: str, back: timedelta
) -> None:
    wanted = wanted.replace(second=0, microsecond=0)
    floor = (wanted - back).replace(second=0, microsecond=0)
    moved = no_later(wanted, quiet, zone, floor)
    if moved is not None:
        assert floor <= moved <= wanted
        assert not is_quiet(moved, quiet, zone)
    else:
        step = wanted
        while step > floor:
            assert is_quiet(step, quiet, zone), "a waking minute was left"
            step -= MINUTE


@given(instants, quiets, zones)
def test_a_moment_of_a_day_is_on_that_day_and_awake(wanted: datetime, quiet: QuietHours, zone: str) -> None:
    day = wall_of(wanted, zone).date()
    moment = in_daytime(day, time(9, 30), quiet, zone)
    if moment is not None:
        assert wall_of(moment, zone).date() == day
        assert not is_quiet(moment, quiet, zone)
