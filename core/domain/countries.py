"""The country, and the region where it matters, whose holidays a person keeps."""

from __future__ import annotations

from core.errors import Problem


def check_country(country: str, region: str) -> tuple[str | None, str | None]:
    """ISO codes in capitals, None where nothing was typed; raises Problem("country_unknown") beside "country" or "region"."""
    code, part = country.strip().upper(), region.strip().upper()
    if not code:
        return None, None
    # Loaded late: it is large, and most turns never need it.
    from holidays.utils import list_supported_countries

    known = list_supported_countries()
    if code not in known:
        raise Problem("country_unknown", "country", typed=country.strip())
    if part and part not in known[code] and not (code == "FR" and part in ALSACE_MOSELLE):
        raise Problem("region_unknown", "region", typed=region.strip())
    return code, part or None


ALSACE_MOSELLE = frozenset({"57", "67", "68"})
"""Departments with Good Friday and the day after Christmas off."""
