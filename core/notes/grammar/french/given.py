"""A thing given, as one thanks for it: « la visite de la réserve, surtout l’étagère des invendus »."""

from __future__ import annotations

import re

from core.domain.brief import Brief
from core.domain.person import Register
from core.notes.fragment import Fragment, Shape
from core.notes.grammar.french.classify import Kind, has_finite, words_of
from core.notes.grammar.french.clauses import independent
from core.notes.grammar.french.conjugation import is_infinitive
from core.notes.grammar.french.figures import spelled
from core.notes.grammar.french.gratitude import gift
from core.notes.grammar.french.keys import key
from core.notes.grammar.french.registers import mixed_register

_BEST_OF_IT = re.compile(
    r"(?P<what>[^,;:.«]+)(?P<best>, (?:surtout|et surtout|en particulier|avec|notamment|et) (?!j|on |ça |c’)[^,;:.]+)",
    re.I,
)
_SO_LONG = re.compile(
    r", et (?:les )?(?P<long>(?:\d+|deux|trois|cinq|dix|quinze|vingt|trente) (?:minutes|secondes|heures) .+)"
)
"""« le tour en cabine, et 10 min sans parler »."""
_IN_SILENCE = re.compile(
    r"(?<=sans parler) pour (?=[^\W\d_]+(?:er|ir|re) )|(?<=sans rien dire) pour (?=[^\W\d_]+(?:er|ir|re) )"
)
_THAT_IS = re.compile(
    r"(?P<what>[^,;:.«]+), (?P<is>(?:\d+|une?|deux|trois|quatre|cinq|six|dix) [^,;:.]+)", re.I
)
"""« l’explication du planning, trois équipes et une seule recette »."""
_WHICH_IS = re.compile(r"(?P<what>[^,;:.«]+) ?: (?P<is>[^,;:.]+)")
"""« votre conseil : lire les journaux à voix haute »."""


_THE_ONE = re.compile(
    r"(?P<what>[^,;:.«]+), (?P<one>(?:celui|celle|ceux|celles)(?:-là)? (?:qui|que|qu’|dont|où|de|du|des|d’)(?!elle|il)[^;:.]+)",
    re.I,
)
"""« votre phrase sur le client difficile, celui qu’on n’a pas vu entrer »."""


def thing(sentences: tuple[str, ...], brief: Brief) -> Fragment | None:
    """« pour la transparence sur le stock »: whoever types « pour » says that they thank for it."""
    text = sentences[0]
    if (
        len(sentences) > 1
        or has_finite(words_of(text))
        or mixed_register(text, brief)
        or _CLITIC_FIRST.match(text)
    ):
        return None
    said = spelled(text)
    return Fragment(text, {Shape.GIFT: said, Shape.COLON: said}, key=key(said, Kind.NP), reader=True)


_CLITIC_FIRST = re.compile(r"(?:m’|nous )?avoir ")


def given(sentences: tuple[str, ...], brief: Brief) -> Fragment | None:
    """« la visite de la réserve, surtout l’étagère des invendus »: a thing given, with what was best of it."""
    text = sentences[0]
    found = _BEST_OF_IT.fullmatch(text)
    if found is None and (named := _WHICH_IS.fullmatch(text)) and len(sentences) == 1:
        the = gift(named["what"], tu=brief.register is Register.TU)
        if the and is_infinitive(words_of(named["is"])[0]) and not mixed_register(text, brief):
            whole = spelled(f"{the} : {named['is']}")
            return Fragment(text, {Shape.GIFT: whole, Shape.COLON: whole}, key=key(the, Kind.NP), reader=True)
    if found is None and (listed_ := _THAT_IS.fullmatch(text)) and len(sentences) == 1:
        the = gift(listed_["what"], tu=brief.register is Register.TU)
        if the and not has_finite(words_of(text)) and not mixed_register(text, brief):
            said = spelled(f"{the} : {listed_['is']}")
            return Fragment(text, {Shape.GIFT: said, Shape.COLON: said}, key=key(the, Kind.NP), reader=True)
    if (one := _THE_ONE.fullmatch(text)) and len(sentences) == 1 and not mixed_register(text, brief):
        the = gift(one["what"], tu=brief.register is Register.TU)
        if the and not has_finite(words_of(the)):
            said = spelled(f"{the}, {one['one']}")
            return Fragment(text, {Shape.GIFT: said, Shape.COLON: said}, key=key(the, Kind.NP), reader=True)
    if found is None or len(sentences) > 1 or independent(found["best"]) or mixed_register(text, brief):
        return None
    the = gift(found["what"], tu=brief.register is Register.TU)
    if the and (more := _SO_LONG.fullmatch(found["best"])) and not has_finite(words_of(the)):
        long = spelled(f"les {_IN_SILENCE.sub(', à ', more['long'])}")
        parts = {Shape.GIFT: f"{spelled(the)}, et pour {long}", Shape.COLON: f"{spelled(the)} et {long}"}
        return Fragment(text, parts, key=key(the, Kind.NP), reader=True)
    best = re.sub(r"^, et (?=(?:m’|nous )avoir )", ", et de ", found["best"])
    if not the or has_finite(words_of(the)):
        return None
    said = spelled(f"{the}{best}")
    return Fragment(text, {Shape.GIFT: said, Shape.COLON: said}, key=key(the, Kind.NP), reader=True)
