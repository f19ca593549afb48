"""What a proof tells that could be done again for the reader: a way of working, with what it changed."""

from __future__ import annotations

import re

from core.domain.person import Language

_CHANGED = {
    Language.EN: re.compile(
        r"\b(?:went|dropped|fell|rose|cut|got|brought|down|up|moved|came|reduced)\b[^.]*?"
        r"(?:\bfrom\b[^.]*\bto\b|\bdown to\b|\bup from\b|\bdropped by\b|\bfell by\b)",
    ),
    Language.FR: re.compile(
        r"\b(?:pass|descend|tomb|ramen|rédui|mont)\w*\b[^.]*?\b(?:de|d’un|d’une|à)\b[^.]*\d",
    ),
}
_OWN = {
    Language.EN: re.compile(r"\b(?:I|we)\b (?!have\b|had\b|was\b|were\b|am\b|spent\b)", re.IGNORECASE),
    Language.FR: re.compile(
        r"\b(?:j’ai|nous avons|je)\b(?! (?:passé|derrière|tenu|travaillé)\b)", re.IGNORECASE
    ),
}
_DIGIT = re.compile(r"\d")
_STOP = re.compile(r"[.!?] (?=\W?[A-ZÀ-Ý0-9])")


def changed(proof: str, language: Language) -> bool:
    """Whether it says that something the writer did took a figure from one value to another."""
    last = _STOP.split(proof.rstrip(" ."))[-1]
    return bool(_DIGIT.search(last) and _OWN[language].search(proof) and _CHANGED[language].search(last))
