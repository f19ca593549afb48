"""Wall times land where hardening.md, section 2, says: a gap on the first valid later instant, an overlap on the first."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.domain.wall_time import Landing, land, wall_of

LANDINGS = (
    ("Europe/Paris", "2026-03-29 01:59", "2026-03-29 00:59", Landing.PLAIN),
    ("Europe/Paris", "2026-03-29 02:00", "2026-03-29 01:00", Landing.GAP),
    ("Europe/Paris", "2026-03-29 02:30", "2026-03-29 01:00", Landing.GAP),
    ("Europe/Paris", "2026-03-29 03:00", "2026-03-29 01:00", Landing.PLAIN),
    ("Europe/Paris", "2026-10-25 02:30", "2026-10-25 00:30", Landing.OVERLAP),
    ("Europe/Paris", "2026-10-25 03:00", "2026-10-25 02:00", Landing.PLAIN),
    ("America/New_York", "2026-03-08 02:30", "2026-03-08 07:00", Landing.GAP),
    ("America/New_York", "2026-11-01 01:30", "2026-11-01 05:30", Landing.OVERLAP),
    ("Australia/Lord_Howe", "2026-10-04 02:15", "2026-10-03 15:30", Landing.GAP),
    ("Pacific/Auckland", "2026-09-27 02:30", "2026-09-26 14:00", Landing.GAP),
    # Samoa went to bed on 29 December 2011 and woke on the 31st.
    ("Pacific/Apia", "2011-12-30 15:00", "2011-12-30 10:00", Landing.GAP),
    ("Pacific/Kiritimati", "2026-03-04 00:00", "2026-03-03 10:00", Landing.PLAIN),
)

ZONES = st.sampled_from(sorted({zone for zone, *_ in LANDINGS}))


@pytest.mark.parametrize(("zone", "wall", "instant", "how"), LANDINGS)
def test_each_wall_time_lands_as_documented(zone: str, wall: str, instant: str, how: Landing) -> None:
    landed = land(datetime.fromisoformat(wall), zone)
    assert (landed.instant, landed.how) == (datetime.fromisoformat(instant).replace(tzinfo=UTC), how)


@given(st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1)), ZONES)  # noqa: DTZ001 - a wall time
def test_outside_gaps_the_clocks_show_what_was_asked(wall: datetime, zone: str) -> None:
    landed = land(wall, zone)
    shown = wall_of(landed.instant, zone).replace(fold=0)
    if landed.how is Landing.GAP:
        assert shown > wall
    else:
        assert shown == wall
