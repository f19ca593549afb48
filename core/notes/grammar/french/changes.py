"""What went from one figure to another: « reprises de 6 à 1 par mois » as a clause."""

from __future__ import annotations

import re

from core.notes.grammar.french.classify import has_finite, words_of
from core.notes.grammar.french.conjugation import is_infinitive, participles
from core.notes.grammar.french.lexicon import DETERMINERS, PREPOSITIONS, SUBORDINATORS, gender_of
from core.notes.grammar.french.sounds import begins_with_vowel
from core.notes.grammar.french.tables import listed

_NO_NOUNS = DETERMINERS | PREPOSITIONS | SUBORDINATORS
_CHANGE = re.compile(
    r"(?:(?P<article>le|la|les|l’|nos|mes|leurs) ?)?(?P<noun>[^\W\d_](?:(?! (?:à|de) \d)[^,;:()«»])*?) (?:passée?s? |tombée?s? |montée?s? |descendue?s? )?"
    r"de (?P<course>(?:\d|(?:un|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|quinze|vingt) )[^,;:]* à (?:\d|une?\b|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|moins|presque|zéro)[^,;:]*)"
)
_AGREED = re.compile(r" (?:passée|tombée|montée|descendue)s? de ")
_ALWAYS_S = frozenset(
    listed(
        "temps taux cours mois bras tapis repas processus accès succès avis choix prix permis colis stocks retours parcours"
    )
)


def change(piece: str) -> str:
    """« reprises de 6 à 1 par mois » as a clause, « les reprises sont passées de 6 à 1 par mois »; "" where the gender is not known."""
    found = _CHANGE.fullmatch(piece)
    if found is None:
        return ""
    noun, course = found["noun"].strip(), found["course"]
    words = words_of(noun)
    head = words[0]
    low = head.lower()
    if (
        not low.isalpha()
        or len(words) > 7
        or low in _NO_NOUNS
        or has_finite(words)
        or (low in participles() and not gender_of(low))
        or is_infinitive(low)
    ):
        return ""
    many = low.endswith(("s", "x")) and low not in _ALWAYS_S
    which = gender_of(low) or ("f" if _AGREED.search(piece) else "")
    if not which or (many and found["article"] in ("le", "la", "l’")):
        return ""
    agreed = {"m": "", "f": "e"}[which] + ("s" if many else "")
    noun = re.sub(r" (?:passée?s?|tombée?s?|montée?s?|descendue?s?)$", "", noun)
    article = found["article"] or ("les" if many else {"m": "le", "f": "la"}[which])
    if not many and article in ("le", "la", "l’"):
        article = "l’" if begins_with_vowel(head) else article
    put = f"{article}{noun}" if article == "l’" else f"{article} {noun}"
    return f"{put} {'sont' if many else 'est'} passé{agreed} de {course}"
