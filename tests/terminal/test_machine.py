"""What is known of a person before they say anything."""

from __future__ import annotations

import pytest

from bots.machine import speech, zone
from core.domain.person import Language


@pytest.mark.parametrize(
    ("environ", "language", "spelling"),
    [
        ({"LANG": "fr_FR.UTF-8"}, Language.FR, "fr-FR"),
        ({"LANG": "fr_CA.UTF-8"}, Language.FR, "fr-CA"),
        ({"LANG": "fr_BE@euro"}, Language.FR, "fr-FR"),
        ({"LANG": "en_US.UTF-8"}, Language.EN, "en-US"),
        ({"LANG": "en_GB.UTF-8"}, Language.EN, "en-GB"),
        ({"LANG": "en_IE"}, Language.EN, "en-GB"),
        ({"LANG": "en"}, Language.EN, "en-US"),
        ({"LANG": "C.UTF-8"}, None, None),
        ({"LANG": "POSIX"}, None, None),
        ({"LANG": "de_DE.UTF-8"}, None, None),
        ({}, None, None),
        ({"LANG": "fr_FR", "LC_ALL": "en_GB"}, Language.EN, "en-GB"),
        ({"LANG": "fr_FR", "LC_MESSAGES": "en_GB"}, Language.EN, "en-GB"),
        ({"LANG": "fr_FR", "LC_ALL": ""}, Language.FR, "fr-FR"),
        ({"LC_ALL": "C", "LANG": "fr_FR"}, None, None),
    ],
)
def test_language_and_spelling_come_from_the_locale(
    environ: dict[str, str], language: Language | None, spelling: str | None
) -> None:
    assert speech(environ) == (language, spelling)


@pytest.mark.parametrize(
    ("tz", "known"),
    [
        ("Europe/Paris", "Europe/Paris"),
        (":America/Montreal", "America/Montreal"),
        ("/usr/share/zoneinfo/Asia/Tokyo", "Asia/Tokyo"),
        ("CET-1CEST,M3.5.0,M10.5.0/3", None),
        ("../../etc/passwd", None),
        ("/etc/passwd", None),
        ("Europe", None),
        ("No/Where", None),
        ("x" * 5000, None),
    ],
)
def test_the_zone_comes_from_tz_and_only_when_it_is_a_zone(tz: str, known: str | None) -> None:
    assert zone({"TZ": tz}) == known
