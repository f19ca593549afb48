"""What a proof was drawn from, typed as a label: « labo bootcamp, scan de 300 failles, j’en ai sorti 12 » with the words that tie it together."""

from __future__ import annotations

import re

from core.domain.person import Language
from core.notes.grammar.french.figures import IN_WORDS
from core.notes.grammar.french.lexicon import gender_of
from core.notes.numbers import counts

_DRAWN = re.compile(
    r"(?:(?P<place>[^\W\d_]+) (?P<of>(?:de |du |d’|de la |de l’)?)(?P<course>bootcamp|formation|stage|école|fac|licence|master|BTS), )?"
    r"(?P<lot>(?P<noun>[^\W\d_]+) (?:de |d’)\d[\d\u202f\u00a0]* [^\W\d_]+s(?: [^\W\d_]+s)?), j’en ai (?P<done>[^\W\d_]+(?:é|i|u|t|is))(?P<rest> .+)"
)
LONG = 34
"""Words that a proof may have beside a need."""
_LATER = re.compile(
    r"(?: ;|,| –)? (?:et )?(?:ensuite|puis|plus tard|par la suite),? (?=(?:(?:pendant|au|à|dans|en|chez|lors) [^,;:.]{3,40}? )?(?:je |j’|on |nous ))"
)
_AND_WE = re.compile(r"(?<=[^\W_]) et (?=(?:on|nous) [^\W\d_]+)")
_OUT_OF = frozenset(["sorti", "tiré", "extrait", "retiré"])
"""One draws « d’un lot », and does anything else « sur un lot »."""
_WHICH = {"scan": "m", "lot": "m", "export": "m", "extrait": "m", "backlog": "m"}
_AT = {"labo": "au ", "laboratoire": "au ", "atelier": "à l’", "hackathon": "au ", "projet": "dans le "}
_REASONS = re.compile(r"(?<=[^\W_]) (?=avec (?:les raisons|la raison|les causes|le pourquoi)$)")
_AWAY = re.compile(
    r"(?P<so>\d+|une?|deux|trois|quatre|cinq|six) (?P<what>semaines?|jours?|nuits?|mois|week-ends?|samedis?|dimanches?|soirs?) sur (?P<many>\d+|deux|trois|quatre|cinq|six|sept) "
    r"(?P<where>en déplacement|sur la route|à l’étranger|loin de chez moi|loin de la maison|hors de chez moi|en mer|en découché|de nuit|sur les chantiers)(?:,? (?:pendant|durant))? (?P<long>\d+|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix) (?P<unit>ans?|mois|saisons?)"
)


def drawn(text: str) -> str:
    """« scan de 300 failles, j’en ai sorti 12 » as « d’un scan de 300 failles, j’en ai sorti 12 »; unchanged where a word is not certain."""
    found = _DRAWN.fullmatch(text)
    if found is None or not (which := gender_of(found["noun"]) or _WHICH.get(found["noun"].lower(), "")):
        return text
    a = "une " if which == "f" else "un "
    lot = f"{'d’' if found['done'] in _OUT_OF else 'sur '}{a}{found['lot']}"
    rest = _REASONS.sub(", ", found["rest"])
    told = f"{lot}, j’en ai {found['done']}{rest}"
    if not found["place"]:
        return told
    at = _AT.get(found["place"].lower())
    course = found["course"]
    of = "de l’" if course == "école" else "de la " if course in ("formation", "fac", "licence") else "du "
    return f"{at}{found['place']} {of}{course}, {told}" if at else text


def first_part(text: str) -> str:
    """Of a proof too long for a note, what stands before « ensuite », where that holds the figure; else all of it."""
    found = _LATER.search(text)
    if found is None or len(text.split()) <= LONG:
        return text
    head = text[: found.start()]
    return _AND_WE.sub(", et ", head) if counts(head, Language.FR) else text


def away(text: str) -> str:
    """« 3 semaines sur 4 en déplacement pendant 5 ans » as what I did; "" for anything else."""
    found = _AWAY.fullmatch(text)
    if found is None:
        return ""
    so, many, long = (_word(found[each]) for each in ("so", "many", "long"))
    return f"j’ai passé {so} {found['what']} sur {many} {found['where']} pendant {long} {found['unit']}"


def _word(figure: str) -> str:
    return IN_WORDS.get(int(figure), figure) if figure.isdigit() else figure
