"""Zones are taken exactly or by their city, suggested, and never mapped behind anybody's back (T53)."""

from __future__ import annotations

from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.domain.person import Language
from core.domain.zone_words import ABBREVIATIONS, CITIES
from core.domain.zones import check_zone, country_for, spelling_for, suggest_zones
from core.errors import Problem

TAKEN = {
    "Europe/Paris": ("Europe/Paris", "europe/paris", "EUROPE/PARIS", " Europe/Paris ", "Paris", "paris", "Lyon", "Strasbourg"),
    "America/New_York": ("America/New_York", "america/new_york", "New York", "new-york", "NYC", "Boston"),
    "Europe/London": ("London", "Londres", "Édimbourg", "Manchester"),
    "Europe/Zurich": ("Genève", "Geneva", "zurich"),
    "America/Argentina/Buenos_Aires": ("buenos aires", "America/Argentina/Buenos_Aires"),
    "UTC": ("UTC", "utc"),
    "Asia/Kolkata": ("Bangalore", "kolkata"),
}  # fmt: skip
REFUSED = {
    "zone_empty": ("", "   "),
    "zone_unknown": (
        "../../etc/passwd", "/etc/passwd", "Europe", "x" * 5000, "\0", "Europe/Paris\0", "Europe/", "Europe/Atlantis",
        "posixrules", "Factory", "localtime", "\ud800", "'; drop table", "Europe/Paris/", "tzdata.zi", "US/Eastern", "🌍",
    ),
    "zone_abbreviation": ("EST", "est", "PST", "CET", "GMT", "IST", "BST", "ET"),
    "zone_fixed": ("UTC+2", "utc +2", "GMT-5", "+02:00", "Etc/GMT-2", "etc/gmt+5", "UTC+05:30", "Etc/UTC"),
}  # fmt: skip


@pytest.mark.parametrize(("typed", "zone"), [(t, zone) for zone, every in TAKEN.items() for t in every])
def test_a_zone_or_its_city_is_taken_whatever_its_capitals_and_accents(typed: str, zone: str) -> None:
    assert check_zone(typed) == zone


@pytest.mark.parametrize(("typed", "key"), [(t, key) for key, every in REFUSED.items() for t in every])
def test_anything_else_is_refused_kindly_beside_its_field(typed: str, key: str) -> None:
    with pytest.raises(Problem) as refused:
        check_zone(typed, field="zone")
    assert (refused.value.key, refused.value.field) == (key, "zone")


def test_an_abbreviation_comes_back_with_the_places_it_may_mean() -> None:
    with pytest.raises(Problem) as refused:
        check_zone("EST")
    assert refused.value.values["suggestions"] == ("America/New_York", "America/Toronto", "Australia/Sydney")


def test_a_slip_comes_back_with_the_place_that_was_meant() -> None:
    with pytest.raises(Problem) as refused:
        check_zone("Pariss")
    assert refused.value.values["suggestions"] == ("Europe/Paris",)


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("par", "America/Paramaribo"),
        ("pari", "Europe/Paris"),
        ("new y", "America/New_York"),
        ("montré", "America/Montreal"),
        ("genev", "Europe/Zurich"),
        ("toky", "Asia/Tokyo"),
        ("europe/pa", "Europe/Paris"),
        ("york", "America/New_York"),
        ("pst", "America/Los_Angeles"),
        ("berln", "Europe/Berlin"),
        ("utc", "UTC"),
    ],
)
def test_suggestions_follow_what_is_typed(typed: str, first: str) -> None:
    assert suggest_zones(typed)[0] == first


@given(st.text(max_size=200), st.integers(1, 25))
def test_suggestions_are_zones_once_each_and_no_more_than_asked(typed: str, limit: int) -> None:
    found = suggest_zones(typed, limit)
    assert len(found) == len(set(found)) <= limit
    assert all(ZoneInfo(zone) for zone in found)


@given(st.text(max_size=80))
def test_any_text_is_a_zone_or_a_problem(typed: str) -> None:
    try:
        assert check_zone(typed) in available_timezones()
    except Problem as problem:
        assert problem.key in REFUSED


def test_every_zone_named_in_our_tables_exists() -> None:
    named = set(CITIES.values()) | {zone for zones in ABBREVIATIONS.values() for zone in zones}
    assert named <= available_timezones()


@pytest.mark.parametrize(
    ("zone", "country", "english", "french"),
    [
        ("Europe/Paris", "FR", "en-GB", "fr-FR"),
        ("America/Toronto", "CA", "en-US", "fr-CA"),
        ("America/Montreal", "CA", "en-US", "fr-CA"),
        ("America/New_York", "US", "en-US", "fr-FR"),
        ("Europe/London", "GB", "en-GB", "fr-FR"),
        ("Europe/Brussels", "BE", "en-GB", "fr-FR"),
        ("Asia/Manila", "PH", "en-US", "fr-FR"),
        ("UTC", None, "en-US", "fr-FR"),
        ("US/Eastern", "US", "en-US", "fr-FR"),
    ],
)
def test_a_zone_tells_the_country_and_the_spelling(
    zone: str, country: str | None, english: str, french: str
) -> None:
    assert country_for(zone) == country
    assert (spelling_for(zone, Language.EN), spelling_for(zone, Language.FR)) == (english, french)


def test_without_a_zone_the_spelling_is_that_of_the_language() -> None:
    assert (spelling_for(None, Language.EN), spelling_for(None, Language.FR)) == ("en-US", "fr-FR")


@pytest.mark.parametrize(
    ("zone", "country", "english"),
    [
        ("Europe/Belfast", "GB", "en-GB"),
        ("Asia/Calcutta", "IN", "en-GB"),
        ("Europe/Kiev", "UA", "en-GB"),
        ("US/Eastern", "US", "en-US"),
        ("Canada/Eastern", "CA", "en-US"),
        ("America/Buenos_Aires", "AR", "en-US"),
        ("Australia/NSW", "AU", "en-GB"),
    ],
)
def test_a_retired_name_that_browsers_still_report_is_where_it_was(
    zone: str, country: str, english: str
) -> None:
    assert country_for(zone) == country
    assert spelling_for(zone, Language.EN) == english
