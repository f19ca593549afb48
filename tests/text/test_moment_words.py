"""An instant in the words of its zone reads as its reader would say it, and reads back."""

from __future__ import annotations

from datetime import UTC, datetime
from importlib.resources import files
from zoneinfo import ZoneInfo

import pytest

from core.domain.person import Language
from core.domain.when import read_instant
from core.domain.zones import check_zone
from core.text.dates import moment_words, place_words

THREE = datetime(2026, 3, 3, 15, tzinfo=UTC)
PLACES = [
    line.split("\t")[2]
    for line in files("tzdata").joinpath("zoneinfo", "zone.tab").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]


@pytest.mark.parametrize(
    ("zone", "english", "french"),
    [
        ("Europe/Paris", "Paris time", "heure de Paris"),
        ("Europe/London", "London time", "heure de Londres"),
        ("Europe/Amsterdam", "Amsterdam time", "heure d’Amsterdam"),
        ("Africa/Algiers", "Algiers time", "heure d’Alger"),
        ("Africa/Cairo", "Cairo time", "heure du Caire"),
        ("America/Havana", "Havana time", "heure de La Havane"),
        ("America/Montreal", "Montreal time", "heure de Montréal"),
        ("America/Guadeloupe", "Guadeloupe time", "heure de la Guadeloupe"),
        ("America/St_Johns", "St. John’s time", "heure de Saint-Jean de Terre-Neuve"),
        ("America/Indiana/Knox", "Knox time", "heure de Knox"),
        ("America/Argentina/Buenos_Aires", "Buenos Aires time", "heure de Buenos Aires"),
        ("Asia/Kolkata", "Kolkata time", "heure de Kolkata"),
        ("Asia/Yakutsk", "Yakutsk time", "heure de Iakoutsk"),
        ("Asia/Yangon", "Yangon time", "heure de Yangon"),
        ("Asia/Urumqi", "Urumqi time", "heure d’Ürümqi"),
        ("Atlantic/Azores", "Azores time", "heure des Açores"),
        ("Atlantic/Canary", "Canary time", "heure des îles Canaries"),
        ("Europe/Isle_of_Man", "Isle of Man time", "heure de l’île de Man"),
        ("UTC", "UTC", "UTC"),
    ],
)
def test_a_place_is_called_what_its_reader_calls_it(zone: str, english: str, french: str) -> None:
    assert moment_words(THREE, zone, Language.EN).endswith(f"({english})")
    assert moment_words(THREE, zone, Language.FR).endswith(f"({french})")


@pytest.mark.parametrize("language", Language)
def test_what_is_shown_reads_back_in_every_zone(language: Language) -> None:
    misread = []
    for zone in (*PLACES, "UTC"):
        words = moment_words(THREE, zone, language)
        read = read_instant(words, zone=zone, now=THREE, language=language, past=True)
        if read.end != THREE:
            misread.append((zone, words, read.end))
    assert misread == []


@pytest.mark.parametrize("language", Language)
def test_the_place_that_is_shown_may_be_typed(language: Language) -> None:
    clocks = {zone: THREE.astimezone(ZoneInfo(zone)).utcoffset() for zone in PLACES}
    other = [z for z in PLACES if clocks[check_zone(place_words(z, language))] != clocks[z]]
    assert other == []
