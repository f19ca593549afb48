"""How long one was somewhere or something, told without a verb: « serveuse, 3 ans », « greffe du tribunal de Rouen, 7 ans », « TOEIC 910 »."""

from __future__ import annotations

import re

from core.notes.grammar.french.lexicon import gender_of
from core.notes.grammar.french.sounds import begins_with_vowel
from core.notes.grammar.french.tables import listed
from core.notes.grammar.french.trades import is_trade

_SPAN = r"(?:\d+|un|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|vingt) (?:ans?|mois|années?|saisons?|semaines?)"
_LONG = re.compile(rf"(?P<what>(?P<head>[^\W\d_]+)[^,;:\d]*?),? (?:pendant |durant )?(?P<span>{_SPAN})", re.I)
_PLACES = frozenset(
    listed(
        """greffe accueil service guichet caisse standard rayon cuisine salle atelier plonge bureau comptoir banque hôpital crèche école mairie boutique magasin usine
        ferme hôtel restaurant librairie pharmacie cabinet agence entrepôt laboratoire médiathèque bibliothèque collège lycée clinique préfecture tribunal"""
    )
)
_TEST = re.compile(
    r"(?P<test>TOEIC|TOEFL|IELTS|(?:certificat )?Voltaire)(?: :|,)? (?P<score>\d+)(?: points)?(?P<rest>,.*)?",
    re.I,
)


def in_time(text: str) -> str:
    """`text` as a sentence; "" where it tells no time spent."""
    if test := _TEST.fullmatch(text):
        name = test["test"].split(" ")[-1]
        return f"j’ai obtenu {test['score']} points au {name if name.isupper() else name.capitalize()}{test['rest'] or ''}"
    found = _LONG.fullmatch(text)
    if found is None:
        return ""
    what, head = f"{found['what'][:1].lower()}{found['what'][1:]}", found["head"].lower()
    if is_trade(head):
        return f"j’ai été {what} pendant {found['span']}"
    if head == "chez":
        return f"j’ai passé {found['span']} {found['what'][:1].lower()}{found['what'][1:]}"
    which = "m" if head == "greffe" else gender_of(head)
    if head not in _PLACES or not which:
        return ""
    at = "à l’" if begins_with_vowel(head) else "à la " if which == "f" else "au "
    return f"j’ai passé {found['span']} {at}{what}"
