"""Things set side by side, joined as a row is: « la machine à café, le planning au mur et les gars »."""

from __future__ import annotations

import re

from core.notes.grammar.french.classify import words_of
from core.notes.grammar.french.clauses import pieces
from core.notes.grammar.french.conjugation import participles
from core.notes.grammar.french.lexicon import DETERMINERS, PREPOSITIONS, SUBORDINATORS
from core.notes.grammar.french.tables import listed


def of_things(text: str) -> str:
    """« la machine à café, le planning au mur, les gars » with the « et » of a row; "" for what is one thing, or one thing and what it is."""
    parts = pieces(text)
    row = all(_A_THING.match(part) for part in parts) if len(parts) > 1 else False
    if not row:
        return text if len(parts) == 1 and _TWO_THINGS.fullmatch(text) else ""
    joined = " et " if " et " not in parts[-1] else ", "
    return ", ".join(parts[:-1]) + joined + parts[-1]


def one_thing(text: str) -> str:
    """« la rue des Lavoirs, refaite deux fois », « le tour à 7 h : les vestiaires, la cuve » as it follows a verb; "" where its commas join things that have nothing but the row in common."""
    head, colon, shown = text.partition(" : ")
    parts = pieces(head)
    if ". " in text or not _DEFINITE.match(head) or not all(map(_what_it_is, parts[1:])):
        return ""
    if words_of(shown) and _done(words_of(shown)[0].lower()):
        return f"{head}, {shown}"  # « votre première journée : enfermée dans la réserve »
    return head + colon + (of_things(shown) or shown) if not (colon and len(parts) > 2) else ""


def _what_it_is(piece: str) -> bool:
    """Whether `piece` says more of the thing before it."""
    first, *rest = [word.lower() for word in words_of(piece)] or [""]
    if not rest:
        return False
    if _done(first):
        return True
    others = not _A_THING.match(piece) and first in DETERMINERS
    return others or first in PREPOSITIONS or first in SUBORDINATORS or first in _MORE


def _done(word: str) -> bool:
    return word in participles() or word.endswith(("é", "ée", "és", "ées"))


_DEFINITE = re.compile(r"(?:(?:l[ae]|les|votre|vos|ton|ta|tes|ce|cet|cette|ces|notre|nos) |l’)[^\W\d_]", re.I)
_MORE = frozenset(
    listed(
        "d’abord ensuite puis même déjà encore toujours jamais surtout parfois souvent pas celui celle ceux celles seul seule"
    )
)
_A_THING = re.compile(
    r"(?:(?:l[ae]|les|votre|vos|ton|ta|tes) |l’)(?!(?:plus|seule?|même|premi(?:er|ère)|derni(?:er|ère)|meilleure?|soir|matin|nuit|jour|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|veille|lendemain|semaine|week-end|été|hiver)s?(?![^\W_]))[^\W\d_]",
    re.I,
)
_TWO_THINGS = re.compile(
    r"(?:(?:l[ae]|les|votre|vos|ton|ta|tes) |l’)(?:(?! (?:entre|qui|que|où|dont|avec|pour|par|et) | qu’)[^,;:.«])+ et (?:(?:l[ae]|les|votre|vos|ton|ta|tes) |l’)[^,;:.«]+",
    re.I,
)
"""After « à » or « de » each of two wants the preposition again."""
