"""The city that gives a zone its name, as English and French readers call it: Algiers, Alger."""

from __future__ import annotations

import re
from functools import cache

from babel import Locale
from babel.core import get_global
from babel.dates import get_timezone_location

from core.domain.person import Language

_REGION = re.compile(r", .*| [(\[].*")
"""The state behind a city: "Knox, Indiana", « Tripoli (Libye) »."""

_OLD = {("America/Montreal", Language.FR): "Montréal"}


@cache
def city_of(zone: str, language: Language) -> str:
    """The name in Unicode's CLDR; of a zone that CLDR takes for another's old name, the name that it was chosen by."""
    plain = zone.rsplit("/", 1)[-1].replace("_", " ")
    if zone in get_global("zone_aliases"):  # whoever chose Montréal does not live in Toronto
        return _OLD.get((zone, language), plain)
    said = get_timezone_location(zone, locale=Locale(language.value), return_city=True)
    return _REGION.sub("", said.rsplit("/", 1)[-1]) or plain
