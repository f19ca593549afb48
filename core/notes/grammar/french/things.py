"""Things set side by side, joined as a row is: « la machine à café, le planning au mur et les gars »."""

from __future__ import annotations

import re

from core.notes.grammar.french.clauses import pieces


def of_things(text: str) -> str:
    """« la machine à café, le planning au mur, les gars » with the « et » of a row; "" for what is one thing, or one thing and what it is."""
    parts = pieces(text)
    row = all(_A_THING.match(part) for part in parts) if len(parts) > 1 else False
    if not row:
        return text if len(parts) == 1 and _TWO_THINGS.fullmatch(text) else ""
    joined = " et " if " et " not in parts[-1] else ", "
    return ", ".join(parts[:-1]) + joined + parts[-1]


_A_THING = re.compile(
    r"(?:(?:l[ae]|les|votre|vos|ton|ta|tes) |l’)(?!(?:plus|seule?|même|premi(?:er|ère)|derni(?:er|ère)|meilleure?|soir|matin|nuit|jour|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|veille|lendemain|semaine|week-end|été|hiver)s?(?![^\W_]))[^\W\d_]",
    re.I,
)
_TWO_THINGS = re.compile(
    r"(?:(?:l[ae]|les|votre|vos|ton|ta|tes) |l’)(?:(?! (?:entre|qui|que|où|dont|avec|pour|par|et) | qu’)[^,;:.«])+ et (?:(?:l[ae]|les|votre|vos|ton|ta|tes) |l’)[^,;:.«]+",
    re.I,
)
"""After « à » or « de » each of two wants the preposition again."""
