"""What was promised to be sent: to its reader, unless somebody else is named."""

from __future__ import annotations

import re

from core.notes.fragment import Shape
from core.notes.grammar.french.classify import words_of
from core.notes.grammar.french.lexicon import DETERMINERS
from core.notes.grammar.french.tables import listed

_SENT = re.compile(
    r"(?P<verb>envoyer|transmettre|partager|donner|faire passer|apporter|prêter|faire suivre) (?P<what>.+)"
)
_COMING = re.compile(r"(?:passer|venir|faire|revenir|participer|assister|être|rester) .+", re.I)
_SAME = frozenset(
    listed(
        "journée matinée visite essai entretien stage atelier rencontre exercice cas réunion immersion heure jour"
    )
)
_ELSEWHERE = re.compile(r" (?:à|aux?) (?:[A-ZÀ-Þ]|la |l’|votre |ton |toute? |chacun)")


def sent(text: str, *, tu: bool) -> dict[Shape, str]:
    """« envoyer la fiche » as « vous envoyer la fiche », and the thing alone; nothing for what is no sending."""
    found = _SENT.match(text)
    if found is None:
        return {}
    made: dict[Shape, str] = {}
    if not _ELSEWHERE.search(found["what"]):
        made[Shape.INF] = ("te " if tu else "vous ") + text
    words = words_of(found["what"])
    if words and words[0].lower() in DETERMINERS:
        made[Shape.NP] = found["what"]
    return made


def comes_anyway(text: str, next_step: str) -> bool:
    """Whether what was promised is what comes next: « passer une journée à l’atelier » and « journée d’essai »."""
    if not next_step or _COMING.fullmatch(text) is None:
        return False
    known = {word.lower() for word in words_of(next_step)} & _SAME
    return not known.isdisjoint(word.lower() for word in words_of(text))
