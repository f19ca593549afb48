"""Which alphabets a word is written in, and whether the mixture is made to deceive."""

from __future__ import annotations

import unicodedata

_LOOK_LATIN = frozenset(
    {"CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE", "COPTIC", "LISU", "FULLWIDTH", "MATHEMATICAL"}
)
"""Alphabets whose letters can be taken for Latin ones (Unicode Technical Standard 39, confusables)."""


def scripts(text: str) -> frozenset[str]:
    """The first words of its letters' Unicode names: LATIN, CYRILLIC, CJK, ARABIC..."""
    return frozenset(unicodedata.name(c, "UNNAMED").split(" ")[0] for c in text if c.isalpha())


def is_deceptive(domain: str) -> bool:
    """Whether a domain mixes Latin letters with ones that look like them (T61)."""
    found = scripts(domain)
    return bool(found & _LOOK_LATIN) and (len(found) > 1 or "FULLWIDTH" in found or "MATHEMATICAL" in found)
