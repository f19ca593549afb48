"""The start of a sentence that the debrief gives ("Thank you for…"), typed once more by those who like whole sentences."""

from __future__ import annotations

import re
from collections.abc import Mapping

from core.domain.person import Language
from core.notes.fragment import Part
from core.notes.signs import without_start

_STARTS: Mapping[tuple[Language, Part], re.Pattern[str]] = {
    (language, part): re.compile(rf"\s*(?:{start})", re.IGNORECASE)
    for language, part, start in (
        (Language.EN, Part.MOMENT, r"(?:thank you|thanks)(?: so much| again)? for\s+(?=\S)"),
        (
            Language.EN,
            Part.NEED,
            r"(?:you need|what (?:you|they|we|she|he) (?:really |actually |most )?(?:need|want)s? (?:is|are))\s+(?=\S)",
        ),
        (Language.EN, Part.PROMISE, r"i(?: will|[’']ll)\s+(?=\S)"),
        (Language.FR, Part.MOMENT, r"merci (?:encore )?(?:de\s+|d[’']|pour\s+)(?=\S)"),
        (Language.FR, Part.NEED, r"il (?:vous|te) faut\s+(?=\S)"),
        (Language.FR, Part.PROMISE, r"je vais\s+(?=\S)"),
    )
}


def gap_of(text: str, part: Part, language: Language) -> str:
    """`text` as if only the gap had been filled: "thank you for drawing it" is "drawing it"."""
    start = _STARTS.get((language, part))
    return without_start(start, text) if start is not None else text
