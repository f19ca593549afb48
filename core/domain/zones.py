"""Time zones as people name them: checked against the IANA list, suggested by city, never guessed."""

from __future__ import annotations

import re
import unicodedata
from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from zoneinfo import available_timezones

from core.domain.person import Language
from core.domain.zone_cities import city_of
from core.domain.zone_words import ABBREVIATIONS, CITIES
from core.errors import Problem

LONGEST = 64
"""Characters; the longest IANA name has 32."""
_FIXED = re.compile(r"(?:utc|gmt|etc/(?:gmt|utc))? ?[+-] ?\d{1,2}(?::?\d{2})?")
_NOT_PLACES = ("Etc/", "SystemV/", "posix/", "right/", "US/", "Canada/", "Brazil/", "Chile/", "Mexico/")
_ARTICLES = ("le ", "la ", "les ")
"""Left out where the word before has taken it in: « heure du Caire »."""
_OF_THE_AMERICAN_SPELLING = frozenset(
    ["US", "CA", "PR", "VI", "GU", "AS", "MP", "UM", "PH", "LR", "JP", "KR", "TW"]
)
_LATIN_AMERICA = frozenset(
    [
        "MX",
        "GT",
        "SV",
        "HN",
        "NI",
        "CR",
        "PA",
        "CU",
        "DO",
        "CO",
        "VE",
        "EC",
        "PE",
        "BO",
        "CL",
        "AR",
        "UY",
        "PY",
        "BR",
        "HT",
    ]
)


def check_zone(name: str, *, field: str | None = None) -> str:
    """The exact IANA name of `name`, whose capitals may be wrong: "europe/paris" is Europe/Paris, "utc" is UTC.

    A city that names one zone only is that zone: "Paris", "montréal" (it is shown before anything is saved).
    Raises Problem beside `field`: "zone_empty", "zone_unknown", "zone_abbreviation" (EST names no one place) or
    "zone_fixed" (UTC+2 and Etc/GMT-2 do not follow clock changes); the last three with values `typed` and `suggestions`
    (a tuple of IANA names, perhaps empty), of which the person confirms one: nothing is mapped behind their back (T53).
    """
    typed = name.strip()
    if not typed:
        raise Problem("zone_empty", field)
    if len(typed) > LONGEST or not typed.isprintable():
        raise Problem("zone_unknown", field, typed="", suggestions=())
    exact = named(typed) or zone_of_city(typed)
    if exact is not None:
        return exact
    low = typed.casefold()
    if low in ABBREVIATIONS:
        raise Problem("zone_abbreviation", field, typed=typed, suggestions=ABBREVIATIONS[low])
    if low.startswith("etc/") or _FIXED.fullmatch(low):
        raise Problem("zone_fixed", field, typed=typed, suggestions=())
    raise Problem("zone_unknown", field, typed=typed, suggestions=suggest_zones(typed, limit=5))


def zone_of_city(city: str) -> str | None:
    """The zone of a city written in full, in English or French; None when no zone, or more than one, has that city."""
    return _by_city().get(_plain(city)) if len(city) <= LONGEST else None


def named(name: str) -> str | None:
    """The IANA name spelled like `name` whatever its capitals; None when it is not a place, or not known."""
    return _by_folded().get(name.casefold()) if len(name) <= LONGEST else None


def suggest_zones(typed: str, limit: int = 25) -> tuple[str, ...]:
    """Zones whose city, region or common name starts with, then contains, then resembles `typed`; best first.

    Nothing typed gives nothing. Accents, capitals, hyphens and underscores do not matter.
    """
    words = _plain(typed)
    if not words or len(words) > LONGEST:
        return ()
    table = _by_words()
    ranked = [
        [zone for name, zone in table if name == words],
        [zone for name, zone in table if name.startswith(words)],
        [zone for name, zone in table if f" {words}" in name],
        [zone for name, zone in table if len(words) >= 3 and words in name],
        list(ABBREVIATIONS.get(words, ())),
    ]
    found = list(dict.fromkeys(zone for rank in ranked for zone in rank))
    if not found and len(words) >= 4:
        near = get_close_matches(words, [name for name, _ in table], n=limit, cutoff=0.75)
        found = list(dict.fromkeys(zone for close in near for name, zone in table if name == close))
    return tuple(found[:limit])


