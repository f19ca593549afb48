"""Words that somebody said: quoted as they were, as a whole sentence where they may open a note, never turned into a clause."""

from __future__ import annotations

import re

from core.notes.fragment import Fragment, Shape

_SAID = re.compile(
    r"(?P<clause>(?:(?:elle|il|vous|tu|on) )?(?:m’|nous )?(?:(?:a|avez|as) (?:dit|répété|résumé|glissé|lancé|soufflé|conclu)|disait|disiez|disais|répétait|répétiez)[^:«“\"]{0,40}?) ?[:,]? ?[«“\"] ?(?P<said>[^»”\"]+?) ?[»”\"]$",
    re.I,
)
QUOTED = re.compile(r"[«“\"] ?([^«»“”\"]+?) ?[»”\"]")
PHRASE = re.compile(
    r"(?:(?:sa|votre|ta|leur|cette|la|son) (?:phrase|formule|devise|remarque|règle|dicton|mot|réplique) ?: |(?:son|votre|ton|leur) (?=« .* »$)« )(?P<said>[^«»“”\":]+?)(?: »)?$",
    re.I,
)
"""« sa phrase : on mesure deux fois » is what somebody said, and so is « son « jamais le vendredi » »."""
A_QUOTE = re.compile(r"[«“\"]")
SHORT_QUOTE = 8
"""Words of a quotation that fits a subject line."""


def spoken_words(said: str) -> Fragment:
    """Words wholly in quotation marks, by somebody unknown: quoted, never turned into a clause."""
    said = said.strip()
    put = f"« {said} »"
    made = {Shape.QUOTE: put, Shape.COLON: put}
    if not said.endswith("?"):
        whole = said if said[-1] in ".!…" else f"{said}."
        made[Shape.SAID] = f"« {whole[:1].upper()}{whole[1:]} »"
    return Fragment(said, made, quote=said if len(said.split()) <= SHORT_QUOTE else "")


def quote_beside(text: str, said: str) -> dict[Shape, str]:
    """« vous m’avez dit : “…” » is best said by the quotation alone."""
    return dict(spoken_words(said).shapes) if _SAID.search(text) else {}


def short_quote(text: str) -> str:
    """The words in quotation marks of `text`, when they are few; "" otherwise."""
    found = QUOTED.search(text) if A_QUOTE.search(text) else None
    return found[1] if found and len(found[1].split()) <= SHORT_QUOTE else ""
