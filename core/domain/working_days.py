"""Business days, with the holidays of a country and, where they differ, of its region."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from core.domain.wall_time import wall_of

if TYPE_CHECKING:
    from holidays import HolidayBase

_DAY = timedelta(days=1)
_SUBDIVISIONS = {("FR", "67"): "6AE", ("FR", "68"): "6AE", ("FR", "ALSACE"): "6AE", ("FR", "MOSELLE"): "57"}
"""Departments and names that people know, to the codes of the `holidays` library: Alsace is one there."""

_MOST_LIVE_IN = {"GB": "ENG"}
"""Where the holidays of the whole country leave out most people's: Easter Monday and the August bank holiday in England."""


@lru_cache(maxsize=8192)
def is_working_day(day: date, country: str | None, region: str | None = None) -> bool:
    """Whether offices are open on `day`: neither a weekend there nor a public holiday.

    `country` is ISO 3166-1 alpha-2; unknown or None: weekends only, Saturday and Sunday. `region` is a subdivision where
    holidays differ (QC; "57", "67", "68" for Alsace-Moselle); one that is not known counts as none.
    """
    calendar = _calendar(country, region)
    if calendar is None:
        return day.weekday() < 5
    return day.weekday() not in calendar.weekend and day not in calendar


def working_day_from(day: date, country: str | None, region: str | None = None) -> date:
    """`day` itself when it is a working day, else the next one."""
    while not is_working_day(day, country, region):
        day += _DAY
    return day


def add_working_days(day: date, number: int, country: str | None, region: str | None = None) -> date:
    """The `number`th working day after `day`, which itself does not count; `number` is at least 1."""
    if number < 1:
        raise ValueError(number)
    while number:
        day += _DAY
        number -= is_working_day(day, country, region)
    return day


def add_months(day: date, number: int) -> date:
    """The same day `number` calendar months on (or back), or that month's last day when it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + number, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def working_days_between(
    start: datetime, end: datetime, zone: str, country: str | None, region: str | None = None
) -> int:
    """How many working days of `zone` have begun after the day of `start` and up to the day of `end`; never negative."""
    day, last = wall_of(start, zone).date(), wall_of(end, zone).date()
    count = 0
    while day < last:
        day += _DAY
        count += is_working_day(day, country, region)
    return count


@lru_cache(maxsize=64)
def _calendar(country: str | None, region: str | None) -> HolidayBase | None:
    if country is None:
        return None
    # Loaded late: it is only needed once somebody's country is known, and takes longer than a prompt should.
    from holidays import country_holidays

    code = country.upper()
    if region is not None:
        wanted = _SUBDIVISIONS.get((code, region.upper()), region.upper())
        try:
            return country_holidays(code, subdiv=wanted)
        except NotImplementedError:
            pass
    try:
        return country_holidays(code, subdiv=_MOST_LIVE_IN.get(code))
    except NotImplementedError:
        return None