def country_for(zone: str) -> str | None:
    """ISO 3166-1 alpha-2 country of the city that gives `zone` its name; None for UTC and its like.

    A retired name, which browsers and phones still report ("Asia/Calcutta", "Europe/Kiev"), answers as the present one.
    A first guess at whose holidays count; people near a border may choose another.
    """
    return _countries().get(zone) or _countries().get(_present_names().get(zone, ""))


def spelling_for(zone: str | None, language: Language) -> str:
    """The variant of `language` usual where `zone` is: en-US, en-GB, fr-FR or fr-CA; it also decides how 03/04 is read.

    English: American in the Americas, the Philippines, Liberia, Japan, Korea and Taiwan, British elsewhere, American
    when the zone is unknown. French: Canadian in Canada, of France elsewhere.
    """
    country = country_for(zone) if zone is not None else None
    match language:
        case Language.FR:
            return "fr-CA" if country == "CA" else "fr-FR"
        case Language.EN:
            american = country is None or country in _OF_THE_AMERICAN_SPELLING or country in _LATIN_AMERICA
            return "en-US" if american else "en-GB"


@cache
def _by_folded() -> dict[str, str]:
    names = {name for name in available_timezones() if "/" in name and not name.startswith(_NOT_PLACES)}
    return {name.casefold(): name for name in sorted(names | {"UTC"})}


@cache
def _by_city() -> dict[str, str]:
    """Of two names for one place the present one wins, then what its readers call it, then a retired one."""
    present = sorted(_countries())
    retired = sorted(set(_by_folded().values()) - set(present))
    iana = [[(_plain(zone.rsplit("/", 1)[-1]), zone) for zone in some] for some in (present, retired)]
    called = [(city, zone) for zone in present for city in _called(zone)]
    found: dict[str, str] = {}
    for city, zone in (*iana[0], *called, *iana[1], *CITIES.items()):
        found.setdefault(city, zone)
    bare = {city.removeprefix(article): zone for article in _ARTICLES for city, zone in found.items()}
    return bare | found


@cache
def _by_words() -> tuple[tuple[str, str], ...]:
    """(plain name, zone) for every city, region/city and common name; places of the present list only."""
    places = sorted(_countries())
    return (
        *((_plain(zone.rsplit("/", 1)[-1]), zone) for zone in places),
        *((city, zone) for zone in places for city in _called(zone)),
        *sorted(CITIES.items()),
        *((_plain(zone), zone) for zone in places),
        ("utc", "UTC"),
    )


@cache
def _countries() -> dict[str, str]:
    """IANA name to country, from the list's own zone.tab; only zones that are known here."""
    lines = files("tzdata").joinpath("zoneinfo", "zone.tab").read_text("utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    known = set(_by_folded().values())
    found = {row[2]: row[0] for row in rows if row[2] in known}
    return found | {"America/Montreal": "CA"} if "America/Montreal" in known else found


@cache
def _present_names() -> dict[str, str]:
    """A retired name to the present one, from the links of the list itself (lines "L present retired")."""
    lines = files("tzdata").joinpath("zoneinfo", "tzdata.zi").read_text("utf-8").splitlines()
    links = (line.split() for line in lines if line.startswith("L "))
    return {retired: present for _, present, retired in links}


def _called(zone: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_plain(city_of(zone, language)) for language in Language))


def _plain(typed: str) -> str:
    apart = unicodedata.normalize("NFD", typed.casefold())
    kept = "".join(" " if c in "_-/’'" else c for c in apart if not unicodedata.combining(c))
    return " ".join(kept.replace("st ", "saint ", 1).split() if kept.startswith("st ") else kept.split())
