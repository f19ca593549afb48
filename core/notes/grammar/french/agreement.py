"""A participle made to agree with the object before it, where gender and number are certain: « la haie que tu as ratée »."""

from __future__ import annotations

import re

from core.notes.grammar.french.conjugation import is_infinitive, participles
from core.notes.grammar.french.lexicon import DETERMINERS, gender_of
from core.notes.grammar.french.tables import listed

_OBJECT = re.compile(
    r"(?<![^\W_])(?P<det>une|la|cette|ma|ta|sa|les|des|ces|mes|tes|ses|vos|nos|leurs|l’|votre|notre|leur|deux|trois|quatre|cinq|six|dix|\d+) ?"
    r"(?P<before>(?:même|petite?s?|grande?s?|premi(?:er|ère)s?|derni(?:er|ère)s?|vieille?s?|seule?s?|autres?|belles?|nouvelles?) )?"
    r"(?P<noun>[^\W\d_]+) (?P<that>que |qu’)(?P<who>(?:j’|je |tu |il |elle |on |nous |vous |ils |elles |personne n’|[A-ZÀ-Þ][^\W\d_]+ ))"
    r"(?P<clitic>(?:m’|t’|lui |leur |nous |vous |n’|y )?)(?P<aux>ai|as|a|avons|avez|ont|avais|avait|avions|aviez|avaient) "
    r"(?P<adv>(?:bien|aussi|toujours|déjà|jamais|pas|tant|tous|si souvent|même) )?(?P<done>[^\W\d_]+)(?![^\W_])(?P<next>(?: [^\W\d_]+’?)?)",
    re.I,
)
_FIXED = frozenset(
    listed(
        "fallu pu dû voulu su coûté valu duré pesé marché couru vécu dormi été plu cru pensé dit espéré cherché neigé mesuré"
    )
)
"""Followed by an infinitive left unsaid, or by a measure: they agree with nothing."""
_WHEN = frozenset(listed("fois heure nuit année semaine façon manière matinée journée chaleur neige"))
"""« la nuit qu’il a gelé », « la chaleur qu’il a fait »: no object."""
_NOT_NEXT = DETERMINERS | frozenset(listed("que qu’ de d’ à comment où pourquoi si"))


def agreed(text: str) -> str:
    """`text` with « la haie que tu as raté » as « la haie que tu as ratée »; anything uncertain is left."""
    return _OBJECT.sub(_agree, text) if " qu" in text else text


def _agree(found: re.Match[str]) -> str:
    done, det, noun = found["done"].lower(), found["det"].lower(), found["noun"].lower()
    following = found["next"].strip().lower()
    if (
        done not in participles()
        or done in _FIXED
        or not done.endswith(("é", "i", "u", "t", "is"))
        or noun.removesuffix("s") in _WHEN
        or following in _NOT_NEXT
        or (following and is_infinitive(following))
        or (done == "fait" and found["who"].lower() == "il ")
    ):
        return found[0]
    singular = det in ("une", "la", "cette", "ma", "ta", "sa", "l’", "votre", "notre", "leur")
    which = "f" if det in ("une", "la", "cette", "ma", "ta", "sa") else gender_of(noun)
    if not which or (det == "leur" and noun.endswith("s")):
        return found[0]
    put = done + ("e" if which == "f" else "")
    put += "" if singular or put.endswith("s") else "s"
    at = found.start("done") - found.start()
    return found[0][:at] + put + found[0][at + len(done) :]
