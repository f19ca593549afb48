"""Words that only say which field is being filled: « besoin : », « j’aurais dû dire que », « réponse vendredi »."""

from __future__ import annotations

import re

from core.notes.fragment import Part
from core.notes.grammar.french.asides import without_aside
from core.notes.grammar.french.classify import words_of
from core.notes.grammar.french.clauses import independent, pieces
from core.notes.grammar.french.conjugation import is_infinitive
from core.notes.grammar.french.phone import meant
from core.notes.grammar.french.recast import commas
from core.notes.signs import without_start

_STARTS = {
    Part.MOMENT: re.compile(r"^(?:j’ai (?:bien |beaucoup |trop )?(?:adoré|aimé|apprécié) )?(?:quand|lorsqu’|lorsque|le moment où|le fait que?|comment|ce moment où) ?(?=elle |il |on |j’|je |nous |vous |tu )", re.I),
    Part.NEED: re.compile(r"^(?:(?:leur|son|le|un|notre) besoin ?(?:est |: ?)?(?:de |d’)|besoin ?: ?|l’objectif ?(?:est |: ?)?(?:de |d’)|objectif ?: ?|il faudrait |pour |d’(?=[^\W_]+er\b)|de (?=[^\W_]+(?:er|ir|re)\b))", re.I),
    Part.PROOF: re.compile(r"^(?:preuve ?: ?|exemple ?: ?|mon expérience ?: |par exemple,? ?|en fait,? )", re.I),
    Part.VIEW: re.compile(r"^(?:moi,? ?(?=je|c’)|(?:à mon avis|selon moi|pour moi|pour ma part|perso|personnellement)(?![^\W_])[ ,:]*|mon avis ?: ?|(?:moi )?je (?:pense|crois|trouve|dirais) (?:que |qu’)(?=(?:je |j’)))", re.I),
    Part.PROMISE: re.compile(r"^(?:j’ai promis (?:de |d’)|promis (?:de |d’)|je (?:dois|vais|devais) (?:lui |leur |vous |te )?|(?:de )?(?:lui|leur) (?=[^\W_]+(?:er|ir|re)\b)|d’(?=[^\W_]+er\b)|de (?=[^\W_]+(?:er|ir|re)\b))", re.I),
    Part.REPAIR: re.compile(r"^(?:j’(?:aurais|avais) (?:dû|du|pu|voulu) (?:dire|répondre|préciser|ajouter|parler de|expliquer|citer|mentionner)(?: que | qu’| :? ?)|(?:j’ai )?oublié (?:de )?(?:dire|préciser|mentionner|parler de)?(?: que | qu’| )?)", re.I),
    Part.NEXT_STEP: re.compile(r"^j’attends (?=(?:une?|l[ae]|les|leurs?|sa|son|ses|votre|des) |l’)", re.I),
    Part.WEAK_SPOT: re.compile(r"^(?:mon point faible ?: ?|point faible ?: ?|peut-être |sans doute |je pense que c’est |c’est |trop faible (?:en|sur) |faible (?:en|sur) )", re.I),
}  # fmt: skip
NUMBERS = {
    "2": "deux",
    "3": "trois",
    "4": "quatre",
    "5": "cinq",
    "6": "six",
    "7": "sept",
    "8": "huit",
    "9": "neuf",
    "10": "dix",
    "12": "douze",
    "15": "quinze",
    "20": "vingt",
}
_LEADING_NUMBER = re.compile(
    r"^(\d{1,2}) (?=(?:ans|années|mois|saisons|semaines|jours|personnes|[a-zà-ÿ]{4,}))"
)
_DAY_TAIL = re.compile(
    r"[ ,]+(?<!avant )(?<!d’ici )(?:dès |pour |le |la |ce |un )?(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|\d{1,2}(?:er)? (?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre))(?: prochain| matin| midi| soir| après-midi)?$",
    re.I,
)

_WHEN = re.compile(r"(?:quand|lorsqu) ?[^\W_]", re.I)
"""« quand j’ai dit non, il a souri » keeps its « quand »."""
_HOW = re.compile(r"comment ([^\W\d_]+)(?= )", re.I)
_LIKED = re.compile(
    r"j’ai (?:bien |beaucoup |trop )?(?:adoré|aimé|apprécié) (?=(?:la|le|les|l’|votre|vos|ton|ta|tes|son|sa|ses|notre) ?)"
)


_IN_MY_VIEW = re.compile(
    r"^(?:à mon avis|selon moi|pour moi|pour ma part|perso|personnellement)(?![^\W_])[ ,:]*(?=[^\W_])", re.I
)


def _sure(text: str) -> bool:
    """Whether « je dirais » or « je dirais que » can be told apart before `text`: « le tutorat marche mieux » may be either."""
    return independent(text) or is_infinitive(words_of(text)[0]) or text.startswith(("je ", "j’"))


def stripped(text: str, part: Part, *, dated: bool) -> str:
    """`text` without the words that only say which field it is (« besoin : », « j’aurais dû dire que »).

    `dated`: the day is known apart, and its name at the end goes.
    """
    text = meant(without_aside(text), part)
    text = commas(text) if part is Part.MOMENT else text
    if part is Part.VIEW and (mine := _IN_MY_VIEW.match(text)) and not _sure(text[mine.end() :]):
        return f"à mon avis, {text[mine.end() :]}"
    told_when = part is Part.MOMENT and _WHEN.match(text) and any(map(independent, pieces(text)[1:]))
    if (pattern := _STARTS.get(part)) is not None and not told_when:
        text = without_start(pattern, text).strip(" :,")
    if part is Part.THEME and (how := _HOW.match(text)) and is_infinitive(how[1]):
        text = text[how.start(1) :]
    if part is Part.MOMENT:
        text = without_start(_LIKED, text)
    if part is Part.PROOF:
        text = re.sub(r"(?<![^\W_])on est passé de ", "on est passés de ", text)
        text = re.sub(r"^(?:ai|a) (?=[^\W_]+(?:é|i|u|is|it|ert) )", "j’ai ", text)
    if part is Part.NEXT_STEP and dated:
        text = _DAY_TAIL.sub("", text)
    if part is Part.NEED and (found := re.match(r"besoin (?:de |d’)(.+)", text, re.I)):
        text = f"ils ont {text}" if not is_infinitive(words_of(found[1])[0]) else found[1]
    return text
