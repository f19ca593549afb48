"""Whether what the reader « a » is something that happened: « vous avez dessiné le plan », and no « vous avez un chien »."""

from __future__ import annotations

import re

_HAVING = re.compile(
    r"(?:vous avez|tu as) (?:(?:une?|des?|du|les?|la|deux|trois|votre|ton|ta|vos|tes|plein|pas)(?![^\W_])|d’|l’)",
    re.I,
)
_LONG_AGO = re.compile(r" à \d+ ans(?![^\W_])| en (?:19|20)\d\d(?!\d)")


def happened(text: str) -> bool:
    """False for what the reader has, and for what was long before both met."""
    return _HAVING.match(text) is None and _LONG_AGO.search(text) is None
