"""A day given as a deadline or a stretch of time: « d’ici la fin du mois » is no appointment on the 31st."""

from __future__ import annotations

import re

from core.domain.person import Language

_TERMS = {
    Language.FR: re.compile(
        r"(?:d['’]ici|avant|sous|au plus tard|courant|dans (?:\d|une?|deux|trois|quatre|dix|quinze|la)|"
        r"(?:la |le |en )?(?:fin|début|mi|semaine|mois)\b)",
        re.IGNORECASE,
    )
}


def with_deadline(step: str, typed: str, language: Language) -> str:
    """`step` with the words `typed` for its day, where a date alone would make an appointment of a deadline."""
    term = typed.strip().rstrip(".")
    pattern = _TERMS.get(language)
    if not step.strip() or pattern is None or not pattern.match(term) or term.casefold() in step.casefold():
        return step
    return f"{step.strip().rstrip('.')} {term}"
