"""An instant in the words of its zone reads as a French reader would say it, and reads back."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from core.domain.person import Language
from core.domain.when import read_instant
from core.text.dates import moment_words

THREE = datetime(2026, 3, 3, 15, tzinfo=UTC)


@pytest.mark.parametrize(
    ("zone", "said"), [("Europe/Amsterdam", "(heure d’Amsterdam)"), ("Europe/Paris", "(heure de Paris)")]
)
def test_the_city_of_a_zone_elides_and_reads_back(zone: str, said: str) -> None:
    words = moment_words(THREE, zone, Language.FR)
    assert words.endswith(said)
    assert read_instant(words, zone=zone, now=THREE, language=Language.FR, past=True).end == THREE
