"""What somebody says beside the thing itself, and a note leaves out: « elle l’a bien précisé », « et encore, il y avait mon neveu »."""

from __future__ import annotations

import re

_SAID_SO = re.compile(
    r",? (?:comme )?(?:elle|il|vous|tu) (?:l’|me l’|m’)(?:a|avez|as) (?:bien |beaucoup |aussi |même )?(?:précisé|dit|répété|rappelé|souligné)(?: (?:deux|trois|plusieurs) fois)?(?=,|$)",
    re.I,
)
_AT_MOST = re.compile(
    r",? et encore,? (?:il y avait|il y a|j’avais|avec|en comptant|c’était) [^,;.]+(?=[,;.]|$)", re.I
)
_COURSE = re.compile(
    r", (?P<first>au (?:départ|début),? (?:ils|elles) étaient \d+(?: [^\W\d_]+)?),? (?P<later>au bout d[e’] ?[^,;.]{2,20}),? "
    r"(?:on|ils|elles|nous) (?:tournait|tournaient|tournions|était|étaient|étions) (?:autour de|à|environ|à environ) (?P<last>\d+)(?! ?%)",
    re.I,
)
"""« au départ ils étaient 4, au bout d’un an on tournait autour de 25 »."""
_THEN_NOW = re.compile(
    r", (?P<first>au (?:départ|début)),? (?P<was>(?:ils|elles|il y|on|nous|c’) ?[^,;.]{3,40}),? (?:et |mais )?(?P<now>maintenant|aujourd’hui|désormais|à la fin|à présent),? "
    r"(?P<rest>(?:(?:ils|elles|il|on|nous|je|les|la|le) |c’|j’).+)$",
    re.I,
)
"""« au départ ils étaient 4, maintenant ils sont 17 et… »: too much for the sentence that it ends."""
_LONG = 24
"""Words from which it is two sentences."""
_AND_IT_IS = re.compile(r",? et (?=ce sont eux qui |ce sont elles qui |c’est lui qui |c’est elle qui )")
_CONFESSED = re.compile(
    r"(?:(?:sur|à propos de|concernant|pour|au sujet de) [^,]{2,40}?,? )?(?:j’ai (?:été|répondu)|je (?:suis resté|suis restée|n’ai pas été)) "
    r"(?:un peu |trop |très |assez |bien trop |vraiment )?(?:vague|confuse?|floue?|brouillonne?|brouillon|imprécise?|clair|claire|court|courte|longue?|mal|à côté|vaguement|hésitante?)"
    r"|(?:(?:sur|pour) [^,]{2,40}?,? )?j’ai (?:bafouillé|séché|bredouillé|paniqué|mal répondu|répondu à côté)(?: sur .+)?",
    re.I,
)
_SHOULD = re.compile(
    r"^(?P<on>(?:sur|à propos de|concernant|pour|au sujet de) [^,]{2,40}),? j’(?:aurais|avais) dû (?:dire|préciser|répondre|ajouter) qu(?:e |’)",
    re.I,
)


def without_aside(text: str) -> str:
    """`text` without what only says that it was said, or that it was less than it seems."""
    if " l’a" in text or " m’a" in text:
        text = _SAID_SO.sub("", text)
    return _AT_MOST.sub("", text) if "et encore" in text else text


def course_told(text: str) -> str:
    """The first and the last figure of a story, in a sentence of their own."""
    if ", au d" not in text:
        return text
    found = _COURSE.search(text)
    if found is None:
        found = _THEN_NOW.search(text)
        if found is None or len(text.split()) < _LONG:
            return text
        head = text[: found.start()]
        return f"{head}. {found['first'].capitalize()}, {found['was']} ; {found['now']}, {found['rest']}"
    first = re.sub(r"(?<=départ) |(?<=début) ", ", ", found["first"], count=1)
    rest = _AND_IT_IS.sub(". ", text[found.end() :], count=1)
    return f"{text[: found.start()]}. {first[:1].upper()}{first[1:]} ; {found['later']}, environ {found['last']}{rest}"


_WAS_WRONG = re.compile(
    r"^((?:sur [^,]{2,40}?,? )?j’ai (?:été|cité|confondu|dit|donné|annoncé|inversé)(?: [^,;:.]*)?), (?=(?:je |j’|c’est |c’était |une? |le |la |l’))",
    re.I,
)
"""« J’ai cité le mauvais plafond, c’est 1 200 euros »: what was wrong, then what is right."""


def mended(text: str) -> str:
    """A repair without its confession: « sur la DSN, je la contrôle »; "" when it is nothing else."""
    if _CONFESSED.fullmatch(text):
        return ""
    return _SHOULD.sub(r"\g<on>, ", _WAS_WRONG.sub(r"\1 : ", text))
