"""What is typed beside a need or a step: its reason, its figure, its day; kept, in brackets or as a sentence, never run on."""

from __future__ import annotations

import re

from core.notes.fragment import Shape
from core.notes.grammar.french.classify import has_finite, words_of
from core.notes.grammar.french.clauses import independent, pieces, punctuated
from core.notes.grammar.french.sounds import begins_with_vowel

SHORT = 10
"""Words that brackets may hold."""
LONG = 18
"""Those that they hold of what has no verb: it can be no sentence."""
_AGED = re.compile(
    r"(?P<age>\d{1,2} ans)(?:,| et) (?:il |elle )?(?:ne |n’)?(?P<verb>[^\W\d_]+) (?P<not>pas|plus|jamais|rien)"
)
"""« l’apprenti, 17 ans, parle pas »."""
_THEN = re.compile(
    r"^(?P<when>l’an dernier|l’année dernière|cette année|le mois dernier|cet hiver|cet été) (?=\d|une? |[^\W\d_]+ (?:jours|semaines|mois|fois|heures) )"
)

_QUANTITIES = frozenset(
    ["trop", "pas", "plus", "zéro", "aucun", "aucune", "beaucoup", "peu", "toujours", "encore", "jamais"]
)
_NOW = re.compile(r"(?:aujourd’hui|actuellement|maintenant|pour l’instant) (?=\w)", re.I)
"""What begins so only tells the need again, as it stands today."""
_LASTS = re.compile(
    r"(?:une|deux|trois|quatre|cinq|six|dix|quinze) (?:semaines?|mois|jours?|heures?|minutes?|ans?) (?:pour|d’attente|de retard)"
)
_NEVER = re.compile(r"^pas (?:de |d’)?(?P<what>(?:quelqu’une? |une? |de ).+|[^\W\d_]+s? .+)$")


def parted_need(text: str) -> tuple[str, str]:
    """(the need, what was added to it): « accélérer la page » and « un client sur quatre lâche »."""
    for mark in (" ; ", " : ", ". ", " – "):
        head, found, tail = text.partition(mark)
        if found and head.strip() and len(words_of(head)) > 1:
            return (head, tail) if mark != " : " else (text, "") if not independent(tail) else (head, tail)
    found_pieces = pieces(text)
    for at, piece in enumerate(found_pieces[1:], 1):
        words = words_of(piece)
        first = words[0].lower() if words else ""
        if first == "pas" and not independent(piece):
            return text, ""
        if (now := _NOW.match(piece)) and independent(piece[now.end() :]):
            return ", ".join(found_pieces[:at]), ""
        if (
            independent(piece)
            or (first in _QUANTITIES and not (first == "pas" and len(words) < 4))
            or _LASTS.match(piece)
            or _THEN.match(piece)
            or (words and words[0][0].isdigit() and " et " not in found_pieces[-1])
        ):
            return ", ".join(found_pieces[:at]), punctuated(", ".join(found_pieces[at:]))
    return text, ""


def with_tail(made: dict[Shape, str], tail: str) -> dict[Shape, str]:
    """Every form with what was added to the need: in brackets when short, else as the sentence after."""
    if not tail:
        return made
    if aged := _AGED.fullmatch(tail):
        no = "n’" if begins_with_vowel(aged["verb"]) else "ne "
        which = f"qui a {aged['age']} et {no}{aged['verb']} {aged['not']}"
        return {shape: f"{text}, {which}" for shape, text in made.items()}
    tail = _THEN.sub(r"\g<when>, ", tail)
    short = SHORT if has_finite(words_of(tail)) else LONG
    if len(tail.split()) <= short and not re.search(r"[()«»]|[.;:?!] ", tail):
        return {shape: f"{text} ({tail})" for shape, text in made.items()}
    return {
        shape: f"{text}. {tail[:1].upper()}{tail[1:]}"
        if shape is not Shape.COLON
        else f"{text} ; {tail.replace(' : ', ', ')}"
        for shape, text in made.items()
        if shape is not Shape.TAG
    }


def unwanted(text: str) -> str:
    """« pas quelqu’un qui réécrit tout » : what they do not want; "" when it says something else."""
    found = _NEVER.match(text)
    if found is None or text.startswith(
        ("pas assez", "pas encore", "pas toujours", "pas mal", "pas que ", "pas seulement")
    ):
        return ""
    what = found["what"].removeprefix("de ")
    return f"pas {'d’' if what[:1] in 'aeiouéèêh' else 'de '}{what}"
