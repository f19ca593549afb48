"""Words that call for a clause still to come: « vous m’avez expliqué pourquoi, en 2019 » is no sentence."""

from __future__ import annotations

import re

_CALLS = re.compile(
    r"(?<![^\W_])(?:pourquoi|comment|quand|lorsque|puisque|parce que|parce qu’|que|qu’|si|comme)"
    r"(?:, (?:(?:en|à|au|aux|chez|dans|sur|après|pendant|avec|sans|depuis|malgré|ce|cette|un|une|le|la) |l’)[^,;:.]+)?$",
    re.I,
)
"""A question word or a conjunction at the end, or with nothing after it but a place or a time between commas."""


def unsaid(text: str) -> bool:
    """Whether `text` ends before the clause that its last conjunction calls for."""
    return _CALLS.search(text.rstrip(" ,")) is not None
